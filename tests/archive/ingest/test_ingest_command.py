from __future__ import annotations

import json
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.db import OperationalError

from archive.models import Photograph
from tests.archive.ingest.received import a_scan, a_sheet, stored_files

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("workshop_at_hand")]


def ingest(*arguments: object, **options: Any) -> tuple[int, str]:
    """Exit status and what was said."""
    said = StringIO()
    try:
        call_command("ingest", *map(str, arguments), stdout=said, **options)
    except SystemExit as ended:
        return int(ended.code or 0), said.getvalue()
    except CommandError as error:
        return error.returncode, str(error)
    return 0, said.getvalue()


def test_all_taken_is_status_0(folder: Path) -> None:
    a_scan(folder / "a.jpg")
    assert ingest(folder) == (0, "1 added, 0 updated, 0 attached, 0 unchanged, 0 refused.\n")


def test_some_refused_is_status_1_and_each_is_named(folder: Path) -> None:
    a_scan(folder / "a.jpg")
    (folder / "notes.txt").write_text("Notes")
    sheet = a_sheet(folder.parent / "list.csv", {"filename": "a.jpg"}, {"filename": "b.jpg", "objectid": "B"})
    status, said = ingest(folder, "--spreadsheet", sheet)
    assert status == 1
    assert "refused: row 3 (B): The row names b.jpg" in said
    assert "refused: notes.txt: This is a text file" in said


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--spreadsheet", "gone.csv"], "gone.csv cannot be opened"),
        (["--exhibit", "alleys"], "no exhibit “alleys”"),
    ],
)
def test_what_cannot_run_is_status_2_in_one_sentence(folder: Path, arguments: list[str], said: str) -> None:
    status, words = ingest(folder, *arguments)
    assert status == 2
    assert said in words


def test_a_folder_that_is_none_is_status_2(tmp_path: Path) -> None:
    assert ingest(tmp_path / "nothing")[0] == 2


def test_a_database_that_cannot_be_used_is_status_2(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> None:
        raise OperationalError("no such table: archive_photograph")

    monkeypatch.setattr("archive.management.commands.ingest.ingest_folder", broken)
    status, words = ingest(folder)
    assert status == 2
    assert "no such table" in words
    assert "migrate" in words


def test_the_report_accounts_for_every_file_and_every_row(folder: Path) -> None:
    a_scan(folder / "a.jpg", 1)
    a_scan(folder / "b.jpg", 2)
    sheet = a_sheet(folder / "list.csv", {"filename": "a.jpg", "objectid": "A"}, {"filename": "c.jpg"})
    ingest(folder, "--spreadsheet", sheet, "--report", folder.parent / "report.json")
    report = json.loads((folder.parent / "report.json").read_text(encoding="utf-8"))
    assert report["summary"] == {"added": 2, "updated": 0, "attached": 0, "unchanged": 0, "refused": 1}
    assert [(item["file"], item["row"], item["catalogue_number"]) for item in report["items"]] == [
        ("a.jpg", 2, "A"),
        (None, 3, None),
        ("b.jpg", None, "b"),
    ]
    assert all(
        set(item) == {"file", "row", "catalogue_number", "outcome", "reason"} for item in report["items"]
    )


def test_a_run_that_could_not_begin_leaves_the_last_report_as_it_was(folder: Path) -> None:
    report = folder.parent / "report.json"
    report.write_text("the last one")
    ingest(folder, "--exhibit", "alleys", "--report", report)
    assert report.read_text() == "the last one"


def test_a_dry_run_says_so_and_writes_nothing(folder: Path) -> None:
    a_scan(folder / "a.jpg")
    status, said = ingest(folder, "--dry-run")
    assert (status, said) == (
        0,
        "Dry run, nothing written: 1 added, 0 updated, 0 attached, 0 unchanged, 0 refused.\n",
    )
    assert stored_files() == set()
    assert not Photograph.objects.exists()


def test_in_a_pipe_no_progress_is_shown(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    a_scan(folder / "a.jpg")
    ingest(folder)
    assert capfd.readouterr().err == ""


def test_stopped_by_hand_it_says_that_it_can_go_on(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def stopped(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("archive.management.commands.ingest.ingest_folder", stopped)
    status, words = ingest(folder)
    assert status == 2
    assert "run again" in words
