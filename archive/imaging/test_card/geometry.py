from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PIL import ExifTags, Image

from archive.imaging.test_card.canvas import GROUND, LINE, PAPER, RED, SOFT, Canvas

SQUARE = 300  # px of the grid; both sides of the card are multiples of it
DOTS_AN_INCH = 300
TURN_CLOCKWISE = 6  # EXIF orientation: stored on its left side


@dataclass(frozen=True)
class Frame:
    number: str
    title: str
    name: str
    width: int
    height: int
    stored_on_its_side: bool


LANDSCAPE = Frame("TC-004", "Landscape", "tc-004-landscape.jpg", 3_600, 2_400, stored_on_its_side=False)
PORTRAIT = Frame("TC-005", "Portrait", "tc-005-portrait.jpg", 2_400, 3_600, stored_on_its_side=True)
ASPECTS = ((16, 9), (4, 3), (1, 1))


def draw(folder: Path) -> list[Path]:
    return [draw_one(frame, folder) for frame in (LANDSCAPE, PORTRAIT)]


def draw_one(frame: Frame, folder: Path) -> Path:
    canvas = Canvas(frame.width, frame.height)
    grid(canvas)
    circles(canvas)
    margins(canvas)
    aspects(canvas)
    edges(canvas)
    words(canvas, frame)
    path = folder / frame.name
    picture, exif = canvas.image, Image.Exif()
    if frame.stored_on_its_side:
        picture = picture.transpose(Image.Transpose.ROTATE_90)
        exif[ExifTags.Base.Orientation] = TURN_CLOCKWISE
    picture.save(path, quality=95, subsampling="4:4:4", dpi=(DOTS_AN_INCH, DOTS_AN_INCH), exif=exif)
    return path


def grid(canvas: Canvas) -> None:
    for x in range(0, canvas.width + 1, SQUARE):
        canvas.line((x, 0), (x, canvas.height), LINE, thick=3)
    for y in range(0, canvas.height + 1, SQUARE):
        canvas.line((0, y), (canvas.width, y), LINE, thick=3)


def circles(canvas: Canvas) -> None:
    middle = (canvas.width // 2, canvas.height // 2)
    short = min(canvas.width, canvas.height)
    canvas.circle(middle, short // 2, PAPER, thick=6)
    canvas.circle(middle, SQUARE * 2, PAPER, thick=4)
    for x in (SQUARE, canvas.width - SQUARE):
        for y in (SQUARE, canvas.height - SQUARE):
            canvas.circle((x, y), SQUARE, PAPER, thick=4)
    canvas.line((middle[0], 0), (middle[0], canvas.height), SOFT, thick=3)
    canvas.line((0, middle[1]), (canvas.width, middle[1]), SOFT, thick=3)


def margins(canvas: Canvas) -> None:
    """Frames 5 and 10 % in from each edge, with what an overscanning screen would cut."""
    for percent in (5, 10):
        x, y = canvas.width * percent // 100, canvas.height * percent // 100
        canvas.frame((x, y, canvas.width - x, canvas.height - y), SOFT, thick=3)
        tag(canvas, f"{percent} %", (canvas.width // 2, y))


def aspects(canvas: Canvas) -> None:
    """The largest frame of each common proportion that fits, turned with the card."""
    wide = canvas.width >= canvas.height
    for place, (long, short) in enumerate(ASPECTS):
        across, down = (long, short) if wide else (short, long)
        scale = min(canvas.width / across, canvas.height / down)
        half_width, half_height = round(across * scale / 2), round(down * scale / 2)
        x, y = canvas.width // 2, canvas.height // 2
        box = (x - half_width, y - half_height, x + half_width, y + half_height)
        canvas.frame(box, RED, thick=4)
        at = (max(100, box[0] - 100), y + 150 + place * 90)
        if not wide:
            at = (x + 160 + place * 190, max(60, box[1] - 60))
        tag(canvas, f"{across} : {down}", at)


def edges(canvas: Canvas) -> None:
    """One bright pixel all around, and arrows whose points touch it: all of them seen means nothing is cut."""
    width, height = canvas.width, canvas.height
    canvas.frame((0, 0, width, height), PAPER)
    size = 60
    for x in (width // 4, width * 3 // 4):
        canvas.draw.polygon(((x, 0), (x - size, size), (x + size, size)), fill=canvas.ink(PAPER))
        low = height - 1
        canvas.draw.polygon(
            ((x, low), (x - size, low - size), (x + size, low - size)), fill=canvas.ink(PAPER)
        )
    for y in (height // 4, height * 3 // 4):
        canvas.draw.polygon(((0, y), (size, y - size), (size, y + size)), fill=canvas.ink(PAPER))
        right = width - 1
        canvas.draw.polygon(
            ((right, y), (right - size, y - size), (right - size, y + size)), fill=canvas.ink(PAPER)
        )


def words(canvas: Canvas, frame: Frame) -> None:
    x, y = canvas.width // 2, canvas.height // 2
    canvas.box((x - 500, y - 330, x + 500, y + 330), GROUND)
    canvas.frame((x - 500, y - 330, x + 500, y + 330), SOFT, thick=3)
    canvas.draw.polygon(((x, y - 290), (x - 70, y - 190), (x + 70, y - 190)), fill=canvas.ink(PAPER))
    canvas.words(frame.number, (x, y - 110), size=56, colour=SOFT, anchor="ms")
    canvas.words(frame.title, (x, y + 30), size=130, kind="serif", anchor="ms")
    size = f"{frame.width} × {frame.height} px · grid {SQUARE} px"
    canvas.words(size, (x, y + 130), size=44, colour=SOFT, anchor="ms")
    side = "stored on its side, turned by its EXIF tag" if frame.stored_on_its_side else "stored upright"
    canvas.words(side, (x, y + 195), size=44, colour=SOFT, anchor="ms")
    canvas.words("Museum photo kiosk", (x, y + 260), size=44, colour=SOFT, anchor="ms")


def tag(canvas: Canvas, text: str, at: tuple[int, int]) -> None:
    x, y = at
    canvas.box((x - 90, y - 36, x + 90, y + 36), GROUND)
    canvas.words(text, (x, y), size=44, colour=SOFT, anchor="mm")
