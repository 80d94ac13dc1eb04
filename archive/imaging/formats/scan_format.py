from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyvips
from PIL import ImageFile


@dataclass(frozen=True)
class Sheet:
    """What a file's header says of the picture, before it is turned and before anything is decoded."""

    width: int
    height: int
    bit_depth: int
    notes: tuple[str, ...] = ()


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
