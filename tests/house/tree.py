"""Which files are the project's own."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path, PurePosixPath

ROOT = Path(__file__).resolve().parents[2]
OTHERS_WORK = {"vendor", "migrations"}
LEFT_OUT_OF_A_WALK = {"__pycache__", "media"}


@cache
def tracked_paths(root: Path = ROOT) -> tuple[PurePosixPath, ...]:
    """What git tracks; without git (an unpacked archive) every file that stands here, hidden folders apart."""
    asked = subprocess.run(["git", "ls-files", "-z"], cwd=root, capture_output=True, text=True, check=False)
    names = [name for name in asked.stdout.split("\0") if name]
    found = [PurePosixPath(name) for name in names] if asked.returncode == 0 and names else list(_walk(root))
    return tuple(path for path in found if (root / path).is_file())


def our_paths(*suffixes: str) -> list[PurePosixPath]:
    """Tracked files that we wrote, by suffix; every one when no suffix is given."""
    ours = (path for path in tracked_paths() if not OTHERS_WORK.intersection(path.parts))
    return [path for path in ours if not suffixes or path.suffix in suffixes]


def words_of(path: PurePosixPath) -> str | None:
    """A file's text; None when it is no text."""
    try:
        return (ROOT / path).read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return None


def texts(*suffixes: str) -> Iterator[tuple[PurePosixPath, str]]:
    """Our text files with their words."""
    for path in our_paths(*suffixes):
        words = words_of(path)
        if words is not None:
            yield path, words


def _walk(root: Path) -> Iterator[PurePosixPath]:
    for path in sorted(root.rglob("*")):
        steps = path.relative_to(root).parts
        hidden = any(step.startswith(".") for step in steps[:-1])
        if path.is_file() and not hidden and not LEFT_OUT_OF_A_WALK.intersection(steps):
            yield PurePosixPath(*steps)
