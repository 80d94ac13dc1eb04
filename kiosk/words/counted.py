"""Phrases that speak a number, which languages inflect each in their own way."""

from __future__ import annotations

from collections.abc import Callable

from django.utils.translation import npgettext

from archive.standards.languages import KNOWN

COUNTED: dict[str, Callable[[int], str]] = {
    "starting_again": lambda number: npgettext(
        "idle screen", "Starting again in {seconds} second", "Starting again in {seconds} seconds", number
    ),
    "found_count": lambda number: npgettext("search", "{count} result", "{count} results", number),
}

SAMPLES = {"zero": 0, "one": 1, "two": 2, "few": 2, "many": 2, "other": 2}
"""Every plural category of Unicode CLDR (the browser names the one for a number: `Intl.PluralRules`) with a number
that stands for it, where a language's own file (`plural_samples`) does not say another."""


def counted_forms(language: str) -> dict[str, str]:
    """`{key_category: text}` for the active translation: every category present, so that no look-up can miss."""
    own = KNOWN[language].plural_samples if language in KNOWN else {}
    samples = {**SAMPLES, **own}
    return {
        f"{key}_{category}": phrase(samples[category])
        for key, phrase in COUNTED.items()
        for category in SAMPLES
    }
