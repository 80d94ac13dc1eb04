"""Is somebody working in this installation? A lock of the system's: it goes with its process, however that ends."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from django.conf import settings

from kiosk.keeping.refusal import CannotKeep

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

LOCK = "in-use.lock"  # beside private/ and public/, which a restore moves


@contextmanager
def in_use() -> Iterator[None]:
    """Held by a server for as long as it runs; several may hold it. Raises CannotKeep while a restore is at work."""
    with _opened() as file:
        try:
            _lock(file, shared=True)
        except OSError as error:
            if sys.platform != "win32":  # there a lock cannot be shared: the first server holds it for all
                raise CannotKeep(
                    "A restore is at work in this installation. Wait until it has ended."
                ) from error
        yield


@contextmanager
def alone() -> Iterator[None]:
    """Held while everything is exchanged. Raises CannotKeep when a server runs, or another restore."""
    with _opened() as file:
        try:
            _lock(file, shared=False)
        except OSError as error:
            raise CannotKeep(
                "This installation is in use: a server or another restore runs on it. "
                "Stop the server (systemctl stop museum-kiosk-server, or Ctrl-C), then run this again."
            ) from error
        yield


def _opened() -> IO[bytes]:
    place = Path(settings.DATA_ROOT) / LOCK
    place.parent.mkdir(parents=True, exist_ok=True)
    return os.fdopen(os.open(place, os.O_RDWR | os.O_CREAT, 0o600), "r+b")


def _lock(file: IO[bytes], *, shared: bool) -> None:
    if sys.platform == "win32":
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
    else:
        fcntl.flock(file, (fcntl.LOCK_SH if shared else fcntl.LOCK_EX) | fcntl.LOCK_NB)
