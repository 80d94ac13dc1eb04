"""One kiosk in a gallery."""

from __future__ import annotations

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from simple_history.models import HistoricalRecords

from archive.models import Exhibit, Release


class Screen(models.Model):
    """A screen by name: its physical size, what it shows, and when it last showed a new picture."""

    name = models.SlugField(unique=True, max_length=80)
    where = models.CharField("where it hangs", max_length=200, blank=True)
    exhibit = models.ForeignKey(Exhibit, on_delete=models.PROTECT, related_name="screens")
    pinned_release = models.ForeignKey(
        Release, null=True, blank=True, on_delete=models.PROTECT, related_name="screens_pinned"
    )
    diagonal_inches = models.FloatField(
        "diagonal (inches)", default=24, validators=[MinValueValidator(3), MaxValueValidator(200)]
    )
    viewing_distance_mm = models.PositiveIntegerField(
        "viewing distance (mm)", default=600, validators=[MinValueValidator(200), MaxValueValidator(10_000)]
    )
    lower_edge_mm = models.PositiveIntegerField(
        "lower edge above the floor (mm)",
        null=True,
        blank=True,
        validators=[MaxValueValidator(3000)],
        help_text="Of the picture, not of the frame. From it the player knows how far up hands reach.",
    )
    school_mode = models.BooleanField("school mode: leaves slides with an advisory out", default=False)
    low_controls = models.BooleanField("controls low down from the start", default=False)
    shown_digest = models.CharField("release it shows now", max_length=80, blank=True, editable=False)
    last_seen_at = models.DateTimeField("last heard of", null=True, blank=True, editable=False)
    last_picture_at = models.DateTimeField("last showed a new picture", null=True, blank=True, editable=False)
    restarts = models.PositiveIntegerField(
        "restarts", default=0, editable=False, help_text="how often its page stood still and began anew"
    )
    last_report = models.CharField(max_length=40, blank=True, editable=False)

    history = HistoricalRecords(
        excluded_fields=["shown_digest", "last_seen_at", "last_picture_at", "restarts", "last_report"]
    )

    class Meta:
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name
