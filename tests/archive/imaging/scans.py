"""Made scans: each maker writes one file and returns its path."""

from __future__ import annotations

import struct
import zlib
from pathlib import Path
from typing import Any

import pyvips
from PIL import Image

SAMPLES = Path(__file__).resolve().parents[4] / "shared" / "samples"


def samples(folder: str) -> list[Path]:
    """The real files beside the project; without them these rules are not tested, so that is a failure."""
    found = sorted(path for path in (SAMPLES / folder).glob("*") if path.is_file())
    assert found, f"No sample files at {SAMPLES / folder}: put the samples there; nothing stands in for them."
    return found


def a_picture(width: int = 60, height: int = 40) -> Image.Image:
    """Four quarters of different colour, so that every turn of it looks different."""
    picture = Image.new("RGB", (width, height), (200, 30, 30))
    picture.paste((30, 160, 60), (width // 2, 0, width, height // 2))
    picture.paste((40, 60, 200), (0, height // 2, width // 2, height))
    picture.paste((230, 220, 200), (width // 2, height // 2, width, height))
    return picture


def a_scan(path: Path, width: int = 60, height: int = 40, **options: Any) -> Path:
    a_picture(width, height).save(path, **options)
    return path


def a_noisy_scan(path: Path, width: int, height: int) -> Path:
    """Grain that no codec can shorten, quickly; the same each time."""
    grain = pyvips.Image.gaussnoise(width, height, mean=128, sigma=30, seed=7).cast("uchar")
    grain.copy(interpretation="b-w").write_to_file(str(path))
    return path


def a_png_that_claims(path: Path, width: int, height: int) -> Path:
    """A header of any size with no picture behind it."""
    header = b"IHDR" + struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunk = struct.pack(">I", 13) + header + struct.pack(">I", zlib.crc32(header))
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + chunk + struct.pack(">I", 0) + b"IDAT" + struct.pack(">I", 0))
    return path


def seen(path: Path) -> Image.Image:
    with Image.open(path) as image:
        image.load()
        return image.copy()
