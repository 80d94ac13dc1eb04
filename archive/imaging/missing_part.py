"""The part of a damaged picture that could not be read, as plain grey: nothing a decoder made up is shown."""

from __future__ import annotations

import pyvips

from archive.imaging.refusal import RefusedScan

EMPTY = 119  # of 255: the grey that lies halfway to the eye (L* 50), as no photograph's lower part is
FEWEST_ROWS = 2


def blanked(picture: pyvips.Image) -> pyvips.Image:
    """Grey over the rows that a decoder filled with one and the same row, from the bottom up.

    What stands there differs by format (grey, black, the last good row again and again). Raises RefusedScan when
    no row is left.
    """
    kept = rows_before_the_last_repeats(picture)
    if kept < FEWEST_ROWS:
        raise RefusedScan("No part of the picture can be read. Ask for the file again.")
    if picture.height - kept < FEWEST_ROWS:
        return picture
    whole = picture.crop(0, 0, picture.width, kept)
    return whole.embed(
        0, 0, picture.width, picture.height, extend="background", background=[EMPTY] * picture.bands
    )


def rows_before_the_last_repeats(picture: pyvips.Image) -> int:
    """How many rows stand above the run of equal rows that ends the picture."""
    last = picture.crop(0, picture.height - 1, picture.width, 1).copy_memory()
    differs = (picture != last.replicate(1, picture.height)).bandor()
    _, rows = differs.project()
    found = [place for place, amount in enumerate(rows.tolist()) if amount[0] > 0]
    return found[-1] + 1 if found else 0
