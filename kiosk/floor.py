"""What stands on the gallery floor, read from `public/` and never from the database."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

from archive.models.shelves import current_path, index_path, public, release_path

SAFE_NAME = re.compile(r"^[A-Za-z0-9_-]+$")


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


def screen_path(name: str) -> Path:
    """The public file of a screen's facts."""
    return public() / "screens" / f"{name}.json"


def screen_facts(name: str) -> dict[str, Any] | None:
    """What a screen must know of itself, or None when no screen of that name is set up."""
    content = _read(screen_path(name)) if SAFE_NAME.match(name) else None
    return dict(json.loads(content)) if content else None


def _read(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return None
