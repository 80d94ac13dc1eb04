"""Where files stand: `private/` is never served, `public/` is all that the web may see (DESIGN, The rooms)."""

from __future__ import annotations

import os
from pathlib import Path

from django.conf import settings


def private() -> Path:
    """The folder that no web server may see."""
    return Path(settings.DATA_ROOT) / "private"


def public() -> Path:
    """The folder behind `/media/`."""
    return Path(settings.DATA_ROOT) / "public"


def original_path(sha256: str, extension: str) -> Path:
    """Where the original with this SHA-256 stands, for ever."""
    return private() / "originals" / sha256[:2] / f"{sha256}.{extension.lstrip('.')}"


def narration_name(sha256: str, extension: str) -> str:
    """Where the sound file with this SHA-256 stands below `private/`, and below `public/` once published."""
    return f"narrations/{sha256[:2]}/{sha256}.{extension.lstrip('.')}"


def exhibit_folder(slug: str) -> Path:
    """The public folder of an exhibit's manifests."""
    return public() / "exhibits" / slug


def release_path(slug: str, number: int) -> Path:
    """The public file of one release's manifest."""
    return exhibit_folder(slug) / "releases" / str(number) / "manifest.json"


def current_path(slug: str) -> Path:
    """The public file of the manifest that screens show now."""
    return exhibit_folder(slug) / "current.json"


def index_path() -> Path:
    """The public list of exhibits, with the one that `/` shows."""
    return public() / "exhibits" / "index.json"


def withdrawn_path() -> Path:
    """The public list of what was withdrawn, for screens that show an older or a kept release."""
    return public() / "withdrawn.json"


def put_whole(path: Path, content: bytes) -> None:
    """Write a file whole or not at all: readers see the old bytes or the new ones, also after a power cut."""
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f".{path.name}.{os.getpid()}")
    with draft.open("wb") as stream:
        stream.write(content)
        stream.flush()
        os.fsync(stream.fileno())
    draft.replace(path)
    settle(path.parent)


def settle(folder: Path) -> None:
    """Make the names in a folder survive a power cut (fsync of the directory; a no-op where that is not offered)."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
