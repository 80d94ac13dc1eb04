"""Opening a file's header with Pillow, and what can go wrong there."""

from __future__ import annotations

import threading
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PIL import Image, ImageFile

from archive.imaging.damage import BROKEN, first_line
from archive.imaging.formats import ScanFormat
from archive.imaging.refusal import RefusedScan

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
    except Image.DecompressionBombError as reason:
        raise RefusedScan(
            f"The picture has more pixels than a {scan_format.name} may have: such a file must be decoded in one "
            "piece. Save it as a TIFF or as a baseline JPEG."
        ) from reason
    except BROKEN as reason:
        raise RefusedScan(
            f"The file begins like a {scan_format.name} but its header is unreadable ({first_line(reason)}). "
            "Ask for the file again, or export it afresh."
        ) from reason
