"""What a museum sends: scans and spreadsheets, made here; and what became of them."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Any

from django.conf import settings
from PIL import Image

from archive.ingest.entry import Entry
from archive.ingest.folder import ingest_folder
from archive.ingest.reading import read_entry
from archive.ingest.report import IngestReport, Item
from archive.ingest.spreadsheet import Row

REPOSITORY = Path(__file__).resolve().parents[3]
SAMPLES = REPOSITORY.parent / "shared" / "samples"


def a_scan(path: Path, shade: int = 1, *, size: tuple[int, int] = (60, 40)) -> Path:
    """A small scan; scans of one shade and format are the same to the byte."""
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.new("RGB", size, (shade % 256, shade // 256, 90)).save(path)
    return path


def a_sheet(path: Path, *rows: dict[str, str]) -> Path:
    """A CSV with the headings that its rows use."""
    headings = list(dict.fromkeys(heading for row in rows for heading in row))
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, headings)
        writer.writeheader()
        writer.writerows(rows)
    return path


def an_entry(**cells: str) -> Entry:
    """A row, understood."""
    return read_entry(Row(2, cells), "list.csv")


def ingested(folder: Path, *rows: dict[str, str], **options: Any) -> IngestReport:
    """Ingest a folder, with a spreadsheet beside it when rows are given."""
    sheet = a_sheet(folder.parent / "list.csv", *rows) if rows else None
    return ingest_folder(folder, spreadsheet=sheet, **options)


def only(report: IngestReport) -> Item:
    """The report's one item."""
    (item,) = report.items
    return item


def outcomes(report: IngestReport) -> dict[str, str]:
    """File, or else row → outcome."""
    return {item.file or f"row {item.row}": item.outcome.value for item in report.items}


def stored_files() -> set[str]:
    """All that an ingest has written, but for the database and the lock."""
    root = Path(settings.DATA_ROOT)
    files = (path for path in root.rglob("*") if path.is_file())
    names = {path.relative_to(root).as_posix() for path in files}
    return {
        name
        for name in names
        if not name.startswith("private/museum") and not name.endswith((".lock", "key"))
    }
