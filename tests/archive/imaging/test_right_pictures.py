"""Every sample that is taken, beside what Pillow makes of it: turned, on white, through its profile."""

from __future__ import annotations

import io
import warnings
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageChops, ImageCms, ImageOps, ImageStat

from archive.imaging.pictures import make_pictures
from archive.imaging.refusal import RefusedScan
from tests.archive.imaging.scans import samples, seen

COARSE = (16, 16)  # px
CLOSE = 9.0  # of 255, mean difference
DEEP_MODES = ("I", "I;16", "I;16B", "I;16L")
OTHERWISE = {
    "pil_sample_cmyk.jpg": "print colours: Pillow turns them round without a profile",
    "tiff_strip_cmyk_jpeg.tif": "the same",
    "i_trns.png": "one grey is transparent, so it is paper here; Pillow knows no transparency in 16 bits",
    "tiff_tiled_cmyk_jpeg.tif": "the same",
}


def as_pillow_sees(path: Path) -> Image.Image:
    with Image.open(path) as opened:
        opened.load()
        profile = opened.info.get("icc_profile")
        picture = ImageOps.exif_transpose(opened)
    if picture.mode in DEEP_MODES:
        deep = np.asarray(picture).astype("float64") / 257
        return Image.fromarray(deep.round().clip(0, 255).astype("uint8")).convert("RGB")
    if picture.has_transparency_data:
        over = picture.convert("RGBA")
        paper = Image.new("RGBA", over.size, (255, 255, 255, 255))
        picture = Image.alpha_composite(paper, over).convert("RGB")
    if profile and picture.mode in ("RGB", "L", "CMYK"):
        managed = ImageCms.profileToProfile(
            picture,
            ImageCms.ImageCmsProfile(io.BytesIO(profile)),
            ImageCms.createProfile("sRGB"),
            outputMode="RGB",
        )
        picture = managed or picture
    return picture.convert("RGB")


def difference(one: Image.Image, other: Image.Image) -> float:
    coarse = [picture.convert("RGB").resize(COARSE, Image.Resampling.BOX) for picture in (one, other)]
    return max(ImageStat.Stat(ImageChops.difference(*coarse)).mean)


def as_a_rendition(picture: Image.Image) -> Image.Image:
    """With the loss that every rendition has: colour at half the resolution, which is most of a tiny icon."""
    content = io.BytesIO()
    picture.save(content, "JPEG", quality=85)
    return Image.open(content)


@pytest.mark.long
@pytest.mark.parametrize("folder", ["orientation", "pngsuite", "pillow"])
def test_what_is_taken_is_the_right_picture(folder: str, tmp_path: Path) -> None:
    wrong, compared = {}, 0
    for path in samples(folder):
        try:
            made = seen(tmp_path / make_pictures(path, tmp_path).renditions[-1].path)
        except RefusedScan:
            continue
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            try:
                expected = as_pillow_sees(path)
            except (OSError, ImageCms.PyCMSError):
                continue
        compared += 1
        far = difference(made, as_a_rendition(expected))
        if made.size != expected.size or (far > CLOSE and path.name not in OTHERWISE):
            wrong[path.name] = round(far, 1)
    assert wrong == {}
    assert compared > len(samples(folder)) * 0.8
