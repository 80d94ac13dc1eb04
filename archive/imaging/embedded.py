"""EXIF, IPTC and XMP as found in a file: kept with the record, bounded, never a reason to refuse."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from typing import Any

from PIL import ExifTags, Image, ImageFile, IptcImagePlugin

from archive.imaging.damage import BROKEN, first_line
from archive.imaging.embedded_text import exif_text, iptc_text, text_of, user_comment, windows_text
from archive.imaging.iptc_fields import IPTC_FIELDS
from archive.imaging.xmp import xmp_facts

LONGEST_TEXT = 8_000  # characters of one value
MOST_VALUES = 400  # of one block
LONGEST_LIST = 64
LONGEST_BLOB = 64  # bytes: anything longer is MakerNote, thumbnail, colour table
DEEPEST = 4  # levels of nesting
HIGHEST_DPI = 100_000

NOT_TEXT = {"XML:com.adobe.xmp", "Raw profile type exif", "Raw profile type iptc", "compression", "adobe"}

CHARACTER_SET = (1, 90)
WINDOWS_TEXTS = {
    ExifTags.Base.XPTitle,
    ExifTags.Base.XPComment,
    ExifTags.Base.XPAuthor,
    ExifTags.Base.XPKeywords,
    ExifTags.Base.XPSubject,
}
SUB_DIRECTORIES = {
    "Exif": ExifTags.IFD.Exif,
    "GPSInfo": ExifTags.IFD.GPSInfo,
    "Interop": ExifTags.IFD.Interop,
}
# Tags that lie about the file's own bytes or are read as blocks of their own.
LEFT_OUT = {ExifTags.Base.ExifOffset, ExifTags.Base.GPSInfo, 33723, 34377, 34675, 700, 273, 279, 324, 325}


def embedded_facts(image: ImageFile.ImageFile) -> dict[str, Any]:
    """`{"exif": …, "iptc": …, "xmp": …, "text": …}`, only blocks that are there, all of it JSON-able.

    A block that cannot be read becomes `{"unreadable": why}`: broken metadata says nothing about the picture.
    """
    readers: dict[str, Callable[[ImageFile.ImageFile], Mapping[str, Any]]] = {
        "exif": exif_facts,
        "iptc": iptc_facts,
        "xmp": xmp_of,
        "text": text_facts,
    }
    facts: dict[str, Any] = {}
    for name, reader in readers.items():
        try:
            found = reader(image)
        except BROKEN as reason:
            found = {"unreadable": first_line(reason)}
        if found:
            facts[name] = dict(list(found.items())[:MOST_VALUES])
    return facts


def exif_facts(image: ImageFile.ImageFile) -> dict[str, Any]:
    exif = image.getexif()
    facts = named(exif, ExifTags.TAGS)
    for name, directory in SUB_DIRECTORIES.items():
        names = ExifTags.GPSTAGS if name == "GPSInfo" else ExifTags.TAGS
        found = named(exif.get_ifd(directory), names)
        if found:
            facts[name] = found
    return facts


def named(tags: Mapping[int, Any], names: Mapping[int, str]) -> dict[str, Any]:
    return {
        names.get(tag, f"tag {tag}"): plain(in_letters(tag, value))
        for tag, value in tags.items()
        if tag not in LEFT_OUT
    }


def in_letters(tag: int, value: Any) -> Any:
    """An EXIF value with its text read by the rule of its own tag."""
    if isinstance(value, tuple) and tag in WINDOWS_TEXTS:
        value = bytes(value)
    if isinstance(value, bytes) and tag in WINDOWS_TEXTS:
        return windows_text(value)
    if isinstance(value, bytes) and tag == ExifTags.Base.UserComment:
        return user_comment(value) or value
    return exif_text(value) if isinstance(value, str) else value


def iptc_facts(image: ImageFile.ImageFile) -> dict[str, Any]:
    found = IptcImagePlugin.getiptcinfo(image) or {}
    given = found.get(CHARACTER_SET, b"")
    character_set = given if isinstance(given, bytes) else b""
    facts: dict[str, Any] = {}
    for key, value in found.items():
        name = IPTC_FIELDS.get(key, f"{key[0]}:{key[1]:02}")
        values = value if isinstance(value, list) else [value]
        texts = [plain(iptc_text(each, character_set) or each) for each in values]
        facts[name] = texts if isinstance(value, list) else texts[0]
    return facts


def xmp_of(image: ImageFile.ImageFile) -> dict[str, Any]:
    packet = image.info.get("xmp") or image.info.get("XML:com.adobe.xmp")
    if packet is None and hasattr(image, "tag_v2"):
        packet = image.tag_v2.get(700)
    if isinstance(packet, str):
        packet = packet.encode()
    return (
        {key: plain(value) for key, value in xmp_facts(packet).items()} if isinstance(packet, bytes) else {}
    )


def text_facts(image: ImageFile.ImageFile) -> dict[str, Any]:
    """PNG's text chunks and a JPEG's or GIF's comment, from `info`: Pillow's `text` would decode the picture."""
    texts = {
        key: value for key, value in image.info.items() if isinstance(value, str) and key not in NOT_TEXT
    }
    if image.info.get("comment"):
        texts["comment"] = image.info["comment"]
    return {str(key): plain(value) for key, value in texts.items()}


def plain(value: Any, depth: int = 0) -> Any:
    """A value as JSON knows it. Long binary becomes its size, since nobody reads a MakerNote by eye."""
    if value is None or isinstance(value, bool | int):
        return value if not isinstance(value, int) or abs(value) < 2**53 else str(value)
    if isinstance(value, bytes):
        return plain_bytes(value)
    if isinstance(value, str):
        return shortened(value)
    if isinstance(value, Mapping):
        return (
            {str(k): plain(v, depth + 1) for k, v in list(value.items())[:LONGEST_LIST]}
            if depth < DEEPEST
            else "…"
        )
    if isinstance(value, list | tuple):
        return [plain(each, depth + 1) for each in value[:LONGEST_LIST]] if depth < DEEPEST else "…"
    return plain_number(value)


def plain_number(value: Any) -> float | str:
    """A float or one of Pillow's rationals, of which 0/0 is a common one."""
    try:
        number = float(value)
    except (TypeError, ValueError, ArithmeticError):
        return shortened(str(value))
    return round(number, 6) if math.isfinite(number) else str(number)


