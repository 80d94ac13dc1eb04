"""Under which names the server answers, and what the public is told."""

from __future__ import annotations

from django.conf import settings
from django.core import checks
from django.core.checks import CheckMessage


def hosts_are_named() -> list[CheckMessage]:
    """W005: a server that answers to every name can be made to write links to a stranger's."""
    if "*" not in settings.ALLOWED_HOSTS:
        return []
    return [
        checks.Warning(
            "ALLOWED_HOSTS is *: the server answers under every name.",
            hint="Name the hosts: localhost,127.0.0.1,[::1] for one PC, and the museum's own name beside them.",
            id="kiosk.W005",
        )
    ]


def public_url_is_safe() -> list[CheckMessage]:
    """W006: a visitor's phone warns of it, and the desk's passwords cross the network in the clear."""
    if not settings.PUBLIC_URL.startswith("http://"):
        return []
    return [
        checks.Warning(
            f"PUBLIC_URL is {settings.PUBLIC_URL}: visitors' phones warn of it, and nothing sent there is encrypted.",
            hint="Give that address a certificate, and set PUBLIC_URL=https://…",
            id="kiosk.W006",
        )
    ]
