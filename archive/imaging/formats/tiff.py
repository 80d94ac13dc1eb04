from __future__ import annotations

from pathlib import Path
from typing import Any

import pyvips
from PIL import TiffImagePlugin

from archive.imaging.formats.scan_format import ScanFormat, Sheet, refuse_too_large_at_once
from archive.imaging.formats.tiff_pages import pages_of
from archive.imaging.refusal import RefusedScan

SIGNATURES = (b"II*\0", b"MM\0*", b"II+\0", b"MM\0+")  # classic and BigTIFF, both byte orders

# TIFF 6.0 tag numbers
IMAGE_WIDTH, IMAGE_LENGTH, BITS_PER_SAMPLE, SAMPLE_FORMAT = 256, 257, 258, 339
COMPRESSION, PHOTOMETRIC, ROWS_PER_STRIP, PLANES, TILE_WIDTH = 259, 262, 278, 284, 322
UNCOMPRESSED, LZW = 1, 5
WHOLE_NUMBERS = 1  # SampleFormat: unsigned integer
SEPARATE = 2  # PlanarConfiguration
CIELAB_KINDS = (8, 9, 10)
DEPTHS = (1, 2, 4, 8, 16)


def recognises(start: bytes) -> bool:
    return start.startswith(SIGNATURES)


def first_of(value: Any, otherwise: int) -> int:
    number = value[0] if isinstance(value, tuple) and value else value
    return int(number) if isinstance(number, int | float) else otherwise


def examine(image: TiffImagePlugin.TiffImageFile, path: Path) -> Sheet:
    """Sizes come from the tags: Pillow's `size` is already turned for a TIFF, and only for a TIFF."""
    tags = image.tag_v2
    bit_depth = first_of(tags.get(BITS_PER_SAMPLE), 1)
    refuse_odd_samples(bit_depth, first_of(tags.get(SAMPLE_FORMAT), WHOLE_NUMBERS))
    if first_of(tags.get(PHOTOMETRIC), 0) in CIELAB_KINDS:
        raise RefusedScan(
            "This TIFF holds CIELAB measurements. Expected grey, RGB or CMYK. Convert it to RGB."
        )
    if TILE_WIDTH in tags and first_of(tags.get(PLANES), 1) == SEPARATE:
        raise RefusedScan(
            "This TIFF keeps its colours as separate planes in tiles, which the image library cannot read. "
            "Save it again with interleaved pixels."
        )
    width, height = first_of(tags.get(IMAGE_WIDTH), 0), first_of(tags.get(IMAGE_LENGTH), 0)
    if first_of(tags.get(COMPRESSION), 1) == LZW and TILE_WIDTH not in tags:
        rows = min(height, first_of(tags.get(ROWS_PER_STRIP), height))
        refuse_too_large_at_once(width, rows, "a TIFF compressed with LZW in one strip")
    pages = pages_of(path)
    notes = (f"{pages} pages: the first is shown.",) if pages > 1 else ()
    return Sheet(width, height, bit_depth=bit_depth, notes=notes)


def refuse_odd_samples(bit_depth: int, sample_format: int) -> None:
    if bit_depth not in DEPTHS or sample_format != WHOLE_NUMBERS:
        kind = "" if sample_format == WHOLE_NUMBERS else ", signed or floating"
        raise RefusedScan(
            f"This TIFF holds {bit_depth}-bit samples{kind}: measurements, not a photograph's tones. "
            "Expected whole numbers of 1, 2, 4, 8 or 16 bits. Export it again as 16-bit grey or RGB."
        )


def is_plain(path: Path) -> bool:
    with TiffImagePlugin.TiffImageFile(path) as image:
        return first_of(image.tag_v2.get(COMPRESSION), UNCOMPRESSED) == UNCOMPRESSED


def load(path: Path, fail_on: str) -> pyvips.Image:
    return pyvips.Image.tiffload(str(path), access="sequential", fail_on=fail_on, page=0, unlimited=True)


TIFF = ScanFormat(
    name="TIFF",
    media_type="image/tiff",
    extension="tif",
    recognises=recognises,
    opens=TiffImagePlugin.TiffImageFile,
    examine=examine,
    load=load,
    is_readable_in_part=True,
    is_plain=is_plain,
)
