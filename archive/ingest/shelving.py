"""A file comes into the house: copied, checked, and put on its shelf once and for ever under its SHA-256.

Whatever stops it, the shelf holds the whole file or nothing: the copy is made beside the shelf under a lock that dies
with its maker (imaging.unfinished), is on the disk to the last byte, and takes its name in one step.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from archive.imaging.fingerprint import sha256_of
from archive.imaging.refusal import RefusedScan
from archive.models.shelves import original_path, private, settle

CHUNK = 1 << 20  # bytes
READ_ONLY = 0o444


def originals() -> Path:
    """The folder of the originals; unfinished copies stand in it too, so that naming them moves no bytes."""
    return private() / "originals"


def copy_checked(source: Path, copy: Path, *, sha256: str) -> None:
    """Copy a file that is known by its SHA-256. Raises RefusedScan when the source cannot be read or has changed.

    An OSError that comes out of here is about our own disk.
    """
    with copy.open("xb") as written:
        for chunk in _chunks(source):
            written.write(chunk)
        written.flush()
        os.fsync(written.fileno())
    if sha256_of(copy) != sha256:
        raise RefusedScan(
            "The file changed while it was being read. Wait until it is finished, then run again."
        )


def shelve(copy: Path, *, sha256: str, extension: str) -> Path:
    """Give the finished copy its name on the shelf. What already stands there stays, if its bytes are right."""
    place = original_path(sha256, extension)
    if place.is_file() and sha256_of(place) == sha256:
        return place
    place.parent.mkdir(parents=True, exist_ok=True)
    copy.chmod(READ_ONLY)
    copy.replace(place)
    settle(place.parent)
    settle(place.parent.parent)
    return place


def _chunks(source: Path) -> Iterator[bytes]:
    """The source's bytes; its errors are the file's fault and told apart from those of the disk written to."""
    try:
        with source.open("rb") as stream:
            while chunk := stream.read(CHUNK):
                yield chunk
    except OSError as reason:
        raise RefusedScan(words_for_unreadable(reason)) from reason


def words_for_unreadable(reason: OSError) -> str:
    """Why a received file cannot be read."""
    return (
        f"The file cannot be read ({reason.strerror or reason}). Check the disk or stick and who may read it."
    )
