from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageStat

from archive.imaging.pictures import make_pictures
from tests.archive.imaging.scans import a_scan, samples, seen

JPEG_NOISE = 12.0  # of 255, mean difference: the samples are separate JPEGs of one picture


def made_from(path: Path, into: Path) -> Image.Image:
    return seen(into / make_pictures(path, into).renditions[-1].path)


@pytest.mark.parametrize("kind", ["Landscape", "Portrait"])
def test_all_eight_orientations_of_the_samples_come_out_the_same_way_up(kind: str, tmp_path: Path) -> None:
    files = [path for path in samples("orientation") if path.name.startswith(kind)]
    upright = made_from(next(path for path in files if path.stem.endswith("_1")), tmp_path)
    assert len(files) == 9
    for path in files:
        turned = made_from(path, tmp_path)
        assert turned.size == upright.size, path.name
        difference = ImageStat.Stat(ImageChops.difference(upright.convert("L"), turned.convert("L")))
        assert difference.mean[0] < JPEG_NOISE, path.name


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("suffix", ["png", "tif"])
def test_each_orientation_is_turned_as_pillow_turns_it(orientation: int, suffix: str, tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x0112] = orientation
    stored = a_scan(tmp_path / f"scan.{suffix}", 48, 32, exif=exif)
    expected = a_scan(tmp_path / "plain.png", 48, 32)
    turns = {
        2: [Image.Transpose.FLIP_LEFT_RIGHT],
        3: [Image.Transpose.ROTATE_180],
        4: [Image.Transpose.FLIP_TOP_BOTTOM],
        5: [Image.Transpose.TRANSPOSE],
        6: [Image.Transpose.ROTATE_270],
        7: [Image.Transpose.TRANSVERSE],
        8: [Image.Transpose.ROTATE_90],
    }
    upright = seen(expected)
    for turn in turns.get(orientation, []):
        upright = upright.transpose(turn)
    made = made_from(stored, tmp_path / "made")
    assert made.size == upright.size
    assert ImageStat.Stat(ImageChops.difference(made, upright)).mean < [9.0, 9.0, 9.0]
