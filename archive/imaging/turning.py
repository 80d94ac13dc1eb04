from __future__ import annotations

from collections.abc import Callable

import pyvips

UPRIGHT = 1

TURNS: dict[int, Callable[[pyvips.Image], pyvips.Image]] = {
    UPRIGHT: lambda image: image,
    2: lambda image: image.fliphor(),
    3: lambda image: image.rot180(),
    4: lambda image: image.flipver(),
    5: lambda image: image.rot90().fliphor(),
    6: lambda image: image.rot90(),
    7: lambda image: image.rot270().fliphor(),
    8: lambda image: image.rot270(),
}
"""EXIF/TIFF orientation (TIFF 6.0, tag 274) → upright."""


def turned(image: pyvips.Image, orientation: int) -> pyvips.Image:
    """Turned here and not by `autorot`: the reading of the tag that the record keeps is the one obeyed."""
    return TURNS[orientation](image)
