"""The README's table of formats, term by term."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageCms, ImageStat

from archive.imaging.formats import format_of, jpeg2000
from archive.imaging.formats.scan_format import BYTES_A_PIXEL, MEMORY_AT_ONCE
from archive.imaging.inspection import inspect_scan
from archive.imaging.pictures import make_pictures
from archive.imaging.refusal import RefusedScan
from tests.archive.imaging.format_table import AT_ONCE, REFUSED, SIZE, TAKEN, saved, table
from tests.archive.imaging.scans import a_picture, seen
from tests.archive.imaging.test_colour import a_deep_ramp, wide_profile, with_profile

CLOSE = 6.0  # of 255, mean difference: one JPEG between; print colours and palettes are a little off
MEMORY = "archive.imaging.formats.scan_format.MEMORY_AT_ONCE"


def shown(path: Path, into: Path) -> Image.Image:
    return seen(into / make_pictures(path, into).renditions[-1].path)


def difference(one: Image.Image, other: Image.Image) -> float:
    return ImageStat.Stat(ImageChops.difference(one.convert("L"), other.convert("L"))).mean[0]


def test_every_term_of_the_table_has_its_proof_and_every_proof_its_term() -> None:
    for name, (taken, treated, refused) in table().items():
        assert [term for term in taken if term != "nothing"] == list(TAKEN[name]), name
        assert treated == list(TREATED[name]), name
        limited = [term for term in refused if "above" in term]
        assert all(term in AT_ONCE for term in limited), name
        assert [term for term in refused if term not in limited] == list(REFUSED.get(name, {})), name
    assert set(table()) == set(TAKEN) == set(TREATED)


@pytest.mark.parametrize("name", [name for name in TAKEN if TAKEN[name] and name != "every format"])
def test_what_is_taken_shows_what_was_scanned(name: str, tmp_path: Path) -> None:
    for term, make in TAKEN[name].items():
        scan = make(tmp_path)
        made = shown(scan, tmp_path / "made")
        assert format_of(scan).name == name, term
        if scan.is_relative_to(tmp_path):
            expected = Image.open(scan).convert("L") if "bit" in term or "G4" in term else a_picture(*SIZE)
            assert made.size == SIZE, term
            assert difference(expected if term != "16 bit" else a_picture(*SIZE), made) < CLOSE * 4, term


@pytest.mark.parametrize(
    ("name", "term"), [(name, term) for name, proofs in REFUSED.items() for term in proofs]
)
def test_what_is_refused_is_refused_with_its_reason(name: str, term: str, tmp_path: Path) -> None:
    make, reason = REFUSED[name][term]
    with pytest.raises(RefusedScan, match=reason):
        make_pictures(make(tmp_path), tmp_path / "made")


@pytest.mark.parametrize("term", AT_ONCE)
def test_what_is_decoded_in_one_piece_is_refused_above_its_limit(
    term: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make, megapixels = AT_ONCE[term]
    bytes_a_pixel = jpeg2000.BYTES_A_PIXEL if megapixels == 50 else BYTES_A_PIXEL
    assert MEMORY_AT_ONCE // bytes_a_pixel == megapixels * 1_000_000
    scan = make(tmp_path)
    assert inspect_scan(scan).width == SIZE[0]
    monkeypatch.setattr(MEMORY, SIZE[0] * SIZE[1] * bytes_a_pixel - 1)
    with pytest.raises(RefusedScan, match="must be decoded in one piece"):
        inspect_scan(scan)


def turned(suffix: str, folder: Path) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    made = shown(saved(suffix, exif=exif)(folder), folder)
    assert made.size == SIZE[::-1]
    assert difference(made, a_picture(*SIZE).transpose(Image.Transpose.ROTATE_270)) < CLOSE


def through_profile(suffix: str, folder: Path) -> None:
    wanted, profile = (180, 90, 60), wide_profile("adobe")
    coded = ImageCms.profileToProfile(Image.new("RGB", SIZE, wanted), ImageCms.createProfile("sRGB"), profile)
    assert coded is not None
    path = folder / f"wide{suffix}"
    if suffix == ".jp2":
        coded.save(path)
        path.write_bytes(with_profile(path.read_bytes(), profile.tobytes()))
    else:
        coded.save(path, icc_profile=profile.tobytes(), quality=95)
    found = shown(path, folder).getpixel((8, 8))
    assert isinstance(found, tuple)
    assert all(abs(a - b) <= CLOSE for a, b in zip(found, wanted, strict=True))
    assert inspect_scan(path).profile_name == "Wide test"


def first_of_several(suffix: str, note: str, folder: Path) -> None:
    first = a_picture(*SIZE).quantize() if suffix == ".gif" else a_picture(*SIZE)
    path = folder / f"several{suffix}"
    first.save(path, save_all=True, append_images=[Image.new(first.mode, SIZE, 9)] * 2)
    assert inspect_scan(path).notes == (note,)
    assert difference(shown(path, folder), a_picture(*SIZE)) < CLOSE


def tone_by_tone(suffix: str, folder: Path) -> None:
    made = shown(a_deep_ramp(folder / f"ramp{suffix}"), folder).convert("L")
    tones = made.crop((0, 32, 256, 33)).tobytes()
    assert all(abs(tone - x) <= CLOSE for x, tone in enumerate(tones))


def in_greys(folder: Path) -> None:
    """Fine lines of a page grow paler when it is made smaller; they do not vanish and do not clot."""
    page = Image.new("1", (1_280, 800), 1)
    for x in range(0, 1_280, 8):
        page.paste(0, (x, 0, x + 2, 800))
    page.save(folder / "page.tif", compression="group4")
    smallest = seen(folder / make_pictures(folder / "page.tif", folder).renditions[0].path)
    grey = smallest.convert("L").crop((20, 20, 300, 180)).tobytes()
    assert min(grey) > 60
    assert 150 < sum(grey) / len(grey) < 220


def transparent_white(folder: Path) -> None:
    Image.new("RGBA", SIZE, (200, 0, 0, 0)).save(folder / "clear.png")
    assert shown(folder / "clear.png", folder).convert("L").getextrema() == (255, 255)


def coated_paper(folder: Path) -> None:
    Image.new("CMYK", SIZE, (0, 255, 255, 0)).save(folder / "red.jpg", quality=95)
    found = shown(folder / "red.jpg", folder).getpixel((8, 8))
    assert isinstance(found, tuple)
    assert found[0] > 180 > 90 > max(found[1:])


def nothing_leaves(folder: Path) -> None:
    exif = Image.Exif()
    exif[0x013B] = exif[0xA430] = "Secret Owner"
    exif.get_ifd(0x8825).update({1: "N", 2: (45.0, 45.0, 0.0)})
    for suffix in (".jpg", ".tif", ".png", ".webp"):
        scan = saved(suffix, exif=exif)(folder)
        found = inspect_scan(scan).embedded["exif"]
        assert found["Artist"] == "Secret Owner", suffix
        assert "GPSInfo" in found or suffix == ".tif", suffix  # Pillow does not write it there
        for made in make_pictures(scan, folder / "made").renditions:
            with Image.open(folder / "made" / made.path) as image:
                assert not image.getexif(), suffix
                assert set(image.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density", "dpi"}, suffix


def named_for_what_it_is(folder: Path) -> None:
    for make, reason in REFUSED["anything else"].values():
        with pytest.raises(
            RefusedScan, match=f"^This is {reason}, not a photograph scan. Expected JPEG, TIFF"
        ):
            inspect_scan(make(folder))


FRAMES = "More than one frame: the first is shown."
TREATED = {
    "JPEG": {
        "turned upright": lambda folder: turned(".jpg", folder),
        "brought to sRGB through its profile": lambda folder: through_profile(".jpg", folder),
        "CMYK without a profile read as coated paper": coated_paper,
    },
    "TIFF": {
        "first page with a note on the others": lambda folder: first_of_several(
            ".tif", "3 pages: the first is shown.", folder
        ),
        "turned upright": lambda folder: turned(".tif", folder),
        "brought to sRGB through its profile": lambda folder: through_profile(".tif", folder),
        "16 bit reduced tone by tone": lambda folder: tone_by_tone(".tif", folder),
        "1 bit drawn in greys": in_greys,
    },
    "PNG": {
        "transparent parts white": transparent_white,
        "16 bit reduced tone by tone": lambda folder: tone_by_tone(".png", folder),
        "first frame with a note": lambda folder: first_of_several(".png", FRAMES, folder),
    },
    "WebP": {"first frame with a note": lambda folder: first_of_several(".webp", FRAMES, folder)},
    "JPEG 2000": {"brought to sRGB through its profile": lambda folder: through_profile(".jp2", folder)},
    "GIF": {"first frame with a note": lambda folder: first_of_several(".gif", FRAMES, folder)},
    "every format": {"GPS and camera owner stay with the original": nothing_leaves},
    "anything else": {"named for what it is": named_for_what_it_is},
}


@pytest.mark.parametrize(
    ("name", "term"), [(name, term) for name, treatments in TREATED.items() for term in treatments]
)
def test_how_it_is_treated(name: str, term: str, tmp_path: Path) -> None:
    TREATED[name][term](tmp_path)
