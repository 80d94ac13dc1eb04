"""The README's table of formats, and a real file for every term in it."""

from __future__ import annotations

import struct
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pyvips
from PIL import Image

from tests.archive.imaging.scans import a_picture, a_png_that_claims, samples

README = Path(__file__).resolve().parents[3] / "README.md"
HEADING = "## What scans it takes"
SIZE = (64, 48)

Maker = Callable[[Path], Path]


def table() -> dict[str, tuple[list[str], list[str], list[str]]]:
    """Format → what is taken, how it is treated, what is refused; term by term."""
    text = README.read_text("utf-8").partition(HEADING)[2].partition("\n## ")[0]
    rows = [line.strip("| ").split(" | ") for line in text.splitlines() if line.startswith("| ")][1:]
    return {name: (terms(taken), terms(treated), terms(refused)) for name, taken, treated, refused in rows}


def terms(cell: str) -> list[str]:
    return [term.strip() for term in cell.split(",")]


def saved(suffix: str, mode: str = "RGB", **options: Any) -> Maker:
    """The picture in four colours, written by Pillow."""

    def make(folder: Path) -> Path:
        picture = a_picture(*SIZE)
        shown = picture.quantize() if mode == "P" else picture.convert(mode)
        path = folder / f"{len(list(folder.iterdir()))}-scan{suffix}"
        shown.save(path, **options)
        return path

    return make


def written(suffix: str, *, deep: bool = False, grey: bool = False, **options: Any) -> Maker:
    """The same picture, written by libvips: what Pillow cannot write."""

    def make(folder: Path) -> Path:
        content = a_picture(*SIZE)
        picture = pyvips.Image.new_from_memory(content.tobytes(), *SIZE, 3, "uchar").copy(
            interpretation="srgb"
        )
        picture = picture.colourspace("b-w") if grey else picture
        if deep:
            picture = (picture.cast("ushort") * 257).cast("ushort")
            picture = picture.copy(interpretation="grey16" if grey else "rgb16")
        path = folder / f"{len(list(folder.iterdir()))}-scan{suffix}"
        picture.write_to_file(str(path), **options)
        return path

    return make


def sample(name: str) -> Maker:
    return lambda folder: next(path for path in samples("pillow") if path.name == name)


def beginning(content: bytes) -> Maker:
    """A file that begins like another kind, under a photograph's name."""

    def make(folder: Path) -> Path:
        path = folder / "holiday.jpg"
        path.write_bytes(content)
        return path

    return make


def transparent(folder: Path) -> Path:
    picture = a_picture(*SIZE).convert("RGBA")
    picture.save(folder / "cut-out.png")
    return folder / "cut-out.png"


def of_twelve_bits(folder: Path) -> Path:
    path = saved(".jpg")(folder)
    content = bytearray(path.read_bytes())
    content[content.index(b"\xff\xc0") + 4] = 12
    path.write_bytes(content)
    return path


def colours_apart(folder: Path) -> Path:
    path = saved(".jpg")(folder)
    content = path.read_bytes()
    scan = content.index(b"\xff\xda")
    path.write_bytes(content[:scan] + b"\xff\xda\0\x08\x01\x01\0\0\x3f\0" + content[scan + 14 :])
    return path


def damaged(folder: Path) -> Path:
    path = saved(".png")(folder)
    content = bytearray(path.read_bytes())
    at = content.index(b"IDAT") + 20
    content[at : at + 8] = bytes(8)
    path.write_bytes(content)
    return path


def cut(folder: Path) -> Path:
    path = saved(".jpg", quality=95)(folder)
    path.write_bytes(path.read_bytes()[:-40])
    return path


def of_real_numbers(mode: str) -> Maker:
    def make(folder: Path) -> Path:
        Image.new(mode, SIZE).save(folder / f"{mode}.tif")
        return folder / f"{mode}.tif"

    return make


