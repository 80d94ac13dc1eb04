"""The words of a collection, a folder per language; a text may be absent, and then it is simply not there yet."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from archive.ingest.collection_folder.pages import Page
from archive.models.fields import LanguageMap


@dataclass(frozen=True)
class Words:
    """Everything written in one language: the shared words, and a page per photograph and story."""

    shared: Page
    photographs: Mapping[str, Page]
    stories: Mapping[str, Page]

    def of_all(self, *path: str) -> str:
        """A shared text, or nothing."""
        return _dig(self.shared, path)

    def of_photograph(self, number: str, *path: str) -> str:
        """A photograph's own text, else the shared one of that key, else nothing."""
        return _dig(self.photographs.get(number, {}), path) or _dig(self.shared, path)

    def of_story(self, key: str, *path: str) -> str:
        """A story panel's text, or nothing."""
        return _dig(self.stories.get(key, {}), path)


@dataclass(frozen=True)
class AllWords:
    """The words in every language of the collection, in its order."""

    by_language: Mapping[str, Words]

    def of_all(self, *path: str) -> LanguageMap:
        """A shared text in the languages that have it."""
        return _filled({tag: words.of_all(*path) for tag, words in self.by_language.items()})

    def of_photograph(self, number: str, *path: str) -> LanguageMap:
        """A photograph's text in the languages that have it."""
        return _filled({tag: words.of_photograph(number, *path) for tag, words in self.by_language.items()})

    def of_story(self, key: str, *path: str) -> LanguageMap:
        """A panel's text in the languages that have it."""
        return _filled({tag: words.of_story(key, *path) for tag, words in self.by_language.items()})

    def wording_note(self, number: str, keys: list[str]) -> LanguageMap:
        """Several notes as paragraphs; a language that lacks one of them has none, for half a reason misleads."""
        joined: LanguageMap = {}
        for tag, words in self.by_language.items():
            notes = [words.of_photograph(number, "wording", key) for key in keys]
            if notes and all(notes):
                joined[tag] = "\n\n".join(notes)
        return joined


def _dig(page: Mapping[str, Any], path: tuple[str, ...]) -> str:
    found: Any = page
    for step in path:
        found = found.get(step) if isinstance(found, Mapping) else None
    return found.strip() if isinstance(found, str) else ""


def _filled(texts: LanguageMap) -> LanguageMap:
    return {tag: words for tag, words in texts.items() if words}
