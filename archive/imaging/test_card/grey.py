from __future__ import annotations

from pathlib import Path
from typing import Any

import pyvips

from archive.imaging.test_card.canvas import SOFT, Canvas

NAME = "tc-002-grey-wedge.tif"
WIDTH, HEIGHT = 3_600, 2_400
LEFT, RIGHT = 180, 3_420
DEEPEST = 65_535
EIGHT_TO_SIXTEEN = 257  # 255 × 257 = 65,535
STEPS = 21
DOTS_AN_INCH = 600
NEAR_BLACK = (0, 2, 4, 6, 8, 12, 16, 24, 32)  # of 255


def draw(folder: Path) -> Path:
    """Words and frames are drawn in 8 bits and lifted to 16; steps and ramps are 16-bit from the start."""
    canvas = Canvas(WIDTH, HEIGHT, mode="L")
    canvas.frame((0, 0, WIDTH, HEIGHT), SOFT)
    canvas.heading(
        "TC-002",
        "Grey wedge",
        "3 600 × 2 400 px · 16-bit grey, lossless · Museum photo kiosk",
        at=(LEFT, 260),
        right=RIGHT,
        size=110,
    )
    label_rows(canvas)
    label_steps(canvas)
    words = pyvips.Image.new_from_memory(canvas.image.tobytes(), WIDTH, HEIGHT, 1, "uchar")
    card = (words.cast("ushort") * EIGHT_TO_SIXTEEN).cast("ushort")
    for picture, at in inlays():
        card = card.insert(picture, *at)
    card = card.copy(interpretation="grey16", xres=DOTS_AN_INCH / 25.4, yres=DOTS_AN_INCH / 25.4)
    path = folder / NAME
    card.tiffsave(str(path), compression="deflate", predictor="horizontal", resunit="inch")
    return path


def label_rows(canvas: Canvas) -> None:
    rows = (
        (420, "Steps · 21 from 0 to 100 %, each must be told from its neighbours"),
        (1_040, "Ramp · 3 240 tones of 65 536; no band, no jump, white only at the very right"),
        (1_480, "Darkest twentieth · the same ramp from 0 to 5 %"),
        (1_780, "Lightest twentieth · from 95 to 100 %"),
        (2_080, "Near black · values of 255 on black; a good screen shows all from 4 on"),
    )
    for baseline, text in rows:
        canvas.words(text, (LEFT, baseline), size=44, colour=SOFT)


def label_steps(canvas: Canvas) -> None:
    wide = (RIGHT - LEFT) / STEPS
    for step in range(STEPS):
        middle = round(LEFT + (step + 0.5) * wide)
        canvas.words(f"{step * 5}", (middle, 940), size=40, colour=SOFT, anchor="ms")
    for place, value in enumerate(NEAR_BLACK):
        middle = round(LEFT + (place + 0.5) * (RIGHT - LEFT) / len(NEAR_BLACK))
        canvas.words(f"{value}", (middle, 2_340), size=40, colour=SOFT, anchor="ms")


def inlays() -> list[tuple[Any, tuple[int, int]]]:
    wide = RIGHT - LEFT
    return [
        (steps(wide, 420), (LEFT, 460)),
        (ramp(wide, 320, 0, DEEPEST), (LEFT, 1_080)),
        (ramp(wide, 180, 0, DEEPEST // 20), (LEFT, 1_520)),
        (ramp(wide, 180, DEEPEST - DEEPEST // 20, DEEPEST), (LEFT, 1_820)),
        (near_black(wide, 160), (LEFT, 2_120)),
    ]


def ramp(wide: int, tall: int, start: int, end: int) -> Any:
    across = pyvips.Image.xyz(wide, tall)[0]
    return (across * ((end - start) / (wide - 1)) + start).rint().cast("ushort")


def steps(wide: int, tall: int) -> Any:
    across = pyvips.Image.xyz(wide, tall)[0]
    return ((across * (STEPS / wide)).floor() * (DEEPEST / (STEPS - 1))).rint().cast("ushort")


def near_black(wide: int, tall: int) -> Any:
    row = pyvips.Image.black(wide, tall).cast("ushort")
    each = wide // len(NEAR_BLACK)
    for place, value in enumerate(NEAR_BLACK):
        patch = (pyvips.Image.black(each - 80, tall - 40) + value * EIGHT_TO_SIXTEEN).cast("ushort")
        row = row.insert(patch, place * each + 40, 20)
    return row
