from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import pyvips
from PIL import Image, ImageChops, ImageStat

from archive.imaging.formats import FORMATS, format_of, jpeg2000
from archive.imaging.formats.scan_format import BYTES_A_PIXEL, refuse_too_large_at_once
from archive.imaging.inspection import inspect_scan
from archive.imaging.pictures import make_pictures
from archive.imaging.refusal import RefusedScan
from tests.archive.imaging.scans import a_picture, a_scan, samples, seen

FOREIGN = {
    b"%PDF-1.7\n": "a PDF document",
    b"<?xml version='1.0'?>\n<!-- drawn --><svg xmlns='http://www.w3.org/2000/svg'/>": "an SVG drawing",
    b"<!DOCTYPE html><html></html>": "a web page",
    b"<?xml version='1.0'?><mets/>": "an XML document",
    b"Dear museum,\nplease find enclosed\n": "a text file",
    "Уважаемый музей\n".encode("cp1251"): "a text file",
    b"\0\0\0\x20ftypisom\0\0\2\0": "an MPEG-4 or QuickTime video",
    b"\0\0\0\x18ftypheic\0\0\0\0": "a HEIC picture",
    b"RIFF\x24\0\0\0WAVEfmt ": "a WAV sound",
    b"ID3\x04\0\0": "an MP3 sound",
    b"PK\x03\x04\x14\0": "a ZIP archive or an office document",
    b"8BPS\0\1": "a Photoshop document",
    b"\x7fELF\2\1\1\0": "a program",
    b"\x01\x02\x03\x04\x05": "a file of an unknown kind",
    b"": "an empty file",
}


@pytest.mark.parametrize(("start", "name"), FOREIGN.items(), ids=FOREIGN.values())
def test_what_is_no_scan_is_refused_by_name_whatever_it_is_called(
    start: bytes, name: str, tmp_path: Path
) -> None:
    renamed = tmp_path / "holiday.jpg"
    renamed.write_bytes(start)
    with pytest.raises(RefusedScan, match=f"^This is {name}, not a photograph scan. Expected "):
        format_of(renamed)


def test_the_content_decides_the_format_not_the_name(tmp_path: Path) -> None:
    disguised = a_scan(tmp_path / "scan.png").rename(tmp_path / "scan.jpg")
    assert format_of(disguised).name == "PNG"


def test_no_two_formats_claim_the_same_start(tmp_path: Path) -> None:
    for suffix in ("jpg", "tif", "png", "webp", "jp2", "j2k", "gif"):
        start = a_scan(tmp_path / f"scan.{suffix}").read_bytes()[:64]
        assert sum(known.recognises(start) for known in FORMATS) == 1


VARIETIES: dict[str, tuple[str, dict[str, Any]]] = {
    "baseline.jpg": ("RGB", {"quality": 95}),
    "progressive.jpg": ("RGB", {"quality": 95, "progressive": True}),
    "grey.jpg": ("L", {"quality": 95}),
    "plain.tif": ("RGB", {}),
    "lzw.tif": ("RGB", {"compression": "tiff_lzw"}),
    "deflate.tif": ("RGB", {"compression": "tiff_adobe_deflate"}),
    "jpeg.tif": ("RGB", {"compression": "jpeg"}),
    "grey.tif": ("L", {}),
    "palette.tif": ("P", {}),
    "plain.png": ("RGB", {}),
    "palette.png": ("P", {}),
    "alpha.png": ("RGBA", {}),
    "grey-alpha.png": ("LA", {}),
    "lossy.webp": ("RGB", {"quality": 95}),
    "lossless.webp": ("RGBA", {"lossless": True}),
    "boxed.jp2": ("RGB", {}),
    "bare.j2k": ("L", {}),
    "plain.gif": ("P", {}),
}


@pytest.mark.parametrize("name", VARIETIES)
def test_every_variety_that_is_taken_shows_what_was_scanned(name: str, tmp_path: Path) -> None:
    mode, options = VARIETIES[name]
    picture = a_picture(64, 48).quantize() if mode == "P" else a_picture(64, 48).convert(mode)
    picture.save(tmp_path / name, **options)
    made = seen(tmp_path / make_pictures(tmp_path / name, tmp_path).renditions[-1].path)
    difference = ImageChops.difference(picture.convert("L"), made.convert("L"))
    assert made.size == (64, 48)
    assert ImageStat.Stat(difference).mean[0] < 3


