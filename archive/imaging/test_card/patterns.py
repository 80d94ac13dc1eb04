"""What resolution is measured with, as pixels: stars, rings, lines, edges."""

from __future__ import annotations

import math
from typing import Any

import pyvips
from PIL import Image

GROUND_LEVEL = 18  # the card's own ground as 8-bit grey
DARK, LIGHT = 8, 247  # not 0 and 255: ringing of a scaler or a JPEG must have room to be seen
FINEST_PAIR = 2.0  # px: one light, one dark
MIDDLE, SWING = (DARK + LIGHT) / 2, (LIGHT - DARK) / 2


def centred(side: int) -> tuple[Any, Any]:
    """x and y of every pixel, from the middle of the square."""
    plane = pyvips.Image.xyz(side, side)
    middle = (side - 1) / 2
    return plane[0] - middle, plane[1] - middle


def as_picture(waves: Any) -> Image.Image:
    """Waves of −1…1 as 8-bit grey."""
    grey = (waves * SWING + MIDDLE).rint().cast("uchar")
    return Image.frombytes("L", (grey.width, grey.height), bytes(grey.write_to_memory()))


def siemens_star(side: int, cycles: int) -> Image.Image:
    """A sinusoidal star (ISO 12233): lines that grow finer towards the middle, without false edges of their own.

    At radius r one light-and-dark pair is 2πr / cycles wide; the middle, where it would fall below the finest
    that pixels can show, is left blank.
    """
    x, y = centred(side)
    angle = y.atan2(x)  # degrees
    star = (angle * cycles).cos()
    radius = (x * x + y * y) ** 0.5
    outside = (radius > side / 2) | (radius < radius_of_pair(FINEST_PAIR, cycles))
    return as_picture(outside.ifthenelse((GROUND_LEVEL - MIDDLE) / SWING, star))


def radius_of_pair(pair: float, cycles: int) -> int:
    return round(pair * cycles / (2 * math.pi))


def zone_plate(side: int) -> Image.Image:
    """Rings that reach one pixel light, one dark at the middle of each side: anything that scales wrongly
    answers with rings where there are none."""
    x, y = centred(side)
    degrees = (x * x + y * y) * (180.0 / side)
    return as_picture(degrees.cos())


def line_pairs(width: int, height: int, stroke: int, *, upright: bool) -> Image.Image:
    """Light and dark lines, each `stroke` pixels thick."""
    length = width if upright else height
    row = bytes(LIGHT if (place // stroke) % 2 == 0 else DARK for place in range(length))
    strip = Image.frombytes("L", (length, 1) if upright else (1, length), row)
    return strip.resize((width, height), Image.Resampling.NEAREST)


def checker(side: int, stroke: int) -> Image.Image:
    """Squares of `stroke` pixels; at 1 the finest there is in both directions at once."""
    cell = Image.frombytes("L", (2, 2), bytes((LIGHT, DARK, DARK, LIGHT)))
    fine = Image.new("L", (side // stroke, side // stroke))
    for top in range(0, fine.height, 2):
        for left in range(0, fine.width, 2):
            fine.paste(cell, (left, top))
    return fine.resize((side, side), Image.Resampling.NEAREST)


def slanted_edge(side: int, degrees: float) -> Image.Image:
    """A square whose edges lie a little askew (ISO 12233): sharpness can be measured on them below a pixel."""
    x, y = centred(side)
    radians = math.radians(degrees)
    across, down = (
        x * math.cos(radians) + y * math.sin(radians),
        y * math.cos(radians) - x * math.sin(radians),
    )
    inside = edge(across.abs(), side * 0.33) * edge(down.abs(), side * 0.33)
    return as_picture(inside * 2 - 1)


def edge(distance: Any, at: float) -> Any:
    """1 within, 0 beyond, and a ramp of one pixel where the edge crosses it."""
    ramp = distance * -1 + (at + 0.5)
    return (ramp > 1).ifthenelse(1.0, (ramp < 0).ifthenelse(0.0, ramp))
