from __future__ import annotations

import pytest

from archive.ingest.entry import NamedPlace, Slot
from tests.archive.ingest.received import an_entry

TITLE, LABEL, ALT = Slot("title"), Slot("label"), Slot("alt")


@pytest.mark.parametrize(
    "heading", ["catalogue_number", "Catalogue Number", "CATALOGUENUMBER", "catalogue number"]
)
def test_headings_match_without_case_space_and_underscore(heading: str) -> None:
    assert an_entry(**{heading: "A1"}).catalogue_number == "A1"


def test_of_several_headings_for_one_field_the_first_listed_wins_and_the_others_are_kept() -> None:
    entry = an_entry(identifier="pg_9", objectid="demo_001", location="Moscow", place="Moscow, Idaho")
    assert entry.catalogue_number == "demo_001"
    assert [place.name for place in entry.places] == ["Moscow, Idaho"]
    assert entry.received == {"identifier": "pg_9", "location": "Moscow"}


def test_unknown_columns_are_kept_under_their_own_heading() -> None:
    assert an_entry(filename="a.jpg", Shelf="12 b").received == {"Shelf": "12 b"}


def test_a_description_is_the_label_in_the_rows_language() -> None:
    entry = an_entry(filename="a.jpg", title="Мост", description="Мост через Сунгари.", language="rus")
    assert entry.captions["ru"][LABEL].text == "Мост через Сунгари."
    assert entry.captions["ru"][TITLE].text == "Мост"
    assert entry.received == {"language": "rus"}


def test_a_language_that_is_none_of_ours_goes_to_english_and_is_reported() -> None:
    entry = an_entry(filename="a.jpg", title="Un pont", language="fre")
    assert entry.captions["en"][TITLE].text == "Un pont"
    assert "“fre”" in entry.remarks[0]


def test_labels_and_alt_texts_come_in_every_language() -> None:
    entry = an_entry(**{"label_en": "A", "label_ru": "Б", "Label zh-Hans": "桥", "alt_ja": "橋"})
    assert {tag: {slot.field for slot in slots} for tag, slots in entry.captions.items()} == {
        "en": {"label"},
        "ru": {"label"},
        "zh-Hans": {"label"},
        "ja": {"alt"},
    }


def test_a_label_with_its_language_wins_over_a_description() -> None:
    entry = an_entry(label_en="Ours", description="Theirs")
    assert entry.captions["en"][LABEL].text == "Ours"
    assert entry.received == {"description": "Theirs"}


def test_a_label_in_a_language_that_is_none_of_ours_is_kept_as_received() -> None:
    assert an_entry(filename="a.jpg", label_fr="Un pont").received == {"label_fr": "Un pont"}


def test_a_title_that_is_too_long_is_cut_and_kept_whole() -> None:
    title = "word " * 60
    entry = an_entry(title=title)
    assert entry.captions["en"][TITLE].text.endswith("word…")
    assert len(entry.captions["en"][TITLE].text) <= 200
    assert entry.received["title"] == title.strip()
    assert "title kept as received" in entry.remarks[0]


def test_edtf_is_taken_as_it_is() -> None:
    entry = an_entry(date="1945-08-18?/1945-09?")
    assert entry.words[Slot("date")].text == "1945-08-18?/1945-09?"
    assert not entry.remarks
    assert not entry.received


def test_a_loose_date_is_read_reported_and_kept_as_received() -> None:
    entry = an_entry(date="c. 1910")
    assert entry.words[Slot("date")].text == "1910~"
    assert entry.remarks == ("date “c. 1910” read as 1910~",)
    assert entry.received == {"date": "c. 1910"}


@pytest.mark.parametrize("date", ["05/06/1925", "when the river froze", "1945-02-30", "n.d."])
def test_a_date_that_cannot_be_read_is_kept_as_received_and_reported(date: str) -> None:
    entry = an_entry(date=date)
    assert Slot("date") not in entry.words
    assert entry.received == {"date": date}
    assert "date kept as received" in entry.remarks[0]


def test_a_known_rights_statement_is_taken() -> None:
    entry = an_entry(rightsstatement="http://rightsstatements.org/vocab/NoC-US/1.0/")
    assert entry.words[Slot("rights_uri")].text == "http://rightsstatements.org/vocab/NoC-US/1.0/"


def test_an_unknown_rights_statement_is_kept_as_received_and_reported() -> None:
    entry = an_entry(rights_uri="Ask Mrs Li")
    assert Slot("rights_uri") not in entry.words
    assert entry.received == {"rights_uri": "Ask Mrs Li"}
    assert "Ask Mrs Li" in entry.remarks[0]


def test_a_point_belongs_to_the_rows_one_place() -> None:
    entry = an_entry(place="Harbin", latitude="45,75", longitude="126.65")
    assert entry.places == (NamedPlace("Harbin", 45.75, 126.65),)


@pytest.mark.parametrize(
    "cells",
    [
        {"place": "Harbin", "latitude": "45.75"},
        {"place": "Harbin", "latitude": "95", "longitude": "126"},
        {"place": "Harbin", "latitude": "45°45′N", "longitude": "126°39′E"},
        {"latitude": "45.75", "longitude": "126.65"},
        {"place": "Bonner County;Benton Creek", "latitude": "48.3", "longitude": "-116.8"},
    ],
)
def test_a_point_that_cannot_be_placed_is_kept_as_received(cells: dict[str, str]) -> None:
    entry = an_entry(**cells)
    assert all(place.latitude is None for place in entry.places)
    assert {"latitude"} <= set(entry.received) <= {"latitude", "longitude"}
    assert entry.remarks


@pytest.mark.parametrize(
    ("said", "confidence"),
    [
        ("", ["certain", "certain"]),
        ("Uncertain", ["uncertain", "uncertain"]),
        ("probable; uncertain", ["probable", "uncertain"]),
    ],
)
def test_how_surely_places_are_known_is_said_once_for_all_or_of_each(
    said: str, confidence: list[str]
) -> None:
    entry = an_entry(place="Mukden; Chita", **({"place_confidence": said} if said else {}))
    assert [place.confidence for place in entry.places] == confidence
    assert not entry.received


@pytest.mark.parametrize("said", ["perhaps", "certain; certain; certain", "certain;"])
def test_a_doubt_that_cannot_be_read_is_a_doubt_all_the_same_and_is_kept_as_received(said: str) -> None:
    entry = an_entry(place="Mukden; Chita", place_confidence=said)
    assert [place.confidence for place in entry.places] == ["uncertain", "uncertain"]
    assert entry.received == {"place_confidence": said}
    assert entry.remarks


@pytest.mark.parametrize("creator", ["Unknown photographer", "anonymous", "N/A", "佚名", "неизвестен"])
def test_nobody_is_no_person(creator: str) -> None:
    entry = an_entry(creator=creator)
    assert entry.maker == ""
    assert entry.words[Slot("attribution", "en")].text == creator


def test_two_makers_are_an_attribution_and_no_person() -> None:
    assert an_entry(creator="Reischel, T.S.; Bjornn, T.C.").maker == ""


def test_subjects_are_parted_at_semicolons() -> None:
    assert an_entry(subject="trees; county courthouses;trees ;").subjects.names == (
        "trees",
        "county courthouses",
    )


def test_a_source_without_a_source_caption_is_kept_as_received() -> None:
    assert an_entry(source="PG 9").received == {"source": "PG 9"}
    assert an_entry(source="PG 9", source_caption="A bridge").received == {}
