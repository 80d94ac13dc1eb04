"""Fields that hold a museum's values: a text in several languages, a date as EDTF."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models

from archive.standards.dates import NotADate, parse_edtf
from archive.standards.languages import LANGUAGES

LanguageMap = dict[str, str]


def check_language_map(value: object) -> None:
    """Refuse anything but `{language tag: text}` with tags this archive writes in."""
    if not isinstance(value, dict):
        raise ValidationError(
            f"Found {type(value).__name__}; expected a text per language, such as {{'en': '…'}}."
        )
    unknown = sorted(set(value) - set(LANGUAGES))
    if unknown:
        raise ValidationError(f"Found the language {unknown[0]!r}; expected one of {', '.join(LANGUAGES)}.")
    if not all(isinstance(text, str) for text in value.values()):
        raise ValidationError("Every language's text must be words, not numbers or lists.")


class LanguageMapField(models.JSONField):
    """A text in several languages, `{"en": "…", "ru": "…"}`; a language without words is left out."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("default", dict)
        kwargs.setdefault("blank", True)
        super().__init__(*args, **kwargs)
        if check_language_map not in self.validators:
            self.validators = [*self.validators, check_language_map]


def check_edtf(value: str) -> None:
    """Refuse what EDTF (ISO 8601-2:2019) cannot read."""
    try:
        parse_edtf(value)
    except NotADate as error:
        raise ValidationError(str(error)) from error


class EdtfField(models.CharField):
    """A date as EDTF (ISO 8601-2:2019, Annex A), such as `1945-08-18?/1945-09?`; empty when no date is known."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("max_length", 100)
        kwargs.setdefault("blank", True)
        super().__init__(*args, **kwargs)
        if check_edtf not in self.validators:
            self.validators = [*self.validators, check_edtf]
