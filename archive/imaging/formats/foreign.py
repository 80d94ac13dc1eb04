"""What a file is that is none of ours: named, so that its sender knows which file to look for instead."""

from __future__ import annotations

import re

STARTS: tuple[tuple[bytes, str], ...] = (
    (b"%PDF", "a PDF document"),
    (b"%!PS", "a PostScript document"),
    (b"\xc5\xd0\xd3\xc6", "an EPS document"),
    (b"{\\rtf", "an RTF document"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"Rar!", "a RAR archive"),
    (b"7z\xbc\xaf", "a 7-Zip archive"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"SQLite format 3", "a database"),
    (b"MZ", "a Windows program"),
    (b"\x7fELF", "a program"),
    (b"8BPS", "a Photoshop document"),
    (b"BM", "a BMP picture"),
    (b"\xff\x0a", "a JPEG XL picture"),
    (b"\x00\x00\x00\x0cJXL ", "a JPEG XL picture"),
    (b"\x1aE\xdf\xa3", "a Matroska or WebM video"),
    (b"OggS", "an Ogg sound or video"),
    (b"fLaC", "a FLAC sound"),
    (b"ID3", "an MP3 sound"),
    (b"\xff\xfb", "an MP3 sound"),
    (b"\xff\xf3", "an MP3 sound"),
    (b"\x00\x00\x01\xba", "an MPEG video"),
    (b"\x00\x00\x01\xb3", "an MPEG video"),
    (b"\x30\x26\xb2\x75", "a Windows Media file"),
)

RIFF_KINDS = {b"WAVE": "a WAV sound", b"AVI ": "an AVI video"}
FTYP_KINDS = {b"avif": "an AVIF picture", b"avis": "an AVIF picture"} | dict.fromkeys(
    (b"heic", b"heix", b"mif1", b"msf1", b"hevc"), "a HEIC picture"
)

CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")  # bytes that no text of any 8-bit encoding has


def name_of_foreign(start: bytes) -> str:
    if not start:
        return "an empty file"
    for signature, name in STARTS:
        if start.startswith(signature):
            return name
    if start[:4] == b"RIFF":
        return RIFF_KINDS.get(start[8:12], "a RIFF file")
    if start[4:8] == b"ftyp":
        return FTYP_KINDS.get(start[8:12], "an MPEG-4 or QuickTime video")
    return name_of_text(start)


def name_of_text(start: bytes) -> str:
    if start.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "a text file"
    opening = start.lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if b"<svg" in opening:
        return "an SVG drawing"
    if opening.startswith((b"<!doctype html", b"<html")) or b"<html" in opening:
        return "a web page"
    if opening.startswith(b"<"):
        return "an XML document"
    return "a file of an unknown kind" if CONTROL.search(start) else "a text file"
