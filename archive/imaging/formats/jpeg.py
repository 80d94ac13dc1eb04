from __future__ import annotations

import io
import os
from pathlib import Path

import pyvips
from PIL import JpegImagePlugin

from archive.imaging.formats.scan_format import ScanFormat, Sheet, refuse_too_large_at_once

MARKER, START_OF_SCAN = 0xFF, 0xDA
SEGMENT, SHORTEST = 4, 2  # bytes: marker and length; the length counts itself


def recognises(start: bytes) -> bool:
    return start.startswith(b"\xff\xd8\xff")


def examine(image: JpegImagePlugin.JpegImageFile, path: Path) -> Sheet:
    width, height = image.size
    if image.info.get("progressive"):
        refuse_too_large_at_once(width, height, "a progressive JPEG")
    elif 0 < colours_of_first_scan(path) < image.layers:
        refuse_too_large_at_once(width, height, "a JPEG that keeps its colours apart")
    return Sheet(width, height, bit_depth=8)


def colours_of_first_scan(path: Path) -> int:
    """How many colours the first scan carries (ISO 10918-1, B.2.3); a file that interleaves them all has one scan.

    Fewer means that every row of the picture is spread over the whole file.
    """
    with path.open("rb") as file:
        file.seek(2)
        while len(segment := file.read(SEGMENT)) == SEGMENT:
            marker, length = segment[1], int.from_bytes(segment[2:])
            if segment[0] != MARKER or length < SHORTEST:
                break
            if marker == START_OF_SCAN:
                return int.from_bytes(file.read(1))
            file.seek(length - 2, os.SEEK_CUR)
    return 0


class OpenFile(io.FileIO):
    """Closed when nobody needs it any more: how long a picture is read is not known here."""

    def __del__(self) -> None:
        self.close()


def load(path: Path, fail_on: str) -> pyvips.Image:
    """Read bit by bit: libvips would map the whole file into memory, however large it is.

    The picture holds its source, as it does in `new_from_source`; that one lets libvips choose the loader.
    """
    file = OpenFile(path)
    source = pyvips.SourceCustom()
    source.signal_connect("read", file.readinto)  # as `on_read` does it, with one copy less
    source.on_seek(file.seek)
    image = pyvips.Image.jpegload_source(source, access="sequential", fail_on=fail_on, unlimited=True)
    image._references.append(source)
    return image


JPEG = ScanFormat(
    name="JPEG",
    media_type="image/jpeg",
    extension="jpg",
    recognises=recognises,
    opens=JpegImagePlugin.JpegImageFile,
    examine=examine,
    load=load,
    is_readable_in_part=True,
)
