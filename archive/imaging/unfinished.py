"""Work in progress on disk: a folder that vanishes with whoever was making it.

Everything is made under `<into>/.making/<random>/` and enters its place by one rename of a whole folder, so
what lies in its place is whole. The maker holds a lock on its folder; the system drops the lock when the
maker dies, however it dies, and whoever comes next sweeps the folder away.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from pathlib import Path

if sys.platform != "win32":
    import fcntl

WORKSHOP = ".making"
SETTLED_AT_ONCE = 16


@contextmanager
def making_folder(into: Path) -> Iterator[Path]:
    workshop = into / WORKSHOP
    workshop.mkdir(parents=True, exist_ok=True)
    sweep(workshop)
    folder, lock = locked_folder(workshop)
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)
        if lock is not None:
            os.close(lock)


def locked_folder(workshop: Path) -> tuple[Path, int | None]:
    """A new folder with its lock; made again when a sweeper was quicker between the two steps."""
    while True:
        folder = Path(tempfile.mkdtemp(dir=workshop))
        try:
            return folder, lock_of(folder)
        except (FileNotFoundError, BlockingIOError):
            continue


def lock_of(folder: Path) -> int | None:
    """Raises BlockingIOError when somebody is at work there, FileNotFoundError when it is gone."""
    if sys.platform == "win32":
        return None
    lock = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        folder.stat()
    except OSError:
        os.close(lock)
        raise
    return lock


def sweep(workshop: Path) -> None:
    """Remove what died halfway. Where folders cannot be locked, Windows refuses to remove one in use."""
    for folder in sorted(workshop.iterdir()):
        with suppress(OSError):
            lock = lock_of(folder)
            shutil.rmtree(folder, ignore_errors=True)
            if lock is not None:
                os.close(lock)


def put_in_place(made: Path, place: Path) -> None:
    """Rename a whole made folder into its place; what stands there already stays, and what it lacks is filled in.

    It stands there when somebody else was quicker, or when a part of it was lost.
    """
    settle(made)
    place.parent.mkdir(parents=True, exist_ok=True)
    try:
        made.rename(place)
    except OSError:
        if not place.is_dir():
            raise
        fill_in(made, place)
    settle_folder(place.parent)


def fill_in(made: Path, place: Path) -> None:
    """Move the files that the place lacks, each by one rename."""
    for root, _, names in os.walk(made):
        into = place / Path(root).relative_to(made)
        into.mkdir(parents=True, exist_ok=True)
        for name in names:
            if not (into / name).is_file():
                (Path(root) / name).replace(into / name)
        settle_folder(into)


def settle(folder: Path) -> None:
    """Every byte on the disk before the rename: after a power cut a name may not stand for an empty file.

    Side by side, because a disk settles many files in one go: five hundred tiles in a third of a second,
    one after another in five.
    """
    paths = [Path(root, name) for root, _, names in os.walk(folder) for name in names]
    with ThreadPoolExecutor(SETTLED_AT_ONCE) as hands:
        list(hands.map(settle_file, paths))
    for root, _, _ in os.walk(folder):
        settle_folder(Path(root))


def settle_file(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def settle_folder(folder: Path) -> None:
    if sys.platform == "win32":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
