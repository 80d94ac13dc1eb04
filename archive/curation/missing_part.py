"""A picture of which a part is missing says so to visitors, among what nobody knows."""

from __future__ import annotations

from archive.models import Photograph
from archive.standards.languages import LANGUAGES
from archive.standards.wording import wording

KEY = "missing_part"


def what_is_missing(photograph: Photograph) -> list[dict[str, str]]:
    """One more open question where the readable part of a damaged scan is shown; none otherwise."""
    original = photograph.original
    if original is None or not original.damage:
        return []
    spoken = {tag: wording(tag, "phrases") for tag in LANGUAGES}
    return [{tag: words.text(KEY) for tag, words in spoken.items() if words.says(KEY)}]
