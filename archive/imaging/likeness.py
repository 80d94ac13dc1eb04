"""The same picture in another size or tone: what is kept of a picture to recognise it by, and when two are alike.

Two things are kept, both of the picture without its plain margin. The *strokes* are a difference hash (64 bits: whether
it grows lighter to the right, in 8 rows of 9), which no change of tone, size or compression moves by more than a few
bits; they can be looked up. The *face* is the picture in 12 × 12 greys, by which what was looked up is confirmed.

Measured on sixty made scenes (tests/archive/imaging/scenes.py) in twelve changes each (half and twice the size, grey,
gamma 0.6 and 1.7, contrast, fading, JPEG at 30, cut by 4 % all round, a white and a black margin, turned by 1°): at
most 12 strokes differ and the faces correlate by 0.91 or more, so all 720 are found; cut by 5 % and 3 % at two sides 59
of 60 are. Of the 1,770 pairs of different scenes none is: 14 strokes or more differ and the faces correlate by 0.68 at
most. Drawings of few lines on white are alike sooner than photographs are; they are offered, and a curator says no.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from statistics import correlation, pstdev
from typing import Self

from PIL import Image

SEEN = 160  # px of the longer side
WIDE, HIGH = 9, 8
SIDE = 12
PLAIN = 6.0  # levels of grey: a picture that varies less has nothing to be recognised by
MARGIN_VARIES = 0.1  # of what the whole picture varies
GRAIN = 2.0  # levels of grey: what JPEG makes of a plain margin
WIDEST_MARGIN = 5  # one fifth of a side

STROKES_APART = 15
FACES_ALIKE = 0.78


@dataclass(frozen=True)
class Likeness:
    """What a picture is recognised by."""

    strokes: int
    face: bytes

    @classmethod
    def from_hex(cls, text: str) -> Self:
        """Read what `as_hex` wrote."""
        return cls(int(text[:16], 16), bytes.fromhex(text[16:]))

    def as_hex(self) -> str:
        """In letters, for the way between processes."""
        return f"{self.strokes:016x}{self.face.hex()}"

    def strokes_apart(self, other: Likeness) -> int:
        """How many of the 64 strokes differ."""
        return (self.strokes ^ other.strokes).bit_count()

    def correlates(self, other: Likeness) -> float:
        """How far the greys of the two go together, from -1 to 1, whatever their tone."""
        return correlation(self.face, other.face)

    def resembles(self, other: Likeness) -> bool:
        """Whether a curator should be asked if both show the same photograph."""
        return self.strokes_apart(other) <= STROKES_APART and self.correlates(other) >= FACES_ALIKE


def likeness_of(rendition: Path) -> Likeness | None:
    """Read from a rendition; None for a plain surface, of which all are alike."""
    with Image.open(rendition) as image:
        image.thumbnail((SEEN, SEEN))
        grey = without_margin(image.convert("L"))
    face = grey.resize((SIDE, SIDE), Image.Resampling.BOX).tobytes()
    if pstdev(face) < PLAIN:
        return None
    return Likeness(strokes_of(grey), face)


def strokes_of(grey: Image.Image) -> int:
    levels = grey.resize((WIDE, HIGH), Image.Resampling.LANCZOS).tobytes()
    strokes = 0
    for row in range(HIGH):
        for left in range(row * WIDE, row * WIDE + WIDE - 1):
            strokes = strokes << 1 | (levels[left + 1] > levels[left])
    return strokes


def without_margin(grey: Image.Image) -> Image.Image:
    """Cut away the paper, album page or scanner bed round a print: rows and columns with nothing on them."""
    varies = max(GRAIN, MARGIN_VARIES * pstdev(grey.tobytes()))
    upper, lower = plain_ends(grey, varies)
    left, right = plain_ends(grey.transpose(Image.Transpose.TRANSPOSE), varies)
    return grey.crop((left, upper, grey.width - right, grey.height - lower))


def plain_ends(grey: Image.Image, varies: float) -> tuple[int, int]:
    """How many rows above and below vary less than this."""
    levels, width = grey.tobytes(), grey.width
    rows = [levels[start : start + width] for start in range(0, len(levels), width)]
    most = len(rows) // WIDEST_MARGIN
    return plain_rows(rows[:most], varies), plain_rows(rows[::-1][:most], varies)


def plain_rows(rows: list[bytes], varies: float) -> int:
    return next((count for count, row in enumerate(rows) if pstdev(row) >= varies), len(rows))
