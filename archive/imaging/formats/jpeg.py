from __future__ import annotations

from pathlib import Path

import pyvips
from PIL import JpegImagePlugin

from archive.imaging.formats.scan_format import ScanFormat, Sheet, refuse_too_large_at_once


def recognises(start: bytes) -> bool:
    return start.startswith(b"\xff\xd8\xff")


def examine(image: JpegImagePlugin.JpegImageFile, path: Path) -> Sheet:
    width, height = image.size
    if image.info.get("progressive"):
        refuse_too_large_at_once(width, height, "a progressive JPEG")
    return Sheet(width, height, bit_depth=8)


def load(path: Path) -> pyvips.Image:
    """`fail_on` error: a picture whose lower half is grey because the file was cut is not a picture."""
    return pyvips.Image.jpegload(str(path), access="sequential", fail_on="error", unlimited=True)


JPEG = ScanFormat(
    name="JPEG",
    media_type="image/jpeg",
    extension="jpg",
    recognises=recognises,
    opens=JpegImagePlugin.JpegImageFile,
    examine=examine,
    load=load,
)
