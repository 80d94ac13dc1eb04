"""The file of a backup: a ZIP, which every system opens, with a manifest that names every file's SHA-256."""

from __future__ import annotations

import hashlib
import json
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import IO, Any

from kiosk.keeping.refusal import CannotKeep

FORMAT = "kiosk-backup/1"
MANIFEST = "manifest.json"
DATABASE = "database.sqlite3"
README = "README.txt"
WORDS = """A backup of a museum photo kiosk: every record and every file, as they stood at one moment.

    manage.py restore PATH      brings it back, on an empty installation or in place of what is there

database.sqlite3 holds the records, private/ the scans and the pictures made from them, manifest.json the SHA-256 of
every file. It holds the curators' accounts and pictures that are not published: keep it under lock.
"""
CHUNK = 1 << 20  # bytes read at once
ROOMS = {"private", "public"}
NO_CLOCK = (1980, 1, 1, 0, 0, 0)  # a PC without a battery would write an hour that ZIP cannot hold

Progress = Callable[[int, int, str], None]


@dataclass(frozen=True)
class Entry:
    """One file of a backup."""

    path: str
    bytes: int
    sha256: str


@dataclass(frozen=True)
class Manifest:
    """What a backup says it holds."""

    made: str
    version: str
    migrations: tuple[str, ...]
    entries: tuple[Entry, ...]

    def as_json(self) -> bytes:
        """The manifest's file."""
        listed = [vars(entry) for entry in self.entries]
        told = {"format": FORMAT, "made": self.made, "version": self.version, "migrations": self.migrations}
        return json.dumps({**told, "files": listed}, ensure_ascii=False, indent=1).encode()

    def total_bytes(self) -> int:
        """What all files take on a disk."""
        return sum(entry.bytes for entry in self.entries)


def put(archive: zipfile.ZipFile, name: str, source: IO[bytes], *, pack: bool = False) -> Entry:
    """Add a file under a name; pictures are packed already, so that packing again would only cost time."""
    about = zipfile.ZipInfo(name, NO_CLOCK)
    about.compress_type = zipfile.ZIP_DEFLATED if pack else zipfile.ZIP_STORED
    about.external_attr = 0o600 << 16
    counted, size = hashlib.sha256(), 0
    with archive.open(about, "w", force_zip64=True) as into:
        while chunk := source.read(CHUNK):
            counted.update(chunk)
            size += len(chunk)
            into.write(chunk)
    return Entry(name, size, counted.hexdigest())


def read_manifest(archive: zipfile.ZipFile) -> Manifest:
    """What the backup says it holds; raises CannotKeep when it is none, or holds other files than it says."""
    try:
        told = json.loads(archive.read(MANIFEST))
        manifest = _manifest(told)
    except (KeyError, ValueError, TypeError) as error:
        raise CannotKeep("The file is no backup of a kiosk: it has no manifest that can be read.") from error
    listed = [entry.path for entry in manifest.entries]
    held = [name for name in archive.namelist() if name not in (MANIFEST, README)]
    strange = sorted(set(listed) ^ set(held)) or [name for name in listed if not _may_be_written(name)]
    if strange or len(set(held)) != len(held) or DATABASE not in listed:
        named = strange[0] if strange else DATABASE
        raise CannotKeep(f"The backup is damaged: what it holds is not what its manifest lists ({named}).")
    return manifest


def take_out(archive: zipfile.ZipFile, entry: Entry, to: Path) -> None:
    """Write one file and see that it is what the manifest says; raises CannotKeep when it is not."""
    to.parent.mkdir(parents=True, exist_ok=True)
    counted = hashlib.sha256()
    try:
        with archive.open(entry.path) as source, to.open("wb") as into:
            while chunk := source.read(CHUNK):
                counted.update(chunk)
                into.write(chunk)
    except (zipfile.BadZipFile, EOFError, NotImplementedError) as error:
        raise CannotKeep(
            f"The backup is damaged: {entry.path} cannot be read. Take an older backup."
        ) from error
    if counted.hexdigest() != entry.sha256:
        raise CannotKeep(
            f"The backup is damaged: {entry.path} has the SHA-256 {counted.hexdigest()}, expected {entry.sha256}. "
            "Take an older backup."
        )


def _manifest(told: dict[str, Any]) -> Manifest:
    if told["format"] != FORMAT:
        raise ValueError(told["format"])
    entries = tuple(Entry(str(row["path"]), int(row["bytes"]), str(row["sha256"])) for row in told["files"])
    return Manifest(str(told["made"]), str(told["version"]), tuple(told["migrations"]), entries)


def _may_be_written(name: str) -> bool:
    """Only into our own rooms: a name never leads out of them."""
    path = PurePosixPath(name)
    plain = not path.is_absolute() and ".." not in path.parts and "\\" not in name and ":" not in name
    return name == DATABASE or (plain and len(path.parts) > 1 and path.parts[0] in ROOMS)
