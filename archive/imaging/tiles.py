"""A level-0 IIIF Image API 3 pyramid: plain files under the addresses a viewer computes."""

from __future__ import annotations

import json
import math
import os
import shutil
from pathlib import Path
from typing import Any

import pyvips

from archive.imaging.recipe import Recipe, scaled_height


def make_tiles(picture: pyvips.Image, folder: Path, recipe: Recipe, *, address: str, largest: Path) -> None:
    """Write tiles and `info.json` into `folder`, which must not exist yet.

    `address` becomes the service's `id`: a path from the server's root, since no installation knows its own
    host. A viewer that opens the files elsewhere (from a stick, under a sub-path) gives the id it needs
    instead, as OpenSeadragon's inline tile sources allow; the IIIF export writes absolute ones.

    `largest` is the widest member of the access family. It also stands for `full/max`: maxWidth and maxHeight
    say so (Image API 3.0, 5.3), so no second whole copy of the original is stored or ever handed out.
    """
    picture.dzsave(
        str(folder),
        layout="iiif3",
        tile_size=recipe.tile,
        overlap=0,
        depth="onetile",
        suffix=recipe.tile_suffix,
        keep="none",
    )
    height = scaled_height(recipe.largest, full_width=picture.width, full_height=picture.height)
    for size in ("max", f"{recipe.largest},{height}"):
        link_or_copy(largest, folder / "full" / size / "0" / "default.jpg")
    document = service_document(picture.width, picture.height, address, recipe)
    (folder / "info.json").write_text(json.dumps(document, indent=1) + "\n", encoding="utf-8")


def service_document(width: int, height: int, address: str, recipe: Recipe) -> dict[str, Any]:
    """`sizes` stays at two: OpenSeadragon takes a list as long as the pyramid for the pyramid's levels."""
    factors = scale_factors(width, height, recipe.tile)
    largest_height = scaled_height(recipe.largest, full_width=width, full_height=height)
    smallest = factors[-1]
    return {
        "@context": "http://iiif.io/api/image/3/context.json",
        "id": address,
        "type": "ImageService3",
        "protocol": "http://iiif.io/api/image",
        "profile": "level0",
        "width": width,
        "height": height,
        "maxWidth": recipe.largest,
        "maxHeight": largest_height,
        "sizes": [
            {"width": math.ceil(width / smallest), "height": math.ceil(height / smallest)},
            {"width": recipe.largest, "height": largest_height},
        ],
        "tiles": [{"width": recipe.tile, "height": recipe.tile, "scaleFactors": factors}],
    }


def scale_factors(width: int, height: int, tile: int) -> list[int]:
    """1, 2, 4 … down to the first level that is a single tile."""
    factors = [1]
    while math.ceil(max(width, height) / factors[-1]) > tile:
        factors.append(factors[-1] * 2)
    return factors


def tiles_are_whole(folder: Path) -> bool:
    """Whether `info.json` is there and as many pictures as it promises."""
    try:
        document = json.loads((folder / "info.json").read_bytes())
    except (FileNotFoundError, NotADirectoryError, ValueError):
        return False
    promised = tile_count(document) + len({"max", f"{document['maxWidth']},{document['maxHeight']}"})
    return sum(1 for _, _, names in os.walk(folder) for name in names if name == "default.jpg") == promised


def tile_count(document: dict[str, Any]) -> int:
    """How many tiles a level-0 pyramid has, all levels together."""
    tiles = document["tiles"][0]
    edge = tiles["width"]
    sizes = [
        (math.ceil(document["width"] / factor), math.ceil(document["height"] / factor))
        for factor in tiles["scaleFactors"]
    ]
    return sum(math.ceil(width / edge) * math.ceil(height / edge) for width, height in sizes)


def link_or_copy(file: Path, place: Path) -> None:
    """One file under two names where the disk can do that; FAT and some network drives cannot."""
    place.parent.mkdir(parents=True, exist_ok=True)
    try:
        os.link(file, place)
    except OSError:
        shutil.copyfile(file, place)
