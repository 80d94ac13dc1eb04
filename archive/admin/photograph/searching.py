"""Finding a photograph by what a curator remembers of it."""

from __future__ import annotations

from django.db.models import Exists, OuterRef, Q

from archive.models import Caption, PlaceShown, SourceCaption
from archive.models.photograph import PhotographSet
from archive.standards.languages import LANGUAGES


def found_by(photographs: PhotographSet, term: str) -> PhotographSet:
    """Photographs that match every word: in number, titles, labels, the words they came with, or a place's name."""
    for word in term.split():
        photographs = photographs.filter(_matches(word))
    return photographs


def _matches(word: str) -> Q:
    here = {"photograph": OuterRef("pk")}
    own = _any(["catalogue_number", "working_title"], word)
    captions = Caption.objects.filter(_any(["title", "label"], word), **here)
    received = SourceCaption.objects.filter(_any(["text"], word), **here)
    names = [f"place__{name}__{tag}" for name in ("name", "modern_name") for tag in LANGUAGES]
    places = PlaceShown.objects.filter(_any(names, word), **here)
    return own | Q(Exists(captions)) | Q(Exists(received)) | Q(Exists(places))


def _any(fields: list[str], word: str) -> Q:
    found = Q()
    for name in fields:
        for spelling in spellings(word):
            found |= Q(**{f"{name}__icontains": spelling})
    return found


def spellings(word: str) -> set[str]:
    """SQLite knows large and small letters only of ASCII; other scripts are asked for as they may be written."""
    return {word} if word.isascii() else {word, word.lower(), word.upper(), word.capitalize()}


def list_of(photographs: PhotographSet) -> PhotographSet:
    """The columns of the list, and no query per row."""
    return photographs.select_related("original").prefetch_related("captions")
