"""What the floor shows against what settings and clock say; read from `public/`, never from the database."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

from django.core import checks
from django.core.checks import CheckMessage

from archive.curation.museum import museum
from archive.models.shelves import public

WRITTEN = datetime(2025, 6, 1, tzinfo=UTC)  # no clock of a machine that runs this can rightly be before it


def clock_is_right() -> list[CheckMessage]:
    """W007: a PC whose clock stands in the past would date releases and histories wrongly."""
    now = datetime.now(tz=UTC)
    newest = max([WRITTEN, *(published for published, _ in _releases())])
    if now >= newest:
        return []
    return [
        checks.Warning(
            f"The clock says {now:%Y-%m-%d %H:%M} UTC, but this was written or published at {newest:%Y-%m-%d %H:%M}.",
            hint="Set the clock (timedatectl set-time), and change the battery on the mainboard if it forgets; a "
            "Raspberry Pi needs a clock module or a network to keep the time.",
            id="kiosk.W007",
        )
    ]


def is_shown_as_set() -> list[CheckMessage]:
    """W008: name, contact or logo were set after the exhibit was published, or the logo's file is gone."""
    wanted = museum()
    behind = [manifest["exhibit"] for _, manifest in _releases() if not _shows(manifest, wanted)]
    return [
        checks.Warning(
            f"The current release of {slug} does not show the museum's name, contact or logo as they are set.",
            hint=f"Publish it again: manage.py publish {slug}",
            id="kiosk.W008",
        )
        for slug in behind
    ]


def _shows(manifest: dict[str, Any], wanted: dict[str, Any]) -> bool:
    shown = {"name": None, "contact": None, "logo": None} | manifest.get("museum", {})
    logo = shown["logo"]
    return shown == wanted and (not logo or (public() / logo["path"]).is_file())


def _releases() -> Iterator[tuple[datetime, dict[str, Any]]]:
    """When each current release was published, and its manifest; what cannot be read is healthz's to tell."""
    for file in sorted((public() / "exhibits").glob("*/current.json")):
        try:
            manifest = json.loads(file.read_bytes())
            published = datetime.fromisoformat(manifest["published"])
        except (OSError, ValueError, KeyError):
            continue
        yield published, manifest
