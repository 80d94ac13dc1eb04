"""What the archive holds, as far as it decides what becomes of a file or a row."""

from __future__ import annotations

from typing import NamedTuple

from archive.ingest.numbers import loosely, strictly
from archive.models import Photograph


class Holding(NamedTuple):
    """A record: its number, the SHA-256 of its scan (empty while it awaits one) and the name that came under."""

    number: str
    sha256: str = ""
    received_name: str = ""


class Holdings:
    """The catalogue numbers held, indexed once by their loose key, and what each of them holds, asked when needed.

    A dry run writes nothing, so what it would have added is told to it by `promise`.
    """

    def __init__(self) -> None:
        self.by_key: dict[str, list[str]] = {}
        self.promised: dict[str, Holding] = {}
        self.promised_bytes: dict[str, Holding] = {}
        self.promised_backs: dict[str, str] = {}
        self.taken: dict[str, str] = {}
        for number in Photograph.objects.order_by("pk").values_list("catalogue_number", flat=True).iterator():
            self.note(number)

    def note(self, number: str) -> None:
        """Enter a number that has come to be held."""
        same = self.by_key.setdefault(loosely(number), [])
        if number not in same:
            same.append(number)

    def promise(self, holding: Holding) -> None:
        """Take it that this record is held, though nothing is written."""
        self.note(holding.number)
        self.promised[holding.number] = holding
        if holding.sha256:
            self.promised_bytes.setdefault(holding.sha256, holding)

    def number_of_front(self, file: str, name: str) -> str:
        """The number of a front: as its file was taken in this run, else of the one record of that name."""
        if file in self.taken:
            return self.taken[file]
        found = self.like(name)
        return found[0].number if len(found) == 1 else ""

    def back_of(self, number: str) -> str:
        """The SHA-256 of the record's back; empty while there is none."""
        held = (
            Photograph.objects.filter(catalogue_number=number).values_list("verso__sha256", flat=True).first()
        )
        return held or self.promised_backs.get(number, "")

    def held(self, number: str) -> Holding | None:
        """The record with exactly this number."""
        if number in self.promised:
            return self.promised[number]
        return self._first(catalogue_number=number)

    def meant_by(self, number: str) -> Holding | None:
        """The record that a row means by this number: letter case and doubled spaces do not count."""
        spellings = [number, *self.by_key.get(loosely(number), [])]
        same = (spelling for spelling in spellings if strictly(spelling) == strictly(number))
        return next((holding for spelling in same if (holding := self.held(spelling))), None)

    def like(self, name: str) -> list[Holding]:
        """The records that a file of this name may belong to; the one of exactly this number alone."""
        exact = self.held(name)
        if exact:
            return [exact]
        found = (self.held(number) for number in self.by_key.get(loosely(name), []))
        return [holding for holding in found if holding]

    def holder_of(self, sha256: str) -> Holding | None:
        """The record whose scan has these bytes; of several the first."""
        return self._first(original__sha256=sha256) or self.promised_bytes.get(sha256)

    @staticmethod
    def _first(**wanted: str) -> Holding | None:
        found = Photograph.objects.filter(**wanted).order_by("pk")
        row = found.values_list("catalogue_number", "original__sha256", "original__received_name").first()
        return Holding(row[0], row[1] or "", row[2] or "") if row else None
