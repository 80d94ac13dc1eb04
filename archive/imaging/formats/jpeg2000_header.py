"""What Pillow does not tell of a JPEG 2000 file: its colour profile, its depth, and the size its data really has."""

from __future__ import annotations

import os
import struct
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

CODESTREAM = b"\xff\x4f\xff\x51"  # SOC and SIZ, which always comes next (ISO 15444-1, A.4.1, A.5.1)
SIZES = struct.Struct(">HHIIIIIIIIHB")  # of SIZ: Lsiz … Csiz and the first component's depth
BOX = struct.Struct(">I4s")
WIDE = 1  # a box length that says: eight more bytes follow
RESTRICTED, ANY = 2, 3  # methods of a colour box that carry an ICC profile (I.5.3.3; ISO 15444-2, M.11.7.3)
LARGEST_PROFILE = 4_000_000  # bytes; those of printers reach two million
MOST_BOXES = 200


@dataclass(frozen=True)
class Jpeg2000Header:
    width: int
    height: int
    bit_depth: int
    profile: bytes | None


def read_header(path: Path) -> Jpeg2000Header | None:
    """None where there is no codestream to be found."""
    with path.open("rb") as file:
        end = file.seek(0, os.SEEK_END)
        profile, at = None, 0
        for kind, start, stop in boxes(file, 0, end):
            if kind == b"jp2h":
                profile = profile_in(file, start, stop)
            if kind == b"jp2c":
                at = start
        file.seek(at)
        content = file.read(len(CODESTREAM) + SIZES.size)
    if not content.startswith(CODESTREAM) or len(content) < len(CODESTREAM) + SIZES.size:
        return None
    _, _, right, bottom, left, top, *_, depth = SIZES.unpack(content[len(CODESTREAM) :])
    return Jpeg2000Header(right - left, bottom - top, (depth & 0x7F) + 1, profile)


def boxes(file: BinaryIO, start: int, end: int) -> Iterator[tuple[bytes, int, int]]:
    """Kind, first byte and end of each box's content (I.4)."""
    for _ in range(MOST_BOXES):
        file.seek(start)
        head = file.read(BOX.size)
        if len(head) < BOX.size:
            return
        length, kind = BOX.unpack(head)
        content = start + BOX.size
        if length == WIDE:
            length, content = int.from_bytes(file.read(8)), content + 8
        stop = end if length == 0 else min(end, start + length)
        if stop < content:
            return
        yield kind, content, stop
        start = stop


def profile_in(file: BinaryIO, start: int, end: int) -> bytes | None:
    for kind, first, stop in boxes(file, start, end):
        if kind == b"colr" and 3 < stop - first < LARGEST_PROFILE:
            file.seek(first)
            content = file.read(stop - first)
            if content[0] in (RESTRICTED, ANY):
                return content[3:]
    return None
