from __future__ import annotations

import struct
from dataclasses import replace
from pathlib import Path

import pytest
import pyvips
from PIL import Image

from archive.imaging.decoding import decoded
from archive.imaging.formats.tiff_pages import pages_of
from archive.imaging.inspection import inspect_scan
from archive.imaging.refusal import RefusedScan
from tests.archive.imaging.scans import a_picture, a_png_that_claims, a_scan, samples


def test_the_size_is_the_size_a_person_sees(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    for name in ("lying.jpg", "lying.tif", "lying.png"):
        scan = inspect_scan(a_scan(tmp_path / name, 60, 40, exif=exif))
        assert (scan.width, scan.height, scan.orientation) == (40, 60, 6), name


@pytest.mark.parametrize("nonsense", [0, 9, 65_535])
def test_an_orientation_that_does_not_exist_turns_nothing(nonsense: int, tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x0112] = nonsense
    assert inspect_scan(a_scan(tmp_path / "scan.jpg", exif=exif)).orientation == 1


def test_the_pixel_limit_holds_before_anything_is_decoded(tmp_path: Path) -> None:
    bomb = a_png_that_claims(tmp_path / "bomb.png", 60_000, 60_000)
    with pytest.raises(RefusedScan, match=r"3,600,000,000 pixels .*the limit is 500,000,000"):
        inspect_scan(bomb)


def test_the_limit_is_the_museums_to_set(tmp_path: Path) -> None:
    scan = a_scan(tmp_path / "scan.png", 60, 40)
    assert inspect_scan(scan, max_pixels=2_400).width == 60
    with pytest.raises(RefusedScan, match="the limit is 2,399"):
        inspect_scan(scan, max_pixels=2_399)


def test_a_jpeg_2000_whose_header_belittles_its_data_is_refused(tmp_path: Path) -> None:
    scan = a_scan(tmp_path / "scan.jp2", 60, 40)
    content = scan.read_bytes()
    at = content.index(b"ihdr") + 4
    scan.write_bytes(content[:at] + struct.pack(">II", 4, 6) + content[at + 8 :])
    with pytest.raises(RefusedScan, match="another size than the picture's data"):
        inspect_scan(scan)


def test_what_libvips_finds_otherwise_than_pillow_is_not_decoded(tmp_path: Path) -> None:
    scan = a_scan(tmp_path / "scan.tif", 60, 40)
    lying = replace(inspect_scan(scan), width=6)
    with (
        pytest.raises(RefusedScan, match=r"two sizes: 6 × 40 px and 60 × 40 px"),
        decoded(scan, lying, scratch=tmp_path, readings=1),
    ):
        pass


def test_the_depth_of_a_jpeg_2000_is_that_of_its_samples(tmp_path: Path) -> None:
    deep = next(path for path in samples("pillow") if path.name == "9bit.j2k")
    assert inspect_scan(deep).bit_depth == 9
    assert inspect_scan(a_scan(tmp_path / "plain.jp2")).bit_depth == 8


def test_a_strip_taller_than_any_jpeg_is_refused(tmp_path: Path) -> None:
    with pytest.raises(RefusedScan, match=r"strip of 10 × 70,000 px"):
        inspect_scan(a_png_that_claims(tmp_path / "strip.png", 10, 70_000))


def test_a_damaged_header_is_refused_with_its_reason(tmp_path: Path) -> None:
    broken = tmp_path / "broken.tif"
    broken.write_bytes(b"II*\0\xff\xff\xff\x7f")
    with pytest.raises(RefusedScan, match="begins like a TIFF but its header is unreadable"):
        inspect_scan(broken)


def test_measurements_are_not_taken_for_tones(tmp_path: Path) -> None:
    Image.new("F", (4, 4)).save(tmp_path / "heights.tif")
    with pytest.raises(RefusedScan, match=r"32-bit samples, signed or floating: .* Expected whole numbers"):
        inspect_scan(tmp_path / "heights.tif")


def test_further_pages_are_noted(tmp_path: Path) -> None:
    pages = [a_picture(), a_picture(), a_picture()]
    pages[0].save(tmp_path / "pages.tif", save_all=True, append_images=pages[1:])
    assert inspect_scan(tmp_path / "pages.tif").notes == ("3 pages: the first is shown.",)


def test_pages_are_counted_along_the_chain_in_both_kinds_of_tiff(tmp_path: Path) -> None:
    pages = pyvips.Image.black(30, 60)
    for name, options in (("classic.tif", {}), ("big.tif", {"bigtiff": True})):
        pages.tiffsave(str(tmp_path / name), page_height=20, **options)
        assert pages_of(tmp_path / name) == 3, name
    pages.crop(0, 0, 30, 20).tiffsave(str(tmp_path / "one.tif"))
    assert pages_of(tmp_path / "one.tif") == 1


def test_resolution_is_given_only_when_it_can_be_true(tmp_path: Path) -> None:
    assert inspect_scan(a_scan(tmp_path / "a.jpg", dpi=(300, 300))).dpi == 300
    assert inspect_scan(a_scan(tmp_path / "b.jpg")).dpi is None
    assert inspect_scan(a_scan(tmp_path / "c.tif", dpi=(600, 600))).dpi == 600
