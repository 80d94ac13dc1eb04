"""How every rendition is made, as figures. A change of any of them is a new recipe with a new name.

Pictures are addressed by recipe and fingerprint and cached for ever, so what `r1` means may never change: old releases
go on showing the pictures they were published with. A better recipe is a new entry in RECIPES and the new CURRENT; the
old entries stay, so that lost pictures of old releases can be made again as they were.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Recipe:
    """One way of making pictures. Widths and tile edges are pixels, qualities JPEG's."""

    name: str
    widths: tuple[int, ...]
    picture_quality: int
    tile: int
    tile_quality: int

    @property
    def largest(self) -> int:
        """The widest member of the access family."""
        return self.widths[-1]

    @property
    def jpeg_options(self) -> dict[str, Any]:
        """Baseline, because it is the quickest to decode. Huffman tables as they come: tables of its own would spare a
        picture 1 to 4 % of its bytes, cost four times the time and hold the whole picture's coefficients in memory
        (tests/benchmarks/README.md). `keep: none` leaves EXIF, GPS, owner, XMP and profile behind: a JPEG without a
        profile is sRGB to every browser (CSS Color 4), so each tile is spared 500 bytes."""
        return {"Q": self.picture_quality, "interlace": False, "optimize_coding": False, "keep": "none"}

    @property
    def tile_suffix(self) -> str:
        """A tile's ending and quality, as libvips wants them."""
        return f".jpg[Q={self.tile_quality}]"

    def family_widths(self, width: int) -> tuple[int, ...]:
        """The widths made from a picture so many pixels wide, ascending.

        Never enlarged: those of `widths` that fit, and the picture's own width when it lies below the largest, so that
        a 2,400 px scan, which gets no tiles, still shows every pixel it has on a 4K screen.
        """
        fitting = [listed for listed in self.widths if listed <= width]
        if width < self.largest and width not in fitting:
            fitting.append(width)
        return tuple(fitting)

    def needs_tiles(self, width: int) -> bool:
        """Whether the picture holds more than the largest member of its family shows."""
        return width > self.largest


RECIPES = {
    recipe.name: recipe
    for recipe in (
        Recipe(
            name="r1",
            widths=(
                320,
                640,
                1280,
                1920,
                3840,
            ),  # a phone and the overview, half HD, a phone held close, HD, 4K
            picture_quality=85,  # above it the bytes grow faster than what can be seen at two metres
            tile=512,  # at 4K some forty tiles fill the screen; 256 would be four times the requests
            tile_quality=85,  # the family's, so that nothing changes in tone or grain while a visitor zooms
        ),
    )
}
CURRENT = RECIPES["r1"]
"""What new pictures are made by."""

JPEG_LONGEST_SIDE = 65_500
"""libjpeg's own limit (JPEG_MAX_DIMENSION), in pixels."""


def current() -> Recipe:
    """The recipe of new pictures, asked anew each time."""
    return CURRENT


def scaled_height(width: int, *, full_width: int, full_height: int) -> int:
    """The height that belongs to a width, in pixels, at least one."""
    return max(1, round(full_height * width / full_width))
