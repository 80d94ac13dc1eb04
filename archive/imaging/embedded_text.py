"""Bytes of embedded metadata as text: every standard has its own way of saying, or not saying, how it is written."""

from __future__ import annotations

import re

UTF8_ESCAPE = b"\x1b%G"  # IIM 4.2, dataset 1:90: the escape sequence of ISO 2022 for UTF-8
USER_COMMENT = {b"ASCII\0\0\0": "", b"UNICODE\0": "utf-16", b"JIS\0\0\0\0\0": "iso2022_jp", bytes(8): ""}
"""EXIF 2.32, 4.6.5, UserComment: eight bytes that name the code, then the text. Empty: found out by trying."""

CODE_LENGTH = 8
BYTE_ORDER_MARKS = (b"\xff\xfe", b"\xfe\xff")
CYRILLIC_RUN = re.compile(rb"[\xc0-\xff\xa8\xb8]{3}")
"""Three letters of Windows-1251 in a row. Western languages have accents one by one, hardly two together."""


def text_of(value: bytes) -> str | None:
    """What the bytes say in UTF-8 or else in a Windows code page; None when they are no text."""
    stripped = value.rstrip(b"\0")
    for encoding in ("utf-8", "cp1251" if CYRILLIC_RUN.search(stripped) else "cp1252", "latin-1"):
        try:
            text = stripped.decode(encoding)
        except UnicodeDecodeError:
            continue
        return text if all(each.isprintable() or each in "\r\n\t" for each in text) else None
    return None


def iptc_text(value: bytes, character_set: bytes) -> str | None:
    """With the escape for UTF-8 it is that, damaged letters shown as such; without one it is found out."""
    if character_set.startswith(UTF8_ESCAPE):
        return value.rstrip(b"\0").decode("utf-8", "replace")
    return text_of(value)


def exif_text(text: str) -> str:
    """Pillow reads what should be ASCII as Latin-1; many programs write UTF-8 or their own code page there."""
    try:
        read = text_of(text.encode("latin-1"))
    except UnicodeEncodeError:
        return text
    return text if read is None else read


def user_comment(value: bytes) -> str | None:
    code, text = value[:CODE_LENGTH], value[CODE_LENGTH:]
    if code not in USER_COMMENT:
        return text_of(value)
    encoding = USER_COMMENT[code]
    if encoding == "utf-16" and text[:2] not in BYTE_ORDER_MARKS:
        encoding = utf16_order(text)
    return (
        text.decode(encoding, "replace").rstrip("\0 ") if encoding else text_of(text.rstrip(b" "))
    ) or None


def utf16_order(text: bytes) -> str:
    """The byte order is the file's, which is not told here: spaces and Latin letters have a zero in the high byte."""
    return "utf-16-le" if text[1::2].count(0) >= text[::2].count(0) else "utf-16-be"


def windows_text(value: bytes) -> str:
    """Title, comment and the like as Windows Explorer writes them: UTF-16, low byte first."""
    return value.decode("utf-16-le", "replace").rstrip("\0")


def mended(text: str) -> str:
    """Text that was encoded as UTF-8 twice (“cafÃ©”, “Ð¡Ñ‚Ð°Ð»Ð¸Ð½”), read as it was meant."""
    for encoding in ("cp1252", "latin-1"):
        try:
            read = text.encode(encoding).decode("utf-8")
        except UnicodeError:
            continue
        return read
    return text
