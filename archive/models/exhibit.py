"""An ordered set of slides, as a curator arranges it; visitors see its releases."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.db import models

from archive.models.fields import LanguageMapField
from archive.models.photograph import Photograph
from archive.models.record import Record
from archive.models.story_panel import StoryPanel
from archive.standards.languages import DEFAULT_LANGUAGE, LANGUAGES


def every_language() -> list[str]:
    """The languages a new exhibit speaks."""
    return list(LANGUAGES)


class Exhibit(Record):
    """One exhibit. `show_unreviewed`: translations not yet approved are shown with a quiet mark, not left out."""

    slug = models.SlugField(unique=True, max_length=80)
    title = LanguageMapField()
    introduction = LanguageMapField()
    languages = models.JSONField(default=every_language)
    default_language = models.CharField(max_length=12, default=DEFAULT_LANGUAGE)
    show_unreviewed = models.BooleanField("show translations that await review, with a mark", default=False)
    qr_codes = models.BooleanField("show a QR code to each photograph's page at PUBLIC_URL", default=False)
    is_default = models.BooleanField("shown at the kiosk's start page", default=False)
    current_release = models.ForeignKey(
        "archive.Release", null=True, blank=True, editable=False, on_delete=models.PROTECT, related_name="+"
    )

    class Meta:
        ordering = ["slug"]
        constraints = [
            models.UniqueConstraint(
                fields=["is_default"], condition=models.Q(is_default=True), name="one_default_exhibit"
            )
        ]

    def __str__(self) -> str:
        return self.title.get("en") or self.slug

    def clean(self) -> None:
        unknown = [tag for tag in self.languages if tag not in LANGUAGES]
        if unknown or not self.languages:
            raise ValidationError(
                {"languages": f"Found {self.languages}; expected some of {', '.join(LANGUAGES)}."}
            )
        if self.default_language not in self.languages:
            raise ValidationError(
                {"default_language": "The default language must be one of the exhibit's languages."}
            )

    def is_published(self) -> bool:
        """Whether visitors can see it."""
        return self.current_release_id is not None


class Section(Record):
    """A named part of an exhibit."""

    exhibit = models.ForeignKey(Exhibit, on_delete=models.CASCADE, related_name="sections")
    key = models.SlugField(max_length=80)
    title = LanguageMapField()
    order = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["order", "id"]
        constraints = [models.UniqueConstraint(fields=["exhibit", "key"], name="one_section_per_key")]

    def __str__(self) -> str:
        return self.title.get("en") or self.key


class Slide(Record):
    """One place in the order: a photograph or a story panel."""

    exhibit = models.ForeignKey(Exhibit, on_delete=models.CASCADE, related_name="slides")
    section = models.ForeignKey(
        Section, null=True, blank=True, on_delete=models.SET_NULL, related_name="slides"
    )
    photograph = models.ForeignKey(
        Photograph, null=True, blank=True, on_delete=models.PROTECT, related_name="slides"
    )
    panel = models.ForeignKey(
        StoryPanel, null=True, blank=True, on_delete=models.PROTECT, related_name="slides"
    )
    order = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["order", "id"]
        constraints = [
            models.UniqueConstraint(fields=["exhibit", "order"], name="one_order_per_slide"),
            models.UniqueConstraint(fields=["exhibit", "photograph"], name="a_photograph_once_per_exhibit"),
            models.UniqueConstraint(fields=["exhibit", "panel"], name="a_panel_once_per_exhibit"),
            models.CheckConstraint(
                name="slide_shows_one_thing",
                condition=models.Q(photograph__isnull=False, panel__isnull=True)
                | models.Q(photograph__isnull=True, panel__isnull=False),
                violation_error_message="A slide shows either a photograph or a story panel.",
            ),
        ]

    def __str__(self) -> str:
        return str(self.photograph or self.panel)
