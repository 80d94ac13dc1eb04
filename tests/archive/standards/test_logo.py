"""A logo: an SVG or PNG by its content, that runs nothing and fetches nothing."""

from __future__ import annotations

import re

import pytest

from archive.standards.logo import MOST_BYTES, read_logo
from tests.makers import jpeg_bytes

DRAWN = '<circle r="4" fill="url(#g)" style="stroke:#fff"/><use href="#a"/>'
PNG = b"\x89PNG\r\n\x1a\n" + b"\0\0\0\rIHDR" + b"\0\0\0\x08\0\0\0\x08" + b"\x08\x02\0\0\0" + b"crc4"


def svg(inside: str = DRAWN, attributes: str = 'viewBox="0 0 9 9"') -> bytes:
    return f'<svg xmlns="http://www.w3.org/2000/svg" {attributes}>{inside}</svg>'.encode()


def test_an_svg_and_a_png_are_named_by_their_content() -> None:
    drawing, picture = read_logo(svg()), read_logo(PNG)
    assert (drawing.media_type, picture.media_type) == ("image/svg+xml", "image/png")
    assert re.fullmatch(r"museum/[0-9a-f]{64}\.svg", drawing.path)
    assert re.fullmatch(r"museum/[0-9a-f]{64}\.png", picture.path)
    assert read_logo(svg("<g/>")).path != drawing.path


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "neither a PNG nor an SVG"),
        (jpeg_bytes(), "neither a PNG nor an SVG"),
        (PNG[:20], "cut off"),
        (b"<html/>", "no SVG"),
        (svg(attributes=""), "neither a viewBox nor"),
        (b'<!DOCTYPE svg [<!ENTITY a "b">]>' + svg(), "may hold no DOCTYPE"),
        (svg("<script>go()</script>"), r"script or foreign content \(script\)"),
        (svg('<g onload="go()"/>'), "script or foreign content"),
        (svg("<foreignObject/>"), "foreignObject"),
        (svg('<image href="https://a.example/b.png"/>'), "refers to something outside"),
        (
            svg('<a xmlns:x="http://www.w3.org/1999/xlink" x:href="javascript:go()"/>'),
            "refers to something outside",
        ),
        (svg("<style>@import 'a.css';</style>"), "refers to something outside"),
        (svg('<g style="fill:url(//a.example/b)"/>'), "refers to something outside"),
        (b" " * (MOST_BYTES + 1), "at most"),
    ],
)
def test_what_is_no_logo_is_refused_with_the_reason(content: bytes, reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        read_logo(content)
