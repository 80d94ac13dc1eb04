"""A language map as one exhibit speaks it."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from archive.models import Exhibit
from archive.standards.languages import DEFAULT_LANGUAGE


def in_languages(exhibit: Exhibit, texts: dict[str, str]) -> dict[str, str]:
    """The words of a language map in the exhibit's languages, in its order, empty ones left out."""
    return {tag: texts[tag] for tag in exhibit.languages if texts.get(tag)}


def said_in(exhibit: Exhibit, say: Callable[[Iterable[str]], dict[str, str]]) -> dict[str, str]:
    """Words that the language files make (a date, a right), in the exhibit's languages; where none of those has them,
    in the default language: what nobody translated is still told."""
    return say(exhibit.languages) or say([DEFAULT_LANGUAGE])
