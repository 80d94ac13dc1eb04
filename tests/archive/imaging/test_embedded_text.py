from __future__ import annotations

import struct
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from archive.imaging.embedded_text import exif_text, iptc_text, mended, text_of, user_comment
from archive.imaging.inspection import inspect_scan
from tests.archive.imaging.scans import a_picture, a_scan

UTF8 = (1, 90, b"\x1b%G")


def a_scan_with_iptc(path: Path, *datasets: tuple[int, int, bytes]) -> Path:
    """IIM datasets in the Photoshop resource 0404 of a JPEG's APP13."""
    iim = b"".join(
        struct.pack(">BBBH", 0x1C, record, number, len(text)) + text for record, number, text in datasets
    )
    resource = b"8BIM\x04\x04\0\0" + struct.pack(">I", len(iim)) + iim + b"\0" * (len(iim) % 2)
    segment = b"Photoshop 3.0\0" + resource
    content = a_scan(path).read_bytes()
    path.write_bytes(content[:2] + b"\xff\xed" + struct.pack(">H", len(segment) + 2) + segment + content[2:])
    return path


def iptc_of(path: Path) -> dict[str, Any]:
    found: dict[str, Any] = inspect_scan(path).embedded["iptc"]
    return found


@pytest.mark.parametrize("text", ["Мост через Сунгари", "松花江の橋", "café"])
def test_iptc_that_says_utf8_is_read_as_utf8(text: str, tmp_path: Path) -> None:
    scan = a_scan_with_iptc(
        tmp_path / "a.jpg", UTF8, (2, 120, text.encode()), (2, 25, b"a"), (2, 25, text.encode())
    )
    assert iptc_of(scan)["Caption-Abstract"] == text
    assert iptc_of(scan)["Keywords"] == ["a", text]


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("Pont de l’Île, café", "cp1252"),
        ("Мост через Сунгари", "cp1251"),
        ("Ёлка", "cp1251"),
        ("Größe", "latin-1"),
    ],
)
def test_iptc_that_says_nothing_is_read_in_the_code_page_it_was_written_in(
    text: str, encoding: str, tmp_path: Path
) -> None:
    scan = a_scan_with_iptc(tmp_path / "a.jpg", (2, 120, text.encode(encoding)))
    assert iptc_of(scan)["Caption-Abstract"] == text


def test_utf8_that_was_cut_in_a_letter_loses_that_letter_only() -> None:
    assert iptc_text("Мост".encode()[:-1], b"\x1b%G") == "Мос�"


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (b"ASCII\0\0\0A bridge\0\0", "A bridge"),
        (b"UNICODE\0" + "Мост".encode("utf-16-le"), "Мост"),
        (b"UNICODE\0" + "A bridge".encode("utf-16-be"), "A bridge"),
        (b"UNICODE\0" + b"\xfe\xff" + "橋".encode("utf-16-be"), "橋"),
        (b"JIS\0\0\0\0\0" + "橋".encode("iso2022_jp"), "橋"),
        (bytes(8) + "Мост".encode(), "Мост"),
        (b"ASCII\0\0\0        ", None),
        (b"no code at all", "no code at all"),
    ],
)
def test_a_user_comment_is_read_by_the_code_it_begins_with(value: bytes, text: str | None) -> None:
    assert user_comment(value) == text


def test_exif_texts_of_every_kind_are_read_from_a_file(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x010E] = "Мост".encode()
    exif[0x9C9B] = "橋\0".encode("utf-16-le")
    exif.get_ifd(0x8769)[0x9286] = b"UNICODE\0" + "Мост".encode("utf-16-le")
    a_picture().save(tmp_path / "a.jpg", exif=exif)
    found = inspect_scan(tmp_path / "a.jpg").embedded["exif"]
    assert found["ImageDescription"] == "Мост"
    assert found["XPTitle"] == "橋"
    assert found["Exif"]["UserComment"] == "Мост"


def test_text_that_pillow_took_for_latin_is_read_again() -> None:
    assert exif_text("Ð\x9cÐ¾Ñ\x81Ñ\x82") == "Мост"
    assert exif_text("café") == "café"
    assert exif_text("Мост") == "Мост"


def test_only_text_that_was_encoded_twice_is_mended() -> None:
    assert mended("cafÃ©") == "café"
    for whole in ("café", "São Paulo", "Мост", "橋", "A bridge"):
        assert mended(whole) == whole


def test_what_is_no_text_is_none() -> None:
    assert text_of(b"\x00\x01\x02\x03") is None
