from __future__ import annotations

from pathlib import Path

from archive.imaging.test_card.canvas import LINE, SOFT, Canvas
from archive.imaging.test_card.scripts import SCRIPTS, Script

NAME = "tc-006-type.png"
WIDTH, HEIGHT = 3_840, 2_160  # a 4K screen, so that there every size is what it says
LEFT, RIGHT = 150, 3_690
SIZES = (84, 76, 56, 48, 38, 32, 28, 24, 20, 16)  # px of the em; 76 and 38 are the kiosk's label at 4K and HD
WHOLE_SENTENCE_FITS = 56  # px


def draw(folder: Path) -> Path:
    canvas = Canvas(WIDTH, HEIGHT)
    canvas.frame((0, 0, WIDTH, HEIGHT), SOFT)
    canvas.heading(
        "TC-006",
        "Type",
        "3 840 × 2 160 px · numbers are the height of the em in px · Museum photo kiosk",
        at=(LEFT, 220),
        right=RIGHT,
        size=110,
    )
    middle = WIDTH // 2
    for place, script in enumerate(SCRIPTS):
        left = LEFT if place % 2 == 0 else middle + 40
        top = 310 if place < 2 else 1_240
        right = middle - 40 if place % 2 == 0 else RIGHT
        canvas.line((left, top), (right, top), LINE, thick=3)
        ladder(canvas, script, left, top + 70)
    path = folder / NAME
    canvas.image.save(path)
    return path


def ladder(canvas: Canvas, script: Script, left: int, top: int) -> None:
    kind = "sans" if script.face == "serif" else script.face
    canvas.words(script.own_name, (left, top), size=44, colour=SOFT, kind=kind)
    baseline = top
    for size in SIZES:
        baseline += round(size * 1.55) + 14
        canvas.words(str(size), (left, baseline), size=28, colour=SOFT)
        words = script.fine if size > WHOLE_SENTENCE_FITS else script.sentence
        canvas.words(words, (left + 90, baseline), size=size, kind=script.face)
