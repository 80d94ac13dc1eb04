from __future__ import annotations

from pathlib import Path

import pyvips
from PIL import WebPImagePlugin

from archive.imaging.formats.scan_format import ScanFormat, Sheet, refuse_too_large_at_once


def recognises(start: bytes) -> bool:
    return start[:4] == b"RIFF" and start[8:12] == b"WEBP"


def examine(image: WebPImagePlugin.WebPImageFile, path: Path) -> Sheet:
    width, height = image.size
    refuse_too_large_at_once(width, height, "a WebP picture")
    notes = ("More than one frame: the first is shown.",) if image.n_frames > 1 else ()
    return Sheet(width, height, bit_depth=8, notes=notes)


def load(path: Path, fail_on: str) -> pyvips.Image:
    return pyvips.Image.webpload(str(path), access="sequential", fail_on=fail_on)


WEBP = ScanFormat(
    name="WebP",
    media_type="image/webp",
    extension="webp",
    recognises=recognises,
    opens=WebPImagePlugin.WebPImageFile,
    examine=examine,
    load=load,
)
