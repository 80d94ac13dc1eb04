"""What `manage.py check --deploy` asks of an installation: every mistake has an id and a hint.

Errors (`kiosk.E…`) keep the kiosk from working, warnings (`kiosk.W…`) will be regretted. None asks the database.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from django.apps import AppConfig
from django.core.checks import CheckMessage, register

from kiosk.checks import addresses, disk, libvips, museum, secrecy

Check = Callable[[], list[CheckMessage]]

CHECKS: tuple[Check, ...] = (
    libvips.is_there,
    disk.can_be_written,
    disk.holds_the_database_itself,
    disk.has_room,
    secrecy.key_is_the_owners,
    secrecy.env_file_is_the_owners,
    secrecy.private_room_is_private,
    addresses.hosts_are_named,
    addresses.public_url_is_safe,
    museum.clock_is_right,
    museum.is_shown_as_set,
)


def register_all() -> None:
    """Called once, when the application is ready."""
    register(ask_all, deploy=True)


def ask_all(app_configs: Sequence[AppConfig] | None = None, **_: object) -> list[CheckMessage]:
    """Every message of every check."""
    return [message for check in CHECKS for message in check()]
