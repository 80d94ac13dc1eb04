"""Where in a source: “line 26”, “p. 12” in the visitor's language."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from archive.standards.languages import in_those_that_can
from archive.standards.wording import fill, wording

_FORM = re.compile(
    r"(?P<unit>lines?|pp?\.|pages?|no\.|nos\.|vol\.|chapter|ch\.)\s*(?P<numbers>\d+(?:\s*[-–]\s*\d+)?)", re.I
)
_WHOLE = "the whole page"
_SAME = {"page": "p.", "pages": "p.", "pp.": "p.", "nos.": "no.", "ch.": "chapter"}


def locator_words(locator: str, language: str) -> str:
    """A locator as typed by a cataloguer, in a language; as it is where it is not understood. Raises Unsaid.

    Understood: line, page, number, volume, chapter with a number or a span, in English as the field abbreviates them,
    and “the whole page”.
    """
    typed = locator.strip()
    if typed.lower() == _WHOLE:
        return wording(language, "phrases").text("locators", _WHOLE)
    found = _FORM.fullmatch(typed)
    if found is None:
        return typed
    unit = found["unit"].lower()
    unit = _SAME.get(unit, unit)
    numbers = re.sub(r"\s*[-–]\s*", "–", found["numbers"])
    if unit == "p." and "–" in numbers:
        unit = "pp."
    return fill(wording(language, "phrases").text("locators", unit), number=numbers)


def locators_in(locator: str, languages: Iterable[str]) -> dict[str, str]:
    """The same in those of the languages that have words for it."""
    return in_those_that_can(languages, lambda language: locator_words(locator, language))


def cited_in(name: Callable[[str], str], locator: str, languages: Iterable[str]) -> dict[str, str]:
    """A source, named per language, with the place in it: “Museum file, p. 12”, in those that have words for it."""

    def cited(language: str) -> str:
        where = locator_words(locator, language)
        return wording(language, "phrases").text("comma").join((name(language), where))

    return in_those_that_can(languages, cited)
