"""Sources, places, people and subjects of a collection."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeVar

from archive.ingest.collection_folder.folder import CollectionFolder
from archive.ingest.collection_rows.ledger import Ledger
from archive.models import Person, Place, Source, Subject
from archive.models.record import Record

Authority = TypeVar("Authority", bound=Record)


@dataclass(frozen=True)
class Authorities:
    """The rows by key; one that was deleted on the desk is not among them, and nothing is linked to it."""

    sources: dict[str, Source]
    places: dict[str, Place]
    people: dict[str, Person]
    subjects: dict[str, Subject]


def put_authorities(collection: CollectionFolder, ledger: Ledger) -> Authorities:
    """Lay in what photographs and panels refer to."""
    return Authorities(
        sources=_there({key: _put_source(collection, ledger, key) for key in collection.sources}),
        places=_there({key: _put_place(collection, ledger, key) for key in collection.places}),
        people=_there({key: _put_person(collection, ledger, key) for key in collection.people}),
        subjects=_there({key: _put_subject(collection, ledger, key) for key in collection.subjects}),
    )


def _put_source(collection: CollectionFolder, ledger: Ledger, key: str) -> Source | None:
    page = collection.sources[key]
    values = {
        "key": key,
        "citation": page["citation"],
        "short": page.get("short", ""),
        "name": collection.words.of_all("source_names", key),
        "note": collection.words.of_all("sources", key),
        "address": page.get("address", ""),
        "sha256": page.get("sha256", ""),
    }
    return ledger.put(f"sources/{key}", Source, match={"key": key}, values=values)


def _put_place(collection: CollectionFolder, ledger: Ledger, key: str) -> Place | None:
    page = collection.places[key]
    values = {
        "key": key,
        "name": collection.words.of_all("places", key, "name"),
        "modern_name": collection.words.of_all("places", key, "modern_name"),
        "latitude": _degrees(page.get("latitude")),
        "longitude": _degrees(page.get("longitude")),
        "precision": page["precision"],
        "basis": page.get("basis", ""),
        "identifiers": page.get("identifiers", {}),
    }
    return ledger.put(f"places/{key}", Place, match={"key": key}, values=values)


def _put_person(collection: CollectionFolder, ledger: Ledger, key: str) -> Person | None:
    page = collection.people[key]
    values = {
        "key": key,
        "name": collection.words.of_all("people", key, "name"),
        "life": page.get("life", ""),
        "role": collection.words.of_all("people", key, "role"),
        "basis": page.get("basis", ""),
        "identifiers": page.get("identifiers", {}),
    }
    return ledger.put(f"people/{key}", Person, match={"key": key}, values=values)


def _put_subject(collection: CollectionFolder, ledger: Ledger, key: str) -> Subject | None:
    values = {"key": key, "name": collection.words.of_all("subjects", key)}
    return ledger.put(f"subjects/{key}", Subject, match={"key": key}, values=values)


def _degrees(value: float | None) -> float | None:
    return None if value is None else float(value)


def _there(rows: dict[str, Authority | None]) -> dict[str, Authority]:
    return {key: row for key, row in rows.items() if row is not None}
