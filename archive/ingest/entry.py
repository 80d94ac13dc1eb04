"""A spreadsheet's row, understood: what it says of one photograph, field by field."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from archive.models.vocabulary import Confidence


class Said(NamedTuple):
    """What a cell says, and the heading over it."""

    text: str
    heading: str


class Slot(NamedTuple):
    """A place in a record where words can be written: a field, and in a field of several languages which one."""

    field: str
    language: str | None = None


@dataclass(frozen=True)
class NamedPlace:
    """A place as the row names it, with its point in decimal degrees (WGS 84) where the row gives one, and how surely
    the photograph was taken there."""

    name: str
    latitude: float | None = None
    longitude: float | None = None
    confidence: str = Confidence.CERTAIN.value


@dataclass(frozen=True)
class Headings:
    """Several values from one cell, with the heading over it."""

    heading: str = ""
    names: tuple[str, ...] = ()


@dataclass(frozen=True)
class Entry:
    """One row. `received` holds, by heading, all that has no field of its own or could not be read into it.

    `remarks` are said to the curator in the report: how a loose date was read, what was kept as received and why.
    """

    row: int
    sheet: str
    language: str
    filename: str = ""
    catalogue_number: str = ""
    words: dict[Slot, Said] = field(default_factory=dict)
    captions: dict[str, dict[Slot, Said]] = field(default_factory=dict)
    maker: str = ""
    source_caption: Said | None = None
    source_language: str = "en"
    source: Said | None = None
    places: tuple[NamedPlace, ...] = ()
    place_heading: str = ""
    place_confidence: Said | None = None
    subjects: Headings = Headings()
    received: dict[str, str] = field(default_factory=dict)
    remarks: tuple[str, ...] = ()
