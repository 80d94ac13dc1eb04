"""How every rendition is made, as figures. A change of any of them is a new recipe with a new name.

Pictures are addressed by recipe and fingerprint and cached for ever, so what `r1` means may never change:
old releases go on showing the pictures they were published with.
"""

from __future__ import annotations

RECIPE = "r1"

WIDTHS = (320, 640, 1280, 1920, 3840)
"""The access family in pixels: a phone and the overview, half HD, a phone held close, HD, 4K."""

LARGEST = WIDTHS[-1]

TILE = 512
"""Tile edge in pixels: at 4K some forty tiles fill the screen; 256 would be four times the requests."""

PICTURE_QUALITY = 85
"""JPEG quality of the family. Above it the bytes grow faster than what can be seen at two metres."""

TILE_QUALITY = 85
"""The same as the family's, so that nothing changes in tone or grain while a visitor zooms."""

JPEG_OPTIONS = {"Q": PICTURE_QUALITY, "interlace": False, "optimize_coding": True, "keep": "none"}
"""Baseline, because it is the quickest to decode. `keep: none` leaves EXIF, GPS, owner, XMP and profile
behind: a JPEG without a profile is sRGB to every browser (CSS Color 4), so each tile is spared 500 bytes."""

TILE_SUFFIX = f".jpg[Q={TILE_QUALITY}]"

JPEG_LONGEST_SIDE = 65_500
"""libjpeg's own limit (JPEG_MAX_DIMENSION), in pixels."""


def family_widths(width: int) -> tuple[int, ...]:
    """The widths made from a picture so many pixels wide, ascending.

    Never enlarged: those of WIDTHS that fit, and the picture's own width when it lies below the largest, so
    that a 2,400 px scan, which gets no tiles, still shows every pixel it has on a 4K screen.
    """
    fitting = [listed for listed in WIDTHS if listed <= width]
    if width < LARGEST and width not in fitting:
        fitting.append(width)
    return tuple(fitting)


def needs_tiles(width: int) -> bool:
    """Whether the picture holds more than the largest member of its family shows."""
    return width > LARGEST


def scaled_height(width: int, *, full_width: int, full_height: int) -> int:
    return max(1, round(full_height * width / full_width))
