from __future__ import annotations

import base64
from pathlib import Path

from PIL import Image

from archive.imaging.pictures import make_pictures
from archive.imaging.placeholder import placeholder_of
from tests.archive.imaging.scans import a_picture, a_scan


def mean_light(placeholder: str) -> float:
    """The first six bits of a ThumbHash: the mean of the picture's light, from 0 to 1."""
    return (base64.b64decode(placeholder)[0] & 63) / 63


def a_grey(path: Path, level: int) -> Path:
    Image.new("L", (300, 200), level).save(path)
    return path


def test_a_placeholder_says_how_light_a_picture_is(tmp_path: Path) -> None:
    for level in (0, 90, 255):
        placeholder = placeholder_of(a_grey(tmp_path / f"{level}.png", level))
        assert abs(mean_light(placeholder) - level / 255) < 0.02


def test_it_is_a_few_bytes_and_of_no_transparent_picture(tmp_path: Path) -> None:
    for place, size in enumerate([(900, 600), (600, 900), (3_000, 20)]):
        made = base64.b64decode(placeholder_of(a_scan(tmp_path / f"{place}.png", *size)))
        assert 14 <= len(made) <= 25
        assert not made[2] & 128, "the transparent form, which the player refuses"


def test_pictures_come_with_it_whether_made_now_or_found_made(tmp_path: Path) -> None:
    scan = tmp_path / "scan.png"
    a_picture(900, 600).save(scan)
    made = make_pictures(scan, tmp_path / "media")
    smallest = tmp_path / "media" / made.renditions[0].path
    assert made.placeholder == placeholder_of(smallest)
    assert make_pictures(scan, tmp_path / "media").placeholder == made.placeholder
