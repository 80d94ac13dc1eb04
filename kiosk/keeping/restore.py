"""Restore: a backup comes back whole, on an empty installation or in place of what is there."""

from __future__ import annotations

import os
import shutil
import zipfile
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings
from django.db.migrations.loader import MigrationLoader

from archive.ingest.one_at_a_time import one_at_a_time
from archive.ingest.report import CannotIngest
from archive.models.shelves import private
from kiosk.environment import kept_secret
from kiosk.keeping.backup_file import DATABASE, Manifest, Progress, read_manifest, take_out
from kiosk.keeping.database import database_file, refuse_other_databases
from kiosk.keeping.in_use import alone
from kiosk.keeping.refusal import CannotKeep
from kiosk.keeping.swap import ROOMS, begin_swap, draft_folder, finish_swap
from kiosk.version import version

SECRET_KEY = "secret-key"


@dataclass(frozen=True)
class Restored:
    """What came back, when it had been made, and where the former state is kept."""

    files: int
    made: str
    aside: Path | None


def restore(archive: Path, *, progress: Progress = lambda _done, _of, _what: None) -> Restored:
    """Verify every file of a backup beside what is there, then put it in its place; raises CannotKeep.

    Until everything is verified nothing is changed. The secret key stays the one of this installation, so everybody
    signs in again.
    """
    _refuse_elsewhere()
    with alone():
        _refuse_while_ingesting()
        finish_swap()
        manifest = _unpack(archive, progress)
        begin_swap()
        aside = finish_swap()
    kept = aside if aside and aside.is_dir() else None
    return Restored(files=len(manifest.entries), made=manifest.made, aside=kept)


def _refuse_elsewhere() -> None:
    refuse_other_databases()
    if database_file().resolve().parent != private().resolve():
        raise CannotKeep(
            f"DATABASE_URL keeps the database at {database_file()}; restore writes only inside DATA_ROOT. "
            f"Unset DATABASE_URL, or take {DATABASE} and the folders out of the archive by hand."
        )


def _refuse_while_ingesting() -> None:
    try:
        with one_at_a_time():
            pass
    except CannotIngest as error:
        raise CannotKeep(str(error)) from error


def _unpack(archive: Path, progress: Progress) -> Manifest:
    shutil.rmtree(draft_folder(), ignore_errors=True)
    try:
        with zipfile.ZipFile(archive) as opened:
            manifest = read_manifest(opened)
            _refuse_a_newer_one(manifest)
            _refuse_a_small_disk(manifest)
            for done, entry in enumerate(manifest.entries, start=1):
                name = f"private/{database_file().name}" if entry.path == DATABASE else entry.path
                take_out(opened, entry, draft_folder() / name)
                progress(done, len(manifest.entries), Path(name).name)
    except (FileNotFoundError, IsADirectoryError, PermissionError) as error:
        raise CannotKeep(
            f"{archive} cannot be read ({error.strerror}). Expected a file made by `backup`."
        ) from error
    except zipfile.BadZipFile as error:
        raise CannotKeep(f"{archive} is no backup, or was cut off while it was copied ({error}).") from error
    except OSError as error:
        raise CannotKeep(f"The backup could not be unpacked: {error}. Nothing was changed.") from error
    _complete_the_draft()
    return manifest


def _complete_the_draft() -> None:
    """Both rooms and the key of this installation; then everything onto the disk before anything is moved."""
    for room in ROOMS:
        (draft_folder() / room).mkdir(exist_ok=True)
    key = private() / SECRET_KEY
    if key.is_file():
        shutil.copy2(key, draft_folder() / "private" / SECRET_KEY)
    else:
        kept_secret(draft_folder() / "private" / SECRET_KEY)
    if hasattr(os, "sync"):
        os.sync()


def _refuse_a_newer_one(manifest: Manifest) -> None:
    ours = MigrationLoader(None).disk_migrations
    known, apps = {f"{app}.{name}" for app, name in ours}, {app for app, _ in ours}
    strange = sorted(name for name in set(manifest.migrations) - known if name.split(".")[0] in apps)
    if strange:
        raise CannotKeep(
            f"The backup was made by version {manifest.version}, which is newer than this one ({version()}: it does "
            f"not know {strange[0]}). Install that version or a later one, then restore."
        )


def _refuse_a_small_disk(manifest: Manifest) -> None:
    free = shutil.disk_usage(settings.DATA_ROOT).free
    if free < manifest.total_bytes():
        raise CannotKeep(
            f"The disk of {settings.DATA_ROOT} has {free / 1e9:.1f} GB free; the backup needs "
            f"{manifest.total_bytes() / 1e9:.1f} GB beside what is there. Make room, then run this again."
        )
