"""Files that are built to hurt: each maker writes one and returns its path."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

from PIL import Image, PngImagePlugin

from tests.archive.imaging.scans import a_picture, a_png_that_claims, a_scan

CLAIM = 60_000  # px
SHORT, LONG = 3, 4  # TIFF's field types
Tag = tuple[int, int, int]


def bomb_png(folder: Path) -> Path:
    return a_png_that_claims(folder / "bomb.png", CLAIM, CLAIM)


def bomb_jpeg(folder: Path) -> Path:
    path = a_scan(folder / "bomb.jpg")
    content = bytearray(path.read_bytes())
    at = content.index(b"\xff\xc0") + 5
    content[at : at + 4] = struct.pack(">HH", CLAIM, CLAIM)
    path.write_bytes(content)
    return path


def bomb_gif(folder: Path) -> Path:
    path = a_scan(folder / "bomb.gif")
    content = bytearray(path.read_bytes())
    content[6:10] = struct.pack("<HH", CLAIM, CLAIM)
    path.write_bytes(content)
    return path


def bomb_jpeg2000(folder: Path) -> Path:
    path = a_scan(folder / "bomb.jp2")
    content = bytearray(path.read_bytes())
    at = content.index(b"ihdr") + 4
    content[at : at + 8] = struct.pack(">II", CLAIM, CLAIM)
    at = content.index(b"\xff\x4f\xff\x51") + 8
    content[at : at + 8] = struct.pack(">II", CLAIM, CLAIM)
    path.write_bytes(content)
    return path


def bomb_webp(folder: Path) -> Path:
    path = a_scan(folder / "bomb.webp", lossless=True)
    content = bytearray(path.read_bytes())
    at = content.index(b"VP8L") + 9
    content[at : at + 4] = struct.pack("<I", 0x3FFF | 0x3FFF << 14)
    path.write_bytes(content)
    return path


def tiff_of(path: Path, tags: list[Tag], *, next_at: int = 0, pixels: bytes = b"\x80" * 100) -> Path:
    """A TIFF by hand: header, one directory, pixels."""
    directory = struct.pack("<H", len(tags))
    for number, kind, value in sorted(tags):
        directory += struct.pack("<HHII", number, kind, 1, value)
    path.write_bytes(b"II*\0" + struct.pack("<I", 8) + directory + struct.pack("<I", next_at) + pixels)
    return path


def grey_tags(width: int, height: int, count: int = 0) -> list[Tag]:
    """Those of a grey picture in one strip, which begins after `count` more tags."""
    start = 8 + 2 + 12 * (9 + count) + 4
    return [
        (256, LONG, width),
        (257, LONG, height),
        (258, SHORT, 8),
        (259, SHORT, 1),
        (262, SHORT, 1),
        (273, LONG, start),
        (277, SHORT, 1),
        (278, LONG, height),
        (279, LONG, min(width * height, 2**32 - 1)),
    ]


def bomb_tiff(folder: Path) -> Path:
    return tiff_of(folder / "bomb.tif", grey_tags(CLAIM, CLAIM))


def looping_tiff(folder: Path) -> Path:
    """Its next page is itself."""
    return tiff_of(folder / "loop.tif", grey_tags(10, 10), next_at=8)


def looping_exif(folder: Path) -> Path:
    """Its EXIF directory is the page's own."""
    return tiff_of(folder / "exif-loop.tif", [*grey_tags(10, 10, count=1), (34_665, LONG, 8)])


def endless_pages(folder: Path) -> Path:
    """Sixty thousand directories, one after another, with next to nothing in each."""
    path = folder / "pages.tif"
    first = tiff_of(path, grey_tags(10, 10)).read_bytes()
    each, start = 2 + 12 + 4, len(first)
    tag = struct.pack("<HHHII", 1, 256, SHORT, 1, 10)
    chain = b"".join(tag + struct.pack("<I", start + each * (n + 1)) for n in range(60_000))
    chain += tag + struct.pack("<I", 0)
    at = 8 + 2 + 12 * 9
    path.write_bytes(first[:at] + struct.pack("<I", start) + first[at + 4 :] + chain)
    return path


