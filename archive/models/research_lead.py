"""Where to look next. A lead is never a fact: no visitor sees it; a set that leaves the house marks it as a lead."""

from __future__ import annotations

from django.db import models

from archive.models.photograph import Photograph
from archive.models.record import Record


class ResearchLead(Record):
    """A hint for the curator: an archive to ask, a picture to compare."""

    photograph = models.ForeignKey(Photograph, on_delete=models.CASCADE, related_name="research_leads")
    text = models.TextField()
    followed_up = models.TextField("what came of it", blank=True)
    order = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ["order", "id"]

    def __str__(self) -> str:
        return self.text[:80]
