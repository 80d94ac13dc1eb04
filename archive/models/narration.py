"""A sound file as it was received: write-once, named by its SHA-256, never altered (DESIGN, The records)."""

from __future__ import annotations

from pathlib import Path

from django.db import models

from archive.models.shelves import narration_name, private


class Narration(models.Model):
    """Somebody reading a label aloud; byte-identical files are one narration."""

    sha256 = models.CharField("SHA-256", max_length=64, unique=True)
    extension = models.CharField(max_length=8)
    media_type = models.CharField(max_length=50)
    byte_size = models.PositiveBigIntegerField()
    received_name = models.CharField("name of the file as received", max_length=500)
    received_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["-received_at", "-id"]

    def __str__(self) -> str:
        return f"{self.received_name} ({self.byte_size:,} bytes, {self.sha256[:8]})"

    @property
    def name(self) -> str:
        """Where the file stands below `private/`, and below `/media/` once published."""
        return narration_name(self.sha256, self.extension)

    @property
    def path(self) -> Path:
        """Where the file stands in `private/`."""
        return private() / self.name
