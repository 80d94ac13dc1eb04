from __future__ import annotations

import json
import math
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from archive.imaging.pictures import make_pictures
from archive.imaging.tiles import scale_factors, tiles_are_whole
from tests.archive.imaging.scans import a_noisy_scan, a_scan


@pytest.fixture(scope="module", params=[(4_001, 1_503), (3_850, 4_100)], ids=["odd", "tall"])
def service(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("tiles")
    made = make_pictures(a_scan(folder / "scan.jpg", *request.param), folder / "media")
    assert made.tiles is not None
    return (folder / "media" / made.tiles).parent


def described(service: Path) -> dict[str, Any]:
    document: dict[str, Any] = json.loads((service / "info.json").read_text("utf-8"))
    return document


def asked_for(document: dict[str, Any]) -> Iterator[tuple[str, tuple[int, int]]]:
    """Every address a viewer computes from info.json (Image API 3.0, level 0), with the size it expects."""
    width, height, tile = document["width"], document["height"], document["tiles"][0]["width"]
    for factor in document["tiles"][0]["scaleFactors"]:
        span = tile * factor
        for top in range(0, height, span):
            for left in range(0, width, span):
                region = (left, top, min(span, width - left), min(span, height - top))
                size = (math.ceil(region[2] / factor), math.ceil(region[3] / factor))
                whole = region == (0, 0, width, height)
                where = "full" if whole else ",".join(map(str, region))
                yield f"{where}/{size[0]},{size[1]}/0/default.jpg", size


def test_every_tile_a_viewer_asks_for_is_there_in_the_size_it_expects(service: Path) -> None:
    addresses = list(asked_for(described(service)))
    assert len(addresses) > 20
    for address, size in addresses:
        with Image.open(service / address) as tile:
            assert tile.size == size, address


def test_every_size_that_is_advertised_is_there(service: Path) -> None:
    document = described(service)
    for size in document["sizes"]:
        with Image.open(service / f"full/{size['width']},{size['height']}/0/default.jpg") as image:
            assert image.size == (size["width"], size["height"])
    with Image.open(service / "full/max/0/default.jpg") as image:
        assert image.size == (document["maxWidth"], document["maxHeight"])


def test_the_list_of_sizes_cannot_be_taken_for_the_levels_of_the_pyramid(service: Path) -> None:
    """OpenSeadragon does so when there are as many sizes as levels, or one fewer."""
    document = described(service)
    levels = len(document["tiles"][0]["scaleFactors"])
    assert len(document["sizes"]) < levels - 1


def test_the_service_is_named_by_its_path_on_the_server(service: Path) -> None:
    document = described(service)
    assert document["id"] == f"/media/tiles/r1/{service.name[:2]}/{service.name}"
    assert (document["type"], document["profile"]) == ("ImageService3", "level0")


def test_tiles_tell_nothing_of_their_origin(service: Path) -> None:
    for tile in service.rglob("*.jpg"):
        content = tile.read_bytes()
        assert b"Exif" not in content
        assert b"ICC_PROFILE" not in content


def test_only_what_is_larger_than_its_largest_rendition_has_tiles(tmp_path: Path) -> None:
    assert make_pictures(a_noisy_scan(tmp_path / "4k.jpg", 3_840, 20), tmp_path).tiles is None
    assert make_pictures(a_noisy_scan(tmp_path / "more.jpg", 3_841, 20), tmp_path).tiles is not None


def test_the_pyramid_ends_at_a_single_tile() -> None:
    assert scale_factors(512, 512, 512) == [1]
    assert scale_factors(513, 10, 512) == [1, 2]
    assert scale_factors(12_000, 9_000, 512) == [1, 2, 4, 8, 16, 32]


@pytest.mark.parametrize("size", [(3_841, 40), (4_200, 3_000), (4_609, 1_025)])
def test_a_pyramid_is_whole_until_any_of_its_files_is_lost(size: tuple[int, int], tmp_path: Path) -> None:
    made = make_pictures(a_scan(tmp_path / "scan.jpg", *size), tmp_path / "media")
    folder = (tmp_path / "media" / str(made.tiles)).parent
    assert tiles_are_whole(folder)
    lost = sorted(folder.rglob("*.jpg"))[3]
    content = lost.read_bytes()
    lost.unlink()
    assert not tiles_are_whole(folder)
    lost.write_bytes(content)
    assert tiles_are_whole(folder)
    (folder / "info.json").unlink()
    assert not tiles_are_whole(folder)
