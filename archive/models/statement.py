"""What we know, how surely and from where; and what we do not know."""

from __future__ import annotations

from django.db import models

from archive.models.fields import LanguageMapField
from archive.models.photograph import Photograph
from archive.models.record import Record
from archive.models.source import Source
from archive.models.vocabulary import Confidence


class Statement(Record):
    """One claim about a photograph with its confidence, the reason for it, and its citations."""

    class Aspect(models.TextChoices):
        WHO = "who"
        WHEN = "when"
        WHERE = "where"
        WHAT = "what"
        MAKER = "maker"

    photograph = models.ForeignKey(Photograph, on_delete=models.CASCADE, related_name="statements")
    aspect = models.CharField(max_length=10, choices=Aspect)
    text = LanguageMapField()
    confidence = models.CharField(max_length=10, choices=Confidence)
    reason = LanguageMapField("why this confidence")
    sources = models.ManyToManyField(Source, through="Citation", related_name="statements", blank=True)
    trace = models.JSONField(
        default=list, blank=True, help_text="fact numbers this rests on, for the desk only"
    )
    order = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ["order", "id"]

    def __str__(self) -> str:
        return self.text.get("en") or next(iter(self.text.values()), "")


class Citation(models.Model):
    """A statement's source with the place in it."""

    statement = models.ForeignKey(Statement, on_delete=models.CASCADE, related_name="citations")
    source = models.ForeignKey(Source, on_delete=models.PROTECT, related_name="citations_of_statements")
    locator = models.CharField(max_length=150, blank=True)

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["statement", "source"], name="one_citation_per_source")
        ]

    def __str__(self) -> str:
        return f"{self.source}, {self.locator}" if self.locator else str(self.source)


class OpenQuestion(Record):
    """What we do not know, said aloud to visitors."""

    photograph = models.ForeignKey(Photograph, on_delete=models.CASCADE, related_name="open_questions")
    text = LanguageMapField()
    order = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ["order", "id"]

    def __str__(self) -> str:
        return self.text.get("en") or next(iter(self.text.values()), "")
