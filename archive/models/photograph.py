"""One image record: what we hold, or await, and how we know it."""

from __future__ import annotations

from typing import Any

from django.core.validators import MaxValueValidator, MinValueValidator, RegexValidator
from django.db import models

from archive.models.fields import EdtfField, LanguageMapField
from archive.models.original import Original
from archive.models.person import Person
from archive.models.place import Place
from archive.models.record import Record
from archive.models.subject import Subject
from archive.models.vocabulary import Advisory, Confidence
from archive.standards.dates import parse_edtf

NOT_EVALUATED = "http://rightsstatements.org/vocab/CNE/1.0/"

catalogue_number_form = RegexValidator(
    r"^[^\s/\\?#%<>\"'][^/\\?#%<>\"']*$",
    "A catalogue number does not begin with a space and has no slash, backslash, quotation mark, ?, #, %, < or >.",
)
fraction = [MinValueValidator(0), MaxValueValidator(1)]


class PhotographSet(models.QuerySet["Photograph"]):
    """Photographs by the questions a curator asks."""

    def awaiting_scan(self) -> PhotographSet:
        """Records whose scan has not arrived."""
        return self.filter(original__isnull=True)

    def with_scan(self) -> PhotographSet:
        """Records whose scan is held."""
        return self.filter(original__isnull=False)


class Photograph(Record):
    """A photograph by its catalogue number; the record may exist before its scan arrives.

    `date_earliest` and `date_latest` are computed from `date` (EDTF) for sorting; null when open or unknown.
    """

    class Status(models.TextChoices):
        CATALOGUING = "cataloguing", "being catalogued"
        COMPLETE = "complete", "record complete"
        WITHDRAWN = "withdrawn", "withdrawn"

    catalogue_number = models.CharField(max_length=80, unique=True, validators=[catalogue_number_form])
    status = models.CharField(max_length=20, choices=Status, default=Status.CATALOGUING)
    working_title = models.CharField(
        max_length=250, blank=True, help_text="for the desk; visitors see the caption's"
    )
    original = models.ForeignKey(
        Original,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="photographs",
        verbose_name="scan",
    )
    verso = models.ForeignKey(
        Original,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="backs_of",
        verbose_name="scan of the back",
    )
    date = EdtfField("date (EDTF)")
    date_stated = EdtfField("date as the source states it (EDTF)")
    date_basis = LanguageMapField("why this date")
    date_earliest = models.DateField(null=True, blank=True, editable=False, db_index=True)
    date_latest = models.DateField(null=True, blank=True, editable=False)
    maker = models.ForeignKey(
        Person, null=True, blank=True, on_delete=models.PROTECT, related_name="photographs"
    )
    attribution = LanguageMapField("maker in words", help_text="such as “Unknown photographer”")
    rights_uri = models.CharField("rights statement (URI)", max_length=200, default=NOT_EVALUATED)
    rights_note = models.TextField("rights, as received or reviewed", blank=True)
    credit_line = models.CharField(max_length=300, blank=True)
    advisory_level = models.CharField(max_length=20, choices=Advisory, default=Advisory.NONE)
    advisory_reason = LanguageMapField("reason of the advisory, as shown")
    focal_x = models.FloatField("point of interest, from the left", default=0.5, validators=fraction)
    focal_y = models.FloatField("point of interest, from the top", default=0.5, validators=fraction)
    places = models.ManyToManyField(Place, through="PlaceShown", related_name="photographs", blank=True)
    people = models.ManyToManyField(
        Person, through="PersonMentioned", related_name="mentioned_in", blank=True
    )
    subjects = models.ManyToManyField(Subject, related_name="photographs", blank=True)
    received = models.JSONField("columns as received", default=dict, blank=True)

    objects = PhotographSet.as_manager()

    class Meta:
        ordering = ["catalogue_number"]
        indexes = [models.Index(fields=["status"]), models.Index(fields=["advisory_level"])]

    def __str__(self) -> str:
        return f"{self.catalogue_number} {self.working_title}".strip()

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.date_earliest = self.date_latest = None
        if self.date:
            parsed = parse_edtf(self.date)
            self.date_earliest, self.date_latest = parsed.earliest, parsed.latest
        super().save(*args, **kwargs)

    def is_awaiting_scan(self) -> bool:
        """Whether a stand-in plate is shown for it."""
        return self.original_id is None

    def is_withdrawn(self) -> bool:
        """Whether a tombstone takes its place everywhere."""
        return self.status == self.Status.WITHDRAWN


class PlaceShown(models.Model):
    """A place of a photograph, the narrowest first, and how surely it was there.

    Where only candidates are known, each is a row of its own and uncertain: a visitor is then told that the place is
    uncertain, and no name.
    """

    photograph = models.ForeignKey(Photograph, on_delete=models.CASCADE, related_name="places_shown")
    place = models.ForeignKey(Place, on_delete=models.PROTECT)
    confidence = models.CharField(
        max_length=20,
        choices=Confidence,
        default=Confidence.CERTAIN,
        help_text="uncertain: visitors are told so, and not the name; the map still leads to the photograph",
    )
    order = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ["order", "id"]
        constraints = [
            models.UniqueConstraint(fields=["photograph", "place"], name="one_row_per_place_shown")
        ]

    def __str__(self) -> str:
        return str(self.place)


class PersonMentioned(models.Model):
    """A person of a photograph's story; `identified` only when somebody has recognised the face."""

    photograph = models.ForeignKey(Photograph, on_delete=models.CASCADE, related_name="people_mentioned")
    person = models.ForeignKey(Person, on_delete=models.PROTECT)
    role = LanguageMapField()
    identified = models.BooleanField("identified in the picture", default=False)
    order = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ["order", "id"]
        verbose_name_plural = "people mentioned"
        constraints = [
            models.UniqueConstraint(fields=["photograph", "person"], name="one_row_per_person_mentioned")
        ]

    def __str__(self) -> str:
        return str(self.person)
