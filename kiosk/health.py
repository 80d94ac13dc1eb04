"""Is the installation well? Asked by `/healthz` and by whoever watches the PC."""

from __future__ import annotations

import json
import os
from typing import Any

from django.db import DatabaseError, connection

from archive.models.shelves import private, public
from kiosk import floor


def examine() -> dict[str, Any]:
    """`{"ok": bool, "database": …, "storage": …, "release": …}`, each "ok" or what is wrong and what to do."""
    found = {"database": _database(), "storage": _storage(), "release": _release()}
    return {"ok": all(state == "ok" for state in found.values()), **found}


def _database() -> str:
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except DatabaseError as error:
        return f"does not answer ({type(error).__name__}); check DATABASE_URL and the disk"
    return "ok"


def _storage() -> str:
    for folder in (private(), public()):
        if not folder.is_dir():
            return f"the folder {folder.name}/ is missing; run migrate and publish, or restore a backup"
        if not os.access(folder, os.W_OK):
            return f"the folder {folder.name}/ cannot be written; check its owner and the disk"
    return "ok"


def _release() -> str:
    try:
        slug = floor.default_exhibit()
        content = floor.current_manifest(slug) if slug else None
        if content is None:
            return "no exhibit is published; publish one"
        json.loads(content)
    except (OSError, ValueError) as error:
        return (
            f"the current release cannot be read ({type(error).__name__}); publish again or restore a backup"
        )
    return "ok"
