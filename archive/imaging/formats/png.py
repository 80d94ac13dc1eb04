from __future__ import annotations

from pathlib import Path

import pyvips
from PIL import PngImagePlugin

from archive.imaging.formats.scan_format import ScanFormat, Sheet, refuse_too_large_at_once

SIGNATURE = b"\x89PNG\r\n\x1a\n"
BIT_DEPTH_AT = 24  # byte of IHDR that holds bits a sample (PNG 3rd edition, 11.2.1)


def recognises(start: bytes) -> bool:
    return start.startswith(SIGNATURE)


def examine(image: PngImagePlugin.PngImageFile, path: Path) -> Sheet:
    with path.open("rb") as file:
        bit_depth = file.read(BIT_DEPTH_AT + 1)[BIT_DEPTH_AT]
    width, height = image.size
    if image.info.get("interlace"):
        refuse_too_large_at_once(width, height, "an interlaced PNG")
    notes = ("More than one frame: the first is shown.",) if getattr(image, "n_frames", 1) > 1 else ()
    return Sheet(width, height, bit_depth=bit_depth, notes=notes)


def load(path: Path) -> pyvips.Image:
    return pyvips.Image.pngload(str(path), access="sequential", fail_on="error", unlimited=True)


PNG = ScanFormat(
    name="PNG",
    media_type="image/png",
    extension="png",
    recognises=recognises,
    opens=PngImagePlugin.PngImageFile,
    examine=examine,
    load=load,
)
