"""A sheet to draw a card on: the kiosk's own colours and typefaces, and text that says where it ended."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Literal, TypeAlias

from PIL import Image, ImageDraw, ImageFont

FONTS = Path(__file__).parent / "fonts"
FACES = {
    "serif": FONTS / "card-serif.ttf",
    "sans": FONTS / "card-sans.ttf",
    "zh-Hans": FONTS / "card-han-sc.otf",
    "ja": FONTS / "card-han-jp.otf",
}

Colour: TypeAlias = tuple[int, int, int]

GROUND: Colour = (20, 18, 15)
PAPER: Colour = (241, 235, 223)
SOFT: Colour = (185, 176, 161)
LINE: Colour = (58, 53, 46)
RED: Colour = (200, 85, 61)
BLACK: Colour = (0, 0, 0)

Anchor: TypeAlias = Literal["ls", "ms", "rs", "mm", "lm", "rm"]
Box: TypeAlias = tuple[int, int, int, int]


@cache
def face(name: str, size: int) -> ImageFont.FreeTypeFont:
    """Basic layout: the same glyphs in the same places whether or not a machine has Raqm."""
    return ImageFont.truetype(str(FACES[name]), size, layout_engine=ImageFont.Layout.BASIC)


class Canvas:
    """In mode "L" a colour is drawn as its luma, so that one set of inks serves grey cards too."""

    def __init__(self, width: int, height: int, *, mode: Literal["L", "RGB"] = "RGB") -> None:
        self.mode = mode
        self.image = Image.new(mode, (width, height), self.ink(GROUND))
        self.draw = ImageDraw.Draw(self.image)
        self.width, self.height = width, height

    def ink(self, colour: Colour) -> int | Colour:
        red, green, blue = colour
        return colour if self.mode == "RGB" else round(0.299 * red + 0.587 * green + 0.114 * blue)

    def box(self, box: Box, colour: Colour) -> None:
        """Filled; right and lower edge are not part of it, as everywhere but in Pillow."""
        left, top, right, bottom = box
        self.draw.rectangle((left, top, right - 1, bottom - 1), fill=self.ink(colour))

    def frame(self, box: Box, colour: Colour, *, thick: int = 1) -> None:
        left, top, right, bottom = box
        self.draw.rectangle((left, top, right - 1, bottom - 1), outline=self.ink(colour), width=thick)

    def line(self, start: tuple[int, int], end: tuple[int, int], colour: Colour, *, thick: int = 1) -> None:
        self.draw.line((start, end), fill=self.ink(colour), width=thick)

    def circle(self, centre: tuple[int, int], radius: int, colour: Colour, *, thick: int = 1) -> None:
        self.draw.circle(centre, radius, outline=self.ink(colour), width=thick)

    def words(
        self,
        text: str,
        at: tuple[int, int],
        *,
        size: int,
        colour: Colour = PAPER,
        kind: str = "sans",
        anchor: Anchor = "ls",
    ) -> int:
        """Set one line on its baseline; returns its width in pixels."""
        font = face(kind, size)
        self.draw.text(at, text, fill=self.ink(colour), font=font, anchor=anchor)
        return round(font.getlength(text))

    def paste(self, picture: Image.Image, at: tuple[int, int]) -> None:
        self.image.paste(picture, at)

    def heading(
        self, number: str, title: str, facts: str, *, at: tuple[int, int], right: int, size: int
    ) -> None:
        """Number and facts as the machine says them, the title as the museum says it."""
        left, baseline = at
        width = self.words(number, at, size=size * 2 // 5, colour=SOFT)
        self.words(title, (left + width + size // 2, baseline), size=size, kind="serif")
        self.words(facts, (right, baseline), size=size * 2 // 5, colour=SOFT, anchor="rs")
