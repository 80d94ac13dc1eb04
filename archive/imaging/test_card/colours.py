from __future__ import annotations

import math
from collections.abc import Sequence
from pathlib import Path

import pyvips

from archive.imaging.test_card.canvas import GROUND, LINE, PAPER, SOFT, Canvas, Colour

NAME = "tc-003-colour.jpg"
WIDTH, HEIGHT = 3_600, 2_400
LEFT, RIGHT = 180, 3_420
PROFILE = "p3"  # Display P3, built into libvips
DOTS_AN_INCH = 300

PRIMARIES: tuple[tuple[str, Colour], ...] = (
    ("Red", (255, 0, 0)),
    ("Yellow", (255, 255, 0)),
    ("Green", (0, 255, 0)),
    ("Cyan", (0, 255, 255)),
    ("Blue", (0, 0, 255)),
    ("Magenta", (255, 0, 255)),
)
HUES = tuple(
    (f"{degrees}°", (62.0, 38 * math.cos(math.radians(degrees)), 38 * math.sin(math.radians(degrees))))
    for degrees in range(0, 360, 30)
)
PROCESSES = (
    ("Paper", (94.0, 0.0, 3.0)),
    ("Albumen", (78.0, 5.0, 24.0)),
    ("Salted paper", (56.0, 10.0, 18.0)),
    ("Sepia", (42.0, 12.0, 24.0)),
    ("Gold toned", (34.0, 9.0, 4.0)),
    ("Selenium", (24.0, 5.0, -2.0)),
    ("Cyanotype", (34.0, -6.0, -36.0)),
    ("Silver", (18.0, 0.0, 0.0)),
)


def draw(folder: Path) -> Path:
    """All colours on the card, words too, are coded in the wide space and tagged with it."""
    canvas = Canvas(WIDTH, HEIGHT)
    coded = dict(zip((GROUND, PAPER, SOFT, LINE), in_wide_space((GROUND, PAPER, SOFT, LINE)), strict=True))
    canvas.box((0, 0, WIDTH, HEIGHT), coded[GROUND])
    canvas.frame((0, 0, WIDTH, HEIGHT), coded[SOFT])
    heading(canvas, coded)
    primaries(canvas, coded)
    patches(canvas, coded, 1_170, "Hues · L* 62, C* 38, every 30°", HUES)
    patches(canvas, coded, 1_660, "Tones of old processes, for the eye of whoever holds the print", PROCESSES)
    neutrals(canvas, coded)
    path = folder / NAME
    canvas.image.save(
        path,
        quality=95,
        subsampling="4:4:4",
        dpi=(DOTS_AN_INCH, DOTS_AN_INCH),
        icc_profile=bytes(pyvips.Image.profile_load(PROFILE)),
    )
    return path


def heading(canvas: Canvas, coded: dict[Colour, Colour]) -> None:
    width = canvas.words("TC-003", (LEFT, 260), size=44, colour=coded[SOFT])
    canvas.words("Colour", (LEFT + width + 55, 260), size=110, colour=coded[PAPER], kind="serif")
    facts = "3 600 × 2 400 px · Display P3 profile embedded · Museum photo kiosk"
    canvas.words(facts, (RIGHT, 260), size=44, colour=coded[SOFT], anchor="rs")


def primaries(canvas: Canvas, coded: dict[Colour, Colour]) -> None:
    """Each square: the strongest colour of sRGB; the ring in it: the strongest of the wide space.

    Converted to sRGB both are one. A ring that shows tells of a profile that was dropped on the way.
    """
    words = "Profile check · six plain squares; a ring in any of them means that the profile was ignored"
    canvas.words(words, (LEFT, 420), size=44, colour=coded[SOFT])
    narrow = in_wide_space([colour for _, colour in PRIMARIES])
    wide = (RIGHT - LEFT) // len(PRIMARIES)
    for place, ((name, widest), inside) in enumerate(zip(PRIMARIES, narrow, strict=True)):
        left = LEFT + place * wide
        canvas.box((left, 460, left + wide, 960), inside)
        canvas.circle((left + wide // 2, 710), 150, widest, thick=50)
        canvas.words(name, (left, 1_020), size=40, colour=coded[SOFT])


def patches(
    canvas: Canvas,
    coded: dict[Colour, Colour],
    baseline: int,
    words: str,
    named: Sequence[tuple[str, tuple[float, float, float]]],
) -> None:
    canvas.words(words, (LEFT, baseline), size=44, colour=coded[SOFT])
    for place, ((name, _), colour) in enumerate(zip(named, from_lab([lab for _, lab in named]), strict=True)):
        left = LEFT + place * (RIGHT - LEFT) // len(named)
        right = LEFT + (place + 1) * (RIGHT - LEFT) // len(named)
        canvas.box((left, baseline + 40, right, baseline + 320), colour)
        canvas.words(name, (left, baseline + 375), size=40, colour=coded[SOFT])


def neutrals(canvas: Canvas, coded: dict[Colour, Colour]) -> None:
    canvas.words("Neutral · no step may lean to a colour", (LEFT, 2_150), size=44, colour=coded[SOFT])
    wide = (RIGHT - LEFT) / 11
    for step in range(11):
        grey = round(step * 25.5)
        box = (round(LEFT + step * wide), 2_190, round(LEFT + (step + 1) * wide), 2_310)
        canvas.box(box, (grey, grey, grey))


def in_wide_space(colours: Sequence[Colour]) -> list[Colour]:
    """sRGB colours as the same colours coded in the wide space."""
    row = pyvips.Image.new_from_memory(
        bytes(v for each in colours for v in each), len(colours), 1, 3, "uchar"
    )
    return listed(row.copy(interpretation="srgb").icc_transform(PROFILE, input_profile="srgb", depth=8))


def from_lab(colours: Sequence[tuple[float, float, float]]) -> list[Colour]:
    """CIELAB (D50) coded in the wide space."""
    row = pyvips.Image.new_from_array([list(colours[0])]).bandfold(factor=3)
    for each in colours[1:]:
        row = row.join(pyvips.Image.new_from_array([list(each)]).bandfold(factor=3), "horizontal")
    return listed(row.copy(interpretation="lab").icc_export(output_profile=PROFILE, depth=8))


def listed(row: pyvips.Image) -> list[Colour]:
    values = bytes(row.write_to_memory())
    return [(values[at], values[at + 1], values[at + 2]) for at in range(0, len(values), 3)]
