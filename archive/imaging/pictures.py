from __future__ import annotations

import shutil
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import pyvips
from PIL import JpegImagePlugin

from archive.imaging.decoding import Reading, decoded, kept
from archive.imaging.fingerprint import sha256_of
from archive.imaging.inspection import MAX_PIXELS, Scan, inspect_scan
from archive.imaging.likeness import likeness_of
from archive.imaging.placeholder import placeholder_of
from archive.imaging.recipe import RECIPES, Recipe, current, scaled_height
from archive.imaging.refusal import DamagedScan
from archive.imaging.tiles import make_tiles, tiles_are_whole
from archive.imaging.unfinished import making_folder, put_in_place

KERNEL = "lanczos3"
DAMAGE = "damage.txt"  # beside the pictures of a file of which a part is missing: what was wrong with it


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
    damage: str = ""
    """Why a part of the picture is missing; empty for a whole one."""


def make_pictures(
    original: Path,
    into: Path,
    *,
    max_pixels: int = MAX_PIXELS,
    sha256: str | None = None,
    recipe_name: str = "",
    readable_part: bool = False,
) -> PictureSet:
    """Make the access family and the tiles of one original under `into`, or find them made; of a set of which
    something has been lost, what is missing.

    Raises RefusedScan for a file that is not taken. `sha256` spares hashing what the caller has hashed; `recipe_name`
    is the current recipe's unless an older release's pictures are wanted. With `readable_part` a damaged file gives
    what can be read of it, and the set says so; without, it is refused, also when its readable part was taken before.
    Killed at any moment this leaves no half-made set: tiles enter their place first and the pictures' folder last,
    each by one rename.
    """
    scan = inspect_scan(original, max_pixels=max_pixels)
    recipe = RECIPES[recipe_name] if recipe_name else current()
    name = sharded(recipe, sha256 or sha256_of(original))
    tiled = recipe.needs_tiles(scan.width)
    if not is_whole(into, name, recipe, width=scan.width):
        with making_folder(into) as folder:
            Drawing(original, scan, recipe, folder, name).draw_what_is_wanted(readable_part=readable_part)
            if tiled:
                put_in_place(folder / "tiles", into / "tiles" / name)
            put_in_place(folder / "pictures", into / "pictures" / name)
    made = picture_set(into, name, tiled=tiled)
    if made.damage and not readable_part:
        raise DamagedScan(made.damage)
    return made


@dataclass(frozen=True)
class Drawing:
    """One set on its way, in a folder of its own."""

    original: Path
    scan: Scan
    recipe: Recipe
    folder: Path
    name: str

    def draw_what_is_wanted(self, *, readable_part: bool) -> None:
        """A damaged file is read once more when its readable part is wanted: the first reading says what is wrong."""
        try:
            self.draw()
        except DamagedScan as damage:
            if not readable_part:
                raise
            for begun in ("pictures", "tiles"):
                shutil.rmtree(self.folder / begun, ignore_errors=True)
            self.draw(readable_part=True)
            (self.folder / "pictures" / DAMAGE).write_text(str(damage), encoding="utf-8")

    def draw(self, *, readable_part: bool = False) -> None:
        pictures = self.folder / "pictures"
        tiled = self.recipe.needs_tiles(self.scan.width)
        readings = 2 if tiled else 1
        with decoded(
            self.original, self.scan, scratch=self.folder, readings=readings, readable_part=readable_part
        ) as reading:
            make_family(reading(), pictures, self.recipe)
            if tiled:
                make_tiles(
                    reading(),
                    self.folder / "tiles",
                    self.recipe,
                    address=f"/media/tiles/{self.name}",
                    largest=pictures / f"{self.recipe.largest}.jpg",
                )


def sharded(recipe: Recipe, sha256: str) -> str:
    return f"{recipe.name}/{sha256[:2]}/{sha256}"


def is_whole(into: Path, name: str, recipe: Recipe, *, width: int) -> bool:
    """Whether every file that the recipe makes of a picture so wide is there."""
    family = (into / "pictures" / name / f"{each}.jpg" for each in recipe.family_widths(width))
    tiled = recipe.needs_tiles(width)
    return all(file.is_file() for file in family) and (not tiled or tiles_are_whole(into / "tiles" / name))


def make_family(picture: pyvips.Image, folder: Path, recipe: Recipe) -> None:
    """Each size from the next larger, so the whole family costs little more than its largest member.

    `picture` is read once. Large members wait in files beside the family's folder, so memory stays flat; each is
    encoded while the next is drawn.
    """
    folder.mkdir()
    reading: Reading = picture.copy
    encoded = []
    with ThreadPoolExecutor(2) as encoder:
        for width in reversed(recipe.family_widths(picture.width)):
            height = scaled_height(width, full_width=picture.width, full_height=picture.height)
            reading = kept(reduced(reading(), width, height), folder.parent / f"reduced-{width}.tif")
            encoded.append(
                encoder.submit(reading().jpegsave, str(folder / f"{width}.jpg"), **recipe.jpeg_options)
            )
    for each in encoded:
        each.result()


def reduced(source: pyvips.Image, width: int, height: int) -> pyvips.Image:
    """Grey goes through its second step as three equal colours: libvips has a quick way for three and none for one."""
    flat = source.resize(1, vscale=height / source.height, kernel=KERNEL)
    if flat.bands > 1:
        return flat.resize(width / flat.width, vscale=1, kernel=KERNEL)
    threefold = flat.bandjoin([flat, flat]).resize(width / flat.width, vscale=1, kernel=KERNEL)
    return threefold.extract_band(0).copy(interpretation=flat.interpretation)


def picture_set(into: Path, name: str, *, tiled: bool) -> PictureSet:
    files = sorted((into / "pictures" / name).glob("[0-9]*.jpg"), key=lambda file: int(file.stem))
    likeness = likeness_of(files[0])
    mark = into / "pictures" / name / DAMAGE
    return PictureSet(
        renditions=tuple(rendition(file, f"pictures/{name}/{file.name}") for file in files),
        tiles=f"tiles/{name}/info.json" if tiled else None,
        placeholder=placeholder_of(files[0]),
        likeness=likeness.as_hex() if likeness else "",
        damage=mark.read_text("utf-8") if mark.is_file() else "",
    )


def rendition(file: Path, path: str) -> Rendition:
    with JpegImagePlugin.JpegImageFile(file) as image:
        width, height = image.size
    return Rendition(width, height, "image/jpeg", path, file.stat().st_size)
