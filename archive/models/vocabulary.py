"""The few words that several nouns share."""

from __future__ import annotations

from django.db import models

from archive.standards.languages import LANGUAGES


def language_choices() -> list[tuple[str, str]]:
    """Asked for when a form is drawn, so that a language more is no change of the database."""
    return list(LANGUAGES.items())


class Confidence(models.TextChoices):
    """How surely a claim is known; shown to visitors as a word."""

    CERTAIN = "certain"
    PROBABLE = "probable"
    UNCERTAIN = "uncertain"


class Advisory(models.TextChoices):
    """What a visitor is told before a picture (NORMS, Warnings about content)."""

    NONE = "none", "none: show freely"
    NOTE = "note", "note: a line beside the picture"
    ADVISORY = "advisory", "advisory: covered until the visitor chooses"
    RESTRICTED = "restricted", "restricted: never leaves the desk"


class Precision(models.TextChoices):
    """How exactly a place is known: a region is an area on a map, never a pin."""

    SITE = "site", "this very spot"
    CITY = "city"
    ISLAND = "island"
    REGION = "region"
    ARCHIPELAGO = "archipelago", "group of islands"
    COUNTRY = "country"
