"""XLSX: the first sheet's cells as the text a person sees in them; formulas are never evaluated."""

from __future__ import annotations

import datetime
import re
import zipfile
from collections.abc import Iterator
from contextlib import ExitStack
from itertools import zip_longest
from pathlib import Path
from typing import Any, NamedTuple
from xml.etree.ElementTree import ParseError

from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException

from archive.ingest.sheet_lines import Line, UnreadableSpreadsheet

ZIP_START = b"PK\x03\x04"
DAMAGED = (zipfile.BadZipFile, InvalidFileException, ParseError, KeyError, ValueError, TypeError, EOFError)
"""What openpyxl and the packages below it raise on a damaged workbook, seen by damaging some."""
LARGEST_EXACT = 10**15  # above it a spreadsheet's number has lost its last digits
_QUOTED = re.compile(r'"[^"]*"|\[[^\]]*\]|\\.')
_ZEROS = re.compile(r"0+")


def excel_lines(path: Path) -> tuple[Iterator[Line], tuple[str, ...]]:
    """The first sheet's rows, and a note naming the sheets that were not read. Raises UnreadableSpreadsheet."""
    try:
        lines, others = _read(path)
    except DAMAGED as reason:
        raise UnreadableSpreadsheet(
            f"{path.name} cannot be read as an Excel workbook. Open it in a spreadsheet program and save it as XLSX "
            "or as CSV UTF-8 again."
        ) from reason
    notes = (
        (f"Only the first sheet of {path.name} is read; left aside: {', '.join(others)}.",) if others else ()
    )
    return iter(lines), notes


def _read(path: Path) -> tuple[list[Line], list[str]]:
    """Opened twice: once for what the formulas came to when the file was saved, once for the formulas themselves."""
    with ExitStack() as closing:
        shown = load_workbook(path, read_only=True, data_only=True)
        closing.callback(shown.close)
        written = load_workbook(path, read_only=True, data_only=False)
        closing.callback(written.close)
        rows = zip_longest(_grid(shown), _grid(written), fillvalue=())
        grid = [[_Cell(_text(cell), _formula(same)) for cell, same in zip_longest(*pair)] for pair in rows]
        return _lines(grid), shown.sheetnames[1:]


class _Cell(NamedTuple):
    shown: str
    formula: str


def _lines(grid: list[list[_Cell]]) -> list[Line]:
    """A file that no spreadsheet program has saved holds formulas without results: then the formula is the text.

    In one that has been saved, a formula without a result shows nothing.
    """
    calculated = any(cell.formula and cell.shown for row in grid for cell in row)
    return [
        Line(number, [cell.shown if calculated else cell.shown or cell.formula for cell in row])
        for number, row in enumerate(grid, start=1)
    ]


def _grid(workbook: Any) -> Iterator[tuple[Any, ...]]:
    sheet = workbook.worksheets[0]
    sheet.reset_dimensions()  # the size a file claims is often wrong
    return iter(sheet.iter_rows())


def _formula(cell: Any) -> str:
    if getattr(cell, "data_type", None) != "f":
        return ""
    return str(getattr(cell.value, "text", cell.value) or "")


def _text(cell: Any) -> str:
    value = getattr(cell, "value", None)
    if value is None or isinstance(value, str):
        return value or ""
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, int | float):
        return _number(value, cell.number_format)
    if isinstance(value, datetime.datetime | datetime.date):
        return _date(value, cell.number_format)
    return str(value)


def _number(value: float, number_format: str) -> str:
    """1910.0 is 1910; a catalogue number shown as 00123 keeps its zeros; 0.1 + 0.2 is 0.3, as Excel shows it."""
    if value == int(value) and abs(value) < LARGEST_EXACT:
        width = len(number_format) if _ZEROS.fullmatch(number_format) else 0
        return str(int(value)).zfill(width)
    return format(value, ".15g")


def _date(value: datetime.date, number_format: str) -> str:
    """A date no more exact than the cell shows it: a cell that shows only the year says only the year."""
    letters = set(_QUOTED.sub("", number_format).casefold())
    if "d" not in letters and "y" in letters:
        return value.strftime("%Y-%m" if "m" in letters else "%Y")
    midnight = not isinstance(value, datetime.datetime) or value.time() == datetime.time()
    return value.strftime("%Y-%m-%d") if midnight else value.isoformat()
