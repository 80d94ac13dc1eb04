"""Which files of an installation a backup keeps.

Left out: the secret key (a stick gets lost, and whoever holds the key can sign in as a curator), the database (it goes
as a consistent copy of its own), locks, unfinished work (its names begin with a dot), and what `public/` holds again
or is written from the database.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from archive.models.shelves import private, public

ORIGINALS = "private/originals/"
LEFT_OUT = ("secret-key", "*.sqlite3*", "*.lock")  # of those that stand in private/ itself
WRITTEN_FROM_THE_DATABASE = {"exhibits", "screens", "withdrawn.json"}


def shelved() -> dict[str, Path]:
    """Every file a backup keeps, by its path relative to DATA_ROOT, in order."""
    found = [*_in("private", private()), *_in("public", public())]
    return {name: path for name, path in found if _is_kept(name, path)}


def _in(room: str, folder: Path) -> Iterator[tuple[str, Path]]:
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            yield f"{room}/{path.relative_to(folder).as_posix()}", path


def _is_kept(name: str, path: Path) -> bool:
    room, *steps = name.split("/")
    if any(step.startswith(".") for step in steps):
        return False
    if room == "private":
        return len(steps) > 1 or not any(path.match(pattern) for pattern in LEFT_OUT)
    return steps[0] not in WRITTEN_FROM_THE_DATABASE and not _is_in_private(steps, path)


def _is_in_private(steps: list[str], path: Path) -> bool:
    """Pictures and tiles are named by their content and never change: the private one is the same."""
    twin = private().joinpath(*steps)
    return twin.is_file() and twin.stat().st_size == path.stat().st_size