def plain_bytes(value: bytes) -> str:
    text = text_of(value)
    if text is not None:
        return shortened(text)
    return value.hex(" ") if len(value) <= LONGEST_BLOB else f"{len(value)} bytes"


def shortened(text: str) -> str:
    text = text.replace("\0", "").encode("utf-8", "replace").decode()
    return text if len(text) <= LONGEST_TEXT else f"{text[:LONGEST_TEXT]}… ({len(text):,} characters)"


def orientation_of(image: Image.Image) -> int:
    """EXIF/TIFF orientation 1–8 (TIFF 6.0 tag 274); 1 where it is absent, unreadable or out of range."""
    tags = getattr(image, "tag_v2", None)
    try:
        value = (tags if tags is not None else image.getexif()).get(ExifTags.Base.Orientation, 1)
        if isinstance(value, tuple):
            value = value[0]
    except BROKEN:
        return 1
    return value if isinstance(value, int) and 1 <= value <= 8 else 1


def resolution_of(image: ImageFile.ImageFile) -> float | None:
    """Dots per inch across, or None where the file gives none that can be true."""
    try:
        given = image.info.get("dpi")
        across = float(given[0] if isinstance(given, tuple) else given)  # type: ignore[arg-type]
    except BROKEN:
        return None
    return round(across, 2) if math.isfinite(across) and 1 < across < HIGHEST_DPI else None
