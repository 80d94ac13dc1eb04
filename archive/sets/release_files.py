"""The files of a release, taken from the shelves to wherever a set is being written."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from archive.curation.floor import narrations_of, pictures_of, tile_folders
from archive.models.shelves import private
from archive.sets.refusal import CannotExport


def picture_files(manifest: dict[str, Any]) -> dict[str, Path]:
    """Each picture and narration that a manifest names, by its path relative to `/media/`.

    Raises CannotExport for a missing one.
    """
    named = [file["path"] for file in (*pictures_of(manifest), *narrations_of(manifest))]
    return {path: _stored(path) for path in dict.fromkeys(named)}


def tile_files(manifest: dict[str, Any]) -> dict[str, Path]:
    """The same for every file of its tile pyramids."""
    folders = dict.fromkeys(tile_folders(manifest))
    return {path: file for folder in folders for path, file in _in_folder(folder)}


def copy_file(source: Path, target: Path) -> None:
    """Copy the bytes only: what is write-once on our shelves need not be so on a borrower's."""
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)


def _in_folder(folder: str) -> Iterator[tuple[str, Path]]:
    _stored(f"{folder}/info.json")
    for file in sorted((private() / folder).rglob("*")):
        if file.is_file():
            yield file.relative_to(private()).as_posix(), file


def _stored(path: str) -> Path:
    file = private() / path
    if not file.is_file():
        raise CannotExport(
            f"The file {path} is missing on the disk. Ingest its scan again, or restore a backup."
        )
    return file
