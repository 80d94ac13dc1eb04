"""A level-0 IIIF Image API 3 pyramid: plain files under the addresses a viewer computes."""

from __future__ import annotations

import json
import math
import os
import shutil
from pathlib import Path
from typing import Any

import pyvips

from archive.imaging import recipe


def make_tiles(picture: pyvips.Image, folder: Path, *, address: str, largest: Path) -> None:
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
        tile_size=recipe.TILE,
        overlap=0,
        depth="onetile",
        suffix=recipe.TILE_SUFFIX,
        keep="none",
    )
    height = recipe.scaled_height(recipe.LARGEST, full_width=picture.width, full_height=picture.height)
    for size in ("max", f"{recipe.LARGEST},{height}"):
        link_or_copy(largest, folder / "full" / size / "0" / "default.jpg")
    document = service_document(picture.width, picture.height, address)
    (folder / "info.json").write_text(json.dumps(document, indent=1) + "\n", encoding="utf-8")


def service_document(width: int, height: int, address: str) -> dict[str, Any]:
    """`sizes` stays at two: OpenSeadragon takes a list as long as the pyramid for the pyramid's levels."""
    factors = scale_factors(width, height)
    largest_height = recipe.scaled_height(recipe.LARGEST, full_width=width, full_height=height)
    smallest = factors[-1]
    return {
        "@context": "http://iiif.io/api/image/3/context.json",
        "id": address,
        "type": "ImageService3",
        "protocol": "http://iiif.io/api/image",
        "profile": "level0",
        "width": width,
        "height": height,
        "maxWidth": recipe.LARGEST,
        "maxHeight": largest_height,
        "sizes": [
            {"width": math.ceil(width / smallest), "height": math.ceil(height / smallest)},
            {"width": recipe.LARGEST, "height": largest_height},
        ],
        "tiles": [{"width": recipe.TILE, "height": recipe.TILE, "scaleFactors": factors}],
    }


def scale_factors(width: int, height: int) -> list[int]:
    """1, 2, 4 … down to the first level that is a single tile."""
    factors = [1]
    while math.ceil(max(width, height) / factors[-1]) > recipe.TILE:
        factors.append(factors[-1] * 2)
    return factors


def link_or_copy(file: Path, place: Path) -> None:
    """One file under two names where the disk can do that; FAT and some network drives cannot."""
    place.parent.mkdir(parents=True, exist_ok=True)
    try:
        os.link(file, place)
    except OSError:
        shutil.copyfile(file, place)
