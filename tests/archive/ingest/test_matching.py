from __future__ import annotations

from pathlib import Path

import pytest

from archive.ingest.entry import Entry
from archive.ingest.found_files import FoundFile, found_files
from archive.ingest.matching import Candidate, matched, words_for_missing
from archive.ingest.numbers import number_from
from tests.archive.ingest.received import a_scan


def files(*names: str) -> list[FoundFile]:
    return [FoundFile(Path("/scans", name), name) for name in names]


def row(number: int = 2, *, filename: str = "", catalogue_number: str = "") -> Entry:
    return Entry(number, "list.csv", "en", filename, catalogue_number)


def pairs(candidates: list[Candidate]) -> list[tuple[str | None, int | None]]:
    return [
        (each.file.name if each.file else None, each.entry.row if each.entry else None) for each in candidates
    ]


@pytest.mark.parametrize(
    "filename",
    [
        "demo_001.jpg",
        "/objects/demo_001.jpg",
        "objects\\demo_001.jpg",
        "https://example.org/objects/demo_001.jpg?size=full",
        "DEMO_001.JPG",
        "demo_001",
        "Demo 001",
    ],
)
def test_a_row_finds_its_file_by_the_last_part_of_the_name_it_gives(filename: str) -> None:
    assert pairs(matched(files("demo_001.jpg", "demo_002.jpg"), [row(filename=filename)])) == [
        ("demo_001.jpg", 2),
        ("demo_002.jpg", None),
    ]


def test_a_name_composed_otherwise_is_the_same_name(tmp_path: Path) -> None:
    a_scan(tmp_path / "cafe\u0301.jpg")
    assert pairs(matched(found_files(tmp_path), [row(filename="caf\u00e9.jpg")])) == [("caf\u00e9.jpg", 2)]


def test_the_very_name_goes_before_one_in_other_letter_case() -> None:
    assert pairs(matched(files("A.jpg", "a.jpg"), [row(filename="a.jpg")]))[0] == ("a.jpg", 2)


def test_of_files_in_several_folders_the_one_whose_folder_is_named_is_meant() -> None:
    found = files("box 1/001.jpg", "box 2/001.jpg")
    assert pairs(matched(found, [row(filename="box 2/001.jpg")]))[0] == ("box 2/001.jpg", 2)


def test_when_nobody_can_say_which_file_is_meant_row_and_files_wait() -> None:
    candidates = matched(files("box 1/001.jpg", "box 2/001.jpg"), [row(filename="001.jpg")])
    assert pairs(candidates) == [(None, 2), ("box 1/001.jpg", None), ("box 2/001.jpg", None)]
    assert all("box 1/001.jpg, box 2/001.jpg" in candidate.refusal for candidate in candidates)


@pytest.mark.parametrize("file", ["M45-002.tif", "m45_002.jpg", "M45 002.png"])
def test_without_a_file_name_the_catalogue_number_finds_the_file(file: str) -> None:
    assert pairs(matched(files(file), [row(catalogue_number="M45-002")])) == [(file, 2)]


def test_a_named_scan_that_is_missing_gives_way_to_one_named_by_the_number() -> None:
    (candidate,) = matched(files("M45-002.jpg"), [row(filename="M45-002.tif", catalogue_number="M45-002")])
    assert candidate.file is not None
    assert "M45-002.tif, which is not in the folder" in candidate.remarks[0]


def test_a_row_about_a_document_does_not_take_a_picture_of_the_same_number() -> None:
    found = files("demo_002.jpg")
    entries = [row(filename="demo_002.pdf", catalogue_number="demo_002")]
    assert pairs(matched(found, entries)) == [(None, 2), ("demo_002.jpg", None)]


def test_the_second_row_with_a_catalogue_number_is_refused_and_names_the_first() -> None:
    entries = [
        row(2, catalogue_number="A1", filename="a.jpg"),
        row(3, catalogue_number="a1", filename="b.jpg"),
    ]
    candidates = matched(files("a.jpg", "b.jpg"), entries)
    assert pairs(candidates) == [("a.jpg", 2), ("b.jpg", 3)]
    assert "already stands in row 2" in candidates[1].refusal
    assert not candidates[0].refusal


def test_the_second_row_that_names_a_file_is_refused_and_names_the_first() -> None:
    entries = [
        row(2, filename="a.jpg", catalogue_number="A1"),
        row(3, filename="a.jpg", catalogue_number="A2"),
    ]
    candidates = matched(files("a.jpg"), entries)
    assert pairs(candidates) == [("a.jpg", 2), (None, 3)]
    assert "Row 2 already names" in candidates[1].refusal


@pytest.mark.parametrize(
    ("filename", "said"),
    [
        ("/objects/demo_002.pdf", "a PDF document"),
        ("demo_003.mp3", "a sound recording"),
        ("film.MP4", "a film"),
        ("https://youtu.be/CVXQ3X6Q8oU", "web address"),
        ("demo_009.jpg", "not in the folder"),
    ],
)
def test_a_missing_file_is_named_for_what_it_is(filename: str, said: str) -> None:
    words = words_for_missing(filename)
    assert said in words
    assert filename in words


def test_scans_are_listed_as_a_person_counts_and_masters_before_copies(tmp_path: Path) -> None:
    for name in ("scan 10.jpg", "scan 9.jpg", "scan 9.tif", "box/scan 1.png"):
        a_scan(tmp_path / name)
    assert [file.name for file in found_files(tmp_path)] == [
        "scan 9.tif",
        "scan 9.jpg",
        "scan 10.jpg",
        "box/scan 1.png",
    ]


def test_what_an_operating_system_leaves_behind_is_named_as_that(tmp_path: Path) -> None:
    for name in (".DS_Store", "Thumbs.db", "._scan.jpg"):
        (tmp_path / name).write_bytes(b"x")
    assert all("operating system" in file.refusal for file in found_files(tmp_path))


def test_links_that_lead_outside_are_not_followed(tmp_path: Path) -> None:
    outside = a_scan(tmp_path / "elsewhere" / "secret.jpg")
    folder = tmp_path / "scans"
    folder.mkdir()
    (folder / "file.jpg").symlink_to(outside)
    (folder / "box").symlink_to(outside.parent)
    (folder / "gone.jpg").symlink_to(tmp_path / "nothing")
    found = found_files(folder)
    assert [file.name for file in found] == ["box", "file.jpg", "gone.jpg"]
    assert all("outside the folder" in file.refusal for file in found)


def test_a_pipe_in_the_folder_is_named_and_never_opened(tmp_path: Path) -> None:
    import os

    os.mkfifo(tmp_path / "scan.jpg")
    assert "Not an ordinary file" in found_files(tmp_path)[0].refusal


def test_a_name_that_is_no_text_is_still_listed(tmp_path: Path) -> None:
    import os

    Path(os.fsdecode(os.fsencode(tmp_path) + b"/scan\xff.jpg")).write_bytes(b"x")
    assert found_files(tmp_path)[0].name == "scan�.jpg"
    assert number_from("scan�") == "scan"
