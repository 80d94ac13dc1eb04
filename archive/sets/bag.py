"""The format `bag`: BagIt 1.0 (RFC 8493), for keeping and for lending; `import_set` reads it back."""

from __future__ import annotations

import hashlib
import re
import shutil
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import bagit
from django.conf import settings

from archive.models import Narration, Original, Photograph
from archive.sets.bag_words import bag_readme
from archive.sets.exhibit_set import ExhibitSet
from archive.sets.fields import Record
from archive.sets.file_names import file_names
from archive.sets.history import history_of
from archive.sets.refusal import CannotExport
from archive.sets.release_files import copy_file, picture_files
from archive.sets.set_format import Progress, SetFormat
from archive.sets.set_record import set_record
from archive.sets.tables import write_tables
from archive.standards.canonical import canonical_bytes

CHECKSUMS = ["sha256", "sha512"]
DECLARATION = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"
SCHEMA = Path(__file__).parent / "kiosk-set-1.schema.json"
CHUNK = 1 << 20  # bytes read at once
Received = Original | Narration

# bagit changes the working folder of the whole process while it works: one bag at a time. All our paths are absolute.
_one_at_a_time = threading.Lock()


def write_bag(exhibit_set: ExhibitSet, folder: Path, progress: Progress) -> None:
    """Fill `folder` with the payload, then let bagit make a bag of it; raises CannotExport for a damaged original."""
    names = file_names(photograph.catalogue_number for photograph in exhibit_set.photographs)
    pictures = picture_files(exhibit_set.manifest) if exhibit_set.manifest else {}
    received = received_files(exhibit_set, names)
    steps = len(received) + len(pictures) + 1
    for done, (place, (photograph, came)) in enumerate(received.items(), start=1):
        copy_received(photograph, came, folder / place)
        progress(done, steps, Path(place).name)
    for done, (path, file) in enumerate(pictures.items(), start=len(received) + 1):
        copy_file(file, folder / "release" / "media" / path)
        progress(done, steps, Path(path).name)
    if exhibit_set.manifest:
        _put(folder / "release" / "manifest.json", exhibit_set.manifest)
    _put_records(exhibit_set, folder, names)
    _seal(folder, _bag_info(exhibit_set))
    progress(steps, steps, "manifests")


def received_files(exhibit_set: ExhibitSet, names: dict[str, str]) -> dict[str, tuple[Photograph, Received]]:
    """Scans of fronts and backs and the narrations of a set, by where they stand in the bag."""
    found: dict[str, tuple[Photograph, Received]] = {}
    taken = {name.casefold() for name in names.values()}
    for photograph in exhibit_set.present():
        name = names[photograph.catalogue_number]
        back = "_verso" if f"{name}_verso".casefold() not in taken else "_verso~back"
        for scan, suffix in ((photograph.original, ""), (photograph.verso, back)):
            if scan:
                found[f"originals/{name}{suffix}.{scan.extension}"] = (photograph, scan)
        for text in photograph.captions.all():
            if text.narration:
                place = f"narrations/{name}.{text.language}.{text.narration.extension}"
                found[place] = (photograph, text.narration)
    return found


def copy_received(photograph: Photograph, received: Received, target: Path) -> None:
    """Copy a file and see that it is still the one that was received; raises CannotExport when it is not."""
    what = f"{photograph.catalogue_number}: the {received._meta.verbose_name} {received.received_name}"
    if not received.path.is_file():
        raise CannotExport(
            f"{what} is missing on the disk (expected {received.path.name}). Restore it from a backup, then export "
            "again."
        )
    target.parent.mkdir(parents=True, exist_ok=True)
    found = _copy_and_hash(received.path, target)
    if found != received.sha256:
        raise CannotExport(
            f"{what} has changed on the disk: its SHA-256 is {found}, expected {received.sha256}. Restore it from a "
            "backup, then export again."
        )


def _copy_and_hash(source: Path, target: Path) -> str:
    counted = hashlib.sha256()
    with source.open("rb") as reading, target.open("wb") as writing:
        while chunk := reading.read(CHUNK):
            counted.update(chunk)
            writing.write(chunk)
    return counted.hexdigest()


def _put_records(exhibit_set: ExhibitSet, folder: Path, names: dict[str, str]) -> None:
    whole = set_record(exhibit_set)
    for path, record in _records(whole, names):
        _put(folder / "records" / path, record)
    shutil.copyfile(SCHEMA, _made(folder / "records" / "schema.json"))
    for photograph in exhibit_set.present():
        history = history_of(photograph)
        _put(folder / "history" / f"{names[photograph.catalogue_number]}.json", history)
    tables = folder / "tables"
    tables.mkdir()
    write_tables(whole, names, tables)
    (folder / "README.txt").write_text(bag_readme(exhibit_set), encoding="utf-8")


def _records(whole: Record, names: dict[str, str]) -> Iterator[tuple[str, Any]]:
    """The set in single files: what `json` writes in one."""
    for photograph in whole["photographs"]:
        yield f"photographs/{names[photograph['catalogue_number']]}.json", photograph
    for story in whole["stories"]:
        yield f"stories/{story['key']}.json", story
    for kind in ("exhibit", "places", "people", "subjects", "sources"):
        yield f"{kind}.json", whole[kind]


def _put(path: Path, value: Any) -> None:
    _made(path).write_bytes(canonical_bytes(value))


def _made(path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    return path


def _bag_info(exhibit_set: ExhibitSet) -> dict[str, str]:
    exhibit, release = exhibit_set.exhibit, exhibit_set.release
    digest = exhibit_set.manifest["digest"] if exhibit_set.manifest else "not published"
    held, scans = len(exhibit_set.photographs), len(exhibit_set.with_scans())
    shown = f"with release {release.number}" if release else "without a release"
    told = {
        "Source-Organization": settings.MUSEUM_NAME,
        **_contact(settings.MUSEUM_CONTACT),
        "External-Description": f"Exhibit set “{exhibit}”: {held} photograph records, {scans} scans, {shown}.",
        "External-Identifier": f"{exhibit.slug} {digest}",
        "Bag-Software-Agent": f"Museum Photo Kiosk, with bagit.py {bagit.VERSION}",
    }
    return {name: words for name, words in told.items() if words}


def _contact(words: str) -> dict[str, str]:
    """RFC 8493, 2.2.2: an electronic address in its own field; the museum's line as it stands is its address."""
    found = re.search(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+", words)
    own = {"Contact-Email": found[0]} if found else {}
    return own if found and found[0] == words else {**own, "Organization-Address": words}


def _seal(folder: Path, told: dict[str, str]) -> None:
    """Make the folder a bag. bagit declares version 0.97; our file names need none of what 1.0 encodes anew, so the
    declaration is all that differs, and saving again brings the tag manifests up to date with it."""
    with _one_at_a_time:
        bagit.make_bag(str(folder), told, checksums=CHECKSUMS)
        (folder / "bagit.txt").write_text(DECLARATION, encoding="utf-8")
        bagit.Bag(str(folder)).save()


FORMAT = SetFormat(
    name="bag",
    words="for keeping and lending: originals, release and every record (BagIt 1.0)",
    makes="folder",
    write=write_bag,
    use="preservation",
    shows=ExhibitSet.with_scans,
)
