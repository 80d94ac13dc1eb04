from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PIL import Image

from archive.imaging.fingerprint import sha256_of
from archive.ingest.folder import ingest_folder
from archive.ingest.report import Outcome
from archive.models import Caption, Original, Photograph, Source, SourceCaption, Subject
from archive.models.shelves import private
from tests.archive.ingest.received import a_scan, ingested, only, outcomes, stored_files
from tests.makers import a_caption, a_photograph, an_original

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("workshop_at_hand")]

ROW = {
    "filename": "a.jpg",
    "catalogue_number": "A-1",
    "title": "A street",
    "label_en": "Carts wait.",
    "label_ru": "Телеги ждут.",
    "alt_en": "Carts.",
    "source_caption": "Street, 1945",
    "date": "c. 1945",
    "creator": "Studio Li",
    "place": "Harbin",
    "latitude": "45.75",
    "longitude": "126.65",
    "subject": "streets; carts",
    "rights_uri": "http://rightsstatements.org/vocab/NoC-US/1.0/",
    "rights": "No known restrictions",
    "source": "An album",
    "credit": "Gift of Mrs Li",
    "Shelf": "12 b",
}


def test_a_scan_and_its_row_become_a_record_with_all_that_the_row_says(folder: Path) -> None:
    a_scan(folder / "a.jpg")
    item = only(ingested(folder, ROW))
    photograph = Photograph.objects.get(catalogue_number="A-1")
    assert (item.file, item.row, item.catalogue_number, item.outcome) == ("a.jpg", 2, "A-1", "added")
    assert item.reason == "Date “c. 1945” read as 1945~"
    assert photograph.date == "1945~"
    assert photograph.maker is not None
    assert photograph.maker.name == photograph.attribution == {"en": "Studio Li"}
    assert photograph.rights_uri == ROW["rights_uri"]
    assert photograph.rights_note == "No known restrictions"
    assert photograph.credit_line == "Gift of Mrs Li"
    assert photograph.received == {"date": "c. 1945", "Shelf": "12 b"}
    assert {subject.name["en"] for subject in photograph.subjects.all()} == {"streets", "carts"}
    place = photograph.places.get()
    assert (place.name, place.latitude, place.longitude) == ({"en": "Harbin"}, 45.75, 126.65)
    said = photograph.source_captions.get()
    assert (said.text, str(said.source)) == ("Street, 1945", "An album")


def test_words_from_a_spreadsheet_are_drafts_signed_with_its_name_and_written_for_their_scan(
    folder: Path,
) -> None:
    a_scan(folder / "a.jpg")
    ingested(folder, ROW)
    captions = {caption.language: caption for caption in Caption.objects.all()}
    assert (captions["en"].label, captions["en"].alt, captions["ru"].label) == (
        "Carts wait.",
        "Carts.",
        "Телеги ждут.",
    )
    for caption in captions.values():
        assert caption.state == "draft"
        assert caption.written_by == "spreadsheet list.csv"
        assert caption.is_written_for_this_scan()


def test_the_original_stands_on_its_shelf_unchanged_and_read_only(folder: Path) -> None:
    scan = a_scan(folder / "a.jpg")
    ingested(folder)
    original = Original.objects.get()
    assert original.path.read_bytes() == scan.read_bytes()
    assert original.sha256 == sha256_of(scan)
    assert original.path.stat().st_mode & 0o777 == 0o444
    assert original.received_name == "a.jpg"
    assert all((private() / made["path"]).is_file() for made in original.renditions)


def test_a_second_run_changes_nothing(folder: Path) -> None:
    a_scan(folder / "a.jpg")
    a_scan(folder / "b.jpg", 2)
    ingested(folder, ROW)
    before = stored_files(), Photograph.history.count(), Caption.history.count()
    report = ingested(folder, ROW)
    assert report.summary()["unchanged"] == len(report.items) == 2
    assert (stored_files(), Photograph.history.count(), Caption.history.count()) == before


def test_a_file_without_a_row_becomes_a_record_named_by_its_file(folder: Path) -> None:
    a_scan(folder / "M45-020.jpg")
    item = only(ingested(folder))
    assert (item.catalogue_number, item.outcome) == ("M45-020", "added")
    assert "No row names it" in item.reason


def test_scans_of_one_name_in_two_folders_are_told_apart_by_the_folder(folder: Path) -> None:
    a_scan(folder / "box 1" / "001.jpg", 1)
    a_scan(folder / "box 2" / "001.jpg", 2)
    report = ingested(folder)
    assert [item.catalogue_number for item in report.items] == ["001", "box 2-001"]
    assert ingested(folder).summary()["unchanged"] == 2