def test_turned_webp_samples_come_out_upright(tmp_path: Path) -> None:
    turned = [path for path in samples("pillow") if re.match(r"hopper_orientation_\d.webp", path.name)]
    made = [
        seen(tmp_path / make_pictures(path, tmp_path).renditions[-1].path).convert("L") for path in turned
    ]
    assert len(made) == 7
    for other in made[1:]:
        assert ImageStat.Stat(ImageChops.difference(made[0], other)).mean[0] < 6


MEMORY = "archive.imaging.formats.scan_format.MEMORY_AT_ONCE"
AT_ONCE: dict[str, tuple[str, int, dict[str, Any]]] = {
    "progressive.jpg": ("a progressive JPEG", 10, {"progressive": True}),
    "frames.webp": ("a WebP picture", 10, {}),
    "wavelets.jp2": ("a JPEG 2000 picture", 20, {}),
    "frames.gif": ("a GIF picture", 10, {}),
    "one-strip.tif": (
        "a TIFF compressed with LZW in one strip",
        10,
        {"compression": "tiff_lzw", "tiffinfo": {278: 40}},
    ),
}


@pytest.mark.parametrize("name", AT_ONCE)
def test_what_must_be_decoded_in_one_piece_has_a_limit_of_its_own(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kind, bytes_a_pixel, options = AT_ONCE[name]
    refuses_one_pixel_more(a_scan(tmp_path / name, 60, 40, **options), kind, bytes_a_pixel, monkeypatch)


def refuses_one_pixel_more(
    scan: Path, kind: str, bytes_a_pixel: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(MEMORY, 60 * 40 * bytes_a_pixel)
    assert inspect_scan(scan).width == 60
    monkeypatch.setattr(MEMORY, 60 * 40 * bytes_a_pixel - 1)
    with pytest.raises(RefusedScan, match=f"This is {kind} of 2,400 pixels.*done up to 2,399. Save it as"):
        inspect_scan(scan)


def test_an_interlaced_png_and_a_jpeg_in_several_scans_are_such_kinds(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plain = pyvips.Image.black(60, 40, bands=3).copy(interpretation="srgb")
    plain.pngsave(str(tmp_path / "interlaced.png"), interlace=True)
    refuses_one_pixel_more(tmp_path / "interlaced.png", "an interlaced PNG", 10, monkeypatch)
    monkeypatch.undo()
    content = a_scan(tmp_path / "scan.jpg", 60, 40).read_bytes()
    scan = content.index(b"\xff\xda")
    apart = content[:scan] + b"\xff\xda\x00\x08\x01\x01\x00\x00\x3f\x00" + content[scan + 14 :]
    (tmp_path / "apart.jpg").write_bytes(apart)
    refuses_one_pixel_more(tmp_path / "apart.jpg", "a JPEG that keeps its colours apart", 10, monkeypatch)


def test_the_stated_limits_are_100_and_50_megapixels() -> None:
    for width, bytes_a_pixel in ((10_000, BYTES_A_PIXEL), (5_000, jpeg2000.BYTES_A_PIXEL)):
        refuse_too_large_at_once(width, 10_000, "a picture", bytes_a_pixel=bytes_a_pixel)
        with pytest.raises(RefusedScan):
            refuse_too_large_at_once(width, 10_001, "a picture", bytes_a_pixel=bytes_a_pixel)


def test_what_is_read_by_and_by_has_only_the_general_limit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(MEMORY, 1_000)
    varieties: tuple[tuple[str, dict[str, Any]], ...] = (
        ("plain.jpg", {}),
        ("plain.tif", {}),
        ("lzw.tif", {"compression": "tiff_lzw", "strip_size": 60 * 3}),
        ("plain.png", {}),
    )
    for name, options in varieties:
        turned = Image.Exif()
        turned[0x0112] = 6
        assert inspect_scan(a_scan(tmp_path / name, exif=turned, **options)).width == 40, name


@pytest.mark.parametrize("mode", ["LAB", "I"])
def test_a_tiff_that_is_no_photograph_is_refused_with_its_reason(mode: str, tmp_path: Path) -> None:
    Image.new(mode, (8, 8)).save(tmp_path / "odd.tif")
    with pytest.raises(RefusedScan, match=r"CIELAB|32-bit"):
        inspect_scan(tmp_path / "odd.tif")
