"""A panel that tells, between photographs: text, document, map or timeline."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.db import models

from archive.models.fields import LanguageMapField
from archive.models.record import Record
from archive.models.reviewed_text import ReviewedText
from archive.models.source import Source
from archive.models.story_body import fault_in_body
from archive.models.vocabulary import Advisory


class StoryPanel(Record):
    """One panel; its words are StoryTexts, `body` holds what a document, map or timeline draws."""

    class Kind(models.TextChoices):
        TEXT = "text"
        DOCUMENT = "document"
        MAP = "map"
        TIMELINE = "timeline"

    key = models.SlugField(unique=True, max_length=80)
    kind = models.CharField(max_length=12, choices=Kind, default=Kind.TEXT)
    body = models.JSONField(default=dict, blank=True)
    advisory_level = models.CharField(max_length=20, choices=Advisory, default=Advisory.NONE)
    advisory_reason = LanguageMapField("reason of the advisory, as shown")
    sources = models.ManyToManyField(Source, through="StoryCitation", related_name="panels", blank=True)
    trace = models.JSONField(
        default=list, blank=True, help_text="fact numbers this rests on, for the desk only"
    )

    class Meta:
        ordering = ["key"]

    def __str__(self) -> str:
        return self.key

    def clean(self) -> None:
        fault = fault_in_body(self.body)
        if fault:
            raise ValidationError({"body": fault})


class StoryText(ReviewedText):
    """A panel's words in one language."""

    panel = models.ForeignKey(StoryPanel, on_delete=models.CASCADE, related_name="texts")

    class Meta:
        ordering = ["panel_id", "language"]
        constraints = [
            models.UniqueConstraint(
                fields=["panel", "language"], name="one_story_text_per_panel_and_language"
            )
        ]

    def __str__(self) -> str:
        return f"{self.panel.key} · {self.language} · {self.title or 'no title yet'}"


class StoryCitation(models.Model):
    """A panel's source with the place in it."""

    panel = models.ForeignKey(StoryPanel, on_delete=models.CASCADE, related_name="citations")
    source = models.ForeignKey(Source, on_delete=models.PROTECT, related_name="citations_of_panels")
    locator = models.CharField(max_length=150, blank=True)

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["panel", "source"], name="one_story_citation_per_source")
        ]

    def __str__(self) -> str:
        return f"{self.source}, {self.locator}" if self.locator else str(self.source)
