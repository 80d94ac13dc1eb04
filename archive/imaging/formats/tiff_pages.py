"""How many pages a TIFF has, counted along its directories: Pillow reads each whole, and fails on a bad one."""

from __future__ import annotations

import struct
from pathlib import Path
from typing import BinaryIO

MOST_PAGES = 10_000  # a longer chain is built to waste time
CLASSIC, BIG = 42, 43


def pages_of(path: Path) -> int:
    """At least one, at most MOST_PAGES. A chain that loops or leads out of the file ends there."""
    with path.open("rb") as file:
        head = file.read(16)
        order = "<" if head.startswith(b"II") else ">"
        is_big = struct.unpack(f"{order}H", head[2:4])[0] == BIG
        (at,) = struct.unpack(f"{order}Q", head[8:16]) if is_big else struct.unpack(f"{order}I", head[4:8])
        seen: set[int] = set()
        while at and at not in seen and len(seen) < MOST_PAGES:
            following = next_directory(file, at, order, is_big=is_big)
            if following is None:
                break
            seen.add(at)
            at = following
    return max(1, len(seen))


def next_directory(file: BinaryIO, at: int, order: str, *, is_big: bool) -> int | None:
    """Where the directory after this one stands (0: nowhere), or None where there is no directory here."""
    count, entry, offset = ("Q", 20, "Q") if is_big else ("H", 12, "I")
    file.seek(at)
    try:
        (entries,) = struct.unpack(f"{order}{count}", file.read(struct.calcsize(count)))
        file.seek(entries * entry, 1)
        (following,) = struct.unpack(f"{order}{offset}", file.read(struct.calcsize(offset)))
    except (struct.error, OSError, OverflowError):
        return None
    return int(following)
