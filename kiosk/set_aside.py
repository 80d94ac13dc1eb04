"""Begin anew without losing anything: the state of an installation is moved aside, never deleted."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from django.conf import settings
from django.db import connections

STATE = ("private", "public")
KEPT_IN_PLACE = "secret-key"


def set_aside() -> Path:
    """Move `private/` and `public/` into a dated folder beside them and return it; the secret key stays in use."""
    root = Path(settings.DATA_ROOT)
    connections.close_all()
    aside = root / f"set-aside-{datetime.now(tz=UTC):%Y-%m-%d-%H%M%S}"
    aside.mkdir(parents=True)
    for name in STATE:
        if (root / name).exists():
            (root / name).rename(aside / name)
    (root / "private").mkdir(parents=True, exist_ok=True)
    key = aside / "private" / KEPT_IN_PLACE
    if key.is_file():
        key.rename(root / "private" / KEPT_IN_PLACE)
    return aside
