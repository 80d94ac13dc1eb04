from __future__ import annotations

import io
import struct
from pathlib import Path

import pytest
import pyvips
from PIL import Image, ImageCms

from archive.imaging.colour import to_screen_colour
from archive.imaging.inspection import inspect_scan
from archive.imaging.pictures import make_pictures
from archive.imaging.profiles import is_srgb, profile_name
from tests.archive.imaging.scans import seen

CLOSE = 4  # of 255: one JPEG between


def rendition_of(path: Path, into: Path) -> Image.Image:
    return seen(into / make_pictures(path, into).renditions[-1].path)


def a_deep_ramp(path: Path) -> Path:
    across = pyvips.Image.xyz(256, 64)[0]
    ramp = (across * (65_535 / 255)).rint().cast("ushort").copy(interpretation="grey16")
    ramp.write_to_file(str(path))
    return path


@pytest.mark.parametrize("name", ["ramp.tif", "ramp.png"])
def test_sixteen_bit_grey_keeps_its_tones_and_does_not_turn_white(name: str, tmp_path: Path) -> None:
    made = rendition_of(a_deep_ramp(tmp_path / name), tmp_path / "made")
    values = list(made.convert("L").crop((0, 32, 256, 33)).tobytes())
    assert all(abs(value - x) <= CLOSE for x, value in enumerate(values))
    assert values[::16] == sorted(values[::16])


@pytest.mark.parametrize("space", ["p3", "adobe"])
def test_wide_gamut_is_converted_through_its_profile(space: str, tmp_path: Path) -> None:
    wanted = (180, 90, 60)
    profile = wide_profile(space)
    patch = Image.new("RGB", (32, 32), wanted)
    coded = ImageCms.profileToProfile(patch, ImageCms.createProfile("sRGB"), profile)
    assert coded is not None
    assert coded.getpixel((0, 0)) != wanted
    coded.save(tmp_path / "wide.tif", icc_profile=profile.tobytes())
    made = rendition_of(tmp_path / "wide.tif", tmp_path / "made")
    assert close(made.getpixel((16, 16)), wanted)
    assert profile_name(profile.tobytes()) is not None
    assert not is_srgb(profile.tobytes())


def test_a_jpeg_2000_is_converted_through_the_profile_in_its_boxes(tmp_path: Path) -> None:
    wanted, profile = (180, 90, 60), wide_profile("adobe")
    coded = ImageCms.profileToProfile(
        Image.new("RGB", (32, 32), wanted), ImageCms.createProfile("sRGB"), profile
    )
    assert coded is not None
    coded.save(tmp_path / "wide.jp2")
    (tmp_path / "wide.jp2").write_bytes(with_profile((tmp_path / "wide.jp2").read_bytes(), profile.tobytes()))
    assert inspect_scan(tmp_path / "wide.jp2").profile_name == "Wide test"
    made = rendition_of(tmp_path / "wide.jp2", tmp_path / "made")
    assert close(made.getpixel((16, 16)), wanted)


def with_profile(boxed: bytes, profile: bytes) -> bytes:
    """The colour box (ISO 15444-1, I.5.3.3) with an ICC profile in place of the enumerated space."""
    header, colour = boxed.index(b"jp2h") - 4, boxed.index(b"colr") - 4
    length = int.from_bytes(boxed[colour : colour + 4])
    box = struct.pack(">I4s3B", 11 + len(profile), b"colr", 2, 0, 0) + profile
    grown = int.from_bytes(boxed[header : header + 4]) + len(box) - length
    content = boxed[:colour] + box + boxed[colour + length :]
    return content[:header] + struct.pack(">I", grown) + content[header + 4 :]


def wide_profile(space: str) -> ImageCms.ImageCmsProfile:
    if space == "p3":
        return ImageCms.ImageCmsProfile(io.BytesIO(bytes(pyvips.Image.profile_load("p3"))))
    return ImageCms.ImageCmsProfile(io.BytesIO(adobe_like_profile()))