def endless_gif(folder: Path) -> Path:
    """Fifty thousand frames."""
    path = a_scan(folder / "endless.gif")
    content = path.read_bytes()
    frame = content[content.index(b"\x2c", 13 + 3 * 2 ** ((content[10] & 7) + 1)) : -1]
    path.write_bytes(content[:-1] + frame * 50_000 + b";")
    return path


def endless_blocks(folder: Path) -> Path:
    """A GIF whose comment never ends."""
    path = a_scan(folder / "blocks.gif")
    content = path.read_bytes()
    path.write_bytes(content[:-1] + b"\x21\xfe" + (b"\xff" + b"A" * 255) * 20_000)
    return path


LAUGHS = "<!DOCTYPE a [<!ENTITY a 'ha'>" + "".join(
    f"<!ENTITY {new} '{f'&{old};' * 10}'>" for old, new in zip("abcdefgh", "bcdefghi", strict=True)
)


def laughing_xmp(folder: Path) -> Path:
    """A billion laughs."""
    return a_scan(folder / "laughs.jpg", xmp=f"{LAUGHS}]><x>&i;</x>".encode())


def deep_xmp(folder: Path) -> Path:
    chunks = PngImagePlugin.PngInfo()
    chunks.add_itxt("XML:com.adobe.xmp", "<a>" * 60_000 + "</a>" * 60_000)
    return a_scan(folder / "deep.png", pnginfo=chunks)


def swelling_text(folder: Path) -> Path:
    """A PNG's compressed text of 256 MB in a quarter of a megabyte."""
    path = a_scan(folder / "text.png")
    content = path.read_bytes()
    body = b"zTXt" + b"Comment\0\0" + zlib.compress(bytes(256_000_000), 9)
    chunk = struct.pack(">I", len(body) - 4) + body + struct.pack(">I", zlib.crc32(body))
    path.write_bytes(content[:33] + chunk + content[33:])
    return path


def swelling_pixels(folder: Path) -> Path:
    """Forty megapixels of nothing in forty kilobytes: allowed by its size, and only a plain picture."""
    Image.new("1", (8_000, 5_000)).save(folder / "plain.png")
    return folder / "plain.png"


def with_tail(suffix: str, tail: bytes) -> Callable[[Path], Path]:
    def make(folder: Path) -> Path:
        path = a_scan(folder / f"polyglot{suffix}")
        path.write_bytes(path.read_bytes() + tail)
        return path

    return make


def an_archive() -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        archive.writestr("secret.txt", "SECRET PASSENGER")
    return content.getvalue()


def with_script(folder: Path) -> Path:
    """A JPEG that a careless browser takes for a page."""
    return a_scan(folder / "script.jpg", comment=b"<script>SECRET PASSENGER</script>")


def with_profile_of_lies(folder: Path) -> Path:
    profile = struct.pack(">I", 2**31) + b"\0" * 124 + struct.pack(">I", 2**30) + b"SECRET PASSENGER"
    a_picture().save(folder / "profile.jpg", icc_profile=profile)
    return folder / "profile.jpg"


BOMBS = (bomb_png, bomb_jpeg, bomb_gif, bomb_jpeg2000, bomb_webp, bomb_tiff)
TRAPS = (
    looping_tiff,
    looping_exif,
    endless_pages,
    endless_gif,
    endless_blocks,
    laughing_xmp,
    deep_xmp,
    swelling_text,
    swelling_pixels,
)
POLYGLOTS: dict[str, Callable[[Path], Path]] = {
    "a JPEG that is an archive too": with_tail(".jpg", an_archive()),
    "a PNG that is an archive too": with_tail(".png", an_archive()),
    "a GIF that is a script too": with_tail(".gif", b"*/=1;alert('SECRET PASSENGER')"),
    "a JPEG that is a document too": with_tail(".jpg", b"%PDF-1.7\nSECRET PASSENGER\n%%EOF"),
    "a JPEG with a page in its comment": with_script,
    "a JPEG with a profile of lies": with_profile_of_lies,
}
