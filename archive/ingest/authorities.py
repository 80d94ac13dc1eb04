"""Places, people, subjects and sources that a row names: found among those held, or made."""

from __future__ import annotations

import hashlib
import math
from typing import Any, TypeVar

from django.utils.text import slugify

from archive.ingest.authorship import save_because
from archive.ingest.entry import NamedPlace
from archive.models import Person, Place, Source, Subject

Authority = TypeVar("Authority", Person, Place, Source, Subject)
SAME_POINT = 1e-6  # degrees: a tenth of a metre
SHORT = 120


def person_named(name: str, language: str, *, why: str) -> Person:
    """The person or studio of this name."""
    return _named(Person, name, language, why=why, basis=f"named as maker by {why}")


def subject_named(name: str, language: str, *, why: str) -> Subject:
    """The subject heading of this name."""
    return _named(Subject, name, language, why=why)


def source_cited(citation: str, *, why: str) -> Source:
    """The source with this citation, word for word."""
    found = Source.objects.filter(citation=citation).first()
    if found:
        return found
    short = citation if len(citation) <= SHORT else ""
    return _made(Source, key_for(citation, Source), why=why, citation=citation, short=short)


def place_named(place: NamedPlace, language: str, *, why: str) -> Place:
    """The place of this name, and at this point when the row gives one.

    The point is the photograph's: two photographs taken in different streets of one town are at two places of the same
    name. How exactly a point is meant a spreadsheet does not say, so it counts as an area (precision: region).
    """
    if place.latitude is None or place.longitude is None:
        return _named(Place, place.name, language, why=why, basis=f"named by {why}")
    for held in Place.objects.filter(**{f"name__{language}": place.name, "latitude__isnull": False}):
        if _is_at(held, place):
            return held
    key = key_for(place.name, Place)
    if Place.objects.filter(key=key).exists():
        key = _with_mark(key, f"{place.latitude:.6f} {place.longitude:.6f}", Place)
    return _made(
        Place,
        key,
        why=why,
        name={language: place.name},
        latitude=place.latitude,
        longitude=place.longitude,
        basis=f"coordinates given by {why}",
    )


def key_for(name: str, model: type[Authority]) -> str:
    """A key that says the name; where letters are lost (not ASCII, too long), a digest of the name tells keys apart."""
    longest = _longest_key(model)
    unicode = model is Subject
    key = slugify(name, allow_unicode=unicode)
    whole = bool(key) and len(key) <= longest and (unicode or name.isascii())
    return key if whole else _with_mark(key, name, model)


def _with_mark(key: str, told_apart_by: str, model: type[Authority]) -> str:
    mark = hashlib.sha256(told_apart_by.encode()).hexdigest()[:8]
    return f"{key[: _longest_key(model) - 9].strip('-')}-{mark}".strip("-")


def _longest_key(model: type[Authority]) -> int:
    return getattr(model._meta.get_field("key"), "max_length", None) or 80


def _is_at(held: Place, place: NamedPlace) -> bool:
    pairs = ((held.latitude, place.latitude), (held.longitude, place.longitude))
    return all(
        a is not None and b is not None and math.isclose(a, b, rel_tol=0, abs_tol=SAME_POINT)
        for a, b in pairs
    )


def _named(model: type[Authority], name: str, language: str, *, why: str, **fields: Any) -> Authority:
    """By key, which is indexed; else by the name itself, under whatever key a curator gave it."""
    key = key_for(name, model)
    found = model._default_manager.filter(key=key).first()
    found = found or model._default_manager.filter(**{f"name__{language}": name}).first()
    return found or _made(model, key, why=why, name={language: name}, **fields)


def _made(model: type[Authority], key: str, *, why: str, **fields: Any) -> Authority:
    made = model(key=key, **fields)
    save_because(made, why)
    return made
