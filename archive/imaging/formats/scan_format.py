from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyvips
from PIL import ImageFile

from archive.imaging.refusal import RefusedScan


@dataclass(frozen=True)
class Sheet:
    """What a file's header says of the picture, before it is turned and before anything is decoded."""

    width: int
    height: int
    bit_depth: int
    notes: tuple[str, ...] = ()


LARGEST_WHOLE = 100_000_000  # pixels


def refuse_too_large_at_once(width: int, height: int, kind: str) -> None:
    """For the kinds that no library can decode by and by: the whole picture lies in memory several times over."""
    if width * height > LARGEST_WHOLE:
        raise RefusedScan(
            f"This is {kind} of {width * height:,} pixels. Such a file must be decoded in one piece, which is done "
            f"up to {LARGEST_WHOLE:,}. Save it as a TIFF or as a baseline JPEG."
        )


@dataclass(frozen=True)
class ScanFormat:
    """One format that is taken.

    `opens` reads the header with Pillow and must not decode; it is the plugin's class itself and not
    `Image.open`, whose pixel limit is a global of the whole Python process and not ours.
    `examine` returns the sheet, or raises RefusedScan for a variety that is not taken.
    `load` is the one libvips loader for it: libvips never chooses by itself, so a file cannot reach a loader
    that is not admitted.
    """

    name: str
    media_type: str
    extension: str
    recognises: Callable[[bytes], bool]
    opens: Callable[[Path], ImageFile.ImageFile]
    examine: Callable[[Any, Path], Sheet]
    load: Callable[[Path], pyvips.Image]
