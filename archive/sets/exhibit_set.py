"""What leaves the house together: an exhibit, the records it shows, and one release of it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from django.db.models import QuerySet

from archive.curation.floor import served_manifest
from archive.curation.slides import whole_panels, whole_photographs
from archive.models import Exhibit, Photograph, Release, StoryPanel
from archive.sets.refusal import CannotExport


@dataclass(frozen=True)
class ExhibitSet:
    """One exhibit with everything it shows today and everything its release shows.

    `manifest` is the release as visitors may see it now, tombstones in place; None when nothing was published.
    `photographs` holds the withdrawn ones too: of those only the tombstone may leave.
    """

    exhibit: Exhibit
    release: Release | None
    manifest: dict[str, Any] | None
    photographs: tuple[Photograph, ...]
    panels: tuple[StoryPanel, ...]

    def present(self) -> list[Photograph]:
        """The photographs that may leave whole."""
        return [photograph for photograph in self.photographs if not photograph.is_withdrawn()]

    def with_scans(self) -> list[Photograph]:
        """Those of them whose scan is held."""
        return [photograph for photograph in self.present() if not photograph.is_awaiting_scan()]

    def released_photographs(self) -> list[Photograph]:
        """The photographs whose picture the release shows."""
        shown = {slide["catalogue_number"] for slide in self.released_slides() if slide["pictures"]}
        return [photograph for photograph in self.photographs if photograph.catalogue_number in shown]

    def only_released(self) -> ExhibitSet:
        """The set without what stands on the desk but not in the release."""
        slides = self.manifest["slides"] if self.manifest else []
        shown = {slide.get("catalogue_number", slide["id"]) for slide in slides}
        return replace(
            self,
            photographs=tuple(record for record in self.photographs if record.catalogue_number in shown),
            panels=tuple(panel for panel in self.panels if panel.key in shown),
        )

    def released_slides(self) -> list[dict[str, Any]]:
        """The release's photograph slides as the player reads them."""
        slides = self.manifest["slides"] if self.manifest else []
        return [slide for slide in slides if slide["kind"] == "photograph"]


def gather(exhibit: Exhibit, *, number: int | None = None) -> ExhibitSet:
    """Fetch an exhibit's set in a number of queries that does not grow with it.

    `number` is a release's; without one the current release is taken. Raises CannotExport for an unknown number.
    """
    release = exhibit.current_release if number is None else _release(exhibit, number)
    manifest = served_manifest(release) if release else None
    slides = list(exhibit.slides.order_by("order").values_list("photograph__catalogue_number", "panel__key"))
    released = manifest["slides"] if manifest else []
    numbers = [name for name, _ in slides if name] + [slide.get("catalogue_number", "") for slide in released]
    keys = [key for _, key in slides if key] + [slide["id"] for slide in released if slide["kind"] == "story"]
    photographs = {photograph.catalogue_number: photograph for photograph in _photographs(numbers)}
    panels = {panel.key: panel for panel in whole_panels().filter(key__in=keys)}
    return ExhibitSet(
        exhibit=exhibit,
        release=release,
        manifest=manifest,
        photographs=tuple(photographs[name] for name in dict.fromkeys(numbers) if name in photographs),
        panels=tuple(panels[key] for key in dict.fromkeys(keys) if key in panels),
    )


def _photographs(numbers: list[str]) -> QuerySet[Photograph]:
    return whole_photographs().filter(catalogue_number__in=numbers).prefetch_related("research_leads")


def _release(exhibit: Exhibit, number: int) -> Release:
    release = exhibit.releases.filter(number=number).first()
    if release is None:
        known = ", ".join(
            str(made) for made in exhibit.releases.order_by("number").values_list("number", flat=True)
        )
        raise CannotExport(f"{exhibit.slug} has no release {number}. Its releases: {known or 'none yet'}.")
    release.exhibit = exhibit
    return release
