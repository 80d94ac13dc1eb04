"""The project's own files, to be taken along."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

from django.conf import settings

from kiosk.version import git

STAYS = {"__pycache__", "media"}  # and hidden folders: .venv, .git, caches
OF_MEDIA = ("media/README.md", "media/.gitignore")


def source_files() -> list[PurePosixPath]:
    """What git tracks; without git (unpacked from a stick) what stands here but state, caches and hidden folders."""
    root = Path(settings.BASE_DIR)
    tracked = [PurePosixPath(name) for name in git("ls-files", "-z").split("\0") if name]
    found = tracked or [*_walk(root), *map(PurePosixPath, OF_MEDIA)]
    return sorted(path for path in found if (root / path).is_file())


def _walk(root: Path) -> list[PurePosixPath]:
    paths = (PurePosixPath(path.relative_to(root).as_posix()) for path in root.rglob("*") if path.is_file())
    return [
        path for path in paths if not any(_stays(step) for step in path.parts[:-1]) and path.name != ".env"
    ]


def _stays(step: str) -> bool:
    return step in STAYS or (step.startswith(".") and step not in (".ci", ".readme"))
