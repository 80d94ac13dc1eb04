"""The formats that are taken, one small file each. To take another: write its file and name it here."""

from __future__ import annotations

from pathlib import Path

from archive.imaging.formats.foreign import name_of_foreign
from archive.imaging.formats.gif import GIF
from archive.imaging.formats.jpeg import JPEG
from archive.imaging.formats.jpeg2000 import JPEG2000
from archive.imaging.formats.png import PNG
from archive.imaging.formats.scan_format import ScanFormat, Sheet
from archive.imaging.formats.tiff import TIFF
from archive.imaging.formats.webp import WEBP
from archive.imaging.refusal import RefusedScan

__all__ = ["FORMATS", "ScanFormat", "Sheet", "format_of"]

FORMATS: tuple[ScanFormat, ...] = (JPEG, TIFF, PNG, WEBP, JPEG2000, GIF)

START_LENGTH = 4096  # bytes: enough for an XML prologue and a comment before `<svg`


def format_of(path: Path) -> ScanFormat:
    """The format by content; the file's name has no say."""
    with path.open("rb") as file:
        start = file.read(START_LENGTH)
    for known in FORMATS:
        if known.recognises(start):
            return known
    raise RefusedScan(f"This is {name_of_foreign(start)}, not a photograph scan. Expected {expected()}.")


def expected() -> str:
    names = [known.name for known in FORMATS]
    return f"{', '.join(names[:-1])} or {names[-1]}"
