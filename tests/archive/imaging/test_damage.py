from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from archive.imaging.missing_part import EMPTY
from archive.imaging.pictures import DAMAGE, make_pictures
from archive.imaging.refusal import DamagedScan, RefusedScan
from tests.archive.imaging.scans import a_noisy_scan, seen

WIDTH, HEIGHT = 800, 600
IN_PART: dict[str, dict[str, Any]] = {
    "baseline.jpg": {"quality": 90},
    "plain.png": {},
    "plain.tif": {},
    "plain.gif": {"interlace": 0},
}
CUT_AT = 0.5


def a_cut_scan(path: Path, *, orientation: int = 1, **options: Any) -> Path:
    """A scan that lost the second half of its bytes on the way."""
    exif = Image.Exif()
    exif[0x0112] = orientation
    grain = seen(a_noisy_scan(path.parent / "grain.png", WIDTH, HEIGHT)).convert("RGB")
    whole = io.BytesIO()
    grain.save(
        whole, path.suffix.lstrip(".").replace("jpg", "jpeg").replace("tif", "tiff"), exif=exif, **options
    )
    path.write_bytes(whole.getvalue()[: int(len(whole.getvalue()) * CUT_AT)])
    return path


def rows_of(picture: Image.Image) -> list[set[int]]:
    grey = picture.convert("L")
    return [set(grey.crop((0, y, grey.width, y + 1)).tobytes()) for y in range(grey.height)]


def is_empty(row: set[int]) -> bool:
    return all(abs(value - EMPTY) <= 4 for value in row)


@pytest.mark.parametrize("name", IN_PART)
def test_the_readable_part_is_taken_only_when_it_is_asked_for(name: str, tmp_path: Path) -> None:
    cut = a_cut_scan(tmp_path / name, **IN_PART[name])
    with pytest.raises(DamagedScan, match=r"ends early|damaged"):
        make_pictures(cut, tmp_path / "media")
    made = make_pictures(cut, tmp_path / "media", readable_part=True)
    rows = rows_of(seen(tmp_path / "media" / made.renditions[-1].path))
    assert "ends early" in made.damage or "damaged" in made.damage
    assert len(rows) == HEIGHT
    assert not any(is_empty(row) for row in rows[: HEIGHT // 3])
    assert all(is_empty(row) for row in rows[HEIGHT * 3 // 4 :])


def test_the_missing_part_lies_where_the_turned_picture_lost_it(tmp_path: Path) -> None:
    cut = a_cut_scan(tmp_path / "cut.jpg", orientation=3, quality=90)
    made = make_pictures(cut, tmp_path / "media", readable_part=True)
    rows = rows_of(seen(tmp_path / "media" / made.renditions[-1].path))
    assert is_empty(rows[0])
    assert not is_empty(rows[-1])


def test_a_readable_part_taken_once_is_not_a_whole_picture_for_the_next(tmp_path: Path) -> None:
    cut = a_cut_scan(tmp_path / "cut.jpg", quality=90)
    marked = make_pictures(cut, tmp_path / "media", readable_part=True)
    assert make_pictures(cut, tmp_path / "media", readable_part=True) == marked
    with pytest.raises(DamagedScan, match="ends early"):
        make_pictures(cut, tmp_path / "media")


def test_a_whole_file_is_not_marked_however_it_is_taken(tmp_path: Path) -> None:
    made = make_pictures(a_noisy_scan(tmp_path / "whole.png", 40, 30), tmp_path / "media", readable_part=True)
    assert made.damage == ""
    assert not list((tmp_path / "media").rglob(DAMAGE))


@pytest.mark.parametrize(("name", "options"), [("cut.jp2", {}), ("cut.webp", {})])
def test_formats_that_lose_all_with_a_part_offer_none(
    name: str, options: dict[str, Any], tmp_path: Path
) -> None:
    cut = tmp_path / name
    whole = io.BytesIO()
    seen(a_noisy_scan(tmp_path / "grain.png", WIDTH, HEIGHT)).convert("RGB").save(
        whole, {"jp2": "jpeg2000"}.get(name[4:], name[4:]), **options
    )
    cut.write_bytes(whole.getvalue()[: len(whole.getvalue()) // 2])
    with pytest.raises(RefusedScan) as refusal:
        make_pictures(cut, tmp_path / "media", readable_part=True)
    assert not isinstance(refusal.value, DamagedScan)


def test_a_file_of_which_nothing_is_left_is_refused(tmp_path: Path) -> None:
    cut = a_cut_scan(tmp_path / "cut.png")
    cut.write_bytes(cut.read_bytes()[:60])
    with pytest.raises(RefusedScan, match=r"No part of the picture can be read|header"):
        make_pictures(cut, tmp_path / "media", readable_part=True)
    assert [path for path in (tmp_path / "media").rglob("*") if path.is_file()] == []
