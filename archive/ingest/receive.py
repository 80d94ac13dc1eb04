"""One scan received: examined, copied to its shelf, its pictures made, its row written."""

from __future__ import annotations

from concurrent.futures import Future
from contextlib import ExitStack
from dataclasses import asdict, dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

from django.conf import settings
from django.db import transaction

from archive.curation.look_alikes import remember_likeness
from archive.imaging.fingerprint import sha256_of
from archive.imaging.inspection import Scan
from archive.imaging.pictures import PictureSet
from archive.imaging.recipe import current
from archive.imaging.refusal import RefusedScan
from archive.imaging.unfinished import making_folder
from archive.imaging.workshop import Workshop
from archive.ingest.shelving import copy_checked, originals, shelve, words_for_unreadable
from archive.models import Original
from archive.models.shelves import private


@dataclass(frozen=True)
class Examined:
    """A file that is a scan: its fingerprint and what its header says; nothing is stored yet."""

    path: Path
    name: str
    sha256: str
    byte_size: int
    scan: Scan


def receive_scan(path: Path, *, name: str, readable_part_for: str = "") -> Original:
    """Take one file into the archive, or find it held: the same bytes are one original whatever they are called.

    Raises RefusedScan with the reason in plain words; then nothing of it is kept. DamagedScan says that a part can be
    read: `readable_part_for` names the curator who takes that part knowingly, and the original is marked.
    """
    with ExitStack() as closing:
        workshop = closing.enter_context(Workshop(workers=1))
        examined = examine(path, name=name, reader=workshop)
        held = held_whole(examined.sha256)
        if held:
            return held
        receiving = closing.enter_context(Receiving(examined, readable_part_for=readable_part_for))
        receiving.begin(workshop)
        receiving.finish()
        with transaction.atomic():
            return receiving.original()


def examine(path: Path, *, name: str, reader: Workshop) -> Examined:
    """Read a file's header, in a process that may die of it, and its fingerprint. Raises RefusedScan."""
    try:
        scan = reader.inspect(path, settings.MAX_PIXELS).result()
        return Examined(path, name, sha256_of(path), path.stat().st_size, scan)
    except OSError as reason:
        raise RefusedScan(words_for_unreadable(reason)) from reason


def held_whole(sha256: str) -> Original | None:
    """The original with these bytes, if it stands in the archive with its file and its pictures."""
    held = Original.objects.filter(sha256=sha256).first()
    if held is None or not held.has_pictures() or not held.path.is_file():
        return None
    made = [private() / rendition["path"] for rendition in held.renditions]
    made += [private() / held.tiles] if held.tiles else []
    return held if all(file.is_file() for file in made) else None


def taken_in_part_by(sha256: str) -> str:
    """Who took the readable part of these bytes before; empty when nobody did. A decision once taken stands."""
    held = Original.objects.filter(sha256=sha256).exclude(damage="")
    return held.values_list("damage_accepted_by", flat=True).first() or ""


class Receiving:
    """A scan on its way in: its copy stands beside the shelf while the workshop makes its pictures.

    The file takes its place on the shelf only when its pictures are made, so a scan that cannot be decoded leaves
    nothing behind. Used as a context manager around the workshop's: leaving it clears the copy away.
    """

    def __init__(self, examined: Examined, *, readable_part_for: str = "") -> None:
        self.examined = examined
        self.readable_part_for = readable_part_for or taken_in_part_by(examined.sha256)
        self.closing = ExitStack()
        self.made: Future[PictureSet] | None = None
        self.refusal: RefusedScan | None = None
        self.pictures: PictureSet | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, reason: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def begin(self, workshop: Workshop) -> None:
        """Copy the file and order its pictures. A file that cannot be copied is refused by `finish`, in its turn."""
        folder = self.closing.enter_context(making_folder(originals()))
        self.copy = folder / f"scan.{self.examined.scan.extension}"
        try:
            copy_checked(self.examined.path, self.copy, sha256=self.examined.sha256)
        except RefusedScan as reason:
            self.refusal = reason
        else:
            self.made = workshop.make(
                self.copy,
                private(),
                settings.MAX_PIXELS,
                sha256=self.examined.sha256,
                readable_part=bool(self.readable_part_for),
            )

    def close(self) -> None:
        """Clear the copy away, when nobody reads it any more."""
        if self.made is not None and not self.made.cancel():
            self.made.exception()
        self.closing.close()

    def finish(self) -> None:
        """Wait for the pictures and shelve the file. Raises RefusedScan, or OSError when our own disk fails."""
        if self.refusal or self.made is None:
            raise self.refusal or RefusedScan("The file was not copied.")
        self.pictures = self.made.result()
        shelve(self.copy, sha256=self.examined.sha256, extension=self.examined.scan.extension)

    def original(self) -> Original:
        """The row of the finished scan. Call it inside the transaction that writes what it belongs to."""
        if self.pictures is None:
            raise RuntimeError("The pictures of this scan are not finished.")
        seen, scan = self.examined, self.examined.scan
        made = {
            "recipe": current().name,
            "renditions": [asdict(rendition) for rendition in self.pictures.renditions],
            "tiles": self.pictures.tiles or "",
            "damage": self.pictures.damage,
            "damage_accepted_by": self.readable_part_for[:150] if self.pictures.damage else "",
            "placeholder": self.pictures.placeholder,
        }
        found = {
            "extension": scan.extension,
            "media_type": scan.media_type,
            "format": scan.format,
            "byte_size": seen.byte_size,
            "width": scan.width,
            "height": scan.height,
            "orientation": scan.orientation,
            "mode": scan.mode,
            "bit_depth": scan.bit_depth,
            "profile_name": (scan.profile_name or "")[:200],
            "dpi": scan.dpi,
            "embedded": scan.embedded,
            "notes": list(scan.notes),
            "received_name": seen.name[-500:],
        }
        row, _ = Original.objects.update_or_create(
            sha256=seen.sha256, defaults=made, create_defaults=found | made
        )
        remember_likeness(row, self.pictures.likeness)
        return row
