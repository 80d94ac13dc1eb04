"""The files that hang a kiosk on the wall, and how their commands are run here as plain processes."""

from __future__ import annotations

import configparser
import os
import sys
from pathlib import Path

from django.conf import settings

ROOT = Path(settings.BASE_DIR)
DEPLOY = ROOT / "kiosk" / "deploy"
INSTALLED = "/opt/museum-kiosk/current"  # what every file of ours takes for granted
UNITS = ["museum-kiosk-server.service", "museum-kiosk-screen.service"]


def unit(name: str) -> configparser.ConfigParser:
    """A systemd unit, desktop entry or journald file; a key given twice is an error here."""
    read = configparser.ConfigParser(interpolation=None, delimiters=("=",), comment_prefixes=("#",))
    read.optionxform = str  # type: ignore[assignment, method-assign]
    read.read_string((DEPLOY / name).read_text(encoding="utf-8"))
    return read


def here(command: str) -> str:
    """A command with this checkout and this Python in the places of the installed ones."""
    return command.replace(f"{INSTALLED}/.venv/bin/python", sys.executable).replace(INSTALLED, str(ROOT))


def plain_environment(**more: str) -> dict[str, str]:
    """Without what the tests' own process is allowed."""
    kept = {name: value for name, value in os.environ.items() if name != "DJANGO_ALLOW_ASYNC_UNSAFE"}
    return {**kept, **more}


def a_program(place: Path, body: str) -> Path:
    """A small program of that name, as a stand-in for one that changes the system."""
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text(f"#!/bin/sh\n{body}\n", encoding="utf-8")
    place.chmod(0o755)
    return place
