from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PIL import ImageFile

from archive.imaging.damage import BROKEN, first_line
from archive.imaging.embedded import embedded_facts, orientation_of, resolution_of
from archive.imaging.formats import ScanFormat, Sheet, format_of
from archive.imaging.headers import opened
from archive.imaging.profiles import profile_name
from archive.imaging.recipe import JPEG_LONGEST_SIDE, current, scaled_height
from archive.imaging.refusal import RefusedScan

MAX_PIXELS = 500_000_000
TURNED_ON_ITS_SIDE = 5  # from here on an EXIF orientation swaps width and height


@dataclass(frozen=True)
class Scan:
    """What a file says of itself. `width` and `height` are as a person sees it, after turning."""

    format: str
    media_type: str
    extension: str
    width: int
    height: int
    orientation: int
    mode: str
    bit_depth: int
    profile_name: str | None
    dpi: float | None
    notes: tuple[str, ...]
    embedded: dict[str, Any]


def inspect_scan(path: Path, *, max_pixels: int = MAX_PIXELS) -> Scan:
    """Read the header and nothing else: cheap, and safe for a file of any size.

    Raises RefusedScan for what is not taken. Damage further in is found when the picture is decoded, and
    raised as RefusedScan by `make_pictures`.
    """
    scan_format = format_of(path)
    with opened(path, scan_format) as image:
        try:
            sheet = scan_format.examine(image, path)
        except RefusedScan:
            raise
        except BROKEN as reason:
            raise RefusedScan(f"The {scan_format.name} header is damaged ({first_line(reason)}).") from reason
        orientation = orientation_of(image)
        width, height = as_seen(sheet, orientation)
        refuse_impossible_size(width, height, max_pixels)
        return scan_of(image, scan_format, sheet, orientation)


def scan_of(image: ImageFile.ImageFile, scan_format: ScanFormat, sheet: Sheet, orientation: int) -> Scan:
    width, height = as_seen(sheet, orientation)
    return Scan(
        format=scan_format.name,
        media_type=scan_format.media_type,
        extension=scan_format.extension,
        width=width,
        height=height,
        orientation=orientation,
        mode=image.mode,
        bit_depth=sheet.bit_depth,
        profile_name=profile_name(sheet.profile or image.info.get("icc_profile")),
        dpi=resolution_of(image),
        notes=sheet.notes,
        embedded=embedded_facts(image),
    )


def as_seen(sheet: Sheet, orientation: int) -> tuple[int, int]:
    if orientation >= TURNED_ON_ITS_SIDE:
        return sheet.height, sheet.width
    return sheet.width, sheet.height


def refuse_impossible_size(width: int, height: int, max_pixels: int) -> None:
    if width < 1 or height < 1:
        raise RefusedScan(f"The header gives a size of {width} × {height} px. Expected at least 1 × 1.")
    if width * height > max_pixels:
        raise RefusedScan(
            f"The picture has {width * height:,} pixels ({width:,} × {height:,}); "
            f"the limit is {max_pixels:,}. Make a smaller copy, or raise MAX_PIXELS if this machine has the memory."
        )
    largest = current().family_widths(width)[-1]
    if scaled_height(largest, full_width=width, full_height=height) > JPEG_LONGEST_SIDE:
        raise RefusedScan(
            f"The picture is a strip of {width:,} × {height:,} px: no JPEG can be so tall "
            f"(at most {JPEG_LONGEST_SIDE:,} px). Cut it into parts."
        )
