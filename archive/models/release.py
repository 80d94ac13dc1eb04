"""A published exhibit: numbered, frozen, never changed."""

from __future__ import annotations

import json
from typing import Any

from django.db import models

from archive.models.exhibit import Exhibit


class ReleaseIsFrozen(RuntimeError):
    """Somebody tried to change or delete a release."""


class Release(models.Model):
    """One immutable release. `manifest` is the canonical JSON (RFC 8785) as published.

    What the web serves is this manifest with a tombstone for every photograph withdrawn since (curation.floor).
    """

    exhibit = models.ForeignKey(Exhibit, on_delete=models.PROTECT, related_name="releases")
    number = models.PositiveIntegerField()
    manifest = models.TextField()
    digest = models.CharField(max_length=80)
    content_digest = models.CharField(max_length=80, help_text="of the manifest without number and time")
    published_at = models.DateTimeField()
    published_by = models.CharField(max_length=150, blank=True)
    note = models.CharField(max_length=500, blank=True)

    class Meta:
        ordering = ["exhibit_id", "-number"]
        constraints = [models.UniqueConstraint(fields=["exhibit", "number"], name="one_release_per_number")]

    def __str__(self) -> str:
        return f"{self.exhibit.slug} release {self.number}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        if self.pk is not None:
            raise ReleaseIsFrozen(
                f"Release {self.number} is published and does not change. Publish a new one."
            )
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> tuple[int, dict[str, int]]:
        raise ReleaseIsFrozen(f"Release {self.number} is kept: what visitors saw can be shown again.")

    def contents(self) -> dict[str, Any]:
        """The manifest as published."""
        return dict(json.loads(self.manifest))
