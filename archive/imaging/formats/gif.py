from __future__ import annotations

from pathlib import Path

import pyvips
from PIL import GifImagePlugin

from archive.imaging.formats.scan_format import ScanFormat, Sheet, refuse_too_large_at_once


def recognises(start: bytes) -> bool:
    return start.startswith((b"GIF87a", b"GIF89a"))


def examine(image: GifImagePlugin.GifImageFile, path: Path) -> Sheet:
    width, height = image.size
    refuse_too_large_at_once(width, height, "a GIF picture")
    notes = ("More than one frame: the first is shown.",) if image.is_animated else ()
    return Sheet(width, height, bit_depth=8, notes=notes)


def load(path: Path, fail_on: str) -> pyvips.Image:
    return pyvips.Image.gifload(str(path), access="sequential", fail_on=fail_on)


GIF = ScanFormat(
    name="GIF",
    media_type="image/gif",
    extension="gif",
    recognises=recognises,
    opens=GifImagePlugin.GifImageFile,
    examine=examine,
    load=load,
    is_readable_in_part=True,
)
