"""One ingest at a time: two would take the same files in two orders and give out the same numbers; one remake too."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO

from archive.ingest.report import CannotIngest
from archive.models.shelves import private

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl


@contextmanager
def one_at_a_time(what: str = "ingest", refusal: type[ValueError] = CannotIngest) -> Iterator[None]:
    """Hold the archive's lock for this work. Raises the refusal when somebody else has it.

    The lock is the system's, not the file's being there: it goes with its process, however that ends.
    """
    place = private() / f"{what}.lock"
    place.parent.mkdir(parents=True, exist_ok=True)
    with place.open("a+") as file:
        try:
            _lock(file)
        except OSError as reason:
            file.seek(0)
            holder = file.read().strip() or "unknown"
            raise refusal(
                f"Another {what} is running (process {holder}). Wait until it has ended, then run this one again."
            ) from reason
        file.truncate(0)
        file.write(str(os.getpid()))
        file.flush()
        yield


def _lock(file: IO[str]) -> None:
    if sys.platform == "win32":
        file.seek(0)
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
    else:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
