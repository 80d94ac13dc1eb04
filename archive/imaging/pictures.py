from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pyvips
from PIL import JpegImagePlugin

from archive.imaging.decoding import decoded
from archive.imaging.fingerprint import sha256_of
from archive.imaging.inspection import MAX_PIXELS, inspect_scan
from archive.imaging.likeness import likeness_of
from archive.imaging.placeholder import placeholder_of
from archive.imaging.recipe import RECIPES, Recipe, current, scaled_height
from archive.imaging.tiles import make_tiles, tiles_are_whole
from archive.imaging.unfinished import making_folder, put_in_place


@dataclass(frozen=True)
class Rendition:
    """One JPEG. `path` is relative to the folder that /media/ serves; `bytes` is its length."""

    width: int
    height: int
    type: str
    path: str
    bytes: int


@dataclass(frozen=True)
class PictureSet:
    """All that is made from one original: the access family, ascending, its tiles where it has some, and what is
    read from its smallest member: the placeholder (ThumbHash, base64) and the likeness (Likeness.as_hex; empty for a
    plain surface)."""

    renditions: tuple[Rendition, ...]
    tiles: str | None
    placeholder: str
    likeness: str


def make_pictures(
    original: Path,
    into: Path,
    *,
    max_pixels: int = MAX_PIXELS,
    sha256: str | None = None,
    recipe_name: str = "",
) -> PictureSet:
    """Make the access family and the tiles of one original under `into`, or find them made; of a set of which
    something has been lost, what is missing.

    Raises RefusedScan for a file that is not taken. `sha256` spares hashing what the caller has hashed; `recipe_name`
    is the current recipe's unless an older release's pictures are wanted. Killed at any moment this leaves no
    half-made set: tiles enter their place first and the pictures' folder last, each by one rename.
    """
    scan = inspect_scan(original, max_pixels=max_pixels)
    recipe = RECIPES[recipe_name] if recipe_name else current()
    name = sharded(recipe, sha256 or sha256_of(original))
    tiled = recipe.needs_tiles(scan.width)
    if not is_whole(into, name, recipe, width=scan.width):
        with making_folder(into) as folder:
            with decoded(original, orientation=scan.orientation, scratch=folder) as picture:
                make_family(picture, folder / "pictures", recipe)
                if tiled:
                    make_tiles(
                        picture,
                        folder / "tiles",
                        recipe,
                        address=f"/media/tiles/{name}",
                        largest=folder / "pictures" / f"{recipe.largest}.jpg",
                    )
            if tiled:
                put_in_place(folder / "tiles", into / "tiles" / name)
            put_in_place(folder / "pictures", into / "pictures" / name)
    return picture_set(into, name, tiled=tiled)


def sharded(recipe: Recipe, sha256: str) -> str:
    return f"{recipe.name}/{sha256[:2]}/{sha256}"


def is_whole(into: Path, name: str, recipe: Recipe, *, width: int) -> bool:
    """Whether every file that the recipe makes of a picture so wide is there."""
    family = (into / "pictures" / name / f"{each}.jpg" for each in recipe.family_widths(width))
    tiled = recipe.needs_tiles(width)
    return all(file.is_file() for file in family) and (not tiled or tiles_are_whole(into / "tiles" / name))


def make_family(picture: pyvips.Image, folder: Path, recipe: Recipe) -> None:
    """Each size from the next larger, so the whole family costs little more than its largest member."""
    folder.mkdir()
    source = picture
    for width in reversed(recipe.family_widths(picture.width)):
        source = reduced(source, width, full=picture)
        source.jpegsave(str(folder / f"{width}.jpg"), **recipe.jpeg_options)


def reduced(source: pyvips.Image, width: int, *, full: pyvips.Image) -> pyvips.Image:
    height = scaled_height(width, full_width=full.width, full_height=full.height)
    if (source.width, source.height) == (width, height):
        return source
    smaller = source.resize(width / source.width, vscale=height / source.height, kernel="lanczos3")
    return smaller.copy_memory()


def picture_set(into: Path, name: str, *, tiled: bool) -> PictureSet:
    files = sorted((into / "pictures" / name).glob("[0-9]*.jpg"), key=lambda file: int(file.stem))
    likeness = likeness_of(files[0])
    return PictureSet(
        renditions=tuple(rendition(file, f"pictures/{name}/{file.name}") for file in files),
        tiles=f"tiles/{name}/info.json" if tiled else None,
        placeholder=placeholder_of(files[0]),
        likeness=likeness.as_hex() if likeness else "",
    )


def rendition(file: Path, path: str) -> Rendition:
    with JpegImagePlugin.JpegImageFile(file) as image:
        width, height = image.size
    return Rendition(width, height, "image/jpeg", path, file.stat().st_size)
