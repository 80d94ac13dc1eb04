from __future__ import annotations

from pathlib import Path

import pyvips
from PIL import Jpeg2KImagePlugin

from archive.imaging.damage import BROKEN, first_line
from archive.imaging.formats.jpeg2000_header import read_header
from archive.imaging.formats.scan_format import ScanFormat, Sheet, refuse_too_large_at_once
from archive.imaging.formats.through_pillow import as_vips
from archive.imaging.refusal import RefusedScan

BOXED = b"\x00\x00\x00\x0cjP  \r\n\x87\n"  # ISO 15444-1, annex I.5.1
BARE = b"\xff\x4f\xff\x51"
BYTES_A_PIXEL = 20  # OpenJPEG keeps each sample in four bytes, and the wavelets beside the picture


def recognises(start: bytes) -> bool:
    return start.startswith((BOXED, BARE))


def examine(image: Jpeg2KImagePlugin.Jpeg2KImageFile, path: Path) -> Sheet:
    width, height = image.size
    header = read_header(path)
    if header is None or (header.width, header.height) != (width, height):
        raise RefusedScan(
            "The JPEG 2000 header gives another size than the picture's data. It is damaged, or built to mislead; "
            "ask for the file again, or export it afresh."
        )
    refuse_too_large_at_once(width, height, "a JPEG 2000 picture", bytes_a_pixel=BYTES_A_PIXEL)
    return Sheet(width, height, bit_depth=header.bit_depth, profile=header.profile)


def load(path: Path, fail_on: str) -> pyvips.Image:
    """Through Pillow: the libvips that pip brings has no loader for JPEG 2000. Any damage ends it."""
    try:
        with Jpeg2KImagePlugin.Jpeg2KImageFile(path) as image:
            image.load()
            header = read_header(path)
            return as_vips(image, header.profile if header else None)
    except BROKEN as reason:
        raise RefusedScan(
            f"The picture's data is damaged and cannot be decoded ({first_line(reason)}). Ask for the file again."
        ) from reason


JPEG2000 = ScanFormat(
    name="JPEG 2000",
    media_type="image/jp2",
    extension="jp2",
    recognises=recognises,
    opens=Jpeg2KImagePlugin.Jpeg2KImageFile,
    examine=examine,
    load=load,
)
