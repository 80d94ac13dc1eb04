"""Eight made scans, as archives send them: 24, 50 and 100 megapixels; JPEG, plain and LZW TIFF; colour, grey, 16 bit.

Masses of light, things with edges, and film grain, which is what makes a real scan hard to compress.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pyvips

GRAIN = 5.0  # levels of 255, standard deviation
DPI = 600
INCH = 25.4  # mm


@dataclass(frozen=True)
class MadeScan:
    """`kind` is what stands in the table; `bands` is 1 or 3, `bits` 8 or 16."""

    name: str
    kind: str
    width: int
    height: int
    bands: int = 3
    bits: int = 8
    compression: str = "none"

    @property
    def megapixels(self) -> int:
        """As a scanner's leaflet has it."""
        return round(self.width * self.height / 1_000_000)

    def made_in(self, folder: Path) -> Path:
        """The file, made unless it is there."""
        path = folder / self.name
        if not path.is_file():
            folder.mkdir(parents=True, exist_ok=True)
            draft = path.with_name(f"draft-{self.name}")
            write(a_picture(self), draft, self)
            draft.rename(path)
        return path


SIZES = {24: (6_000, 4_000), 50: (8_660, 5_774), 100: (12_248, 8_165)}

SCANS = (
    MadeScan("24-rgb.jpg", "JPEG, RGB", *SIZES[24]),
    MadeScan("24-grey16.tif", "TIFF, grey, 16 bit", *SIZES[24], bands=1, bits=16),
    MadeScan("24-rgb-lzw.tif", "TIFF LZW, RGB", *SIZES[24], compression="lzw"),
    MadeScan("50-grey.jpg", "JPEG, grey", *SIZES[50], bands=1),
    MadeScan("50-rgb.tif", "TIFF, RGB", *SIZES[50]),
    MadeScan("50-grey16-lzw.tif", "TIFF LZW, grey, 16 bit", *SIZES[50], bands=1, bits=16, compression="lzw"),
    MadeScan("100-rgb.jpg", "JPEG, RGB", *SIZES[100]),
    MadeScan("100-rgb.tif", "TIFF, RGB", *SIZES[100]),
)


def a_picture(scan: MadeScan) -> pyvips.Image:
    bands = [a_band(scan, seed) for seed in range(scan.bands)]
    picture = bands[0].bandjoin(bands[1:]) if scan.bands > 1 else bands[0]
    if scan.bits == 16:
        return (picture * 257).cast("ushort").copy(interpretation="grey16")
    return picture.cast("uchar").copy(interpretation="b-w" if scan.bands == 1 else "srgb")


def a_band(scan: MadeScan, seed: int) -> pyvips.Image:
    """All bands share their masses and edges; each has its own grain."""
    size = (scan.width, scan.height)
    masses = pyvips.Image.perlin(*size, cell_size=scan.width // 5, seed=1, uchar=True)
    things = pyvips.Image.perlin(*size, cell_size=scan.width // 40, seed=2, uchar=True).relational_const(
        "more", [140]
    )
    lines = pyvips.Image.perlin(*size, cell_size=24, seed=3, uchar=True)
    grain = pyvips.Image.gaussnoise(*size, mean=0, sigma=GRAIN, seed=11 + seed).gaussblur(0.7)
    return masses * 0.6 + things * 0.15 + lines * 0.15 + grain * 3.5 + 20


def write(picture: pyvips.Image, path: Path, scan: MadeScan) -> None:
    picture = picture.copy(xres=DPI / INCH, yres=DPI / INCH)
    if path.suffix == ".jpg":
        picture.jpegsave(str(path), Q=92)
    else:
        options = {"predictor": "horizontal"} if scan.compression == "lzw" else {}
        picture.tiffsave(str(path), compression=scan.compression, **options)
