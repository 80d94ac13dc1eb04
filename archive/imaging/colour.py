"""Any decoded picture → 8 bits a sample, sRGB in three bands or grey in one, no transparency."""

from __future__ import annotations

from functools import cache

import pyvips

from archive.imaging.profiles import is_srgb

PROFILE_FIELD = "icc-profile-data"
PAPER = 255  # transparent parts become white, as the paper a cut-out would lie on
DEEP = ("ushort",)
DEEP_STEP = 257  # 65,535 / 255: so white stays white and black black
COLOUR_BANDS = {"cmyk": 4, "grey16": 1, "b-w": 1}
CMYK_WITHOUT_PROFILE = "cmyk"  # libvips' built-in, a plain coated-paper profile


def to_screen_colour(image: pyvips.Image) -> pyvips.Image:
    """Convert through the embedded profile where there is one; without one RGB and grey are taken for sRGB.

    Transparency is split off first: an ICC transform must not see it.
    """
    bands = COLOUR_BANDS.get(image.interpretation, 1 if image.bands < 3 else 3)
    colour, alpha = image, None
    if image.bands > bands:
        colour = image.extract_band(0, n=bands)
        alpha = eight_bit_alpha(image.extract_band(bands)) if image.hasalpha() else None
    screen = converted(colour, bands)
    if alpha is not None:
        screen = screen.bandjoin(alpha).flatten(background=[PAPER])
    return screen.cast("uchar").copy(interpretation="b-w" if screen.bands == 1 else "srgb")


def eight_bit_alpha(alpha: pyvips.Image) -> pyvips.Image:
    return (alpha >> 8).cast("uchar") if alpha.format in DEEP else alpha.cast("uchar")


def is_dear_to_convert(image: pyvips.Image) -> bool:
    """Whether every pixel must go through a profile, which costs more than decoding it."""
    profile = embedded_profile(image)
    return image.interpretation == "cmyk" or (profile is not None and not is_srgb(profile))


def converted(colour: pyvips.Image, bands: int) -> pyvips.Image:
    profile = embedded_profile(colour)
    if profile is not None and not is_srgb(profile):
        try:
            managed = colour.icc_transform(
                "srgb", embedded=True, intent="relative", depth=8, black_point_compensation=True
            )
        except pyvips.Error:
            return without_profile(colour, bands)
        return managed.extract_band(1) if bands == 1 else managed
    return without_profile(colour, bands)


def without_profile(colour: pyvips.Image, bands: int) -> pyvips.Image:
    if colour.interpretation == "cmyk":
        return colour.icc_transform("srgb", embedded=False, input_profile=CMYK_WITHOUT_PROFILE, depth=8)
    if colour.interpretation == "multiband":
        colour = colour.copy(interpretation=plain_interpretation(colour, bands))
    screen = "b-w" if bands == 1 else "srgb"
    if colour.format in DEEP:
        # Said to be 8 bits at once: `flatten` takes the white of a 16-bit picture for 65,535.
        return colour.maplut(deep_to_screen()).copy(interpretation=screen)
    return colour.colourspace(screen)


@cache
def deep_to_screen() -> pyvips.Image:
    """16 bits to 8 in one rounding step, as `colourspace` does it; a table, because looking up is the quickest."""
    return pyvips.Image.identity(ushort=True).linear(1 / DEEP_STEP, 0.5, uchar=True).copy_memory()


def plain_interpretation(colour: pyvips.Image, bands: int) -> str:
    if colour.format in DEEP:
        return "grey16" if bands == 1 else "rgb16"
    return "b-w" if bands == 1 else "srgb"


def embedded_profile(image: pyvips.Image) -> bytes | None:
    if image.get_typeof(PROFILE_FIELD) == 0:
        return None
    return bytes(image.get(PROFILE_FIELD))
