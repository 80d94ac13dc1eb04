from __future__ import annotations

from pathlib import Path

import pyvips

from archive.imaging.test_card import patterns
from archive.imaging.test_card.canvas import GROUND, LINE, PAPER, RED, SOFT, Canvas
from archive.imaging.test_card.scripts import SCRIPTS

NAME = "tc-001-resolution.tif"
WIDTH, HEIGHT = 12_000, 9_000
LEFT, RIGHT = 600, 11_400
STAR_CYCLES = 144
STROKES = (1, 2, 3, 4, 6, 8, 12, 16)  # px
TYPE_SIZES = (12, 16, 24, 32, 48, 64, 96)  # px of the em
PAIRS_MARKED = (4, 8, 16, 32)  # px a light-and-dark pair
DOTS_AN_INCH = 600


def draw(folder: Path) -> Path:
    canvas = Canvas(WIDTH, HEIGHT, mode="L")
    rulers(canvas)
    corners(canvas)
    canvas.heading(
        "TC-001",
        "Resolution",
        "12 000 × 9 000 px · 8-bit grey, lossless · Museum photo kiosk",
        at=(1_000, 930),
        right=11_000,
        size=260,
    )
    rings(canvas)
    star(canvas)
    pairs(canvas)
    fine_type(canvas)
    steps(canvas)
    path = folder / NAME
    stored = pyvips.Image.new_from_memory(canvas.image.tobytes(), WIDTH, HEIGHT, 1, "uchar")
    stored = stored.copy(interpretation="b-w", xres=DOTS_AN_INCH / 25.4, yres=DOTS_AN_INCH / 25.4)
    stored.tiffsave(str(path), compression="deflate", predictor="horizontal", tile=False, resunit="inch")
    return path


def rulers(canvas: Canvas) -> None:
    """Pixels counted along all four edges: what is cut off, or scaled unevenly, can be read off."""
    canvas.frame((0, 0, WIDTH, HEIGHT), PAPER)
    for place in range(10, WIDTH, 10):
        tick = tick_length(place)
        canvas.line((place, 1), (place, tick), SOFT, thick=1 + (place % 100 == 0))
        canvas.line((place, HEIGHT - 1 - tick), (place, HEIGHT - 2), SOFT, thick=1 + (place % 100 == 0))
        if place % 1_000 == 0:
            canvas.words(f"{place:,}".replace(",", " "), (place, 280), size=70, colour=SOFT, anchor="ms")
            canvas.words(
                f"{place:,}".replace(",", " "), (place, HEIGHT - 230), size=70, colour=SOFT, anchor="ms"
            )
    for place in range(10, HEIGHT, 10):
        tick = tick_length(place)
        canvas.line((1, place), (tick, place), SOFT, thick=1 + (place % 100 == 0))
        canvas.line((WIDTH - 1 - tick, place), (WIDTH - 2, place), SOFT, thick=1 + (place % 100 == 0))
        if place % 1_000 == 0:
            label = f"{place:,}".replace(",", " ")
            canvas.words(label, (200, place), size=70, colour=SOFT, anchor="lm")
            canvas.words(label, (WIDTH - 200, place), size=70, colour=SOFT, anchor="rm")


def tick_length(place: int) -> int:
    return next(
        length for every, length in ((1_000, 160), (500, 110), (100, 70), (10, 26)) if place % every == 0
    )


def corners(canvas: Canvas) -> None:
    """A star in each corner, and beside it a word that only the finest tiles carry."""
    side = 500
    words = {(420, 420): "ALPHA", (11_080, 420): "BETA", (420, 8_080): "GAMMA", (11_080, 8_080): "DELTA"}
    for (left, top), word in words.items():
        canvas.paste(patterns.siemens_star(side, 72), (left, top))
        canvas.words(word, (left + side // 2, top + side + 40), size=14, anchor="ms")


def rings(canvas: Canvas) -> None:
    side, top = 3_000, 1_500
    canvas.paste(patterns.zone_plate(side), (LEFT, top))
    caption(
        canvas, "Zone plate · rings elsewhere than in the middle are the scaler's", (LEFT, top + side + 110)
    )
    for place, degrees in enumerate((5.0, 10.0)):
        canvas.paste(patterns.slanted_edge(700, degrees), (LEFT + place * 780, 4_760))
    for place, stroke in enumerate((1, 2)):
        canvas.paste(patterns.checker(680, stroke), (LEFT + 1_560 + place * 760, 4_770))
    caption(canvas, "Edges 5°, 10°", (LEFT, 5_560))
    caption(canvas, "Squares 1 px, 2 px", (LEFT + 1_560, 5_560))


def star(canvas: Canvas) -> None:
    side = 4_000
    left, top = WIDTH // 2 - side // 2, 1_500
    canvas.paste(patterns.siemens_star(side, STAR_CYCLES), (left, top))
    centre = (WIDTH // 2, top + side // 2)
    for pair in PAIRS_MARKED:
        radius = patterns.radius_of_pair(pair, STAR_CYCLES)
        canvas.circle(centre, radius, RED, thick=4)
        canvas.box((centre[0] - 60, centre[1] - radius - 25, centre[0] + 60, centre[1] - radius + 25), GROUND)
        canvas.words(f"{pair} px", (centre[0], centre[1] - radius), size=36, anchor="mm")
    caption(canvas, f"Star · {STAR_CYCLES} pairs · rings mark the pair's width", (left, 5_610))


def pairs(canvas: Canvas) -> None:
    left, top, height, width = 8_300, 1_500, 400, 1_300
    for row, stroke in enumerate(STROKES):
        y = top + row * 505
        canvas.words(f"{stroke} px", (left, y + height // 2), size=80, anchor="lm")
        canvas.paste(patterns.line_pairs(width, height, stroke, upright=True), (left + 320, y))
        canvas.paste(patterns.line_pairs(width, height, stroke, upright=False), (RIGHT - width, y))
    caption(canvas, "Lines, each so thick", (left, 5_610))


def fine_type(canvas: Canvas) -> None:
    canvas.line((LEFT, 5_800), (RIGHT, 5_800), LINE, thick=4)
    for column, script in enumerate(SCRIPTS):
        left, y = LEFT + column * 2_740, 6_000
        for size in TYPE_SIZES:
            y += round(size * 1.45) + 24
            canvas.words(str(size), (left, y), size=max(12, size // 2), colour=SOFT)
            for place in range(max(1, 90 // size)):
                step = 2_300 // max(1, 90 // size)
                canvas.words(script.fine, (left + 170 + place * step, y), size=size, kind=script.face)
    caption(canvas, "Type · the number is the height of the em in px", (LEFT, 6_960))


def steps(canvas: Canvas) -> None:
    top, wide = 7_150, 982
    for step in range(11):
        grey = round(step * 25.5)
        left = LEFT + step * wide
        canvas.box((left, top, left + wide, top + 620), (grey, grey, grey))
        ink = PAPER if step < 6 else GROUND
        canvas.words(f"{step * 10} %", (left + 50, top + 570), size=64, colour=ink)
    caption(canvas, "Steps of tone · all eleven must be told apart", (1_100, 8_200))
    caption(canvas, "The word under each corner star is legible only at full size", (1_100, 8_420))


def caption(canvas: Canvas, text: str, at: tuple[int, int]) -> None:
    canvas.words(text, at, size=72, colour=SOFT)
