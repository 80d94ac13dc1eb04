"""A photograph taken from every screen, release and export at once, with the reason that visitors read."""

from __future__ import annotations

from django.db import models

from archive.models.fields import LanguageMapField
from archive.models.photograph import Photograph


class Withdrawal(models.Model):
    """The tombstone's words; the record itself stays whole on the desk."""

    photograph = models.OneToOneField(Photograph, on_delete=models.PROTECT, related_name="withdrawal")
    reason = LanguageMapField()
    withdrawn_by = models.CharField(max_length=150, blank=True)
    withdrawn_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["-withdrawn_at"]

    def __str__(self) -> str:
        return f"{self.photograph.catalogue_number} withdrawn"
