"""Which heading of a spreadsheet fills which field (INTERFACES, Spreadsheet for ingest)."""

from __future__ import annotations

import re
from dataclasses import dataclass

from archive.standards.languages import KNOWN

ALIASES: dict[str, tuple[str, ...]] = {
    "filename": ("filename", "object_location", "file name"),
    "catalogue_number": ("catalogue_number", "objectid", "identifier"),
    "title": ("title",),
    "label": ("label", "description"),
    "alt": ("alt", "image_alt_text"),
    "more": ("more",),
    "source_caption": ("source_caption",),
    "date": ("date",),
    "creator": ("creator",),
    "place": ("place", "location"),
    "place_confidence": ("place_confidence",),
    "latitude": ("latitude",),
    "longitude": ("longitude",),
    "subject": ("subject",),
    "rights_uri": ("rights_uri", "rightsstatement"),
    "rights": ("rights",),
    "source": ("source",),
    "credit": ("credit",),
    "language": ("language",),
}
"""Field → headings that fill it, the one that wins first."""

NAMES_A_PHOTOGRAPH = frozenset({"filename", "catalogue_number"})
"""Without one of these a row cannot be told to belong to anything."""

IN_A_LANGUAGE = ("title", "label", "more", "alt")
"""Fields that may also be given once a language: `label_ru`. Without one they are in the row's language."""


@dataclass(frozen=True)
class Target:
    """A field, in one language where the heading says so; `rank` 0 is the heading that wins."""

    field: str
    language: str | None
    rank: int


def plain(heading: str) -> str:
    """A heading without case, spaces and underscores."""
    return re.sub(r"[\s_]+", "", heading).casefold()


def language_of(text: str) -> str | None:
    """Our tag for a language as a catalogue writes it, or None when it is none of ours."""
    wanted = text.strip().casefold().replace("_", "-")
    return next((tag for tag in KNOWN if wanted in _spellings(tag)), None)


def target_of(heading: str) -> Target | None:
    """The field that a heading fills, or None: then its column is kept as received."""
    wanted = plain(heading)
    return TARGETS.get(wanted) or _target_in_a_language(wanted)


def _target_in_a_language(wanted: str) -> Target | None:
    for field in IN_A_LANGUAGE:
        spelling = wanted.removeprefix(field).replace("-", "")
        if wanted.startswith(field):
            found = next((tag for tag in KNOWN if spelling in map(_bare, _spellings(tag))), None)
            if found:
                return Target(field, found, 0)
    return None


def _spellings(tag: str) -> set[str]:
    """How catalogues write it: BCP 47, ISO 639-2 (both forms), ISO 639-3, its names."""
    language = KNOWN[tag]
    return {each.casefold() for each in (tag, language.name, *language.also_written)}


def _bare(spelling: str) -> str:
    return plain(spelling).replace("-", "")


TARGETS = {
    plain(alias): Target(field, None, rank)
    for field, names in ALIASES.items()
    for rank, alias in enumerate(names)
}
