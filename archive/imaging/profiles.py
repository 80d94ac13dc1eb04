"""Colour profiles (ICC) as found in a file: their name, and whether they are sRGB in all but name."""

from __future__ import annotations

import io
from functools import lru_cache

from PIL import Image, ImageCms

LONGEST_NAME = 200
PROBE_LEVELS = (0, 32, 64, 96, 128, 160, 192, 224, 255)
COMPACT_NAMES = {"sP3C": "Display P3"}  # of the profile that libvips carries
INDISTINGUISHABLE = 1  # of 255, in any channel of any probe


def profile_name(profile: object) -> str | None:
    """The profile's own description, or None where there is none that can be read."""
    opened = opened_profile(profile)
    if opened is None:
        return None
    try:
        description = ImageCms.getProfileDescription(opened).strip()[:LONGEST_NAME]
    except (ImageCms.PyCMSError, UnicodeError):
        return None
    return COMPACT_NAMES.get(description, description) or None


def opened_profile(profile: object) -> ImageCms.ImageCmsProfile | None:
    if not isinstance(profile, bytes) or not profile:
        return None
    try:
        return ImageCms.ImageCmsProfile(io.BytesIO(profile))
    except (ImageCms.PyCMSError, OSError, ValueError, TypeError):
        return None


@lru_cache(maxsize=64)
def is_srgb(profile: bytes) -> bool:
    """Whether converting by it would change nothing: measured on a grid of colours, not read from its name.

    Most scans say sRGB in one of a dozen spellings; leaving out a conversion that does nothing saves a third
    of the time a large scan takes.
    """
    opened = opened_profile(profile)
    if opened is None or opened.profile.xcolor_space.strip() != "RGB":
        return False
    probes = probe_picture()
    try:
        converted = ImageCms.profileToProfile(probes, opened, ImageCms.createProfile("sRGB"))
    except (ImageCms.PyCMSError, OSError, ValueError):
        return False
    if converted is None:
        return False
    before, after = probes.tobytes(), converted.tobytes()
    return max(abs(a - b) for a, b in zip(before, after, strict=True)) <= INDISTINGUISHABLE


@lru_cache(maxsize=1)
def probe_picture() -> Image.Image:
    colours = bytes(
        level
        for red in PROBE_LEVELS
        for green in PROBE_LEVELS
        for blue in PROBE_LEVELS
        for level in (red, green, blue)
    )
    return Image.frombytes("RGB", (len(PROBE_LEVELS) ** 3, 1), colours)
