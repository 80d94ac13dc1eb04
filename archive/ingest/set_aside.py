"""A damaged file between its refusal and a curator's decision: kept for a day, so that it need not be sent twice."""

from __future__ import annotations

import re
import shutil
import time
from contextlib import suppress
from pathlib import Path

from archive.imaging.fingerprint import sha256_of
from archive.models.shelves import private

KEPT_FOR = 24 * 60 * 60  # seconds
SHA256 = re.compile(r"[0-9a-f]{64}")


def set_aside(path: Path) -> str:
    """Keep a copy of a refused file; returns the name it is found again by."""
    _clear_what_nobody_took()
    name = sha256_of(path)
    place = _place(name)
    place.parent.mkdir(parents=True, exist_ok=True)
    draft = place.with_suffix(".copying")
    shutil.copyfile(path, draft)
    draft.replace(place)
    return name


def set_aside_before(name: str) -> Path | None:
    """The file kept under this name, if it is still there."""
    place = _place(name) if SHA256.fullmatch(name) else None
    return place if place is not None and place.is_file() else None


def let_go(name: str) -> None:
    """Its readable part has been taken: the original is on the shelf."""
    place = set_aside_before(name)
    if place is not None:
        place.unlink()


def _place(name: str) -> Path:
    return private() / "set-aside" / name


def _clear_what_nobody_took() -> None:
    with suppress(FileNotFoundError):
        for file in _place("").iterdir():
            if time.time() - file.stat().st_mtime > KEPT_FOR:
                file.unlink(missing_ok=True)
