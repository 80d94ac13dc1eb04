"""Which version of the project this is."""

from __future__ import annotations

import subprocess
import tomllib
from functools import cache

from django.conf import settings

UNPACKED = ".version"  # written by `make_stick`: where there is no git, which state of the project this is


@cache
def version() -> str:
    """`0.1.0`, as pyproject.toml says."""
    text = (settings.BASE_DIR / "pyproject.toml").read_text(encoding="utf-8")
    return str(tomllib.loads(text)["project"]["version"])


def state() -> str:
    """The version with the state of the project it was taken from, fit for a folder's name: `0.1.0-4b20104`."""
    unpacked = settings.BASE_DIR / UNPACKED
    if unpacked.is_file():
        return str(unpacked.read_text(encoding="utf-8").strip())
    commit = git("rev-parse", "--short=7", "HEAD")
    changed = "-changed" if commit and git("status", "--porcelain", "--untracked-files=no") else ""
    return f"{version()}-{commit}{changed}" if commit else version()


def git(*arguments: str) -> str:
    """What git says of this checkout; "" where there is no git or no checkout."""
    command = ["git", "-C", str(settings.BASE_DIR), *arguments]
    try:
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()
    except (OSError, subprocess.CalledProcessError):
        return ""
