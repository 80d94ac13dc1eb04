"""Put a restored installation in the place of what is there: after a power cut it is finished, never left half-way.

`restoring.json` stands from the moment when everything is verified until all is in its place; whoever starts next
(`serve`, `restore`) finishes what it names. Nothing is deleted: what stood there is set aside.
"""

from __future__ import annotations

import json
import shutil
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

from django.conf import settings
from django.core.management import call_command
from django.db import connections

from archive.curation.floor import lay_out_everything
from archive.models.shelves import put_whole, settle
from kiosk.screens import hang_all

DRAFT = ".restoring"
JOURNAL = "restoring.json"
ROOMS = ("private", "public")
WORTHLESS = {"secret-key", "ingest.lock"}


def draft_folder() -> Path:
    """Where a backup is unpacked and verified, beside what is there."""
    return Path(settings.DATA_ROOT) / DRAFT


def begin_swap() -> None:
    """From here on the restore is finished, whatever happens."""
    aside = f"set-aside-{datetime.now(tz=UTC):%Y-%m-%d-%H%M%S}"
    put_whole(_journal(), json.dumps({"aside": aside}).encode())


def is_unfinished() -> bool:
    """Whether a restore was cut off after everything had been verified."""
    return _journal().is_file()


def finish_swap() -> Path | None:
    """Finish a restore that has begun; returns where the former state is kept, None when there was none to finish."""
    if not is_unfinished():
        return None
    root = Path(settings.DATA_ROOT)
    aside = root / str(json.loads(_journal().read_bytes())["aside"])
    connections.close_all()
    for room in ROOMS:
        if (draft_folder() / room).is_dir():
            _set_aside(root / room, aside)
            (draft_folder() / room).rename(root / room)
            settle(root)
    call_command("migrate", verbosity=0, interactive=False)
    lay_out_everything()
    hang_all()
    _journal().unlink()
    shutil.rmtree(draft_folder(), ignore_errors=True)
    return aside


def _journal() -> Path:
    return Path(settings.DATA_ROOT) / JOURNAL


def _set_aside(room: Path, aside: Path) -> None:
    """Move a room away; a second one of the same name (one made after a power cut) gets a number."""
    if not _holds_something(room):
        shutil.rmtree(room, ignore_errors=True)
        return
    aside.mkdir(parents=True, exist_ok=True)
    names = (room.name if number == 1 else f"{room.name}-{number}" for number in count(1))
    room.rename(next(aside / name for name in names if not (aside / name).exists()))


def _holds_something(room: Path) -> bool:
    """An installation that was only ever looked at holds a key, which is in the draft already, and a lock."""
    return any(path.is_file() and path.name not in WORTHLESS for path in room.rglob("*"))
