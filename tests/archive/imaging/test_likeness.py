from __future__ import annotations

from itertools import combinations
from pathlib import Path

import pytest
from PIL import Image

from archive.imaging.likeness import Likeness, likeness_of
from archive.imaging.pictures import make_pictures
from tests.archive.imaging.scans import SAMPLES, samples
from tests.archive.imaging.scenes import CHANGES, a_scene

SCENES = 16
PHOTOGRAPHS = [
    "orientation/Landscape_1.jpg", "orientation/Portrait_1.jpg", "pillow/hopper.jpg", "pillow/flower.jpg",
    "pillow/exif_gps_typeerror.jpg", "idaho/demo_001.jpg",
]  # fmt: skip


def seen(picture: Image.Image, folder: Path) -> Likeness:
    """As ingest does it: from the smallest rendition."""
    smallest = folder / "smallest.jpg"
    picture.resize((320, round(320 * picture.height / picture.width))).save(smallest, quality=85)
    found = likeness_of(smallest)
    assert found is not None
    return found


@pytest.mark.parametrize("change", CHANGES)
def test_a_photograph_is_recognised_in_another_size_or_tone(change: str, tmp_path: Path) -> None:
    for seed in range(SCENES):
        scene = a_scene(seed)
        assert seen(scene, tmp_path).resembles(seen(CHANGES[change](scene), tmp_path)), seed


def test_different_scenes_are_not_taken_for_one(tmp_path: Path) -> None:
    scenes = [seen(a_scene(seed), tmp_path) for seed in range(SCENES)]
    assert not [pair for pair in combinations(range(SCENES), 2) if scenes[pair[0]].resembles(scenes[pair[1]])]


def test_different_photographs_of_the_sample_sets_are_not_taken_for_one(tmp_path: Path) -> None:
    samples("idaho")
    found = {}
    for name in PHOTOGRAPHS:
        with Image.open(SAMPLES / name) as image:
            found[name] = seen(image.convert("RGB"), tmp_path)
    assert not [pair for pair in combinations(PHOTOGRAPHS, 2) if found[pair[0]].resembles(found[pair[1]])]


def test_one_photograph_in_all_the_formats_of_the_sample_set_is_recognised(tmp_path: Path) -> None:
    with Image.open(SAMPLES / "pillow/hopper.jpg") as image:
        first = seen(image.convert("RGB"), tmp_path)
    for name in ("hopper.gif", "hopper.tif", "hopper_gray.jpg", "hopper.webp", "hopper_gray_4bpp.tif"):
        with Image.open(SAMPLES / "pillow" / name) as image:
            assert first.resembles(seen(image.convert("RGB"), tmp_path)), name


@pytest.mark.parametrize("level", [0, 128, 255])
def test_a_plain_surface_is_like_nothing(level: int, tmp_path: Path) -> None:
    Image.new("L", (320, 240), level).save(tmp_path / "plain.jpg")
    assert likeness_of(tmp_path / "plain.jpg") is None
    assert make_pictures(tmp_path / "plain.jpg", tmp_path / "media").likeness == ""


def test_strokes_alone_do_not_make_two_pictures_one(tmp_path: Path) -> None:
    """Both grow lighter to the right everywhere, one also downwards and the other upwards."""
    down, up = (seen(a_slope(strength), tmp_path) for strength in (90, -90))
    assert down.strokes_apart(up) == 0
    assert not down.resembles(up)


def a_slope(down: int) -> Image.Image:
    slope = Image.new("L", (320, 240))
    slope.putdata(
        [round(128 + 40 * x / 320 + down * (y / 240 - 0.5)) for y in range(240) for x in range(320)]
    )
    return slope


def test_a_likeness_goes_through_letters_and_back(tmp_path: Path) -> None:
    one = seen(a_scene(1), tmp_path)
    assert Likeness.from_hex(one.as_hex()) == one
    a_scene(1).save(tmp_path / "scan.png")
    assert Likeness.from_hex(make_pictures(tmp_path / "scan.png", tmp_path / "media").likeness).resembles(one)
