"""What a photograph is about, as a heading."""

from __future__ import annotations

from django.db import models

from archive.models.fields import LanguageMapField
from archive.models.record import Record


class Subject(Record):
    """A subject heading with a name per language."""

    key = models.SlugField(unique=True, max_length=120, allow_unicode=True)
    name = LanguageMapField()

    class Meta:
        ordering = ["key"]

    def __str__(self) -> str:
        return self.name.get("en") or next(iter(self.name.values()), self.key)
