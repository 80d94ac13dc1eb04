"""A museum on a disk of its own, worked by commands as an installer gives them."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from pathlib import Path

from django.conf import settings

ROOT = Path(settings.BASE_DIR)
FURNISH = """
from django.contrib.auth.models import User
from django.contrib.sessions.backends.db import SessionStore
from archive.curation.publish import publish
from archive.curation.withdraw import withdraw
from archive.models import Exhibit
from kiosk.models import Screen
from kiosk.screens import hang_all
from tests import makers
User.objects.create_superuser("curator", password="a password for tests")
SessionStore(session_key=None).save()
scans = [makers.jpeg_bytes(width=width) for width in (800, 4100)]
shown = [makers.a_ready_photograph(original=makers.an_original(content=scan)) for scan in scans]
gone = makers.a_ready_photograph()
exhibit = makers.an_exhibit(*shown, gone, slug="streets")
publish(exhibit, by="Chen Li")
exhibit = Exhibit.objects.get()
exhibit.title = {"en": "Streets and squares"}
exhibit.save()
publish(exhibit, by="Chen Li")
withdraw(gone, reason={"en": "The family asked."}, by="Chen Li")
Screen.objects.create(name="hall-1", exhibit=exhibit)
hang_all()
"""


def environment(root: Path) -> dict[str, str]:
    """Without what the tests' own process is allowed."""
    inherited = {name: value for name, value in os.environ.items() if name != "DJANGO_ALLOW_ASYNC_UNSAFE"}
    return {**inherited, "DATA_ROOT": str(root), "PYTHONWARNINGS": "ignore"}


def manage(root: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run a command on the museum at `root`."""
    return subprocess.run(
        [sys.executable, str(ROOT / "manage.py"), *arguments],
        cwd=ROOT,
        env=environment(root),
        capture_output=True,
        text=True,
        check=False,
    )


def a_furnished_museum(root: Path) -> Path:
    """Two photographs, one with tiles, and one withdrawn; two releases; a screen; a curator who is signed in."""
    for command in (["migrate", "--verbosity", "0"], ["shell", "--verbosity", "0", "-c", FURNISH]):
        ended = manage(root, *command)
        assert ended.returncode == 0, ended.stderr
    return root


def tree(folder: Path) -> dict[str, str]:
    """Every file by its path with the SHA-256 of its bytes; no hidden ones."""
    files = ((path.relative_to(folder), path) for path in sorted(folder.rglob("*")) if path.is_file())
    return {
        name.as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for name, path in files
        if not any(step.startswith(".") for step in name.parts)
    }
