"""The back of the landscape card: what a technician turns over to, and a curator sees beside its front."""

from __future__ import annotations

from pathlib import Path

from archive.imaging.test_card.canvas import BLACK, LINE, PAPER, RED, SOFT, Canvas

NAME = "tc-004-landscape_verso.jpg"
WIDTH, HEIGHT = 3_600, 2_400  # as the front
MIDDLE = WIDTH // 2


def draw(folder: Path) -> Path:
    """Paper with a stamp, a line to write on and a number, as backs have them."""
    canvas = Canvas(WIDTH, HEIGHT)
    canvas.box((0, 0, WIDTH, HEIGHT), PAPER)
    canvas.frame((0, 0, WIDTH, HEIGHT), SOFT, thick=6)
    canvas.line((MIDDLE, 300), (MIDDLE, HEIGHT - 300), SOFT, thick=6)
    for row in range(4):
        y = 1_100 + row * 260
        canvas.line((MIDDLE + 260, y), (WIDTH - 300, y), SOFT, thick=6)
    canvas.frame((WIDTH - 900, 260, WIDTH - 300, 800), RED, thick=14)
    canvas.words("TC-004", (WIDTH - 600, 560), size=110, colour=RED, anchor="ms")
    canvas.words("TC-004", (300, 620), size=220, colour=BLACK)
    canvas.words("Back", (300, 1_000), size=260, colour=BLACK, kind="serif")
    canvas.words("3 600 × 2 400 px · Museum photo kiosk", (300, HEIGHT - 320), size=64, colour=LINE)
    path = folder / NAME
    canvas.image.save(path, quality=88)
    return path
