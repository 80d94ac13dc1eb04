"""A museum's logo: an SVG or PNG that a page can show as a picture and that asks nothing of anybody."""

from __future__ import annotations

import re
import struct
from dataclasses import dataclass
from hashlib import sha256
from xml.etree.ElementTree import Element, ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring

MOST_BYTES = 1_000_000
PNG_SIGNATURE = b"\x89PNG\r\n\x1a\n"
SVG = "{http://www.w3.org/2000/svg}"
LOCAL = re.compile(r"#|data:image/(?:png|jpeg);")
ELSEWHERE = re.compile(r"""@import|url\(\s*["']?(?!#|data:image/(?:png|jpeg);)""", re.IGNORECASE)
ACTIVE = {"script", "foreignObject", "iframe", "audio", "video", "handler"}


@dataclass(frozen=True)
class Logo:
    """The file's bytes with what they are; its name is its content's, so it may be cached for ever."""

    content: bytes
    extension: str
    media_type: str

    @property
    def path(self) -> str:
        """Relative to `/media/`."""
        return f"museum/{sha256(self.content).hexdigest()}.{self.extension}"


def read_logo(content: bytes) -> Logo:
    """The logo in these bytes; the content decides the type. Raises ValueError with the reason."""
    if len(content) > MOST_BYTES:
        raise ValueError(f"it has {len(content)} bytes, at most {MOST_BYTES} are taken")
    if content.startswith(PNG_SIGNATURE):
        if len(content) < 33 or not all(struct.unpack(">II", content[16:24])):
            raise ValueError("the PNG is cut off")
        return Logo(content, "png", "image/png")
    _refuse_active(_drawing(content))
    return Logo(content, "svg", "image/svg+xml")


def _drawing(content: bytes) -> Element:
    try:
        root: Element = fromstring(content, forbid_dtd=True)
    except (ParseError, DefusedXmlException, ValueError, LookupError) as error:
        raise ValueError(
            "it is neither a PNG nor an SVG that can be read (an SVG may hold no DOCTYPE)"
        ) from error
    if root.tag != f"{SVG}svg":
        raise ValueError("it is XML, but no SVG")
    if not ("viewBox" in root.attrib or {"width", "height"} <= set(root.attrib)):
        raise ValueError("the SVG has neither a viewBox nor a width and height")
    return root


def _refuse_active(root: Element) -> None:
    """Shown as a picture an SVG runs nothing and fetches nothing; opened at its own address it could try."""
    for element in root.iter():
        name = str(element.tag).removeprefix(SVG)
        if name in ACTIVE or any(attribute.lower().startswith("on") for attribute in element.attrib):
            raise ValueError(f"the SVG holds script or foreign content ({name})")
        links = [value for key, value in element.attrib.items() if key.split("}")[-1] == "href"]
        styles = [*element.attrib.values(), element.text or ""]
        if not all(map(LOCAL.match, links)) or any(map(ELSEWHERE.search, styles)):
            raise ValueError(f"the SVG refers to something outside itself ({name})")
