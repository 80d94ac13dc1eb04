"""A collection as its folder says it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from archive.ingest.collection_folder.pages import Page
from archive.ingest.collection_folder.words import AllWords
from archive.standards.languages import DEFAULT_LANGUAGE


@dataclass(frozen=True)
class CollectionFolder:
    """A collection as its files say it; every reference in it has been followed once."""

    settings: Page
    sources: Mapping[str, Page]
    places: Mapping[str, Page]
    people: Mapping[str, Page]
    subjects: list[str]
    leads: Mapping[str, str]
    photographs: Mapping[str, Page]
    stories: Mapping[str, Page]
    words: AllWords

    @property
    def key(self) -> str:
        """The collection's own name, under which the archive remembers what it brought."""
        return str(self.settings["key"])

    @property
    def default_language(self) -> str:
        """The language in which every text must exist."""
        return str(self.settings.get("default_language", DEFAULT_LANGUAGE))

    def for_all(self, name: str) -> Any:
        """What holds for every photograph unless its own file says otherwise: `rights`, `provenance`."""
        return self.settings.get("photographs", {}).get(name)
