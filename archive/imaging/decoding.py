from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pyvips

from archive.imaging.colour import to_screen_colour
from archive.imaging.formats import format_of
from archive.imaging.refusal import RefusedScan
from archive.imaging.turning import turned

IN_MEMORY = 48_000_000  # bytes of decoded picture; a larger one goes to a file, so memory stays flat
CLASSIC_TIFF = 4_000_000_000  # bytes; its offsets have 32 bits
TILE = 512  # px

ENDS_EARLY = (
    "premature end",
    "unexpected end",
    "truncated",
    "end of file",
    "not enough data",
    "read error",
    "bad seek",
)
CANNOT_READ = ("not supported", "not configured", "unsupported", "not a whole number of bytes")


@contextmanager
def decoded(original: Path, *, orientation: int, scratch: Path) -> Iterator[pyvips.Image]:
    """The one decode: upright, 8 bits, sRGB or grey, and readable again and again in any order.

    Raises RefusedScan when the picture's data is damaged. `scratch` is a folder on the disk of the pictures;
    what is put there is gone afterwards, before anybody waits for the disk to settle.
    """
    file = scratch / "decoded.tif"
    try:
        with refusing_damage(original):
            stream = to_screen_colour(format_of(original).load(original))
            yield turned(readable_again(stream, file), orientation)
    finally:
        with suppress(PermissionError):  # Windows, while libvips still holds it
            file.unlink(missing_ok=True)


def readable_again(stream: pyvips.Image, file: Path) -> pyvips.Image:
    """Run the stream once, into memory or into a file of plain tiles, of which only a few are ever in memory.

    libvips' own format would be mapped into memory whole.
    """
    size = stream.width * stream.height * stream.bands
    if size <= IN_MEMORY:
        return stream.copy_memory()
    stream.tiffsave(
        str(file),
        tile=True,
        tile_width=TILE,
        tile_height=TILE,
        compression="none",
        bigtiff=size > CLASSIC_TIFF,
        keep="none",
    )
    return pyvips.Image.tiffload(str(file))


@contextmanager
def refusing_damage(original: Path) -> Iterator[None]:
    try:
        yield
    except pyvips.Error as reason:
        complaint = str(reason)
        if "No space left" in complaint:
            raise OSError(errno.ENOSPC, "The disk of the pictures is full", str(original)) from reason
        if "out of memory" in complaint:
            raise RefusedScan("The picture needs more memory than making its pictures is given.") from reason
        raise RefusedScan(plain_reason(complaint, original)) from reason


def plain_reason(complaint: str, path: Path) -> str:
    """libvips repeats itself and names the file's place on this machine: its first word will do."""
    lines = [line.replace(str(path), path.name).strip() for line in complaint.splitlines()[1:]]
    detail = next((line for line in lines if line), "no reason given")[:160]
    if any(sign in complaint.lower() for sign in ENDS_EARLY):
        return f"The file ends early: part of the picture is missing ({detail}). Ask for the file again."
    if any(sign in complaint.lower() for sign in CANNOT_READ):
        return f"The file is of a variety that cannot be read ({detail}). Save it again as a plain TIFF."
    return f"The picture's data is damaged and cannot be decoded ({detail}). Ask for the file again."
