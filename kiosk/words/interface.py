"""Every phrase of the player in every language, ready to be laid into a page without a query."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from django.utils import translation

from kiosk.words.controls import CONTROLS
from kiosk.words.counted import counted_forms
from kiosk.words.museum import MUSEUM
from kiosk.words.rooms import ROOMS
from kiosk.words.story import STORY

PHRASES = {**CONTROLS, **MUSEUM, **ROOMS, **STORY}


def interface_words(languages: Iterable[str]) -> dict[str, dict[str, str]]:
    """`{language: {key: text}}` for BCP 47 tags; a language without a catalogue speaks English.

    Phrases keep their `{name}` places; those that speak a number end in a CLDR plural category:
    `starting_again_one`, `starting_again_few` … for the browser's `Intl.PluralRules` to choose from.
    """
    return {language: dict(_words_in(language)) for language in languages}


@cache
def _words_in(language: str) -> dict[str, str]:
    """Django names languages in lower case (zh-hans) where the web writes zh-Hans."""
    with translation.override(language.lower()):
        words = {key: str(phrase) for key, phrase in PHRASES.items()}
        return words | counted_forms(language)
