"""The disk: can it be written, is it our own, is there room?"""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from django.conf import settings
from django.core import checks
from django.core.checks import CheckMessage

from archive.models.shelves import private, public

ROOM_BYTES = 2_000_000_000  # a day's scans and their pictures
NETWORK = {
    "nfs",
    "nfs4",
    "cifs",
    "smb3",
    "smbfs",
    "9p",
    "afs",
    "ceph",
    "glusterfs",
    "fuse.sshfs",
    "fuse.glusterfs",
}
MOUNTS = Path("/proc/mounts")
SQLITE = "django.db.backends.sqlite3"


def can_be_written() -> list[CheckMessage]:
    """E002, for DATA_ROOT, its rooms and the folder of an SQLite file."""
    rooms = [Path(settings.DATA_ROOT), private(), public()]
    database = _database_file()
    rooms += [database.parent] if database else []
    locked = [room for room in dict.fromkeys(rooms) if not _may_write(room)]
    return [
        checks.Error(
            f"{room} cannot be written by {_account()}.",
            hint="Give the folder to the account that runs the server (chown -R), or set DATA_ROOT to one it owns.",
            id="kiosk.E002",
        )
        for room in locked
    ]


def holds_the_database_itself() -> list[CheckMessage]:
    """E003: SQLite's locks do not hold over a network, and a torn write there is a lost archive."""
    database = _database_file()
    kind = _network_kind(database) if database else ""
    if not kind:
        return []
    return [
        checks.Error(
            f"The database {database} stands on a network drive ({kind}).",
            hint="Set DATA_ROOT, or DATABASE_URL alone, to a folder on a disk of this machine.",
            id="kiosk.E003",
        )
    ]


def has_room() -> list[CheckMessage]:
    """W001, when the disk is nearly full."""
    root = _nearest(Path(settings.DATA_ROOT))
    free = shutil.disk_usage(root).free
    if free >= ROOM_BYTES:
        return []
    return [
        checks.Warning(
            f"The disk of {root} has {free / 1e9:.1f} GB free.",
            hint="Make room for at least 2 GB: remove old set-aside-… folders, or move DATA_ROOT to a larger disk.",
            id="kiosk.W001",
        )
    ]


def _database_file() -> Path | None:
    database = settings.DATABASES["default"]
    name = str(database["NAME"])
    in_memory = "mode=memory" in name or name == ":memory:"
    return None if database["ENGINE"] != SQLITE or in_memory else Path(name)


def _may_write(room: Path) -> bool:
    """A room that is not there yet is made in the nearest one that is."""
    return os.access(_nearest(room), os.W_OK | os.X_OK)


def _nearest(path: Path) -> Path:
    return next(there for there in (path, *path.resolve().parents) if there.exists())


def _network_kind(file: Path) -> str:
    """The kind of network drive a file stands on, "" for a disk of this machine or where it cannot be told."""
    if file.as_posix().startswith("//"):
        return "a Windows share"
    if not MOUNTS.is_file():
        return ""
    place, kinds = _nearest(file).resolve(), {}
    for line in MOUNTS.read_text(encoding="utf-8", errors="replace").splitlines():
        _, point, kind, *_ = line.split(" ")
        kinds[Path(point.replace("\\040", " "))] = kind
    kind = next((kinds[point] for point in (place, *place.parents) if point in kinds), "")
    return kind if kind in NETWORK else ""


def _account() -> str:
    return f"the account with number {os.geteuid()}" if hasattr(os, "geteuid") else "this account"
