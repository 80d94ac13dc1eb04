"""What a picture of each width should look like: from the master in one step, rightly reduced, uncompressed."""

from __future__ import annotations

from pathlib import Path

import pyvips
from PIL import Image

from archive.imaging.recipe import CURRENT, scaled_height


def references_of(scan: Path, folder: Path) -> Path:
    """A folder with `<width>.png` for every width, made once. By Pillow, so that nobody is measured by its own."""
    place = folder / scan.stem
    if not place.is_dir():
        draft = place.with_name(f"draft-{scan.stem}")
        draft.mkdir(parents=True, exist_ok=True)
        whole = in_eight_bits(scan)
        for width in CURRENT.widths:
            height = scaled_height(width, full_width=whole.width, full_height=whole.height)
            whole.resize((width, height), Image.Resampling.LANCZOS).save(
                draft / f"{width}.png", compress_level=1
            )
        draft.rename(place)
    return place


def in_eight_bits(scan: Path) -> Image.Image:
    picture = pyvips.Image.new_from_file(str(scan))
    if picture.format == "ushort":
        picture = (picture / 257).rint().cast("uchar")
    mode = "L" if picture.bands == 1 else "RGB"
    return Image.frombytes(mode, (picture.width, picture.height), picture.write_to_memory())