def test_a_second_scan_under_a_number_that_holds_one_is_refused(folder: Path) -> None:
    a_scan(folder / "a.tif", 1)
    a_scan(folder / "a.jpg", 2)
    report = ingested(folder)
    assert outcomes(report) == {"a.tif": "added", "a.jpg": "refused"}
    assert "already holds another scan (a.tif)" in report.refused()[0].reason


def test_a_row_whose_record_holds_another_scan_is_refused_and_changes_nothing(folder: Path) -> None:
    held = a_photograph(catalogue_number="A-1", original=an_original(), working_title="Ours")
    a_scan(folder / "a.jpg")
    assert only(ingested(folder, ROW)).outcome is Outcome.REFUSED
    held.refresh_from_db()
    assert held.working_title == "Ours"


@pytest.mark.parametrize("name", ["M45-002.tif", "m45_002.jpg", "M45 002.png"])
def test_a_scan_named_as_a_record_that_awaits_it_is_attached(folder: Path, name: str) -> None:
    awaiting = a_photograph(catalogue_number="M45-002")
    a_scan(folder / name)
    item = only(ingested(folder))
    awaiting.refresh_from_db()
    assert (item.catalogue_number, item.outcome) == ("M45-002", "attached")
    assert awaiting.original is not None


def test_a_scan_whose_row_names_a_record_that_awaits_it_is_attached(folder: Path) -> None:
    awaiting = a_photograph(catalogue_number="A-1", working_title="")
    a_scan(folder / "a.jpg")
    assert only(ingested(folder, ROW)).outcome is Outcome.ATTACHED
    awaiting.refresh_from_db()
    assert awaiting.working_title == "A street"


def test_words_written_before_the_scan_came_are_stale_when_it_is_attached(folder: Path) -> None:
    caption = a_caption(a_photograph(catalogue_number="M45-002"), language="en")
    a_scan(folder / "M45-002.jpg")
    ingested(folder)
    assert list(Caption.objects.written_before_the_scan()) == [caption]


def test_a_row_without_a_file_name_makes_a_record_that_awaits_its_scan(folder: Path) -> None:
    item = only(ingested(folder, {"catalogue_number": "M45-030", "title": "Not here yet"}))
    assert item.outcome is Outcome.ADDED
    assert Photograph.objects.get().is_awaiting_scan()
    a_scan(folder / "m45-030.jpg")
    assert (
        only(ingested(folder, {"catalogue_number": "M45-030", "title": "Not here yet"})).outcome
        is Outcome.ATTACHED
    )


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ({"filename": "b.jpg", "catalogue_number": "B"}, "b.jpg, which is not in the folder"),
        ({"filename": "b.pdf", "catalogue_number": "B"}, "a PDF document"),
        ({"filename": "", "catalogue_number": "", "title": "Lost"}, "neither a file nor a catalogue number"),
        ({"filename": "", "catalogue_number": "MG 23/29"}, "cannot be a catalogue number"),
        ({"filename": "", "catalogue_number": "x" * 81}, "at most 80"),
    ],
)
def test_a_row_that_is_not_taken_is_refused_with_its_reason(
    folder: Path, row: dict[str, str], said: str
) -> None:
    item = only(ingested(folder, row))
    assert item.outcome is Outcome.REFUSED
    assert said in item.reason
    assert not Photograph.objects.exists()


def test_one_bad_file_never_stops_the_rest(folder: Path) -> None:
    a_scan(folder / "1.jpg", 1)
    (folder / "2.jpg").write_bytes(a_scan(folder / "3.jpg", 3, size=(400, 300)).read_bytes()[:900])
    (folder / "4.txt").write_text("Notes")
    (folder / "5.jpg").write_bytes(b"")
    report = ingested(folder)
    assert outcomes(report) == {
        "1.jpg": "added",
        "2.jpg": "refused",
        "3.jpg": "added",
        "4.txt": "refused",
        "5.jpg": "refused",
    }
    assert len(list((private() / "originals").rglob("*.jpg"))) == 2


def test_a_scan_that_cannot_be_decoded_leaves_nothing_behind_and_its_row_waits(folder: Path) -> None:
    (folder / "a.jpg").write_bytes(a_scan(folder.parent / "whole.jpg", size=(400, 300)).read_bytes()[:900])
    item = only(ingested(folder, ROW))
    assert (item.outcome, item.file, item.row) == (Outcome.REFUSED, "a.jpg", 2)
    assert "ends early" in item.reason
    assert stored_files() == set()
    assert not Photograph.objects.exists()
    a_scan(folder / "a.jpg")
    assert only(ingested(folder, ROW)).outcome is Outcome.ADDED


