"""Phrases that speak a number, which languages inflect each in their own way."""

from __future__ import annotations

from collections.abc import Callable

from django.utils.translation import npgettext

COUNTED: dict[str, Callable[[int], str]] = {
    "starting_again": lambda number: npgettext(
        "idle screen", "Starting again in {seconds} second", "Starting again in {seconds} seconds", number
    ),
    "photograph_count": lambda number: npgettext(
        "how many", "{count} photograph", "{count} photographs", number
    ),
}

PLURAL_CATEGORIES = ("one", "few", "many", "other")
"""Those of Unicode CLDR that our languages use; the browser names the one for a number (`Intl.PluralRules`)."""

SAMPLES = {"ru": {"one": 1, "few": 2, "many": 5, "other": 5}}
"""A number that stands for each category where "one" and "other" do not cover the language."""

COMMON_SAMPLES = {"one": 1, "few": 2, "many": 2, "other": 2}


def counted_forms(language: str) -> dict[str, str]:
    """`{key_category: text}` for the active translation: every category present, so that no look-up can miss."""
    samples = SAMPLES.get(language.split("-")[0], COMMON_SAMPLES)
    return {
        f"{key}_{category}": phrase(samples[category])
        for key, phrase in COUNTED.items()
        for category in PLURAL_CATEGORIES
    }
