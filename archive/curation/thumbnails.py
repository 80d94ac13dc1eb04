"""Small pictures drawn by django-imagekit from an access rendition, never from a master (DESIGN §2).

A thumbnail stands beside the access family, `pictures/<recipe>/<aa>/<sha256>/<spec>-<focal>.jpg`, and never changes:
another point of interest is another name.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from django.core.files import File
from imagekit import ImageSpec, register
from imagekit.processors import ResizeToCover, ResizeToFit
from imagekit.registry import generator_registry
from PIL import Image

from archive.models import Original
from archive.models.shelves import private, put_whole

Focal = tuple[float, float]
CENTRE: Focal = (0.5, 0.5)

NAME = re.compile(
    r"pictures/(?P<recipe>[\w-]+)/(?P<aa>[0-9a-f]{2})/(?P<sha256>[0-9a-f]{64})"
    r"/(?P<spec>desk|overview)-(?P<focal>whole|\d{1,3}-\d{1,3})\.jpg"
)


class CropAround:
    """Cut a rectangle out with the point of interest as near its middle as the edges allow."""

    def __init__(self, width: int, height: int, focal: Focal) -> None:
        self.width, self.height, self.focal = width, height, focal

    def process(self, image: Image.Image) -> Image.Image:
        """Called by imagekit with the picture already as small as covers the rectangle."""
        left = _within(self.focal[0] * image.width - self.width / 2, image.width - self.width)
        top = _within(self.focal[1] * image.height - self.height / 2, image.height - self.height)
        return image.crop((left, top, left + self.width, top + self.height))


class Small(ImageSpec):  # type: ignore[misc]
    """What the specs share: JPEG, from the smallest access rendition that is large enough."""

    format = "JPEG"
    options = {"quality": 84, "optimize": True}
    wanted = (0, 0)

    def __init__(self, source: File[bytes], focal: Focal = CENTRE, name: str = "") -> None:
        super().__init__(source)
        self.focal, self.name = focal, name

    @property
    def cachefile_name(self) -> str:
        return self.name


class DeskThumbnail(Small):
    """The whole picture, for lists on the desk: 160 × 120 there, twice that for sharp screens."""

    wanted = (320, 240)
    processors = [ResizeToFit(*wanted, upscale=False)]


class OverviewThumbnail(Small):
    """A crop of one shape for the overview, round the point of interest."""

    wanted = (480, 360)

    @property
    def processors(self) -> list[object]:
        return [ResizeToCover(*self.wanted), CropAround(*self.wanted, self.focal)]


register.generator("desk", DeskThumbnail)
register.generator("overview", OverviewThumbnail)


@dataclass(frozen=True)
class Thumbnail:
    """`path` is relative to `private/`, and to `/media/` once published; `bytes` is its length."""

    path: str
    width: int
    height: int
    bytes: int


def thumbnail_name(original: Original, spec: str, *, focal: Focal = CENTRE) -> str:
    """Where this thumbnail stands below `private/`; asks neither the disk nor the database."""
    word = "whole" if spec == "desk" else "-".join(str(round(100 * part)) for part in focal)
    return f"pictures/{original.recipe}/{original.sha256[:2]}/{original.sha256}/{spec}-{word}.jpg"


def make_thumbnail(original: Original, spec: str, *, focal: Focal = CENTRE) -> Thumbnail:
    """Draw a thumbnail, or find it drawn; raises FileNotFoundError when the access family is missing."""
    name = thumbnail_name(original, spec, focal=focal)
    path = drawn(name)
    with Image.open(path) as image:
        width, height = image.size
    return Thumbnail(name, width, height, path.stat().st_size)


def drawn(name: str) -> Path:
    """The file of a thumbnail by its name, drawn now if it is not there.

    Raises FileNotFoundError when the name is none of a thumbnail or there is no access family to draw it from.
    """
    parts = NAME.fullmatch(name)
    if parts is None:
        raise FileNotFoundError(f"{name} is not the name of a thumbnail.")
    path = private() / name
    if not path.is_file():
        focal = CENTRE if parts["focal"] == "whole" else _focal(parts["focal"])
        _draw(path, parts["spec"], focal, name)
    return path


def _draw(path: Path, spec: str, focal: Focal, name: str) -> None:
    wanted = OverviewThumbnail.wanted if spec == "overview" else DeskThumbnail.wanted
    with _source(path.parent, wanted).open("rb") as stream:
        source = File(stream, name=name)
        generator = generator_registry.get(spec, source=source, focal=focal, name=name)
        put_whole(path, generator.generate().read())


def _source(folder: Path, wanted: tuple[int, int]) -> Path:
    """The smallest rendition that covers the wanted size, or the largest there is."""
    family = sorted((int(file.stem), file) for file in folder.glob("[0-9]*.jpg"))
    if not family:
        raise FileNotFoundError(
            f"{folder} has no access rendition. `manage.py remake_pictures` makes it again."
        )
    for _, file in family:
        with Image.open(file) as image:
            if image.width >= wanted[0] and image.height >= wanted[1]:
                return file
    return family[-1][1]


def _focal(word: str) -> Focal:
    x, y = word.split("-")
    return int(x) / 100, int(y) / 100


def _within(place: float, most: int) -> int:
    return max(0, min(round(place), most))