def test_a_byte_identical_file_without_a_row_is_named_and_not_doubled(folder: Path) -> None:
    shutil.copy(a_scan(folder / "demo_001.jpg"), folder / "demo_001 copy.jpg")
    report = ingested(folder)
    assert outcomes(report) == {"demo_001.jpg": "added", "demo_001 copy.jpg": "unchanged"}
    assert "same bytes as demo_001.jpg, held as demo_001" in report.items[1].reason
    assert Photograph.objects.count() == Original.objects.count() == 1


def test_two_rows_may_describe_two_byte_identical_files(folder: Path) -> None:
    shutil.copy(a_scan(folder / "a.jpg"), folder / "b.jpg")
    report = ingested(folder, ROW, {"filename": "b.jpg", "catalogue_number": "B-1"})
    assert [item.outcome.value for item in report.items] == ["added", "added"]
    assert "same bytes as a.jpg, held as A-1" in report.items[1].reason.lower().replace("a-1", "A-1")
    assert Original.objects.count() == 1


def test_a_dry_run_writes_nothing_and_says_what_a_run_would(folder: Path) -> None:
    a_photograph(catalogue_number="M45-002")
    shutil.copy(a_scan(folder / "a.jpg"), folder / "copy.jpg")
    a_scan(folder / "box 1" / "001.jpg", 3)
    a_scan(folder / "box 2" / "001.jpg", 4)
    a_scan(folder / "M45-002.jpg", 5)
    (folder / "notes.txt").write_text("Notes")
    before = Photograph.history.count()
    rows = [ROW, {"filename": "gone.jpg", "catalogue_number": "G"}, {"catalogue_number": "M45-031"}]
    promised = ingested(folder, *rows, dry_run=True)
    assert stored_files() == set()
    assert not (private() / "ingest.lock").exists()
    assert Photograph.history.count() == before
    assert not Original.objects.exists()
    assert promised.items == ingested(folder, *rows).items
    assert {item.outcome.value for item in ingested(folder, *rows, dry_run=True).items} == {
        "unchanged",
        "refused",
    }


def test_a_spreadsheet_inside_the_folder_is_no_item(folder: Path) -> None:
    a_scan(folder / "a.jpg")
    sheet = folder / "list.csv"
    sheet.write_text("filename\na.jpg\n")
    assert outcomes(ingest_folder(folder, spreadsheet=sheet)) == {"a.jpg": "added"}


def test_the_history_says_that_an_ingest_did_it_and_by_which_row(folder: Path) -> None:
    a_scan(folder / "a.jpg")
    ingested(folder, ROW)
    photograph = Photograph.objects.get()
    records = (photograph, Caption.objects.first(), SourceCaption.objects.get(), Source.objects.get())
    for record in (*records, Subject.objects.first(), photograph.maker):
        assert record is not None
        assert record.history.get().history_change_reason == "ingest: list.csv, row 2"


def test_progress_is_told_after_each_item(folder: Path) -> None:
    a_scan(folder / "a.jpg", 1)
    a_scan(folder / "b.jpg", 2)
    told: list[tuple[int, int, str]] = []
    ingested(folder, progress=lambda done, of, name: told.append((done, of, name)))
    assert told == [(1, 2, "a.jpg"), (2, 2, "b.jpg")]


def test_pages_that_are_not_shown_are_reported_and_kept_with_the_scan(folder: Path) -> None:
    pages = [Image.new("L", (30, 20), shade) for shade in (20, 120, 220)]
    pages[0].save(folder / "album.tif", save_all=True, append_images=pages[1:])
    assert "3 pages: the first is shown" in only(ingested(folder, dry_run=True)).reason
    assert "3 pages: the first is shown" in only(ingested(folder)).reason
    assert Original.objects.get().notes == ["3 pages: the first is shown."]


def test_a_damaged_scan_is_refused_and_the_report_says_where_its_readable_part_can_be_taken(
    folder: Path,
) -> None:
    whole = a_scan(folder / "cut.png", size=(300, 200))
    whole.write_bytes(whole.read_bytes()[:-200])
    item = only(ingested(folder))
    assert item.outcome is Outcome.REFUSED
    assert "on the photograph's page at the desk" in item.reason
    assert stored_files() == set()
