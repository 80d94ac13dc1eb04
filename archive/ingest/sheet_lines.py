"""What every kind of spreadsheet is read into."""

from __future__ import annotations

from dataclasses import dataclass

from archive.ingest.report import CannotIngest


class UnreadableSpreadsheet(CannotIngest):
    """A spreadsheet that cannot be read as a whole. Its text says what was found, what was expected, what to do."""


@dataclass(frozen=True)
class Line:
    """A row's cells as text, with the number that a spreadsheet program shows beside it."""

    number: int
    cells: list[str]
