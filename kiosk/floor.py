"""What stands on the gallery floor, read from `public/` and never from the database."""

from __future__ import annotations

import hashlib
import json
import re
from pathlib import Path
from typing import Any

from archive.models.shelves import current_path, index_path, public, release_path, withdrawn_path
from archive.standards.canonical import canonical_bytes

SAFE_NAME = re.compile(r"^[A-Za-z0-9_-]+$")
MANIFEST_ADDRESS = re.compile(
    r"^/exhibits/(?P<slug>[A-Za-z0-9_-]+)/(?:releases/(?P<number>\d+)/)?manifest\.json$"
)


def default_exhibit() -> str | None:
    """The slug of the exhibit that `/` shows, or None when nothing is published."""
    try:
        return str(json.loads(index_path().read_text(encoding="utf-8"))["default"] or "") or None
    except FileNotFoundError:
        return None


def is_published(slug: str) -> bool:
    """Whether the exhibit has a current release."""
    return current_path(slug).is_file()


def current_manifest(slug: str) -> bytes | None:
    """The manifest that screens show now."""
    return _read(current_path(slug))


def release_manifest(slug: str, number: int) -> bytes | None:
    """The manifest of a given release."""
    return _read(release_path(slug, number))


def manifest_at(address: str) -> bytes | None:
    """The manifest a page reads, by its address: an exhibit's current release or a given one."""
    found = MANIFEST_ADDRESS.match(address)
    if found is None:
        return None
    slug, number = found["slug"], found["number"]
    return release_manifest(slug, int(number)) if number else current_manifest(slug)


def withdrawn() -> bytes:
    """The list of withdrawn pictures; empty where nothing ever was."""
    return _read(withdrawn_path()) or b'{"withdrawn":[]}'


def screen_path(name: str) -> Path:
    """The public file of a screen's facts."""
    return public() / "screens" / f"{name}.json"


def screen_facts(name: str) -> dict[str, Any] | None:
    """What a screen must know of itself, or None when no screen of that name is set up."""
    content = _read(screen_path(name)) if SAFE_NAME.match(name) else None
    return dict(json.loads(content)) if content else None


def mark_of(facts: dict[str, Any] | None) -> str:
    """A short mark of a screen's facts: when it changes the page is out of date."""
    return hashlib.sha256(canonical_bytes(facts)).hexdigest()[:12] if facts else ""


def _read(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return None
