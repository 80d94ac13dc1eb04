"""A museum's spreadsheet, CSV or XLSX, as rows of text under their headings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from archive.ingest.cell_text import readable
from archive.ingest.comma_sheet import comma_lines
from archive.ingest.excel_sheet import ZIP_START, excel_lines
from archive.ingest.headings import ALIASES, NAMES_A_PHOTOGRAPH, target_of
from archive.ingest.sheet_lines import Line, UnreadableSpreadsheet

__all__ = ["Row", "Spreadsheet", "UnreadableSpreadsheet", "read_spreadsheet"]

OFFICE_START = b"\xd0\xcf\x11\xe0"  # a compound file: .xls, or an .xlsx behind a password


@dataclass(frozen=True)
class Row:
    """One row: its number as a spreadsheet program counts (headings are row 1), and its cells that hold text."""

    number: int
    cells: dict[str, str]


@dataclass(frozen=True)
class Spreadsheet:
    """The rows that hold anything. `notes` says what of the file was left aside."""

    name: str
    rows: tuple[Row, ...]
    notes: tuple[str, ...] = field(default=())


def read_spreadsheet(path: Path) -> Spreadsheet:
    """Read the whole sheet. Raises UnreadableSpreadsheet, whose text is one sentence or two for the curator."""
    try:
        with path.open("rb") as stream:
            start = stream.read(8)
        lines, notes = _lines(path, start)
    except OSError as reason:
        raise UnreadableSpreadsheet(
            f"The spreadsheet {path.name} cannot be opened ({reason.strerror})."
        ) from reason
    first = next(lines, None)
    headings = _headings(first.cells if first else [], path.name)
    return Spreadsheet(path.name, tuple(_rows(lines, headings)), notes)


def _lines(path: Path, start: bytes) -> tuple[Iterator[Line], tuple[str, ...]]:
    if start.startswith(ZIP_START):
        return excel_lines(path)
    if start.startswith(OFFICE_START):
        raise UnreadableSpreadsheet(
            f"{path.name} is an old Excel file (.xls) or has a password. Expected CSV in UTF-8 or XLSX: open it in "
            "Excel and save it as “Excel Workbook (.xlsx)” without a password."
        )
    return comma_lines(path), ()


def _headings(cells: list[str], name: str) -> list[str]:
    """Headings made distinct: the second `note` is `note (2)`, a column without one is `column 5`."""
    headings: list[str] = []
    for place, cell in enumerate(cells, start=1):
        wanted = readable(cell).strip() or f"column {place}"
        headings.append(_distinct(wanted, headings))
    found = [target_of(heading) for heading in headings]
    if not any(target and target.field in NAMES_A_PHOTOGRAPH for target in found):
        known = [alias for wanted in ("filename", "catalogue_number") for alias in ALIASES[wanted]]
        raise UnreadableSpreadsheet(
            f"{name} has no column that names a photograph. Found the headings: {', '.join(headings[:12]) or 'none'}; "
            f"expected one of {', '.join(known)}."
        )
    return headings


def _distinct(wanted: str, taken: list[str]) -> str:
    count = 2
    heading = wanted
    while heading in taken:
        heading = f"{wanted} ({count})"
        count += 1
    return heading


def _rows(lines: Iterable[Line], headings: list[str]) -> Iterator[Row]:
    for line in lines:
        beyond = [f"column {place}" for place in range(len(headings) + 1, len(line.cells) + 1)]
        texts = (readable(cell) for cell in line.cells)
        cells = {
            heading: text for heading, text in zip([*headings, *beyond], texts, strict=False) if text.strip()
        }
        if cells:
            yield Row(line.number, cells)
