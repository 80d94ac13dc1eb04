"""Made pictures that differ in the colour of their middle, so that a glance at a frame says which one stands there."""

from __future__ import annotations

import colorsys
import math
from dataclasses import dataclass
from pathlib import Path

from PIL import Image, ImageDraw

Colour = tuple[int, int, int]

PROPORTION = 3 / 2
GRAIN = 60  # how much the noise varies: about the bytes of a scanned print at this quality
QUALITY = 82


@dataclass(frozen=True)
class MadePicture:
    """One picture's file, its size in pixels and the colour of its middle."""

    path: Path
    width: int
    height: int
    middle: Colour


def make_pictures(folder: Path, *, width: int, count: int) -> list[MadePicture]:
    """`count` baseline JPEGs of one width, as heavy as a scan, with neighbouring middles far apart in hue."""
    folder.mkdir(parents=True, exist_ok=True)
    height = round(width / PROPORTION)
    grain = Image.effect_noise((width, height), GRAIN)
    made = []
    for number in range(count):
        middle = colour_of(number)
        picture = Image.merge("RGB", (grain.transpose(Image.Transpose.ROTATE_180), grain, grain))
        ImageDraw.Draw(picture).rectangle((width * 0.3, height * 0.3, width * 0.7, height * 0.7), fill=middle)
        path = folder / f"{number:03}.jpg"
        picture.save(path, "JPEG", quality=QUALITY)
        made.append(MadePicture(path, width, height, middle))
    return made


def colour_of(number: int) -> Colour:
    """The golden angle: no two of a dozen in a row look alike."""
    red, green, blue = colorsys.hsv_to_rgb(number * 0.381966 % 1, 0.85, 0.9)
    return round(red * 255), round(green * 255), round(blue * 255)


def distance(one: Colour, other: Colour) -> float:
    return math.dist(one, other)
