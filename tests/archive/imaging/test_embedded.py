from __future__ import annotations

import json
from pathlib import Path

import pytest
from PIL import Image, PngImagePlugin

from archive.imaging.embedded import plain
from archive.imaging.inspection import inspect_scan
from archive.imaging.xmp import xmp_facts
from tests.archive.imaging.scans import a_scan, samples

PACKET = b"""<?xpacket begin='' id='W5M0MpCehiHzreSzNTczkc9d'?>
<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>
<rdf:Description xmlns:dc='http://purl.org/dc/elements/1.1/' xmlns:photoshop='http://ns.adobe.com/photoshop/1.0/'
 photoshop:Credit='City archive'>
<dc:title><rdf:Alt><rdf:li xml:lang='x-default'>Bridge</rdf:li><rdf:li xml:lang='ru'>Most</rdf:li></rdf:Alt></dc:title>
<dc:subject><rdf:Bag><rdf:li>river</rdf:li><rdf:li>bridge</rdf:li></rdf:Bag></dc:subject>
</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end='w'?>"""


def sample(name: str) -> Path:
    return next(path for path in samples("pillow") if path.name == name)


def test_exif_is_read_into_named_values(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x013B] = "A. Maker"
    exif.get_ifd(0x8769)[0x9003] = "1945:09:02 10:00:00"
    found = inspect_scan(a_scan(tmp_path / "scan.jpg", exif=exif)).embedded["exif"]
    assert found["Artist"] == "A. Maker"
    assert found["Exif"]["DateTimeOriginal"] == "1945:09:02 10:00:00"


def test_xmp_is_read_with_its_languages_and_lists() -> None:
    assert xmp_facts(PACKET) == {
        "photoshop:Credit": "City archive",
        "dc:title": {"x-default": "Bridge", "ru": "Most"},
        "dc:subject": ["river", "bridge"],
    }


def test_xmp_of_a_png_and_a_jpeg_is_found(tmp_path: Path) -> None:
    chunks = PngImagePlugin.PngInfo()
    chunks.add_itxt("XML:com.adobe.xmp", PACKET.decode())
    chunks.add_text("Author", "City archive")
    facts = inspect_scan(a_scan(tmp_path / "scan.png", pnginfo=chunks)).embedded
    assert facts["xmp"]["dc:subject"] == ["river", "bridge"]
    assert facts["text"] == {"Author": "City archive"}
    assert inspect_scan(a_scan(tmp_path / "scan.jpg", xmp=PACKET)).embedded["xmp"] == facts["xmp"]


def test_iptc_is_read_into_named_values() -> None:
    found = inspect_scan(sample("iptc.jpg")).embedded["iptc"]
    assert found["City"] == "Budapest"
    assert found["Keywords"][:3] == ["HvK", "2006", "summer"]


@pytest.mark.parametrize(
    "packet", [b"<x", b"<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>", b" " * 2_000_001, b"\xff\xfe\0"]
)
def test_broken_or_hostile_xmp_is_said_to_be_unreadable(packet: bytes) -> None:
    assert list(xmp_facts(packet)) == ["unreadable"]


@pytest.mark.parametrize("name", ["exif_typeerror.jpg", "exif_gps_typeerror.jpg", "truncated_exif_dpi.jpg"])
def test_broken_exif_never_refuses_a_scan(name: str) -> None:
    assert inspect_scan(sample(name)).format == "JPEG"


def test_long_binary_is_told_by_its_size() -> None:
    assert plain(bytes(range(256)) * 40) == "10240 bytes"
    assert plain(b"\x01\x02\x03") == "01 02 03"
    assert len(plain("word " * 10_000)) < 9_000


def test_everything_found_in_the_samples_is_json() -> None:
    for path in samples("pillow"):
        if path.suffix in (".jpg", ".png"):
            facts = [inspect_scan(path).embedded] if readable(path) else []
            assert len(json.dumps(facts, allow_nan=False)) < 200_000, path.name


def readable(path: Path) -> bool:
    try:
        inspect_scan(path)
    except ValueError:
        return False
    return True
