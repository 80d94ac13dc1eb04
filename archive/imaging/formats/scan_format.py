from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyvips
from PIL import ImageFile

from archive.imaging.refusal import RefusedScan

FAIL_ON_DAMAGE, TAKE_WHAT_IS_THERE = "error", "none"  # libvips' words (VipsFailOn)


@dataclass(frozen=True)
class Sheet:
    """What a file's header says of the picture, before it is turned and before anything is decoded."""

    width: int
    height: int
    bit_depth: int
    notes: tuple[str, ...] = ()
    profile: bytes | None = None  # where Pillow does not find it


MEMORY_AT_ONCE = 1_000_000_000  # bytes that one scan may hold at once
BYTES_A_PIXEL = (
    10  # of a progressive JPEG in four colours, an interlaced PNG of 16 bits; the others need fewer
)


def refuse_too_large_at_once(
    width: int, height: int, kind: str, *, bytes_a_pixel: int = BYTES_A_PIXEL
) -> None:
    """For the kinds that no library can decode by and by: the whole picture lies in memory several times over.

    `bytes_a_pixel` is measured (tests.archive.imaging.peak_memory), at its most for the kind.
    """
    most = MEMORY_AT_ONCE // bytes_a_pixel
    if width * height > most:
        raise RefusedScan(
            f"This is {kind} of {width * height:,} pixels. Such a file must be decoded in one piece, which is done "
            f"up to {most:,}. Save it as a TIFF or as a baseline JPEG."
        )


def is_never_plain(path: Path) -> bool:
    return False


@dataclass(frozen=True)
class ScanFormat:
    """One format that is taken.

    `opens` reads the header with Pillow and must not decode; it is the plugin's class itself and not
    `Image.open`, whose pixel limit is a global of the whole Python process and not ours.
    `examine` returns the sheet, or raises RefusedScan for a variety that is not taken.
    `load` is the one libvips loader for it: libvips never chooses by itself, so a file cannot reach a loader
    that is not admitted. Told FAIL_ON_DAMAGE it stops at the first damage; told TAKE_WHAT_IS_THERE it gives what
    can be read, where the format `is_readable_in_part`.
    `is_plain` tells of a file whether it holds its samples as they are, so that reading it again decodes nothing.
    """

    name: str
    media_type: str
    extension: str
    recognises: Callable[[bytes], bool]
    opens: Callable[[Path], ImageFile.ImageFile]
    examine: Callable[[Any, Path], Sheet]
    load: Callable[[Path, str], pyvips.Image]
    is_readable_in_part: bool = False
    is_plain: Callable[[Path], bool] = is_never_plain
