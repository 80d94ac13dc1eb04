"""The back of a photograph, known by its file's name: `M45-002_verso.tif` is the other side of `M45-002.tif`."""

from __future__ import annotations

import re

BY_NAME = re.compile(r"(?P<front>.*[^\s_-])[\s_-]+(?P<word>verso|back|v)", re.IGNORECASE)


def front_of(stem: str) -> str:
    """The name of the front that a file's name speaks of, or nothing: `A 7_verso`, `A 7-back` and `A 7-v` of `A 7`."""
    named = BY_NAME.fullmatch(stem)
    return named["front"] if named else ""


def is_plainly_a_back(stem: str) -> bool:
    """Whether the name says so in a word: a lone `v` may be part of a number."""
    named = BY_NAME.fullmatch(stem)
    return named is not None and named["word"].casefold() != "v"
