"""Who: makers, sitters and people of the story, with a name per language."""

from __future__ import annotations

from django.db import models

from archive.models.fields import EdtfField, LanguageMapField
from archive.models.record import Record


class Person(Record):
    """An authority for one person or body; names keep their own order (family name first in Chinese and Japanese)."""

    key = models.SlugField(unique=True, max_length=80)
    name = LanguageMapField()
    life = EdtfField("life dates (EDTF interval)")
    role = LanguageMapField("who this is, in a few words")
    basis = models.TextField("how this is known", blank=True)
    identifiers = models.JSONField(default=dict, blank=True)

    class Meta:
        ordering = ["key"]
        verbose_name_plural = "people"

    def __str__(self) -> str:
        return self.name.get("en") or self.key
