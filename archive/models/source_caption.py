"""The words a photograph came with: verbatim, in their language, never the museum's voice, never edited."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.db import models

from archive.models.fields import LanguageMapField
from archive.models.photograph import Photograph
from archive.models.record import Record
from archive.models.source import Source


class SourceCaption(Record):
    """One source's caption, with locator, and the museum's note on why it words things differently."""

    photograph = models.ForeignKey(Photograph, on_delete=models.CASCADE, related_name="source_captions")
    text = models.TextField(help_text="word for word as received")
    language = models.CharField(max_length=12, default="en", help_text="BCP 47 tag, such as en or ru")
    source = models.ForeignKey(
        Source, null=True, blank=True, on_delete=models.PROTECT, related_name="captions"
    )
    locator = models.CharField("where in the source", max_length=150, blank=True)
    wording_note = LanguageMapField("why we word it differently")
    order = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ["order", "id"]

    def __str__(self) -> str:
        return f"“{self.text}”"

    def clean(self) -> None:
        if self.pk is None:
            return
        kept = SourceCaption.objects.filter(pk=self.pk).values_list("text", flat=True).first()
        if kept is not None and kept != self.text:
            words = (
                "A source caption is kept word for word. Was it copied wrongly? Delete it and add it anew."
            )
            raise ValidationError({"text": words})
