from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from archive.imaging.fingerprint import sha256_of
from archive.imaging.pictures import make_pictures
from archive.imaging.recipe import CURRENT, RECIPES
from archive.imaging.refusal import RefusedScan
from tests.archive.imaging.scans import a_noisy_scan, a_picture, a_scan, seen


def test_the_family_is_never_enlarged_and_keeps_every_pixel_below_its_largest() -> None:
    assert CURRENT.family_widths(90) == (90,)
    assert CURRENT.family_widths(320) == (320,)
    assert CURRENT.family_widths(2_400) == (320, 640, 1280, 1920, 2400)
    assert CURRENT.family_widths(3_840) == (320, 640, 1280, 1920, 3840)
    assert CURRENT.family_widths(12_000) == (320, 640, 1280, 1920, 3840)


def test_pictures_lie_under_their_recipe_and_the_fingerprint_of_their_original(tmp_path: Path) -> None:
    original = a_scan(tmp_path / "scan.jpg", 900, 600)
    sha256 = sha256_of(original)
    made = make_pictures(original, tmp_path / "media")
    assert [each.path for each in made.renditions] == [
        f"pictures/r1/{sha256[:2]}/{sha256}/{width}.jpg" for width in (320, 640, 900)
    ]
    assert [(each.width, each.height) for each in made.renditions] == [(320, 213), (640, 427), (900, 600)]
    assert made.tiles is None
    for each in made.renditions:
        file = tmp_path / "media" / each.path
        assert (each.type, each.bytes) == ("image/jpeg", file.stat().st_size)


def test_made_pictures_are_found_and_not_made_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    original = a_scan(tmp_path / "scan.jpg", 400, 300)
    first = make_pictures(original, tmp_path / "media")
    monkeypatch.delattr("archive.imaging.pictures.decoded")
    assert make_pictures(original, tmp_path / "media") == first


def test_lost_pictures_and_lost_tiles_are_made_again(tmp_path: Path) -> None:
    original = a_scan(tmp_path / "scan.jpg", 3_900, 30)
    first = make_pictures(original, tmp_path / "media")
    for lost in ("pictures", "tiles"):
        shutil.rmtree(tmp_path / "media" / lost)
        assert make_pictures(original, tmp_path / "media") == first
        assert (tmp_path / "media" / str(first.tiles)).is_file()


@pytest.mark.parametrize(
    "lost", ["pictures/*/*/*/640.jpg", "tiles/*/*/*/info.json", "tiles/*/*/*/*/*/0/*.jpg"]
)
def test_of_a_set_that_has_lost_a_part_that_part_is_made_again_and_nothing_else_is_touched(
    lost: str, tmp_path: Path
) -> None:
    original, media = a_scan(tmp_path / "scan.jpg", 4_000, 600), tmp_path / "media"
    first = make_pictures(original, media)
    thumbnail = (media / first.renditions[0].path).with_name("overview-50-50.jpg")
    thumbnail.write_bytes(b"drawn by somebody else")
    before = {path: path.read_bytes() for path in sorted(media.rglob("*")) if path.is_file()}
    gone = next(media.glob(lost))
    gone.unlink()
    assert make_pictures(original, media) == first
    assert {path: path.read_bytes() for path in sorted(media.rglob("*")) if path.is_file()} == before


def test_an_older_recipe_makes_its_pictures_under_its_own_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    newer = replace(CURRENT, name="r2", widths=(320, 800), picture_quality=70)
    monkeypatch.setitem(RECIPES, "r2", newer)
    monkeypatch.setattr("archive.imaging.recipe.CURRENT", newer)
    original = a_scan(tmp_path / "scan.jpg", 700, 500)
    new = make_pictures(original, tmp_path / "media")
    old = make_pictures(original, tmp_path / "media", recipe_name="r1")
    assert [each.path.split("/")[1] for each in (*new.renditions, *old.renditions)] == ["r2"] * 2 + ["r1"] * 3


def test_renditions_are_baseline_jpegs_that_tell_nothing_of_their_origin(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x013B] = "Secret Owner"
    exif.get_ifd(0x8825)[1] = "N"
    original = tmp_path / "scan.jpg"
    a_picture(700, 500).save(
        original, exif=exif, xmp=b"<x:xmpmeta>Secret Owner</x:xmpmeta>", comment=b"Secret"
    )
    for each in make_pictures(original, tmp_path / "media").renditions:
        content = (tmp_path / "media" / each.path).read_bytes()
        assert b"Secret" not in content
        assert b"Exif" not in content
        with Image.open(tmp_path / "media" / each.path) as image:
            assert set(image.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density", "dpi"}
            assert not image.info.get("progressive")


@pytest.mark.parametrize("name", ["cut.jpg", "cut.png", "cut.tif"])
def test_a_file_that_ends_early_is_refused_and_leaves_nothing(name: str, tmp_path: Path) -> None:
    whole = tmp_path / name
    seen(a_noisy_scan(tmp_path / "noisy.png", 800, 600)).save(whole)
    whole.write_bytes(whole.read_bytes()[: whole.stat().st_size // 2])
    with pytest.raises(RefusedScan, match=r"ends early|cannot be read|damaged|unreadable"):
        make_pictures(whole, tmp_path / "media")
    assert [path for path in (tmp_path / "media").rglob("*") if path.is_file()] == []


def test_a_grey_scan_stays_grey(tmp_path: Path) -> None:
    made = make_pictures(a_noisy_scan(tmp_path / "grey.png", 400, 300), tmp_path / "media")
    with Image.open(tmp_path / "media" / made.renditions[-1].path) as image:
        assert image.mode == "L"
