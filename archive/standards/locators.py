"""Where in a source: “line 26”, “p. 12” in the visitor's language."""

from __future__ import annotations

import re

_FORM = re.compile(
    r"(?P<unit>lines?|pp?\.|pages?|no\.|nos\.|vol\.|chapter|ch\.)\s*(?P<numbers>\d+(?:\s*[-–]\s*\d+)?)", re.I
)

_UNITS: dict[str, dict[str, str]] = {
    "line": {"en": "line {}", "ru": "строка {}", "zh-Hans": "第{}行", "ja": "{}行目"},
    "lines": {"en": "lines {}", "ru": "строки {}", "zh-Hans": "第{}行", "ja": "{}行目"},
    "p.": {"en": "p. {}", "ru": "с. {}", "zh-Hans": "第{}页", "ja": "{}頁"},
    "no.": {"en": "no. {}", "ru": "№ {}", "zh-Hans": "第{}号", "ja": "{}号"},
    "vol.": {"en": "vol. {}", "ru": "т. {}", "zh-Hans": "第{}卷", "ja": "第{}巻"},
    "chapter": {"en": "chapter {}", "ru": "глава {}", "zh-Hans": "第{}章", "ja": "第{}章"},
}
_WHOLE = {"en": "the whole page", "ru": "вся страница", "zh-Hans": "整个网页", "ja": "ページ全体"}
_SAME = {"page": "p.", "pages": "p.", "pp.": "p.", "nos.": "no.", "ch.": "chapter"}


def locator_words(locator: str, language: str) -> str:
    """A locator as typed by a cataloguer, in a language; as it is where it is not understood or has no words.

    Understood: line, page, number, volume, chapter with a number or a span, in English as the field abbreviates them,
    and “the whole page”.
    """
    if locator.strip().lower() == _WHOLE["en"]:
        return _WHOLE.get(language, _WHOLE["en"])
    found = _FORM.fullmatch(locator.strip())
    if found is None:
        return locator.strip()
    unit = found["unit"].lower()
    numbers = re.sub(r"\s*[-–]\s*", "–", found["numbers"])
    spoken = _UNITS[_SAME.get(unit, unit)].get(language)
    if spoken is None:
        return locator.strip()
    if _SAME.get(unit, unit) == "p." and "–" in numbers and language == "en":
        spoken = "pp. {}"
    return spoken.format(numbers)
