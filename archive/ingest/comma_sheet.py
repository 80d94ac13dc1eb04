"""CSV as museums have it: UTF-8 with or without a byte order mark, separated by comma, semicolon or tab."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from pathlib import Path

from archive.ingest.headings import NAMES_A_PHOTOGRAPH, target_of
from archive.ingest.sheet_lines import Line, UnreadableSpreadsheet

SEPARATORS = ",;\t"
LONGEST_CELL = 16_000_000  # characters; Python's own limit of 131,072 is less than a transcript may have
WIDE_CHARACTERS = (b"\xff\xfe", b"\xfe\xff")


def comma_lines(path: Path) -> Iterator[Line]:
    """The rows of a CSV file. Raises UnreadableSpreadsheet: not UTF-8, or a quotation mark that is never closed."""
    text = _utf8(path)
    csv.field_size_limit(LONGEST_CELL)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_separator(text), strict=True)
    return iter(_all_lines(reader, path.name))


def _utf8(path: Path) -> str:
    content = path.read_bytes()
    try:
        if content.startswith(WIDE_CHARACTERS):
            raise UnicodeError
        return content.decode("utf-8-sig")
    except UnicodeError as reason:
        raise UnreadableSpreadsheet(
            f"{path.name} is not UTF-8, so its letters cannot be trusted. In Excel choose File, Save As, and the type "
            "“CSV UTF-8 (Comma delimited) (*.csv)”, then run again."
        ) from reason


def _separator(text: str) -> str:
    """The separator by which a heading names a photograph and most headings are known; else the one that cuts most."""
    first = io.StringIO(text, newline="").readline()

    def known(separator: str) -> tuple[bool, int, int]:
        cells = next(csv.reader([first], delimiter=separator), [])
        fields = [target.field for cell in cells if (target := target_of(cell))]
        return not NAMES_A_PHOTOGRAPH.isdisjoint(fields), len(fields), len(cells)

    return max(SEPARATORS, key=known)


def _all_lines(reader: Iterator[list[str]], name: str) -> list[Line]:
    """Every row, counted as Excel counts: a cell that runs over several lines is one row, an empty line is one too."""
    lines: list[Line] = []
    try:
        lines.extend(Line(number, cells) for number, cells in enumerate(reader, start=1))
    except csv.Error as reason:
        raise UnreadableSpreadsheet(
            f"{name} cannot be read at or after row {len(lines) + 1} ({reason}): a quotation mark inside a cell must "
            "be doubled and every opened one closed. Open it in a spreadsheet program and save it as CSV UTF-8 again."
        ) from reason
    return lines
