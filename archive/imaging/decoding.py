from __future__ import annotations

import errno
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import pyvips

from archive.imaging.colour import is_dear_to_convert, to_screen_colour
from archive.imaging.formats import ScanFormat, format_of
from archive.imaging.formats.scan_format import FAIL_ON_DAMAGE, TAKE_WHAT_IS_THERE
from archive.imaging.inspection import TURNED_ON_ITS_SIDE, Scan
from archive.imaging.missing_part import blanked
from archive.imaging.refusal import DamagedScan, RefusedScan
from archive.imaging.turning import UPRIGHT, turned

IN_MEMORY = (
    8_000_000  # bytes of a picture; a larger one goes to a file, which costs no time and keeps memory flat
)
CLASSIC_TIFF = 4_000_000_000  # bytes; its offsets have 32 bits
TILE = 256  # px; libvips holds a row of them, so larger ones cost memory and save nothing

ENDS_EARLY = (
    "premature end",
    "unexpected end",
    "truncated",
    "end of file",
    "not enough data",
    "read error at scanline",
    "read error on",
    "bad seek",
)
NO_MEMORY = ("out of memory", "insufficient memory")
CANNOT_READ = (
    "not supported",
    "not configured",
    "unsupported",
    "not a whole number of bytes",
    "tile size out of range",
)


Reading = Callable[[], pyvips.Image]
"""Each call gives the whole picture anew, to be read once from top to bottom."""


@contextmanager
def decoded(
    original: Path, scan: Scan, *, scratch: Path, readings: int, readable_part: bool = False
) -> Iterator[Reading]:
    """The one decode: the scan upright, 8 bits, sRGB or grey, to be read so many times.

    Raises RefusedScan when the picture's data is damaged, as DamagedScan when a part of it could be read; with
    `readable_part` it gives that part, the rest blank. `scratch` is a folder on the disk of the pictures; what is
    put there is gone afterwards, before anybody waits for the disk to settle.
    """
    file = scratch / "decoded.tif"
    scan_format = format_of(original)
    partly = scan_format.is_readable_in_part
    try:
        with refusing_damage(original, DamagedScan if partly and not readable_part else RefusedScan):
            loaded = scan_format.load(original, TAKE_WHAT_IS_THERE if readable_part else FAIL_ON_DAMAGE)
            refuse_another_size(loaded, scan)
            again = readings > 1
            if not readable_part and may_be_streamed(original, loaded, scan_format, scan, again=again):
                first = [loaded]
                yield lambda: to_screen_colour(
                    first.pop() if first else scan_format.load(original, FAIL_ON_DAMAGE)
                )
            elif scan.orientation == UPRIGHT and not readable_part:
                yield kept(to_screen_colour(loaded), file)
            else:
                anywhere = readable_anywhere(to_screen_colour(loaded), file)
                upright = turned(blanked(anywhere) if readable_part else anywhere, scan.orientation)
                yield lambda: upright
    finally:
        with suppress(PermissionError):  # Windows, while libvips still holds it
            file.unlink(missing_ok=True)


def may_be_streamed(
    original: Path, loaded: pyvips.Image, scan_format: ScanFormat, scan: Scan, *, again: bool
) -> bool:
    """Whether nothing that was decoded needs to be kept: it is read once, or `again` where there is nothing to decode.

    What must be turned is kept always. What either costs: tests/benchmarks/README.md, "Read twice, or kept".
    """
    if scan.orientation != UPRIGHT:
        return False
    return not again or (scan_format.is_plain(original) and not is_dear_to_convert(loaded))


def refuse_another_size(loaded: pyvips.Image, scan: Scan) -> None:
    """The limits were held to what Pillow read in the header; a file that tells libvips otherwise escapes none."""
    size = (loaded.width, loaded.height)
    if (size[::-1] if scan.orientation >= TURNED_ON_ITS_SIDE else size) != (scan.width, scan.height):
        raise RefusedScan(
            f"The file gives two sizes: {scan.width:,} × {scan.height:,} px and {size[0]:,} × {size[1]:,} px. "
            "It is damaged, or built to mislead; export it afresh."
        )


def kept(stream: pyvips.Image, file: Path) -> Reading:
    """Run the stream once, into memory or into a file of plain strips, to be read from top to bottom."""
    if is_small(stream):
        picture = stream.copy_memory()
        return lambda: picture
    save_plain(stream, file)
    return lambda: pyvips.Image.tiffload(str(file), access="sequential")


def readable_anywhere(stream: pyvips.Image, file: Path) -> pyvips.Image:
    """Run the stream once, into memory or into a file of plain tiles, of which only a few are ever in memory.

    libvips' own format would be mapped into memory whole.
    """
    if is_small(stream):
        return stream.copy_memory()
    save_plain(stream, file, tile=True, tile_width=TILE, tile_height=TILE)
    return pyvips.Image.tiffload(str(file))


def is_small(picture: pyvips.Image) -> bool:
    return bytes_of(picture) <= IN_MEMORY


def bytes_of(picture: pyvips.Image) -> int:
    size: int = picture.width * picture.height * picture.bands
    return size


def save_plain(picture: pyvips.Image, file: Path, **tiles: Any) -> None:
    bigtiff = bytes_of(picture) > CLASSIC_TIFF
    picture.tiffsave(str(file), compression="none", bigtiff=bigtiff, keep="none", **tiles)


@contextmanager
def refusing_damage(original: Path, refusal: type[RefusedScan]) -> Iterator[None]:
    try:
        yield
    except pyvips.Error as reason:
        complaint = str(reason)
        if "No space left" in complaint:
            raise OSError(errno.ENOSPC, "The disk of the pictures is full", str(original)) from reason
        if any(sign in complaint.lower() for sign in NO_MEMORY):
            raise RefusedScan("The picture needs more memory than making its pictures is given.") from reason
        if any(sign in complaint.lower() for sign in CANNOT_READ):
            raise RefusedScan(words_for_variety(complaint, original)) from reason
        raise refusal(words_for_damage(complaint, original)) from reason


def words_for_variety(complaint: str, path: Path) -> str:
    detail = first_complaint(complaint, path)
    return f"The file is of a variety that cannot be read ({detail}). Save it again as a plain TIFF."


def words_for_damage(complaint: str, path: Path) -> str:
    detail = first_complaint(complaint, path)
    if any(sign in complaint.lower() for sign in ENDS_EARLY):
        return f"The file ends early: part of the picture is missing ({detail}). Ask for the file again."
    return f"The picture's data is damaged and cannot be decoded ({detail}). Ask for the file again."


def first_complaint(complaint: str, path: Path) -> str:
    """libvips repeats itself and names the file's place on this machine: its first word will do."""
    lines = [line.replace(str(path), path.name).strip() for line in complaint.splitlines()[1:]]
    return next((line for line in lines if line), "no reason given")[:160]
