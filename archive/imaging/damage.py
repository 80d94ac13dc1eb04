"""What damaged files make Pillow raise."""

from __future__ import annotations

import struct
import zlib

from PIL import Image

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
    Image.DecompressionBombError,  # a later frame of a GIF; a kind of its own, no OSError
    RuntimeError,
    struct.error,
    zlib.error,
    MemoryError,  # a length field that claims gigabytes
)
"""Every kind that Pillow's pure Python parsers were seen to raise on the damaged files of its own test set.
They are plain errors of a parser that trusts its input, so the list is long; it is never `Exception`."""


def first_line(reason: BaseException) -> str:
    text = str(reason).strip().splitlines()
    return text[0].rstrip(".") if text else type(reason).__name__
