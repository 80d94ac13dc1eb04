"""The public list of what was withdrawn: what a screen must take out of whatever release it shows or keeps."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from typing import Any

from django.db.models import Q

from archive.curation.manifest_photograph import slide_id
from archive.models import Caption, Photograph, Release
from archive.models.shelves import put_whole, withdrawn_path
from archive.standards.canonical import canonical_bytes

FILE = re.compile(r'"(?:pictures|tiles|narrations)/[^"]*?([0-9a-f]{64})')  # paths as in INTERFACES, Addresses


def write_withdrawn() -> None:
    """Write the list anew; only what stood in a release is named in it, and where nothing is there is no list."""
    gone = list(Photograph.objects.filter(status=Photograph.Status.WITHDRAWN).select_related("withdrawal"))
    if not gone:
        withdrawn_path().unlink(missing_ok=True)
        return
    releases = [release.contents() for release in Release.objects.order_by("pk")]
    named = {slide.get("catalogue_number") for contents in releases for slide in contents["slides"]}
    listed = [_entry(photograph, releases) for photograph in gone if photograph.catalogue_number in named]
    put_whole(withdrawn_path(), canonical_bytes({"withdrawn": listed}))


def files_shown(photograph: Photograph, releases: Iterable[dict[str, Any]]) -> list[str]:
    """SHA-256 of every scan and narration that releases showed with this photograph, but none that another shows."""
    found = {
        sha256
        for contents in releases
        for slide in contents["slides"]
        if slide.get("catalogue_number") == photograph.catalogue_number
        for sha256 in FILE.findall(json.dumps(slide))
    }
    return sorted(found - _shown_by_others(found))


def _shown_by_others(found: set[str]) -> set[str]:
    stays = ~Q(status=Photograph.Status.WITHDRAWN)
    scans = Photograph.objects.filter(stays, Q(original__sha256__in=found) | Q(verso__sha256__in=found))
    pairs = scans.values_list("original__sha256", "verso__sha256")
    captions = Caption.objects.exclude(photograph__status=Photograph.Status.WITHDRAWN)
    read = captions.filter(narration__sha256__in=found).values_list("narration__sha256", flat=True)
    return {sha256 for pair in pairs for sha256 in pair if sha256} | set(read)


def _entry(photograph: Photograph, releases: list[dict[str, Any]]) -> dict[str, Any]:
    withdrawal = getattr(photograph, "withdrawal", None)
    return {
        "id": slide_id(photograph.catalogue_number),
        "catalogue_number": photograph.catalogue_number,
        "reason": withdrawal.reason if withdrawal else {},
        "files": files_shown(photograph, releases),
    }
