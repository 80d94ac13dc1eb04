"""Is the library there that makes every picture?"""

from __future__ import annotations

import importlib
import sys

from django.core import checks
from django.core.checks import CheckMessage


def is_there() -> list[CheckMessage]:
    """E001, when pyvips or the library under it cannot be loaded."""
    try:
        importlib.import_module("pyvips")
    except (ImportError, OSError) as error:
        return [
            checks.Error(
                f"libvips cannot be loaded ({str(error).splitlines()[0]}).",
                hint="Install the requirements again (pip install -r requirements.txt) with a 64-bit Python; where no "
                "binary is offered for the system, install its own libvips.",
                id="kiosk.E001",
            )
        ]
    return []


def refuse_without_it() -> None:
    """End with status 2 and one sentence, before the desk is loaded and fails with a traceback."""
    for message in is_there():
        sys.stderr.write(f"{message.id}: {message.msg} {message.hint}\n")
        raise SystemExit(2)
