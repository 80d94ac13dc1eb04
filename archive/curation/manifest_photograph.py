"""A photograph as a slide of the manifest."""

from __future__ import annotations

from dataclasses import asdict
from functools import partial
from typing import Any

from archive.curation.languages import in_languages, said_in
from archive.curation.manifest_names import people, subjects
from archive.curation.manifest_texts import (
    captions_map,
    citation_words,
    locator_map,
    signatures,
    source_label,
)
from archive.curation.missing_part import what_is_missing
from archive.curation.public_page import public_page
from archive.curation.thumbnails import make_thumbnail
from archive.models import Exhibit, Original, Photograph, PlaceShown, SourceCaption, Statement
from archive.models.vocabulary import Advisory, Confidence
from archive.standards.dates import dates_in, probably_in
from archive.standards.provenance import ProvenanceStep, aam_texts
from archive.standards.rights import statement


def photograph_slide(exhibit: Exhibit, photograph: Photograph) -> dict[str, Any]:
    """Everything a visitor can reach of one photograph, or its tombstone."""
    if photograph.is_withdrawn():
        return tombstone(exhibit, photograph)
    source_caption = next(iter(photograph.source_captions.all()), None)
    return {
        "id": slide_id(photograph.catalogue_number),
        "kind": "photograph",
        "catalogue_number": photograph.catalogue_number,
        "captions": captions_map(exhibit, photograph.captions.all()),
        "signature": signatures(exhibit, photograph.captions.all()),
        "maker": _maker(exhibit, photograph),
        "places": [_place(exhibit, shown) for shown in photograph.places_shown.all()],
        "people": people(exhibit, photograph),
        "subjects": subjects(exhibit, photograph),
        "source_caption": _source_caption(exhibit, source_caption) if source_caption else None,
        "date": _date(exhibit, photograph),
        "known": [_known(exhibit, claim) for claim in photograph.statements.all()],
        "unknown": [in_languages(exhibit, words) for words in _unknown(photograph)],
        "provenance": _provenance(exhibit, photograph),
        "rights": _rights(exhibit, photograph),
        "advisory": {
            "level": photograph.advisory_level,
            "reason": in_languages(exhibit, photograph.advisory_reason),
        },
        "regions": [
            _region(exhibit, region, n) for n, region in enumerate(photograph.regions.all(), start=1)
        ],
        "page": public_page(exhibit, photograph),
        **_pictures(photograph, photograph.original),
        "verso": _verso(photograph),
    }


def tombstone(exhibit: Exhibit, photograph: Photograph) -> dict[str, Any]:
    """What takes the place of a withdrawn photograph's picture and texts."""
    withdrawal = getattr(photograph, "withdrawal", None)
    return {
        "id": slide_id(photograph.catalogue_number),
        "kind": "withdrawn",
        "catalogue_number": photograph.catalogue_number,
        "reason": in_languages(exhibit, withdrawal.reason) if withdrawal else {},
    }


def slide_id(catalogue_number: str) -> str:
    """The slide's stable id: the catalogue number in lower case, spaces as hyphens."""
    return "-".join(catalogue_number.lower().split())


def _maker(exhibit: Exhibit, photograph: Photograph) -> dict[str, str] | None:
    words = photograph.attribution or (photograph.maker.name if photograph.maker else {})
    return in_languages(exhibit, words) or None


def _place(exhibit: Exhibit, shown: PlaceShown) -> dict[str, Any]:
    place, name = shown.place, in_languages(exhibit, shown.place.name)
    is_probable = shown.confidence == Confidence.PROBABLE
    doubted = {"words": said_in(exhibit, partial(probably_in, name))} if is_probable else {}
    return {
        "name": name,
        "confidence": shown.confidence,
        **doubted,
        "modern_name": in_languages(exhibit, place.modern_name),
        "latitude": place.latitude,
        "longitude": place.longitude,
        "precision": place.precision,
    }


def _source_caption(exhibit: Exhibit, caption: SourceCaption) -> dict[str, Any]:
    return {
        "text": caption.text,
        "language": caption.language,
        "source": source_label(exhibit, caption.source),
        "locator": locator_map(exhibit, caption.locator),
        "note": in_languages(exhibit, caption.wording_note),
    }


