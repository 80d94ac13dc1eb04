"""Back up: database and files in one consistent archive, while the kiosk runs."""

from __future__ import annotations

import os
import shutil
import tempfile
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

from archive.sets.placing import placed
from archive.sets.refusal import CannotExport
from kiosk.keeping.backup_file import DATABASE, MANIFEST, README, WORDS, Entry, Manifest, Progress, put
from kiosk.keeping.database import Snapshot, refuse_other_databases, take_snapshot
from kiosk.keeping.refusal import CannotKeep
from kiosk.keeping.shelf_list import ORIGINALS, shelved
from kiosk.version import version


@dataclass(frozen=True)
class BackedUp:
    """What was written; `troubles` names files that the records know and the disk does not hold as they were."""

    path: Path
    files: int
    bytes: int
    troubles: tuple[str, ...]


def backup(*, to: Path, force: bool = False, progress: Progress = lambda _done, _of, _what: None) -> BackedUp:
    """Write the archive whole or not at all; raises CannotKeep.

    The database is copied first and the files after it: files are named by their content and stored before a record
    names them, so every record of the copy finds its files. A scan that came in while the copy was made is left for
    the next backup.
    """
    refuse_other_databases()
    before = shelved()
    with (
        _made_whole(to, force=force) as draft,
        tempfile.TemporaryDirectory(dir=to.parent, prefix=".backup-") as desk,
    ):
        copy = Path(desk) / DATABASE
        snapshot = take_snapshot(copy)
        files = {name: path for name, path in shelved().items() if _belongs(name, before, snapshot)}
        _refuse_a_small_disk(to.parent, [copy, *files.values()])
        entries = _write(draft, copy, files, snapshot, progress)
    return BackedUp(
        to, len(entries), sum(entry.bytes for entry in entries), tuple(_troubles(snapshot, entries))
    )


@contextmanager
def _made_whole(to: Path, *, force: bool) -> Iterator[Path]:
    try:
        with placed(to, makes="file", force=force) as draft:
            for left in to.parent.glob(f".{to.name}.*.unfinished"):
                left.unlink()  # of a backup that was killed
            yield draft
    except CannotExport as error:
        raise CannotKeep(str(error)) from error


def _belongs(name: str, before: dict[str, Path], snapshot: Snapshot) -> bool:
    return name in before or not name.startswith(ORIGINALS) or name in snapshot.originals


def _refuse_a_small_disk(folder: Path, files: list[Path]) -> None:
    needed = sum(path.stat().st_size for path in files if path.is_file())
    free = shutil.disk_usage(folder).free
    if free < needed:
        raise CannotKeep(
            f"The disk of {folder} has {free / 1e9:.1f} GB free; the backup needs {needed / 1e9:.1f} GB. "
            "Make room, or take a larger disk."
        )


def _write(
    draft: Path, copy: Path, files: dict[str, Path], snapshot: Snapshot, progress: Progress
) -> list[Entry]:
    descriptor = os.open(draft, os.O_RDWR | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
    with os.fdopen(descriptor, "w+b") as stream:
        with zipfile.ZipFile(stream, "w", allowZip64=True) as archive:
            put(archive, README, BytesIO(WORDS.encode()))
            with copy.open("rb") as source:
                entries = [put(archive, DATABASE, source, pack=True)]
            for done, (name, path) in enumerate(files.items(), start=1):
                try:
                    with path.open("rb") as source:
                        entries.append(put(archive, name, source))
                except FileNotFoundError:
                    continue  # a picture that was withdrawn or made anew since; a missing original is named at the end
                progress(done, len(files), path.name)
            now = datetime.now(tz=UTC).isoformat(timespec="seconds")
            manifest = Manifest(now, version(), snapshot.migrations, tuple(entries))
            put(archive, MANIFEST, BytesIO(manifest.as_json()), pack=True)
        stream.flush()
        os.fsync(stream.fileno())
    return entries


def _troubles(snapshot: Snapshot, entries: list[Entry]) -> Iterator[str]:
    held = {entry.path: entry for entry in entries}
    for name in sorted(snapshot.originals):
        if name not in held:
            yield f"missing: {name}"
        elif held[name].sha256 not in name:
            yield f"altered: {name}: its SHA-256 is {held[name].sha256}"
