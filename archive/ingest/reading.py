"""A row → an entry: dates, rights, places and people read; what cannot be read is kept as received and reported."""

from __future__ import annotations

import re
from dataclasses import replace

from archive.ingest.entry import Entry, Headings, NamedPlace, Said, Slot
from archive.ingest.headings import IN_A_LANGUAGE, language_of
from archive.ingest.row_cells import RowCells, row_cells
from archive.ingest.spreadsheet import Row
from archive.models import Caption, Photograph, Source
from archive.models.vocabulary import Confidence
from archive.standards.dates import NotADate, Undated, read_plain_date
from archive.standards.languages import LANGUAGES
from archive.standards.rights import UnknownRights, statement

NOBODY = re.compile(
    r"(unknown|anonymous|anon\.?|not known|n/?a|none|неизвест\w*|不明|佚名|不详)\b.*", re.IGNORECASE
)
NO_LIMIT = 10_000_000
HIGHEST_LATITUDE, HIGHEST_LONGITUDE = 90.0, 180.0


def read_entry(row: Row, sheet: str) -> Entry:
    """Understand a row. Nothing in it is a reason to refuse it; that is decided where it meets file and record."""
    cells = row_cells(row)
    captions = _captions(cells)
    creator = cells.take("creator")
    source_caption = cells.take("source_caption")
    return Entry(
        row=row.number,
        sheet=sheet,
        language=cells.language,
        filename=_text(cells, "filename"),
        catalogue_number=_text(cells, "catalogue_number"),
        captions=captions,
        words=_words(cells, captions, creator),
        maker=creator.text if creator and _is_one_person(creator.text) else "",
        source_caption=source_caption,
        source_language=_source_language(cells),
        source=_source(cells, source_caption),
        places=_with_confidence(cells, _places(cells)),
        place_heading=place.heading if (place := cells.take("place")) else "",
        place_confidence=cells.take("place_confidence"),
        subjects=_several(cells, "subject"),
        received=cells.received,
        remarks=tuple(cells.remarks),
    )


def _text(cells: RowCells, name: str) -> str:
    said = cells.take(name)
    return said.text if said else ""


def _captions(cells: RowCells) -> dict[str, dict[Slot, Said]]:
    captions: dict[str, dict[Slot, Said]] = {}
    for language in LANGUAGES:
        for name in IN_A_LANGUAGE:
            said = cells.take(name, language)
            if said:
                captions.setdefault(language, {})[Slot(name)] = cells.fitted(said, _limit(Caption, name))
    return captions


def _words(cells: RowCells, captions: dict[str, dict[Slot, Said]], creator: Said | None) -> dict[Slot, Said]:
    """The record's own fields; the desk's working title is the caption's, in the row's language."""
    found = {
        Slot("working_title"): captions.get(cells.language, {}).get(Slot("title")),
        Slot("date"): _date(cells),
        Slot("attribution", cells.language): creator,
        Slot("rights_uri"): _rights(cells),
        Slot("rights_note"): cells.take("rights"),
        Slot("credit_line"): cells.take("credit"),
    }
    return {slot: cells.fitted(said, _limit(Photograph, slot.field)) for slot, said in found.items() if said}


def _limit(model: type[Caption | Photograph | Source], name: str) -> int:
    return getattr(model._meta.get_field(name), "max_length", None) or NO_LIMIT


def _date(cells: RowCells) -> Said | None:
    said = cells.take("date")
    if said is None:
        return None
    try:
        edtf = read_plain_date(said.text)
    except Undated:
        cells.keep(said, f"“{said.text}” says that no date is known")
        return None
    except NotADate as reason:
        cells.keep(said, str(reason))
        return None
    if edtf != said.text:
        cells.keep(said)
        cells.remarks.append(f"date “{said.text}” read as {edtf}")
    return Said(edtf, said.heading)


def _rights(cells: RowCells) -> Said | None:
    said = cells.take("rights_uri")
    if said is None:
        return None
    try:
        uri = statement(said.text).uri
    except UnknownRights as reason:
        cells.keep(said, str(reason))
        return None
    if uri != said.text:
        cells.keep(said)
    return Said(uri, said.heading)


def _is_one_person(creator: str) -> bool:
    return ";" not in creator and not NOBODY.fullmatch(creator)


def _source_language(cells: RowCells) -> str:
    """The row's language as a tag: a source caption may be in one that the museum does not write in."""
    said = cells.take("language")
    first = said.text.split(";")[0].strip() if said else ""
    is_tag = re.fullmatch(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})?", first)
    return language_of(first) or (first if is_tag else cells.language)


def _source(cells: RowCells, caption: Said | None) -> Said | None:
    """A source is cited for the caption that came from it; without one it has no place but with what was received."""
    said = cells.take("source")
    if said is None:
        return None
    if caption is None or len(said.text) > _limit(Source, "citation"):
        cells.keep(said)
        return None
    return said


def _several(cells: RowCells, name: str) -> Headings:
    said = cells.take(name)
    if said is None:
        return Headings()
    names = (part.strip() for part in said.text.split(";"))
    return Headings(said.heading, tuple(dict.fromkeys(name for name in names if name)))


def _places(cells: RowCells) -> tuple[NamedPlace, ...]:
    """The places named. A point belongs to one place; beside several, or none, nobody can say to which."""
    names = _several(cells, "place").names
    point = _point(cells)
    if point and len(names) == 1:
        return (NamedPlace(names[0], *point),)
    if point:
        why = "the row names several places" if names else "the row names no place"
        for name in ("latitude", "longitude"):
            said = cells.take(name)
            if said:
                cells.keep(said, why)
    return tuple(NamedPlace(name) for name in names)


def _with_confidence(cells: RowCells, places: tuple[NamedPlace, ...]) -> tuple[NamedPlace, ...]:
    """How surely each place is known: one word for all, or one for each. What cannot be read is a doubt as well."""
    said = cells.take("place_confidence")
    if said is None:
        return places
    words = [word.strip().casefold() for word in said.text.split(";")]
    if len(words) == 1:
        words *= len(places)
    if not places or len(words) != len(places) or not set(words) <= set(Confidence.values):
        cells.keep(
            said, f"expected {', '.join(Confidence.values)}: one for all places of the row, or one for each"
        )
        words = [Confidence.UNCERTAIN.value] * len(places)
    return tuple(replace(place, confidence=word) for place, word in zip(places, words, strict=True))


def _point(cells: RowCells) -> tuple[float, float] | None:
    given = [cells.take("latitude"), cells.take("longitude")]
    limits = (HIGHEST_LATITUDE, HIGHEST_LONGITUDE)
    read = [_degrees(said.text, limit) if said else None for said, limit in zip(given, limits, strict=True)]
    if read[0] is not None and read[1] is not None:
        return read[0], read[1]
    for said in given:
        if said:
            cells.keep(
                said, "a point needs a latitude from -90 to 90 and a longitude from -180 to 180, in decimals"
            )
    return None


def _degrees(text: str, limit: float) -> float | None:
    """Decimal degrees, with a point or a comma; anything else (minutes, N and S) is not guessed at."""
    if not re.fullmatch(r"[+-]?\d{1,3}([.,]\d+)?", text):
        return None
    degrees = float(text.replace(",", "."))
    return degrees if abs(degrees) <= limit else None
