"""Made scenes, to be told apart or recognised: masses of light as photographs have them, and things standing there."""

from __future__ import annotations

import io
import random
from collections.abc import Callable

from PIL import Image, ImageChops, ImageDraw, ImageFilter, ImageOps

Change = Callable[[Image.Image], Image.Image]

MASSES = ((2, 60), (4, 40), (8, 25), (16, 15), (40, 8))  # how many across, and how far in levels of grey
DARK, LIGHT = (30, 20, 10), (250, 240, 215)


def a_scene(seed: int, *, size: tuple[int, int] = (600, 400)) -> Image.Image:
    """Another scene for every seed, the same each time."""
    chance = random.Random(seed)
    grey = Image.new("L", size, 128)
    for across, height in MASSES:
        grey = ImageChops.add(grey, a_cloud(chance, across, size, height), offset=-128)
    pen = ImageDraw.Draw(grey)
    for _ in range(chance.randint(3, 9)):
        x, y, wide = chance.uniform(0, size[0]), chance.uniform(0.3, 1) * size[1], chance.uniform(20, 120)
        draw = chance.choice((pen.ellipse, pen.rectangle))
        draw((x, y - wide, x + wide, y + wide / 2), fill=chance.randint(0, 255))
    return ImageOps.colorize(ImageOps.autocontrast(grey.filter(ImageFilter.GaussianBlur(1))), DARK, LIGHT)


def a_cloud(chance: random.Random, across: int, size: tuple[int, int], height: int) -> Image.Image:
    cells = (across + 1, across)
    levels = bytes(max(0, min(255, round(chance.gauss(128, height)))) for _ in range(cells[0] * cells[1]))
    return Image.frombytes("L", cells, levels).resize(size, Image.Resampling.BICUBIC)


def with_gamma(gamma: float) -> Change:
    table = [round(255 * (level / 255) ** gamma) for level in range(256)]
    return lambda scene: scene.point(table * 3)


def cut(left: float, top: float, right: float, bottom: float) -> Change:
    """Cut off by shares of the sides."""

    def change(scene: Image.Image) -> Image.Image:
        width, height = scene.size
        box = (left * width, top * height, (1 - right) * width, (1 - bottom) * height)
        return scene.crop((round(box[0]), round(box[1]), round(box[2]), round(box[3])))

    return change


def framed(share: float, level: int) -> Change:
    return lambda scene: ImageOps.expand(scene, round(scene.width * share), (level, level, level))


def squeezed(quality: int) -> Change:
    def change(scene: Image.Image) -> Image.Image:
        into = io.BytesIO()
        scene.save(into, "JPEG", quality=quality)
        return Image.open(into).convert("RGB")

    return change


CHANGES: dict[str, Change] = {
    "half the size": lambda scene: scene.resize((scene.width // 2, scene.height // 2)),
    "twice the size": lambda scene: scene.resize((scene.width * 2, scene.height * 2)),
    "grey": lambda scene: scene.convert("L").convert("RGB"),
    "lighter": with_gamma(0.6),
    "darker": with_gamma(1.7),
    "contrast": lambda scene: ImageOps.autocontrast(scene, cutoff=2),
    "faded": lambda scene: scene.point([round(60 + level / 2) for level in range(256)] * 3),
    "JPEG at 30": squeezed(30),
    "cut all round": cut(0.04, 0.04, 0.04, 0.04),
    "cut at two sides": cut(0.04, 0.02, 0, 0),
    "white margin": framed(0.06, 252),
    "album page": framed(0.05, 14),
    "not quite straight": lambda scene: scene.rotate(
        1, fillcolor=(255, 255, 255), resample=Image.Resampling.BICUBIC
    ),
}
