"""Where a photograph has been, gaps included (AAM Guide to Provenance Research, 2001)."""

from __future__ import annotations

from django.db import models

from archive.models.fields import EdtfField, LanguageMapField
from archive.models.photograph import Photograph
from archive.models.record import Record
from archive.models.source import Source


class ProvenanceEvent(Record):
    """One step of a photograph's history; a gap is a step too."""

    class Kind(models.TextChoices):
        CREATION = "creation"
        NEGATIVE = "negative"
        PRINT = "print"
        DISTRIBUTION = "distribution", "distribution by an agency"
        PUBLICATION = "publication"
        ACQUISITION = "acquisition"
        TRANSFER = "transfer"
        DIGITISATION = "digitisation"
        CUSTODY = "custody"
        TEXT_RECEIVED = "text_received", "text received"
        GAP = "gap", "gap: nothing is known"

    class Certainty(models.TextChoices):
        CERTAIN = "certain"
        PROBABLE = "probable"
        UNCERTAIN = "uncertain"
        UNKNOWN = "unknown"

    photograph = models.ForeignKey(Photograph, on_delete=models.CASCADE, related_name="provenance_events")
    kind = models.CharField(max_length=20, choices=Kind)
    date = EdtfField("date (EDTF)")
    agent = LanguageMapField("by whom")
    place = LanguageMapField("where")
    certainty = models.CharField(max_length=10, choices=Certainty, default=Certainty.UNKNOWN)
    evidence = LanguageMapField("evidence")
    source = models.ForeignKey(Source, null=True, blank=True, on_delete=models.PROTECT, related_name="events")
    locator = models.CharField(max_length=150, blank=True)
    direct_transfer = models.BooleanField("passed directly to the next", default=False)
    order = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ["order", "id"]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.date}".strip()
