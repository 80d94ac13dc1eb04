"""Who shows the exhibit: the museum's name, contact and logo, as settings give them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.conf import settings

from archive.models.shelves import private, put_whole
from archive.standards.logo import Logo, read_logo


def museum() -> dict[str, Any]:
    """What a release says of the museum."""
    logo = museum_logo()
    return {
        "name": settings.MUSEUM_NAME or None,
        "contact": settings.MUSEUM_CONTACT or None,
        "logo": {"path": logo.path, "type": logo.media_type, "bytes": len(logo.content)} if logo else None,
    }


def museum_logo() -> Logo | None:
    """The logo that is set; settings have seen that it can be used."""
    file: Path | None = settings.MUSEUM_LOGO
    return read_logo(file.read_bytes()) if file else None


def shelve_logo() -> None:
    """Keep the logo among the pictures, so that every release finds the one it was published with."""
    logo = museum_logo()
    if logo and not (private() / logo.path).is_file():
        put_whole(private() / logo.path, logo.content)


def logos_of(contents: dict[str, Any]) -> list[dict[str, Any]]:
    """The logo in a manifest as `{path, type, bytes}`; releases from before there were logos have none."""
    logo = contents.get("museum", {}).get("logo")
    return [logo] if logo else []


def museum_lines() -> list[str]:
    """Name and contact as the README of an export gives them."""
    return [words for words in (settings.MUSEUM_NAME, settings.MUSEUM_CONTACT) if words]
