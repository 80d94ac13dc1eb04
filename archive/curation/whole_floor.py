"""The floor made whole: every file that a release names, back in its place."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from archive.curation.floor import (
    NotStored,
    lay_out,
    picture_paths,
    put_pictures,
    served_manifest,
    tile_folders,
    withdrawn_photographs,
    write_index,
)
from archive.curation.thumbnails import drawn
from archive.curation.withdrawn import write_withdrawn
from archive.models import Release

SHELF = 4  # steps to a set of pictures: pictures or tiles, recipe, first two digits, SHA-256


def sets_on_the_floor() -> set[tuple[str, str]]:
    """Recipe and SHA-256 of every set of pictures that a release shows; a withdrawn photograph's is shown by none."""
    gone = withdrawn_photographs()
    found: set[tuple[str, str]] = set()
    for release in Release.objects.select_related("exhibit").order_by("pk").iterator():
        served = served_manifest(release, gone)
        folders = [str(Path(path).parent) for path in picture_paths(served)] + tile_folders(served)
        steps = (Path(folder).parts for folder in folders)
        found |= {
            (step[1], step[3]) for step in steps if len(step) == SHELF and step[0] in ("pictures", "tiles")
        }
    return found


def make_the_floor_whole(progress: Callable[[int, str], None]) -> tuple[int, list[str]]:
    """Lay out every release with all its files; returns how many are whole and, in sentences, which are not and why.

    A release that lacks a file is left as it is: what screens show of it, they go on showing.
    """
    whole, faults = 0, []
    for done, release in enumerate(Release.objects.select_related("exhibit").order_by("pk"), start=1):
        try:
            lay_out_whole(release)
            whole += 1
        except NotStored as reason:
            faults.append(f"{release}: {reason}")
        progress(done, str(release))
    write_index()
    write_withdrawn()
    return whole, faults


def lay_out_whole(release: Release) -> None:
    """Thumbnails drawn again where they are lost, then everything into its place. Raises NotStored."""
    served = served_manifest(release)
    for slide in served["slides"]:
        if slide.get("thumbnail"):
            with suppress(FileNotFoundError):  # there is nothing to draw it from: said better by what follows
                drawn(slide["thumbnail"]["path"])
    put_pictures(served, thorough=True)
    lay_out(release)
