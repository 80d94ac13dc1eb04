"""A language map as one exhibit speaks it."""

from __future__ import annotations

from archive.models import Exhibit


def in_languages(exhibit: Exhibit, texts: dict[str, str]) -> dict[str, str]:
    """The words of a language map in the exhibit's languages, in its order, empty ones left out."""
    return {tag: texts[tag] for tag in exhibit.languages if texts.get(tag)}
