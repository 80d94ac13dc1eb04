"""File names that every disk, stick and bag can carry."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from itertools import count

RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)", re.IGNORECASE)
LONGEST = 120  # characters; ext4 takes 255 bytes, and a CJK character is three of them


def file_names(numbers: Iterable[str]) -> dict[str, str]:
    """A file name (without extension) for each catalogue number, no two alike on a disk that ignores case.

    Letters and digits of every script stay; all else but `.` and `-` becomes `_`. The result depends only on the set
    of numbers, not on their order. Names hold no `%`, which BagIt 1.0 (RFC 8493, 2.1.3) would want encoded.
    """
    taken: set[str] = set()
    return {number: _first_free(_safe(number), taken) for number in sorted(set(numbers))}


def _safe(number: str) -> str:
    plain = re.sub(r"[^\w.-]", "_", unicodedata.normalize("NFC", number)).lstrip(".").rstrip(".")[:LONGEST]
    return f"_{plain}" if not plain or RESERVED.match(plain) else plain


def _first_free(name: str, taken: set[str]) -> str:
    tries = (name if n == 1 else f"{name}~{n}" for n in count(1))
    free = next(tried for tried in tries if tried.casefold() not in taken)
    taken.add(free.casefold())
    return free
