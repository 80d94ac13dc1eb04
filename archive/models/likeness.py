"""What an original is recognised by, so indexed that a hundred thousand need not be compared one by one."""

from __future__ import annotations

from itertools import combinations
from typing import Any

from django.db import models

from archive.imaging.likeness import STROKES_APART
from archive.imaging.likeness import Likeness as Seen
from archive.models.original import Original

BAND_BITS = 16
BANDS = ("band_1", "band_2", "band_3", "band_4")
FLIPS = STROKES_APART // len(BANDS)  # of so many in all, one band has at most its share
MASK = (1 << BAND_BITS) - 1


class LikenessSet(models.QuerySet["Likeness"]):
    """Likenesses by what they look like."""

    def near(self, seen: Seen) -> LikenessSet:
        """Every one that may be within reach, by the index alone: one band of the strokes nearly the same."""
        nearly = models.Q()
        for name, value in banded(seen.strokes).items():
            nearly |= models.Q(**{f"{name}__in": within_reach(value)})
        return self.filter(nearly)


class Likeness(models.Model):
    """One original's strokes, in four bands, and its face (imaging.likeness). A plain surface has none."""

    original = models.OneToOneField(Original, on_delete=models.CASCADE, related_name="likeness")
    band_1 = models.PositiveIntegerField(db_index=True)
    band_2 = models.PositiveIntegerField(db_index=True)
    band_3 = models.PositiveIntegerField(db_index=True)
    band_4 = models.PositiveIntegerField(db_index=True)
    face = models.BinaryField()

    objects = LikenessSet.as_manager()

    class Meta:
        verbose_name_plural = "likenesses"

    def __str__(self) -> str:
        return f"likeness of {self.original_id}"

    def seen(self) -> Seen:
        """As imaging compares it."""
        strokes = 0
        for name in BANDS:
            strokes = strokes << BAND_BITS | getattr(self, name)
        return Seen(strokes, bytes(self.face))


def fields_of(seen: Seen) -> dict[str, Any]:
    """The row's values."""
    return {**banded(seen.strokes), "face": seen.face}


def banded(strokes: int) -> dict[str, int]:
    """The 64 strokes in four bands, the first ones first."""
    shifts = range(BAND_BITS * (len(BANDS) - 1), -1, -BAND_BITS)
    return {name: strokes >> shift & MASK for name, shift in zip(BANDS, shifts, strict=True)}


def within_reach(band: int) -> list[int]:
    """The band itself and all that differ from it in at most FLIPS bits: 697 for three of sixteen."""
    near = [band]
    for count in range(1, FLIPS + 1):
        near += [band ^ sum(1 << bit for bit in bits) for bits in combinations(range(BAND_BITS), count)]
    return near
