from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pyvips

from archive.imaging.colour import to_screen_colour
from archive.imaging.formats import format_of
from archive.imaging.refusal import RefusedScan
from archive.imaging.turning import turned

IN_MEMORY = 48_000_000  # bytes of decoded picture; a larger one goes to a file, so memory stays flat
ENDS_EARLY = (
    "premature end",
    "unexpected end",
    "truncated",
    "end of file",
    "not enough data",
    "read error",
    "bad seek",
)


def decoded(original: Path, *, orientation: int, scratch: Path) -> pyvips.Image:
    """The one decode: upright, 8 bits, sRGB or grey, and readable again and again in any order.

    Raises RefusedScan when the picture's data is damaged. `scratch` is a folder on the disk of the pictures.
    """
    with refusing_damage(original):
        stream = to_screen_colour(format_of(original).load(original))
        return turned(settled(stream, scratch), orientation)


def settled(stream: pyvips.Image, scratch: Path) -> pyvips.Image:
    """Run the stream once, into memory or into an uncompressed file that libvips reads by small windows."""
    if stream.width * stream.height * stream.bands <= IN_MEMORY:
        return stream.copy_memory()
    file = scratch / "decoded.v"
    stream.write_to_file(str(file))
    return pyvips.Image.new_from_file(str(file))


@contextmanager
def refusing_damage(original: Path) -> Iterator[None]:
    try:
        yield
    except pyvips.Error as reason:
        complaint = str(reason)
        if "No space left" in complaint:
            raise OSError(errno.ENOSPC, "The disk of the pictures is full", str(original)) from reason
        raise RefusedScan(plain_reason(complaint, original)) from reason


def plain_reason(complaint: str, path: Path) -> str:
    """libvips repeats itself and names the file's place on this machine: its first word will do."""
    lines = [line.replace(str(path), path.name).strip() for line in complaint.splitlines()[1:]]
    detail = next((line for line in lines if line), "no reason given")[:160]
    if any(sign in complaint.lower() for sign in ENDS_EARLY):
        return f"The file ends early: part of the picture is missing ({detail}). Ask for the file again."
    return f"The picture's data is damaged and cannot be decoded ({detail}). Ask for the file again."
