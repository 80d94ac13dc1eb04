"""Publish: check, then freeze a numbered release and turn the screens to it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from django.db import transaction
from django.db.models import Max

from archive.curation.check import check_exhibit
from archive.curation.finding import Finding, errors
from archive.curation.floor import lay_out, put_pictures
from archive.curation.manifest import compose
from archive.curation.museum import shelve_logo
from archive.models import Exhibit, Release
from archive.standards.canonical import canonical_bytes, digest


class NotReady(ValueError):
    """The check found errors; `findings` are they."""

    def __init__(self, exhibit: Exhibit, findings: list[Finding]) -> None:
        self.findings = findings
        lines = "\n".join(f"- {finding.where}: {finding.words}" for finding in findings)
        super().__init__(f"The exhibit {exhibit.slug} cannot be published yet:\n{lines}")


@dataclass(frozen=True)
class Publication:
    """The current release; `made` is false when nothing had changed since it was published."""

    release: Release
    made: bool


def publish(exhibit: Exhibit, *, by: str, note: str = "") -> Publication:
    """Freeze the exhibit as its next release and make it the current one.

    Screens see the old release or the new one, never half: pictures stand in `public/` first, the manifest is
    replaced last, in one rename, after the database has committed. Raises NotReady with the errors of the check and
    floor.NotStored when a picture is missing on the disk.
    """
    with transaction.atomic():
        exhibit = Exhibit.objects.select_for_update().get(pk=exhibit.pk)
        broken = errors(check_exhibit(exhibit))
        if broken:
            raise NotReady(exhibit, broken)
        contents = compose(exhibit)
        publication = _unchanged(exhibit, contents) or _freeze(exhibit, contents, by=by, note=note)
        shelve_logo()
        put_pictures(contents)
        transaction.on_commit(lambda: lay_out(publication.release))
    return publication


def has_unpublished_changes(exhibit: Exhibit) -> bool:
    """Whether publishing now would make a new release."""
    return _unchanged(exhibit, compose(exhibit)) is None


def _unchanged(exhibit: Exhibit, contents: dict[str, Any]) -> Publication | None:
    current = exhibit.current_release
    if current is not None and current.content_digest == digest(contents):
        current.exhibit = exhibit
        return Publication(current, made=False)
    return None


def _freeze(exhibit: Exhibit, contents: dict[str, Any], *, by: str, note: str) -> Publication:
    number = (exhibit.releases.aggregate(newest=Max("number"))["newest"] or 0) + 1
    now = datetime.now(tz=UTC).replace(microsecond=0)
    manifest = {**contents, "number": number, "published": now.isoformat().replace("+00:00", "Z")}
    manifest["digest"] = digest(manifest)
    release = Release.objects.create(
        exhibit=exhibit,
        number=number,
        manifest=canonical_bytes(json.loads(json.dumps(manifest))).decode(),
        digest=manifest["digest"],
        content_digest=digest(contents),
        published_at=now,
        published_by=by,
        note=note,
    )
    exhibit.current_release = release
    exhibit.save()
    return Publication(release, made=True)
