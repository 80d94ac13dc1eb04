"""“Look closer”: a rectangle on the picture with a text per language."""

from __future__ import annotations

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models

from archive.models.fields import LanguageMapField
from archive.models.photograph import Photograph
from archive.models.record import Record

fraction = [MinValueValidator(0), MaxValueValidator(1)]


class Region(Record):
    """A rectangle in fractions of the upright picture's width and height."""

    photograph = models.ForeignKey(Photograph, on_delete=models.CASCADE, related_name="regions")
    x = models.FloatField("left", validators=fraction)
    y = models.FloatField("top", validators=fraction)
    width = models.FloatField(validators=fraction)
    height = models.FloatField(validators=fraction)
    title = LanguageMapField()
    text = LanguageMapField()
    order = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ["order", "id"]
        constraints = [
            models.CheckConstraint(
                name="region_lies_within_the_picture",
                condition=models.Q(x__gte=0, y__gte=0, width__gt=0, height__gt=0)
                & models.Q(x__lte=1 - models.F("width"), y__lte=1 - models.F("height")),
                violation_error_message="The rectangle must lie within the picture: fractions from 0 to 1.",
            )
        ]

    def __str__(self) -> str:
        return self.title.get("en") or f"region {self.order}"
