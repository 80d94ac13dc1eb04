from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pyvips
from PIL import JpegImagePlugin

from archive.imaging import recipe
from archive.imaging.decoding import decoded
from archive.imaging.fingerprint import sha256_of
from archive.imaging.inspection import MAX_PIXELS, inspect_scan
from archive.imaging.likeness import likeness_of
from archive.imaging.placeholder import placeholder_of
from archive.imaging.tiles import make_tiles
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
    original: Path, into: Path, *, max_pixels: int = MAX_PIXELS, sha256: str | None = None
) -> PictureSet:
    """Make the access family and the tiles of one original under `into`, or find them made.

    Raises RefusedScan for a file that is not taken. `sha256` spares hashing what the caller has hashed.
    Killed at any moment this leaves no half-made set: tiles enter their place first and the pictures' folder
    last, each by one rename.
    """
    scan = inspect_scan(original, max_pixels=max_pixels)
    name = sharded(sha256 or sha256_of(original))
    tiled = recipe.needs_tiles(scan.width)
    if not is_whole(into, name, tiled=tiled):
        with making_folder(into) as folder:
            with decoded(original, orientation=scan.orientation, scratch=folder) as picture:
                make_family(picture, folder / "pictures")
                if tiled:
                    make_tiles(
                        picture,
                        folder / "tiles",
                        address=f"/media/tiles/{name}",
                        largest=folder / "pictures" / f"{recipe.LARGEST}.jpg",
                    )
            if tiled:
                put_in_place(folder / "tiles", into / "tiles" / name)
            put_in_place(folder / "pictures", into / "pictures" / name)
    return picture_set(into, name, tiled=tiled)


def sharded(sha256: str) -> str:
    return f"{recipe.RECIPE}/{sha256[:2]}/{sha256}"


def is_whole(into: Path, name: str, *, tiled: bool) -> bool:
    pictures, tiles = into / "pictures" / name, into / "tiles" / name
    return pictures.is_dir() and (tiles.is_dir() or not tiled)


def make_family(picture: pyvips.Image, folder: Path) -> None:
    """Each size from the next larger, so the whole family costs little more than its largest member."""
    folder.mkdir()
    source = picture
    for width in reversed(recipe.family_widths(picture.width)):
        source = reduced(source, width, full=picture)
        source.jpegsave(str(folder / f"{width}.jpg"), **recipe.JPEG_OPTIONS)


def reduced(source: pyvips.Image, width: int, *, full: pyvips.Image) -> pyvips.Image:
    height = recipe.scaled_height(width, full_width=full.width, full_height=full.height)
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
