from __future__ import annotations

from pathlib import Path

import pytest

from archive.imaging.formats import FORMATS, format_of
from archive.imaging.refusal import RefusedScan
from tests.archive.imaging.scans import a_scan

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
    for suffix in ("jpg", "tif", "png"):
        start = a_scan(tmp_path / f"scan.{suffix}").read_bytes()[:64]
        assert sum(known.recognises(start) for known in FORMATS) == 1
