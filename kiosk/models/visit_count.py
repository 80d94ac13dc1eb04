"""How often a slide was looked at: anonymous counts, no visitor is known."""

from __future__ import annotations

from django.db import models

from kiosk.models.screen import Screen


class VisitCount(models.Model):
    """Views of one slide on one screen on one day, in one language."""

    screen = models.ForeignKey(Screen, on_delete=models.CASCADE, related_name="visit_counts")
    day = models.DateField()
    slide = models.CharField(max_length=100)
    language = models.CharField(max_length=12)
    views = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["-day", "slide"]
        constraints = [
            models.UniqueConstraint(
                fields=["screen", "day", "slide", "language"], name="one_count_per_slide_and_day"
            )
        ]

    def __str__(self) -> str:
        return f"{self.slide} on {self.day}: {self.views}"
