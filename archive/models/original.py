"""The file as it was received: write-once, named by its SHA-256, never altered, never publicly addressed."""

from __future__ import annotations

from pathlib import Path

from django.db import models

from archive.imaging.recipe import current
from archive.models.shelves import original_path


class OriginalSet(models.QuerySet["Original"]):
    """Originals by the state of their pictures."""

    def of_an_older_recipe(self) -> OriginalSet:
        """Those whose pictures are to be made anew."""
        return self.exclude(recipe=current().name)


class Original(models.Model):
    """One scan's file and what was found in it; byte-identical files are one original."""

    sha256 = models.CharField("SHA-256", max_length=64, unique=True)
    extension = models.CharField(max_length=8)
    media_type = models.CharField(max_length=50)
    format = models.CharField(max_length=20)
    byte_size = models.PositiveBigIntegerField()
    width = models.PositiveIntegerField(help_text="pixels, as turned upright")
    height = models.PositiveIntegerField(help_text="pixels, as turned upright")
    orientation = models.PositiveSmallIntegerField(default=1, help_text="EXIF orientation, 1 to 8")
    mode = models.CharField(max_length=20, blank=True)
    bit_depth = models.PositiveSmallIntegerField(default=8)
    profile_name = models.CharField("colour profile", max_length=200, blank=True)
    dpi = models.FloatField("resolution (dpi)", null=True, blank=True)
    notes = models.JSONField("remarks on the file", default=list, blank=True)
    damage = models.TextField("why a part of the picture is missing", blank=True)
    damage_accepted_by = models.CharField("who took the readable part", max_length=150, blank=True)
    embedded = models.JSONField("embedded metadata, as found", default=dict, blank=True)
    received_name = models.CharField("name of the file as received", max_length=500)
    received_at = models.DateTimeField(auto_now_add=True)
    recipe = models.CharField(max_length=20, blank=True, db_index=True)
    renditions = models.JSONField(default=list, blank=True)
    tiles = models.CharField(max_length=200, blank=True)
    placeholder = models.CharField(max_length=60, blank=True, help_text="ThumbHash in base64")

    objects = OriginalSet.as_manager()

    class Meta:
        ordering = ["-received_at", "-id"]

    def __str__(self) -> str:
        return f"{self.received_name} ({self.width} × {self.height}, {self.sha256[:8]})"

    @property
    def path(self) -> Path:
        """Where the file stands in `private/`."""
        return original_path(self.sha256, self.extension)

    def has_pictures(self) -> bool:
        """Whether the access family has been made."""
        return bool(self.renditions)

    def rendition_no_wider_than(self, width: int) -> str | None:
        """The path below `private/` of the largest rendition of at most `width` pixels, or the smallest there is."""
        fitting = [made for made in self.renditions if made["width"] <= width]
        chosen = max(fitting, key=_width) if fitting else min(self.renditions, key=_width, default=None)
        return str(chosen["path"]) if chosen else None


def _width(rendition: dict[str, int]) -> int:
    return rendition["width"]