def adobe_like_profile() -> bytes:
    """A matrix profile (ICC.1:2001) with Adobe RGB (1998)'s primaries, adapted to D50, and gamma 2.2."""

    def fixed(*numbers: float) -> bytes:
        return struct.pack(f">{len(numbers)}i", *(round(number * 65_536) for number in numbers))

    def xyz(*numbers: float) -> bytes:
        return b"XYZ \0\0\0\0" + fixed(*numbers)

    text = b"Wide test\0"
    description = b"desc\0\0\0\0" + struct.pack(">I", len(text)) + text + bytes(78)
    curve = b"curv\0\0\0\0" + struct.pack(">IHH", 1, round(2.2 * 256), 0)
    tags = {
        b"desc": description + bytes(-len(description) % 4),
        b"cprt": b"text\0\0\0\0none\0\0\0\0",
        b"wtpt": xyz(0.9642, 1.0, 0.8249),
        b"rXYZ": xyz(0.60974, 0.31111, 0.01947),
        b"gXYZ": xyz(0.20528, 0.62567, 0.06087),
        b"bXYZ": xyz(0.14919, 0.06322, 0.74457),
        b"rTRC": curve,
        b"gTRC": curve,
        b"bTRC": curve,
    }
    table, body, offset = b"", b"", 128 + 4 + 12 * len(tags)
    for name, content in tags.items():
        table += name + struct.pack(">II", offset + len(body), len(content))
        body += content
    size = offset + len(body)
    header = struct.pack(">I4sI4s4s4s", size, b"lcms", 0x02100000, b"mntr", b"RGB ", b"XYZ ")
    header += bytes(12) + b"acsp" + bytes(28) + fixed(0.9642, 1.0, 0.8249) + bytes(48)
    return header + struct.pack(">I", len(tags)) + table + body


def test_a_profile_that_cannot_be_read_is_passed_over(tmp_path: Path) -> None:
    Image.new("RGB", (32, 32), (180, 90, 60)).save(tmp_path / "odd.png", icc_profile=b"not a profile")
    made = rendition_of(tmp_path / "odd.png", tmp_path / "made")
    assert close(made.getpixel((16, 16)), (180, 90, 60))


def test_every_spelling_of_srgb_is_known_by_measuring_it() -> None:
    assert is_srgb(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())


def test_transparent_parts_become_paper(tmp_path: Path) -> None:
    cut_out = Image.new("RGBA", (32, 32), (200, 0, 0, 255))
    cut_out.paste((0, 0, 0, 0), (0, 0, 16, 32))
    cut_out.save(tmp_path / "cut-out.png")
    made = rendition_of(tmp_path / "cut-out.png", tmp_path / "made")
    assert close(made.getpixel((4, 16)), (255, 255, 255))
    assert close(made.getpixel((28, 16)), (200, 0, 0))


def test_transparent_parts_of_sixteen_bits_become_paper_and_the_rest_stays(tmp_path: Path) -> None:
    deep = pyvips.Image.black(32, 32).linear([1, 1, 1], [51_400, 0, 0])
    half = (pyvips.Image.xyz(32, 32)[0] >= 16).linear(257, 0)
    cut_out = deep.bandjoin(half).cast("ushort").copy(interpretation="rgb16")
    cut_out.write_to_file(str(tmp_path / "deep.png"))
    made = rendition_of(tmp_path / "deep.png", tmp_path / "made")
    assert close(made.getpixel((4, 16)), (255, 255, 255))
    assert close(made.getpixel((28, 16)), (200, 0, 0))


def test_print_colours_are_brought_to_the_screen(tmp_path: Path) -> None:
    Image.new("CMYK", (32, 32), (0, 0, 0, 0)).save(tmp_path / "paper.tif")
    Image.new("CMYK", (32, 32), (0, 255, 255, 0)).save(tmp_path / "red.jpg", quality=95)
    paper = rendition_of(tmp_path / "paper.tif", tmp_path / "made").convert("RGB")
    red = rendition_of(tmp_path / "red.jpg", tmp_path / "made").getpixel((16, 16))
    assert close(paper.getpixel((16, 16)), (255, 255, 255))
    assert isinstance(red, tuple)
    assert red[0] > 180 > 90 > max(red[1:])


def test_bilevel_scans_are_black_on_white(tmp_path: Path) -> None:
    page = Image.new("1", (64, 64), 1)
    page.paste(0, (0, 0, 32, 64))
    page.save(tmp_path / "page.tif", compression="group4")
    made = rendition_of(tmp_path / "page.tif", tmp_path / "made").convert("L")
    assert made.getpixel((8, 32)) == pytest.approx(0, abs=CLOSE)
    assert made.getpixel((56, 32)) == pytest.approx(255, abs=CLOSE)


def close(found: object, wanted: tuple[int, int, int]) -> bool:
    assert isinstance(found, tuple)
    return all(abs(int(a) - b) <= CLOSE for a, b in zip(found, wanted, strict=True))


@pytest.mark.parametrize(("bands", "meant"), [(1, "grey16"), (3, "rgb16")])
def test_sixteen_bits_are_rounded_to_the_nearest_of_eight(bands: int, meant: str) -> None:
    levels = [0, 128, 129, 257, 385, 386, 32_639, 32_768, 65_280, 65_407, 65_535]
    row = pyvips.Image.new_from_list([levels]).cast("ushort")
    deep = (row if bands == 1 else row.bandjoin([row, row])).copy(interpretation=meant)
    screen = to_screen_colour(deep)
    assert [screen(place, 0)[-1] for place in range(len(levels))] == [round(level / 257) for level in levels]
