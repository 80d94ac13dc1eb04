"""Opening a file's header with Pillow, and what can go wrong there."""

from __future__ import annotations

import struct
import threading
import warnings
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PIL import ImageFile

from archive.imaging.formats import ScanFormat
from archive.imaging.refusal import RefusedScan

BROKEN = (
    SyntaxError,  # Pillow's own word for "not such a file"
    OSError,  # truncated, UnidentifiedImageError
    EOFError,
    ValueError,  # text chunk too large, bad enum values, UnicodeDecodeError
    ArithmeticError,  # resolutions of n/0, overflowing sizes
    LookupError,  # offsets and tags that point nowhere
    TypeError,  # a tag of another type than the standard gives it
    AttributeError,  # a tag that should be there and is not
    AssertionError,  # Pillow's own invariants, broken by the file
    RuntimeError,
    struct.error,
    zlib.error,
    MemoryError,  # a length field that claims gigabytes
)
"""Every kind that Pillow's pure Python parsers were seen to raise on the damaged files of its own test set.
They are plain errors of a parser that trusts its input, so the list is long; it is never `Exception`."""


one_at_a_time = threading.Lock()


@contextmanager
def opened(path: Path, scan_format: ScanFormat) -> Iterator[ImageFile.ImageFile]:
    """The header by Pillow, nothing decoded; RefusedScan when there is no header to read.

    Pillow warns of damaged metadata, which the reader of metadata says better. One at a time, because what
    silences warnings is a state of the whole process (Python's `warnings.catch_warnings`); a header takes
    a millisecond.
    """
    with one_at_a_time, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        with header_of(path, scan_format) as image:
            yield image


def header_of(path: Path, scan_format: ScanFormat) -> ImageFile.ImageFile:
    try:
        return scan_format.opens(path)
    except BROKEN as reason:
        raise RefusedScan(
            f"The file begins like a {scan_format.name} but its header is unreadable ({first_line(reason)}). "
            "Ask for the file again, or export it afresh."
        ) from reason


def first_line(reason: BaseException) -> str:
    text = str(reason).strip().splitlines()
    return text[0].rstrip(".") if text else type(reason).__name__
