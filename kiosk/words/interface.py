"""Every phrase of the player in every language, ready to be laid into a page without a query."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from django.utils import translation

from archive.standards.languages import DEFAULT_LANGUAGE, LANGUAGES
from kiosk.words.controls import CONTROLS
from kiosk.words.counted import counted_forms
from kiosk.words.museum import MUSEUM
from kiosk.words.rooms import ROOMS
from kiosk.words.story import STORY

_PLACES = re.compile(r"\{\w+\}")
_LETTERS = re.compile(r"[^\W\d_]")

PHRASES = {**CONTROLS, **MUSEUM, **ROOMS, **STORY}


def interface_words(languages: Iterable[str]) -> dict[str, dict[str, str]]:
    """`{language: {key: text}}` for BCP 47 tags; a language without a catalogue speaks English.

    Phrases keep their `{name}` places; those that speak a number end in a CLDR plural category:
    `starting_again_one`, `starting_again_few` … for the browser's `Intl.PluralRules` to choose from.
    """
    return {language: dict(_words_in(language)) for language in languages}


def told_words(languages: Iterable[str]) -> dict[str, dict[str, str]]:
    """The same without what a catalogue leaves in English, so that whoever shows it can mark it as English.

    A phrase without letters (a pair of quotation marks) reads the same in several languages. What a language is called
    is told by its own file.
    """
    words = interface_words({DEFAULT_LANGUAGE: None, **dict.fromkeys(languages)})
    english = words[DEFAULT_LANGUAGE]
    return {
        language: {
            key: text
            for key, text in {**words[language], "language_name": LANGUAGES.get(language, language)}.items()
            if language == DEFAULT_LANGUAGE
            or text != english[key]
            or not _LETTERS.search(_PLACES.sub("", text))
        }
        for language in languages
    }


@cache
def _words_in(language: str) -> dict[str, str]:
    """Django names languages in lower case (zh-hans) where the web writes zh-Hans."""
    with translation.override(language.lower()):
        words = {key: str(phrase) for key, phrase in PHRASES.items()}
        return words | counted_forms(language)
