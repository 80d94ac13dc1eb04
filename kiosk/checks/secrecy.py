"""What nobody but the server's own account should read. Windows keeps such rights otherwise, and is not asked."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from django.conf import settings
from django.core import checks
from django.core.checks import CheckMessage

from archive.models.shelves import private

SECRETS = ("SECRET_KEY", "STAFF_PIN", "DATABASE_URL", "AWS_SECRET_ACCESS_KEY")


def key_is_the_owners() -> list[CheckMessage]:
    """W002: whoever reads the key can sign in as a curator."""
    key = private() / "secret-key"
    if not _others_may_read(key):
        return []
    return [
        checks.Warning(
            f"The secret key {key} may be read by other accounts of this machine.",
            hint=f"chmod 600 '{key}', and delete it if others have used the machine: a new one is made at the next "
            "start, and everybody signs in again.",
            id="kiosk.W002",
        )
    ]


def env_file_is_the_owners() -> list[CheckMessage]:
    """W003: a settings file with a secret in it."""
    file = settings.BASE_DIR / ".env"
    if not _others_may_read(file) or not _names_a_secret(file):
        return []
    return [
        checks.Warning(
            f"The settings file {file} holds a secret and may be read by other accounts of this machine.",
            hint=f"chmod 600 '{file}'.",
            id="kiosk.W003",
        )
    ]


def private_room_is_private() -> list[CheckMessage]:
    """W004: originals, accounts and what is not published stand there."""
    if not _others_may_read(private()):
        return []
    return [
        checks.Warning(
            f"{private()} may be read by other accounts of this machine.",
            hint=f"chmod 700 '{private()}'.",
            id="kiosk.W004",
        )
    ]


def _others_may_read(path: Path) -> bool:
    if os.name == "nt" or not path.exists():
        return False
    return bool(path.stat().st_mode & (stat.S_IRWXG | stat.S_IRWXO))


def _names_a_secret(file: Path) -> bool:
    lines = file.read_text(encoding="utf-8", errors="replace").splitlines()
    return any(line.partition("=")[0].removeprefix("export ").strip() in SECRETS for line in lines)
