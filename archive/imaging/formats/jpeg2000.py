from __future__ import annotations

from pathlib import Path

import pyvips
from PIL import Jpeg2KImagePlugin

from archive.imaging.damage import BROKEN, first_line
from archive.imaging.formats.scan_format import ScanFormat, Sheet, refuse_too_large_at_once
from archive.imaging.refusal import RefusedScan

BOXED = b"\x00\x00\x00\x0cjP  \r\n\x87\n"  # ISO 15444-1, annex I.5.1
BARE = b"\xff\x4f\xff\x51"
LAYOUTS = {  # Pillow's mode → bands, libvips' sample, libvips' meaning
    "L": (1, "uchar", "b-w"),
    "LA": (2, "uchar", "b-w"),
    "I;16": (1, "ushort", "grey16"),
    "RGB": (3, "uchar", "srgb"),
    "RGBA": (4, "uchar", "srgb"),
    "CMYK": (4, "uchar", "cmyk"),
}
DEEP_MODES = ("I", "I;16")


def recognises(start: bytes) -> bool:
    return start.startswith((BOXED, BARE))


def examine(image: Jpeg2KImagePlugin.Jpeg2KImageFile, path: Path) -> Sheet:
    width, height = image.size
    refuse_too_large_at_once(width, height, "a JPEG 2000 picture")
    return Sheet(width, height, bit_depth=16 if image.mode in DEEP_MODES else 8)


def load(path: Path) -> pyvips.Image:
    """Through Pillow: the libvips that pip brings has no loader for JPEG 2000."""
    try:
        with Jpeg2KImagePlugin.Jpeg2KImageFile(path) as image:
            image.load()
            mode = image.mode if image.mode in LAYOUTS else "RGB"
            plain = image if image.mode == mode else image.convert(mode)
            content = plain.tobytes()
    except BROKEN as reason:
        raise RefusedScan(
            f"The picture's data is damaged and cannot be decoded ({first_line(reason)}). Ask for the file again."
        ) from reason
    bands, sample, meaning = LAYOUTS[mode]
    loaded = pyvips.Image.new_from_memory(content, plain.width, plain.height, bands, sample)
    return loaded.copy(interpretation=meaning)


JPEG2000 = ScanFormat(
    name="JPEG 2000",
    media_type="image/jp2",
    extension="jp2",
    recognises=recognises,
    opens=Jpeg2KImagePlugin.Jpeg2KImageFile,
    examine=examine,
    load=load,
)
