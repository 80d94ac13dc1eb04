"""Where: a name per language, period and modern, and a coordinate with an honest precision."""

from __future__ import annotations

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models

from archive.models.fields import LanguageMapField
from archive.models.record import Record
from archive.models.vocabulary import Precision


class Place(Record):
    """An authority for one place. `name` is the period's, `modern_name` today's (glossary: period first)."""

    key = models.SlugField(unique=True, max_length=80)
    name = LanguageMapField("name in the period")
    modern_name = LanguageMapField("name today")
    latitude = models.FloatField(
        null=True, blank=True, validators=[MinValueValidator(-90), MaxValueValidator(90)]
    )
    longitude = models.FloatField(
        null=True, blank=True, validators=[MinValueValidator(-180), MaxValueValidator(180)]
    )
    precision = models.CharField(max_length=20, choices=Precision, default=Precision.REGION)
    basis = models.TextField("how the coordinate is known", blank=True)
    identifiers = models.JSONField(default=dict, blank=True, help_text='such as {"geonames": 2037013}')

    class Meta:
        ordering = ["key"]
        constraints = [
            models.CheckConstraint(
                name="place_has_both_coordinates_or_none",
                condition=models.Q(latitude__isnull=True, longitude__isnull=True)
                | models.Q(latitude__isnull=False, longitude__isnull=False),
                violation_error_message="Give both latitude and longitude, or neither.",
            )
        ]

    def __str__(self) -> str:
        return self.name.get("en") or self.key
