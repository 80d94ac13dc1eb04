"""The part of the check that is about the picture: held, made, allowed."""

from __future__ import annotations

from collections.abc import Iterator

from archive.curation.finding import Finding
from archive.curation.rights import rights_refusal
from archive.models import Original, Photograph
from archive.models.shelves import private


def check_pictures(photograph: Photograph) -> Iterator[Finding]:
    """Findings about a photograph's files and rights; a record that awaits its scan has a stand-in and passes."""
    where = photograph.catalogue_number
    original = photograph.original
    if original is None:
        yield Finding(
            "note", "stand-in", where, "The scan has not arrived: a stand-in plate is shown and says so."
        )
        return
    for scan in filter(None, (original, photograph.verso)):
        yield from _check_scan(scan, where)
    refusal = rights_refusal(photograph, "kiosk")
    if refusal:
        yield Finding("error", "rights", where, refusal)


def _check_scan(original: Original, where: str) -> Iterator[Finding]:
    if not original.has_pictures():
        yield Finding(
            "error", "no-pictures", where, "The pictures of this scan are not made yet. Wait for the queue."
        )
    missing = [made["path"] for made in original.renditions if not (private() / made["path"]).is_file()]
    if missing:
        words = (
            f"{len(missing)} of its pictures are missing on the disk, such as {missing[0]}. "
            "`manage.py remake_pictures` makes them again."
        )
        yield Finding("error", "pictures-missing", where, words)
    if not original.path.is_file():
        yield Finding(
            "error", "original-missing", where, "The original file is missing on the disk. Restore a backup."
        )
