"""What the scan's file says, taken into the record: one value at a time, by a curator, into an empty field."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass

from django.db import transaction

from archive.imaging.offered_values import Offered, offered_values
from archive.ingest.authorities import place_named, subject_named
from archive.ingest.authorship import LONGEST_REASON
from archive.ingest.entry import NamedPlace
from archive.models import Photograph, PlaceShown, SourceCaption
from archive.models.photograph import NOT_EVALUATED

COLUMNS = {
    "title": "working_title",
    "date": "date",
    "credit": "credit_line",
    "rights": "rights_note",
    "rights_uri": "rights_uri",
}
"""The fields that are one column of the record; the others are rows beside it."""


class NotTaken(ValueError):
    """The value is not put into the record; its text says why."""


@dataclass(frozen=True)
class Offer:
    """A value, and why it cannot be taken now; empty when it can."""

    offered: Offered
    hindrance: str

    @property
    def key(self) -> str:
        """What a button names it by: the same as long as the file says the same."""
        said = f"{self.offered.field}\n{self.offered.value}"
        return hashlib.sha256(said.encode()).hexdigest()[:16]


def offers_for(photograph: Photograph) -> list[Offer]:
    """Everything the scan's file offers this record, in the order of its fields."""
    if photograph.original is None:
        return []
    offered = offered_values(photograph.original.embedded)
    held = {field: _HELD[field](photograph) for field in {each.field for each in offered}}
    return [Offer(each, _hindrance(each, held[each.field])) for each in offered]


@transaction.atomic
def take(photograph: Photograph, key: str) -> Offered:
    """Put one offered value into its field. Raises NotTaken; what stands there is never overwritten."""
    found = next((offer for offer in offers_for(photograph) if offer.key == key), None)
    if found is None:
        raise NotTaken("The file does not offer that any more. Look at what it offers now.")
    if found.hindrance:
        raise NotTaken(f"“{found.offered.value}” was not taken: {found.hindrance}.")
    if found.offered.field in COLUMNS:
        _put(photograph, COLUMNS[found.offered.field], found.offered.value, found.offered)
    else:
        _ROWS[found.offered.field](photograph, found.offered)
    return found.offered


def _hindrance(offered: Offered, held: str) -> str:
    if held and held.casefold() == offered.value.casefold():
        return "held already"
    if held:
        return f"the record says “{held}”"
    longest = _longest(offered.field)
    if longest and len(offered.value) > longest:
        return f"it is longer than the {longest} characters of the field"
    return ""


def _longest(field: str) -> int | None:
    column = COLUMNS.get(field)
    return getattr(Photograph._meta.get_field(column), "max_length", None) if column else None


def _rights_held(photograph: Photograph) -> str:
    """“Copyright not evaluated” is what a record says before anybody has looked: it counts as empty."""
    return "" if photograph.rights_uri == NOT_EVALUATED else photograph.rights_uri


def _makers_held(photograph: Photograph) -> str:
    words = "; ".join(photograph.attribution.values())
    return words or (str(photograph.maker) if photograph.maker else "")


def _source_captions_held(photograph: Photograph) -> str:
    return "; ".join(caption.text for caption in photograph.source_captions.all())


_HELD: dict[str, Callable[[Photograph], str]] = {
    "title": lambda photograph: photograph.working_title,
    "description": _source_captions_held,
    "date": lambda photograph: photograph.date,
    "creator": _makers_held,
    "credit": lambda photograph: photograph.credit_line,
    "rights": lambda photograph: photograph.rights_note,
    "rights_uri": _rights_held,
    "place": lambda photograph: "; ".join(str(place) for place in photograph.places.all()),
    "keywords": lambda photograph: "; ".join(str(subject) for subject in photograph.subjects.all()),
}


def _put(photograph: Photograph, column: str, value: object, offered: Offered) -> None:
    setattr(photograph, column, value)
    photograph._change_reason = _why(offered)  # type: ignore[attr-defined]
    photograph.save()


def _why(offered: Offered) -> str:
    return f"taken {offered.words_for_origin()}"[:LONGEST_REASON]


def _put_creator(photograph: Photograph, offered: Offered) -> None:
    _put(photograph, "attribution", {offered.language: offered.value}, offered)


def _put_description(photograph: Photograph, offered: Offered) -> None:
    locator = f"the file’s {offered.origin}"
    limit = SourceCaption._meta.get_field("locator").max_length
    said = SourceCaption(
        photograph=photograph, text=offered.value, language=offered.language, locator=locator[:limit]
    )
    said._change_reason = _why(offered)  # type: ignore[attr-defined]
    said.save()


def _put_place(photograph: Photograph, offered: Offered) -> None:
    place = place_named(NamedPlace(offered.value), offered.language, why=_why(offered))
    PlaceShown.objects.create(photograph=photograph, place=place)


def _put_keywords(photograph: Photograph, offered: Offered) -> None:
    names = offered.value.split("; ")
    photograph.subjects.set([subject_named(name, offered.language, why=_why(offered)) for name in names])


_ROWS: dict[str, Callable[[Photograph, Offered], None]] = {
    "creator": _put_creator,
    "description": _put_description,
    "place": _put_place,
    "keywords": _put_keywords,
}
