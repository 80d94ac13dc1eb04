"""From where we know: a book, an archive, a web page, the founding document."""

from __future__ import annotations

from django.db import models

from archive.models.fields import LanguageMapField
from archive.models.record import Record


class Source(Record):
    """One citable source. `address` is kept for the curator and never shown as a link on the kiosk."""

    key = models.SlugField(unique=True, max_length=80)
    citation = models.CharField(max_length=500, help_text="as printed in a list of sources")
    short = models.CharField("short citation", max_length=120, blank=True, help_text="such as “Glantz 1983”")
    name = LanguageMapField("named in words", help_text="where a short citation says nothing to a visitor")
    note = LanguageMapField("annotation")
    address = models.CharField(max_length=500, blank=True)
    sha256 = models.CharField("SHA-256 of the document, when a copy is held", max_length=64, blank=True)

    class Meta:
        ordering = ["key"]

    def __str__(self) -> str:
        return self.short or self.citation
