"""Turn an exhibit's screens to an earlier release."""

from __future__ import annotations

from dataclasses import dataclass

from django.db import transaction

from archive.curation.floor import lay_out, put_pictures, served_manifest
from archive.models import Exhibit, Release


class NoSuchRelease(LookupError):
    """The exhibit has no release of that number."""


@dataclass(frozen=True)
class Rolled:
    """The release that is current now; `changed` is false when it was already."""

    release: Release
    changed: bool


def rollback(exhibit: Exhibit, *, number: int, by: str) -> Rolled:
    """Make an earlier (or later) release the current one; every screen that is not pinned follows.

    `by` is kept as the reason in the exhibit's history. Raises NoSuchRelease.
    """
    with transaction.atomic():
        exhibit = Exhibit.objects.select_for_update().get(pk=exhibit.pk)
        release = exhibit.releases.filter(number=number).first()
        if release is None:
            known = ", ".join(
                str(n) for n in exhibit.releases.order_by("number").values_list("number", flat=True)
            )
            raise NoSuchRelease(
                f"{exhibit.slug} has no release {number}. Its releases: {known or 'none yet; publish it first'}."
            )
        changed = exhibit.current_release_id != release.pk
        if changed:
            exhibit.current_release = release
            exhibit._change_reason = f"rolled to release {number} by {by}"  # type: ignore[attr-defined]
            exhibit.save()
        release.exhibit = exhibit
        put_pictures(served_manifest(release))
        transaction.on_commit(lambda: lay_out(release))
    return Rolled(release, changed)
