"""A table of one language's words, such as `dates.json` of its folder, and how a phrase of it is filled.

A phrase is a text with places: `{date}`, or `{date:genitive}` where the grammar asks for a case. A word or a phrase
that changes with the case is written as `{"plain": "август", "genitive": "августа"}`; a case that it does not name is
its plain form. A place without a case of its own stands in the case of the whole.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from archive.standards.languages import KNOWN, PLAIN, Unsaid, require_language

PLACE = re.compile(r"\{(\w+)(?::(\w+))?\}")

_BUILT: dict[tuple[str, str], tuple[object, Wording]] = {}

InCase = Callable[[str], str]
"""A part of a phrase, said in the case that is asked of it."""


def fill(phrase: str, **parts: str | InCase) -> str:
    """The phrase with its places filled. A place that nothing fills stays as it is written."""
    return fill_in_case(phrase, PLAIN, parts)


def fill_in_case(phrase: str, case: str, parts: Mapping[str, str | InCase]) -> str:
    """The same as a whole in some case, which its places take unless they name another."""

    def said(place: re.Match[str]) -> str:
        part = parts.get(place[1], place[0])
        return part if isinstance(part, str) else part(place[2] or case)

    return PLACE.sub(said, phrase)


class Wording:
    """Looks words up in a table; `name` is "dates", "rights" …, as the file is called."""

    def __init__(self, tag: str, name: str) -> None:
        table: Mapping[str, Any] = getattr(KNOWN[require_language(tag)], name)
        self._tag = tag
        self._name = name
        self._table = table
        self._contractions = [
            (re.compile(rf"(?<!\w){re.escape(apart)}"), together)
            for apart, together in table.get("contractions", {}).items()
        ]

    def says(self, *path: str | int) -> bool:
        """Whether the table has a word there."""
        return self._find(path) is not None

    def text(self, *path: str | int, case: str = PLAIN) -> str:
        """The word or phrase at a place of the table. Raises Unsaid."""
        found = self._find(path)
        if isinstance(found, Mapping):
            found = found.get(case, found.get(PLAIN))
        if not isinstance(found, str):
            raise Unsaid(self._tag, " → ".join(map(str, (self._name, *path))))
        return found

    def contracted(self, words: str) -> str:
        """Words that grow together where they meet: «с 2 сентября» → «со 2 сентября», “de el” → “del”."""
        for apart, together in self._contractions:
            words = apart.sub(together.replace("\\", r"\\"), words)
        return words

    def words(self, *path: str | int) -> tuple[str, ...]:
        """A list of words at a place of the table; empty where there is none."""
        found = self._find(path)
        return tuple(found) if isinstance(found, list) else ()

    def _find(self, path: tuple[str | int, ...]) -> Any:
        found: Any = self._table
        for step in path:
            try:
                found = found[step]
            except (LookupError, TypeError):
                return None
        return found


def wording(language: str, name: str) -> Wording:
    """The words of a language's file. Raises UnknownLanguage. Kept, until the language is told anew."""
    known = KNOWN[require_language(language)]
    held = _BUILT.get((language, name))
    if held is None or held[0] is not known:
        held = _BUILT[language, name] = known, Wording(language, name)
    return held[1]
