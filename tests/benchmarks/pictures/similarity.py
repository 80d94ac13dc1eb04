"""How like two pictures are: SSIM over light (Wang et al. 2004), windows of 8 × 8 pixels."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from PIL import Image

WINDOW = 8
C1, C2 = (0.01 * 255) ** 2, (0.03 * 255) ** 2

Grid = npt.NDArray[np.float64]


def light(path: Path) -> Grid:
    with Image.open(path) as image:
        return np.asarray(image.convert("L"), dtype=np.float64)


def means(grid: Grid) -> Any:
    """The mean over every window, by running sums."""
    sums = np.pad(grid.cumsum(axis=0).cumsum(axis=1), ((1, 0), (1, 0)))
    across = sums[:, WINDOW:] - sums[:, :-WINDOW]
    return (across[WINDOW:] - across[:-WINDOW]) / WINDOW**2


def ssim(found: Path, wanted: Path) -> float:
    one, other = light(found), light(wanted)
    high, wide = min(one.shape[0], other.shape[0]), min(one.shape[1], other.shape[1])
    one, other = one[:high, :wide], other[:high, :wide]
    mean_one, mean_other = means(one), means(other)
    varies_one = means(one * one) - mean_one**2
    varies_other = means(other * other) - mean_other**2
    together = means(one * other) - mean_one * mean_other
    top = (2 * mean_one * mean_other + C1) * (2 * together + C2)
    return float(np.mean(top / ((mean_one**2 + mean_other**2 + C1) * (varies_one + varies_other + C2))))