TAKEN: dict[str, dict[str, Maker]] = {
    "JPEG": {
        "baseline": saved(".jpg", quality=95),
        "progressive": saved(".jpg", quality=95, progressive=True),
        "grey": saved(".jpg", "L", quality=95),
        "CMYK": saved(".jpg", "CMYK", quality=95),
    },
    "TIFF": {
        "plain": saved(".tif"),
        "LZW": saved(".tif", compression="tiff_lzw"),
        "Deflate": saved(".tif", compression="tiff_adobe_deflate"),
        "JPEG": saved(".tif", compression="jpeg", quality=95),
        "PackBits": saved(".tif", compression="packbits"),
        "CCITT G4": saved(".tif", "1", compression="group4"),
        "in tiles": written(".tif", tile=True, tile_width=16, tile_height=16),
        "BigTIFF": written(".tif", bigtiff=True),
        "1 bit": saved(".tif", "1"),
        "16 bit": written(".tif", deep=True),
        "grey": saved(".tif", "L"),
        "palette": saved(".tif", "P"),
        "CMYK": saved(".tif", "CMYK"),
    },
    "PNG": {
        "grey": saved(".png", "L"),
        "RGB": saved(".png"),
        "palette": saved(".png", "P"),
        "16 bit": written(".png", deep=True),
        "interlaced": written(".png", interlace=True),
        "transparent": transparent,
    },
    "WebP": {"lossy": saved(".webp", quality=95), "lossless": saved(".webp", lossless=True)},
    "JPEG 2000": {"boxed": saved(".jp2"), "bare": saved(".j2k"), "16 bit": sample("16bit.cropped.jp2")},
    "GIF": {"palette": saved(".gif", "P")},
    "every format": {"up to `MAX_PIXELS`": saved(".png")},
    "anything else": {},
}
AT_ONCE: dict[str, tuple[Maker, int]] = {
    "progressive above 100 MP": (saved(".jpg", progressive=True), 100),
    "colours kept apart above 100 MP": (colours_apart, 100),
    "LZW in one strip above 100 MP": (saved(".tif", compression="tiff_lzw", tiffinfo={278: 48}), 100),
    "interlaced above 100 MP": (written(".png", interlace=True), 100),
    "above 100 MP": (saved(".webp"), 100),
    "above 50 MP": (saved(".jp2"), 50),
    "above 100 MP (GIF)": (saved(".gif", "P"), 100),
}
"""Kinds with a limit of their own, and that limit in megapixels."""

REFUSED: dict[str, dict[str, tuple[Maker, str]]] = {
    "JPEG": {"12 bit": (of_twelve_bits, "12-bit")},
    "TIFF": {
        "12 bit": (sample("12bit.cropped.tif"), "12-bit samples"),
        "32 bit": (of_real_numbers("I"), "32-bit samples"),
        "signed numbers": (sample("16bit.s.tif"), "signed or floating"),
        "floating numbers": (of_real_numbers("F"), "signed or floating"),
        "CIELAB": (of_real_numbers("LAB"), "CIELAB measurements"),
        "planes apart in tiles": (sample("tiff_tiled_planar_16bit_RGB.tiff"), "separate planes in tiles"),
    },
    "every format": {
        "more than `MAX_PIXELS`": (
            lambda folder: a_png_that_claims(folder / "bomb.png", 60_000, 60_000),
            "the limit is 500,000,000",
        ),
        "ends early": (cut, "ends early"),
        "damaged": (damaged, "damaged"),
        "a strip that no JPEG can hold": (
            lambda folder: a_png_that_claims(folder / "strip.png", 10, 70_000),
            "no JPEG can be so tall",
        ),
    },
    "anything else": {
        "PDF": (beginning(b"%PDF-1.7\n"), "a PDF document"),
        "SVG": (
            beginning(b"<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg'/>"),
            "an SVG drawing",
        ),
        "video": (beginning(b"\0\0\0\x20ftypisom\0\0\2\0"), "an MPEG-4 or QuickTime video"),
        "sound": (beginning(b"ID3\x04\0\0"), "an MP3 sound"),
        "text": (beginning("Уважаемый музей\n".encode("cp1251")), "a text file"),
        "web page": (beginning(b"<!DOCTYPE html><html></html>"), "a web page"),
        "office document": (beginning(b"\xd0\xcf\x11\xe0\xa1\xb1"), "an old office document"),
        "archive": (beginning(b"7z\xbc\xaf\x27\x1c"), "a 7-Zip archive"),
        "HEIC": (beginning(b"\0\0\0\x18ftypheic\0\0\0\0"), "a HEIC picture"),
        "AVIF": (beginning(b"\0\0\0\x18ftypavif\0\0\0\0"), "an AVIF picture"),
        "JPEG XL": (beginning(b"\0\0\0\x0cJXL \r\n\x87\n"), "a JPEG XL picture"),
        "Photoshop": (beginning(b"8BPS\0\1"), "a Photoshop document"),
        "BMP": (beginning(b"BM" + struct.pack("<I", 70)), "a BMP picture"),
    },
}
