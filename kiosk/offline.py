"""What a screen keeps so that it goes on without the server: the player's own files, named by one version."""

from __future__ import annotations

import hashlib
import json
from functools import cache
from pathlib import Path
from typing import Any

from django.conf import settings
from django.templatetags.static import static

from kiosk import joining
from kiosk.pages import kiosk_page, left_page

KEPT_KINDS = {".css", ".js", ".png", ".svg", ".woff2"}
WORKER = Path("worker/service-worker.js")
TILE_BYTES = 200_000_000  # looked-at details of scans, the oldest give way
PAGE_WAITS_MS = 3_000  # a server that does not answer within this is taken for gone

Listing = dict[str, Any]


@cache
def player_listing() -> Listing:
    """Every file of the player with size and SHA-256, small ones first; `version` changes with any of them."""
    folder: Path = settings.PLAYER_FOLDER
    found = (path.relative_to(folder) for path in folder.rglob("*") if path.is_file())
    apart = sorted(filter(is_kept, found), key=_typefaces_last)
    files = [_listed(file.address, file.content) for file in joining.player().joined.values()]
    files += [_listed(static(f"kiosk/{path.as_posix()}"), (folder / path).read_bytes()) for path in apart]
    pages = kiosk_page("exhibit") + left_page() + (folder / WORKER).read_text(encoding="utf-8")
    parts = [pages, *(f"{file['path']} {file['sha256']}" for file in files)]
    version = hashlib.sha256("\n".join(parts).encode()).hexdigest()[:16]
    return {"version": version, "files": files}


def player_version() -> str:
    """The version of the player that this server speaks: its files, its pages and the worker itself."""
    return str(player_listing()["version"])


def worker_script() -> str:
    """The service worker; one line in front tells it which player it belongs to, so that an upgrade is noticed."""
    told = {"version": player_version(), "tileBytes": TILE_BYTES, "pageWaitsMs": PAGE_WAITS_MS}
    source = (settings.PLAYER_FOLDER / WORKER).read_text(encoding="utf-8")
    return f"const PLAYER = {json.dumps(told)};\n{source}"


def is_kept(path: Path) -> bool:
    """Whether a file of the player's folder is asked for by its own name: no licence, no list, nothing put together."""
    return path.suffix in KEPT_KINDS and path != WORKER and path.as_posix() not in joining.put_together()


def _typefaces_last(path: Path) -> tuple[bool, str]:
    return path.suffix == ".woff2", path.as_posix()


def _listed(address: str, content: bytes) -> Listing:
    return {"path": address, "bytes": len(content), "sha256": hashlib.sha256(content).hexdigest()}
