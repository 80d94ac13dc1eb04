"""A cell's text, readable: entities read, control characters out, nothing else changed."""

from __future__ import annotations

import html
import re
import unicodedata
from html.entities import html5

_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")


def readable(text: str) -> str:
    """`&#x27;` becomes ', once; line ends become one character; what no text has is taken out.

    Only an entity closed by a semicolon is read: the address `?a=1&copy=2` holds none, though HTML would see ©.
    Text that begins like a formula is text and stays as it is.
    """
    read = _ENTITY.sub(_character, text).replace("\r\n", "\n").replace("\r", "\n")
    return unicodedata.normalize("NFC", _CONTROL.sub("", read))


def _character(found: re.Match[str]) -> str:
    entity = found.group()
    return html.unescape(entity) if entity[1] == "#" or entity[1:] in html5 else entity