def _words(exhibit: Exhibit, edtf: str) -> dict[str, str]:
    return said_in(exhibit, lambda tags: dates_in(edtf, tags))


def _date(exhibit: Exhibit, photograph: Photograph) -> dict[str, Any] | None:
    if not photograph.date:
        return None
    earliest, latest = photograph.date_earliest, photograph.date_latest
    return {
        "edtf": photograph.date,
        "words": _words(exhibit, photograph.date),
        "basis": in_languages(exhibit, photograph.date_basis),
        "earliest": earliest.isoformat() if earliest else None,
        "latest": latest.isoformat() if latest else None,
    }


def _known(exhibit: Exhibit, claim: Statement) -> dict[str, Any]:
    return {
        "aspect": claim.aspect,
        "text": in_languages(exhibit, claim.text),
        "confidence": claim.confidence,
        "reason": in_languages(exhibit, claim.reason),
        "sources": [citation_words(exhibit, cited.source, cited.locator) for cited in claim.citations.all()],
    }


def _unknown(photograph: Photograph) -> list[dict[str, str]]:
    return [*what_is_missing(photograph), *(question.text for question in photograph.open_questions.all())]


def _provenance(exhibit: Exhibit, photograph: Photograph) -> dict[str, Any]:
    events = list(photograph.provenance_events.all())
    return {
        "text": said_in(
            exhibit, lambda tags: aam_texts(lambda tag: [_step(event, tag) for event in events], tags)
        ),
        "events": [
            {
                "kind": event.kind,
                "agent": in_languages(exhibit, event.agent),
                "place": in_languages(exhibit, event.place) or None,
                "date": {"edtf": event.date, "words": _words(exhibit, event.date)} if event.date else None,
                "certainty": event.certainty,
                "evidence": in_languages(exhibit, event.evidence),
            }
            for event in events
        ],
    }


def _step(event: Any, tag: str) -> ProvenanceStep:
    return ProvenanceStep(
        kind=event.kind,
        agent=event.agent.get(tag) or event.agent.get("en", ""),
        place=event.place.get(tag) or event.place.get("en", ""),
        date_edtf=event.date,
        certainty=event.certainty,
        direct_transfer=event.direct_transfer,
    )


def _rights(exhibit: Exhibit, photograph: Photograph) -> dict[str, Any]:
    return {
        "uri": photograph.rights_uri,
        "label": said_in(exhibit, statement(photograph.rights_uri).labels_in),
        "credit": photograph.credit_line or None,
    }


def _region(exhibit: Exhibit, region: Any, number: int) -> dict[str, Any]:
    return {
        "id": str(number),
        **{side: getattr(region, side) for side in ("x", "y", "width", "height")},
        "title": in_languages(exhibit, region.title),
        "text": in_languages(exhibit, region.text),
    }


def _pictures(photograph: Photograph, original: Original | None) -> dict[str, Any]:
    focal_point = [photograph.focal_x, photograph.focal_y]
    if original is None:
        nothing: dict[str, Any] = {
            "pictures": [],
            "thumbnail": None,
            "tiles": None,
            "tiles_size": None,
            "proportion": None,
            "placeholder": None,
        }
        return {"stand_in": True, "focal_point": focal_point, **nothing}
    overview = make_thumbnail(original, "overview", focal=(photograph.focal_x, photograph.focal_y))
    return {
        "stand_in": False,
        "focal_point": focal_point,
        "thumbnail": asdict(overview),
        "placeholder": _placeholder(photograph, original),
        **_side(original),
    }


def _side(original: Original) -> dict[str, Any]:
    """What is shown of one side of a photograph."""
    size = {"width": original.width, "height": original.height}
    return {
        "proportion": round(original.width / original.height, 4),
        "pictures": original.renditions,
        "tiles": original.tiles or None,
        "tiles_size": size if original.tiles else None,
    }


def _placeholder(photograph: Photograph, original: Original) -> str | None:
    """A covered picture gives no hint of itself, not of its colours either."""
    free = photograph.advisory_level in (Advisory.NONE, Advisory.NOTE)
    return original.placeholder or None if free else None


def _verso(photograph: Photograph) -> dict[str, Any] | None:
    """The back. A stand-in plate has none: nobody turns over what is not there."""
    return _side(photograph.verso) if photograph.verso and photograph.original else None
