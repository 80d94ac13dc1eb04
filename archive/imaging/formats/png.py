from __future__ import annotations

from pathlib import Path

import pyvips
from PIL import PngImagePlugin

from archive.imaging.damage import BROKEN, first_line
from archive.imaging.formats.scan_format import (
    TAKE_WHAT_IS_THERE,
    ScanFormat,
    Sheet,
    refuse_too_large_at_once,
)
from archive.imaging.formats.through_pillow import as_vips, taking_what_is_there
from archive.imaging.refusal import RefusedScan

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


def load(path: Path, fail_on: str) -> pyvips.Image:
    if fail_on == TAKE_WHAT_IS_THERE:
        return what_is_there(path)
    return pyvips.Image.pngload(str(path), access="sequential", fail_on=fail_on, unlimited=True)


def what_is_there(path: Path) -> pyvips.Image:
    """Through Pillow: libvips leaves in the missing rows what its memory held before."""
    try:
        with PngImagePlugin.PngImageFile(path) as image, taking_what_is_there():
            refuse_too_large_at_once(*image.size, "a damaged PNG")
            image.load()
            return as_vips(image, image.info.get("icc_profile"))
    except RefusedScan:
        raise
    except BROKEN as reason:
        raise RefusedScan(
            f"No part of the picture can be read ({first_line(reason)}). Ask for the file again."
        ) from reason


PNG = ScanFormat(
    name="PNG",
    media_type="image/png",
    extension="png",
    recognises=recognises,
    opens=PngImagePlugin.PngImageFile,
    examine=examine,
    load=load,
    is_readable_in_part=True,
)
