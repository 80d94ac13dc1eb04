"""An XMP packet (ISO 16684-1) as a flat map `prefix:name → text, list or map of languages`."""

from __future__ import annotations

from typing import Any
from xml.etree.ElementTree import Element, ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring

RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
XML_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
PREFIXES = {
    "http://purl.org/dc/elements/1.1/": "dc",
    "http://ns.adobe.com/xap/1.0/": "xmp",
    "http://ns.adobe.com/xap/1.0/rights/": "xmpRights",
    "http://ns.adobe.com/xap/1.0/mm/": "xmpMM",
    "http://ns.adobe.com/photoshop/1.0/": "photoshop",
    "http://ns.adobe.com/tiff/1.0/": "tiff",
    "http://ns.adobe.com/exif/1.0/": "exif",
    "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/": "Iptc4xmpCore",
    "http://iptc.org/std/Iptc4xmpExt/2008-02-29/": "Iptc4xmpExt",
    "http://ns.useplus.org/ldf/xmp/1.0/": "plus",
    "http://creativecommons.org/ns#": "cc",
    "http://ns.adobe.com/camera-raw-settings/1.0/": "crs",
}
LARGEST_PACKET = 2_000_000  # bytes; an honest one is a few thousand


def xmp_facts(packet: bytes) -> dict[str, Any]:
    """Read with defusedxml: a packet comes from anywhere, and entities in it may be a bomb."""
    if len(packet) > LARGEST_PACKET:
        return {"unreadable": f"{len(packet):,} bytes of XMP; at most {LARGEST_PACKET:,} are read"}
    try:
        root = fromstring(packet.strip(b"\0 \r\n\t"))
    except (ParseError, DefusedXmlException, ValueError, LookupError) as reason:
        return {"unreadable": f"not well-formed XML ({reason})"}
    facts: dict[str, Any] = {}
    for description in root.iter(f"{RDF}Description"):
        for name, text in description.attrib.items():
            if not name.startswith((RDF, "{http://www.w3.org/XML/")):
                facts[prefixed(name)] = text
        for child in description:
            facts[prefixed(child.tag)] = content_of(child)
    return facts


def prefixed(tag: str) -> str:
    if not tag.startswith("{"):
        return tag
    address, _, name = tag[1:].partition("}")
    return f"{PREFIXES.get(address, address)}:{name}"


def content_of(element: Element) -> Any:
    items = list(element.iter(f"{RDF}li"))
    if not items:
        return "".join(element.itertext()).strip()
    if element.find(f"{RDF}Alt") is not None:
        return {each.get(XML_LANGUAGE, "x-default"): "".join(each.itertext()).strip() for each in items}
    return ["".join(each.itertext()).strip() for each in items]
