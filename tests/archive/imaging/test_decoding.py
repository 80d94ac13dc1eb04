from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import pyvips
from PIL import Image, ImageCms

from archive.imaging.decoding import decoded
from archive.imaging.formats.jpeg import load
from archive.imaging.formats.scan_format import FAIL_ON_DAMAGE
from archive.imaging.inspection import inspect_scan
from archive.imaging.pictures import reduced
from tests.archive.imaging.scans import a_noisy_scan, a_scan


def turned(orientation: int) -> dict[str, Any]:
    exif = Image.Exif()
    exif[0x0112] = orientation
    return {"exif": exif}


def in_other_colours() -> dict[str, Any]:
    return {"icc_profile": ImageCms.ImageCmsProfile(ImageCms.createProfile("XYZ")).tobytes()}


@pytest.mark.parametrize(
    ("name", "options", "readings", "is_kept"),
    [
        ("plain.tif", {}, 2, False),
        ("converted.tif", in_other_colours(), 2, True),
        ("packed.tif", {"compression": "tiff_lzw"}, 2, True),
        ("packed.tif", {"compression": "tiff_lzw"}, 1, False),
        ("upright.jpg", {}, 2, True),
        ("upright.jpg", {}, 1, False),
        ("upright.png", {}, 1, False),
        ("turned.jpg", turned(6), 1, True),
        ("turned.tif", turned(6), 2, True),
    ],
)
def test_a_scan_is_decoded_once_and_kept_only_to_be_turned_or_read_again(
    name: str,
    options: dict[str, Any],
    readings: int,
    is_kept: bool,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("archive.imaging.decoding.IN_MEMORY", 0)
    original = a_scan(tmp_path / name, **options)
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    with decoded(original, inspect_scan(original), scratch=scratch, readings=readings) as reading:
        assert bool(list(scratch.iterdir())) is is_kept
        read = {bytes(reading().write_to_memory()) for _ in range(readings)}
    assert len(read) == 1
    assert list(scratch.iterdir()) == []


def test_a_jpeg_is_not_mapped_into_memory(tmp_path: Path) -> None:
    original = a_noisy_scan(tmp_path / "scan.jpg", 900, 900)
    picture = load(original, FAIL_ON_DAMAGE)
    picture.crop(0, 0, 900, 8).write_to_memory()
    assert original.name not in Path("/proc/self/maps").read_text("utf-8")


def test_grey_is_made_smaller_as_colour_is() -> None:
    grey = pyvips.Image.gaussnoise(700, 500, mean=128, sigma=40, seed=5).cast("uchar")
    grey = grey.copy(interpretation="b-w").copy_memory()
    plain = grey.resize(320 / 700, vscale=229 / 500, kernel="lanczos3")
    small = reduced(grey, 320, 229)
    assert (small.width, small.height, small.bands, small.interpretation) == (320, 229, 1, "b-w")
    assert (small - plain).abs().max() <= 1
