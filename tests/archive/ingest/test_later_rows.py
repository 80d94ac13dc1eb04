"""A spreadsheet comes again, changed: what it wrote it may change, what a curator wrote it may not."""

from __future__ import annotations

from pathlib import Path

import pytest

from archive.curation.approve import approve
from archive.ingest.report import Item, Outcome
from archive.models import Caption, Photograph
from tests.archive.ingest.received import ingested, only
from tests.makers import a_photograph, a_place, a_source_caption, a_subject

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("workshop_at_hand")]

ROW = {
    "catalogue_number": "A-1",
    "title": "A street",
    "label": "Carts wait.",
    "credit": "Gift of Mrs Li",
    "creator": "Studio Li",
}


def again(folder: Path, **cells: str) -> Item:
    return only(ingested(folder, {**ROW, **cells}))


def record() -> Photograph:
    return Photograph.objects.get(catalogue_number="A-1")


def test_what_a_spreadsheet_wrote_a_later_one_changes(folder: Path) -> None:
    again(folder)
    item = again(folder, credit="Gift of Mr Li", label="Carts stand.", creator="Studio Wang")
    assert item.outcome is Outcome.UPDATED
    assert record().credit_line == "Gift of Mr Li"
    assert record().captions.get().label == "Carts stand."
    assert record().attribution == {"en": "Studio Wang"}
    assert record().maker is not None
    assert str(record().maker) == "Studio Wang"


def test_what_was_empty_is_filled(folder: Path) -> None:
    again(folder)
    assert again(folder, date="1945", rights="Free", label_ru="Телеги.").outcome is Outcome.UPDATED
    assert (record().date, record().rights_note) == ("1945", "Free")
    assert record().captions.get(language="ru").label == "Телеги."


def test_the_same_row_again_is_unchanged(folder: Path) -> None:
    again(folder)
    assert again(folder).outcome is Outcome.UNCHANGED


def test_a_cell_that_has_become_empty_takes_nothing_away(folder: Path) -> None:
    again(folder)
    assert again(folder, credit="").outcome is Outcome.UNCHANGED
    assert record().credit_line == "Gift of Mrs Li"


def test_a_field_that_a_curator_edited_is_kept_and_the_rows_word_is_kept_as_received(folder: Path) -> None:
    again(folder)
    edited = record()
    edited.credit_line = "Gift of Mrs Li, 1962"
    edited.save()
    item = again(folder, credit="Li")
    assert item.outcome is Outcome.UPDATED
    assert "Credit in the record is a curator's and stays" in item.reason
    assert (record().credit_line, record().received) == ("Gift of Mrs Li, 1962", {"credit": "Li"})
    assert again(folder, credit="Li").outcome is Outcome.UNCHANGED


def test_a_field_that_a_curator_emptied_stays_empty(folder: Path) -> None:
    again(folder)
    edited = record()
    edited.credit_line = ""
    edited.save()
    again(folder)
    assert record().credit_line == ""


def test_what_a_curator_wrote_before_any_spreadsheet_is_kept(folder: Path) -> None:
    a_photograph(catalogue_number="A-1", credit_line="The museum")
    again(folder)
    again(folder, credit="Another")
    assert record().credit_line == "The museum"


def test_a_field_edited_after_an_ingest_touched_the_record_otherwise_is_still_the_curators(
    folder: Path,
) -> None:
    again(folder)
    edited = record()
    edited.credit_line = "Ours"
    edited.save()
    again(folder, rights="Free")
    again(folder, credit="Theirs")
    assert record().credit_line == "Ours"


def test_a_rights_statement_that_a_curator_chose_is_kept(folder: Path) -> None:
    chosen = "http://rightsstatements.org/vocab/InC/1.0/"
    a_photograph(catalogue_number="A-1", rights_uri=chosen)
    again(folder, rights_uri="http://rightsstatements.org/vocab/NoC-US/1.0/")
    assert record().rights_uri == chosen


def test_an_approved_caption_is_not_written_in(folder: Path) -> None:
    again(folder)
    approve(Caption.objects.get(), by="Chen Li")
    item = again(folder, label="Carts stand.")
    caption = Caption.objects.get()
    assert (caption.label, caption.state) == ("Carts wait.", "approved")
    assert "label in the record is a curator's" in item.reason.lower()
    assert record().received["label"] == "Carts stand."


def test_one_language_of_a_field_does_not_disturb_the_others(folder: Path) -> None:
    a_photograph(catalogue_number="A-1", attribution={"ru": "Неизвестный фотограф"})
    again(folder)
    assert record().attribution == {"ru": "Неизвестный фотограф", "en": "Studio Li"}


def test_source_captions_places_and_subjects_that_stand_are_left(folder: Path) -> None:
    photograph = a_photograph(catalogue_number="A-1")
    a_place(photograph)
    photograph.subjects.add(a_subject())
    a_source_caption(photograph)
    item = again(folder, place="Mukden", subject="trains; Streets", source_caption="A train")
    assert record().places.count() == record().subjects.count() == record().source_captions.count() == 1
    assert record().received == {"place": "Mukden", "subject": "trains; Streets", "source_caption": "A train"}
    assert item.reason.count("is a curator's") == 3


def test_how_surely_a_place_is_known_comes_with_it_and_is_the_curators_from_then_on(folder: Path) -> None:
    again(folder, place="Harbin", place_confidence="uncertain")
    assert record().places_shown.get().confidence == "uncertain"
    assert again(folder, place="Harbin", place_confidence="uncertain").outcome == "unchanged"
    item = again(folder, place="Harbin", place_confidence="certain")
    assert record().places_shown.get().confidence == "uncertain"
    assert record().received == {"place_confidence": "certain"}
    assert "is a curator's" in item.reason


def test_a_place_that_is_held_under_a_key_of_its_own_is_found_by_its_name(folder: Path) -> None:
    held = a_place(key="harbin-manchuria", name={"en": "Harbin"})
    again(folder, place="Harbin")
    assert record().places.get() == held


def test_two_points_of_one_name_are_two_places_and_one_point_is_one(folder: Path) -> None:
    rows = [("A", "46.725562"), ("B", "46.733001"), ("C", "46.725562")]
    point = {"place": "Moscow, Idaho", "longitude": "-117.0"}
    ingested(folder, *({"catalogue_number": number, "latitude": lat, **point} for number, lat in rows))
    first, second, third = (photograph.places.get() for photograph in Photograph.objects.all())
    assert first == third != second
    assert first.name == second.name


@pytest.mark.parametrize("name", ["Харбин", "哈尔滨", "x" * 300, "!!!"])
def test_a_name_in_any_script_and_of_any_length_gets_a_key(folder: Path, name: str) -> None:
    again(folder, place=name, subject=name)
    again(folder, place=name, subject=name, catalogue_number="A-2")
    place = record().places.get()
    place.full_clean()
    record().subjects.get().full_clean()
    assert Photograph.objects.get(catalogue_number="A-2").places.get() == place
