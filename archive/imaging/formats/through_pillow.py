"""Pictures that Pillow decodes, where libvips cannot or leaves what is missing to chance."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager

import pyvips
from PIL import Image, ImageFile

LAYOUTS = {  # Pillow's mode → bands, libvips' sample, libvips' meaning
    "L": (1, "uchar", "b-w"),
    "LA": (2, "uchar", "b-w"),
    "I;16": (1, "ushort", "grey16"),
    "RGB": (3, "uchar", "srgb"),
    "RGBA": (4, "uchar", "srgb"),
    "CMYK": (4, "uchar", "cmyk"),
}

tolerant = threading.Lock()


def as_vips(image: Image.Image, profile: bytes | None) -> pyvips.Image:
    """The decoded picture with its colour profile; a mode that libvips does not know becomes RGB, or RGBA."""
    otherwise = "RGBA" if "transparency" in image.info or image.mode == "PA" else "RGB"
    mode = image.mode if image.mode in LAYOUTS else otherwise
    plain = image if image.mode == mode else image.convert(mode)
    bands, sample, meaning = LAYOUTS[mode]
    content = pyvips.Image.new_from_memory(plain.tobytes(), plain.width, plain.height, bands, sample)
    picture = content.copy(interpretation=meaning)
    if profile:
        picture.set_type(pyvips.GValue.blob_type, "icc-profile-data", profile)
    return picture


@contextmanager
def taking_what_is_there() -> Iterator[None]:
    """Pillow fills what is missing with black; the switch for it is one of the whole Python process."""
    with tolerant:
        ImageFile.LOAD_TRUNCATED_IMAGES = True
        try:
            yield
        finally:
            ImageFile.LOAD_TRUNCATED_IMAGES = False
