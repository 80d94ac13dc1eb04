"""The shape of every file in a collection's folder (the folder's README says it in words)."""

from __future__ import annotations

from archive.ingest.collection_folder.faults import Where
from archive.ingest.collection_folder.shape import (
    anything,
    edtf,
    flag,
    group,
    key_name,
    keyed,
    listing,
    number,
    one_of,
    rights_uri,
    shown,
    text,
)
from archive.models import ProvenanceEvent, Statement, StoryPanel
from archive.models.reviewed_text import TextState
from archive.models.vocabulary import Advisory, Confidence, Precision
from archive.standards.languages import LANGUAGES

FORMAT = "museum-collection/1"
DATE_OF_THE_PHOTOGRAPH = "of the photograph"
LOCATOR_OF_THE_CAPTION = "of the source caption"

words = text()
line = text(longest=250)
coordinate = listing(number(-180, 180))


def citation(value: object, where: Where) -> None:
    """A source's key, or `{key: where in it}`."""
    if isinstance(value, dict) and len(value) == 1:
        keyed(text(longest=150))(value, where)
    elif not isinstance(value, str):
        where.fault(shown(value), "the key of a source, or the key with the place in it: {key: line 5}")


def event_date(value: object, where: Where) -> None:
    """EDTF, or the words that stand for the photograph's own date."""
    if value != DATE_OF_THE_PHOTOGRAPH:
        edtf(value, where)


def place_shown(value: object, where: Where) -> None:
    """A place's key, known for certain, or the key with how surely it is known."""
    if isinstance(value, dict):
        group({"key": key_name}, {"confidence": one_of(Confidence.values)})(value, where)
    else:
        key_name(value, where)


citations = listing(citation)
trace = listing(text(longest=60))
advisory = group({"level": one_of(Advisory.values)}, {"reason": key_name})
rights = group({"uri": rights_uri}, {"review": words, "decided_by": text(longest=150)})
provenance = listing(
    group(
        {"key": key_name, "kind": one_of(ProvenanceEvent.Kind.values)},
        {
            "date": event_date,
            "certainty": one_of(ProvenanceEvent.Certainty.values),
            "source": key_name,
            "locator": text(longest=150),
            "direct_transfer": flag,
        },
    )
)
language = group(
    {"state": one_of(TextState.values)},
    {"written_by": text(longest=150), "written": edtf, "translated_from": one_of(LANGUAGES)},
)

COLLECTION = group(
    {
        "format": one_of([FORMAT]),
        "key": key_name,
        "default_language": one_of(LANGUAGES),
        "languages": keyed(language),
        "exhibit": group({"slug": key_name}, {"show_unreviewed": flag, "is_default": flag}),
        "sections": listing(group({"key": key_name, "slides": listing(text(longest=80))})),
    },
    {"photographs": group(optional={"rights": rights, "provenance": provenance})},
)
SOURCES = keyed(
    group(
        {"citation": text(longest=500)},
        {"short": text(longest=120), "address": text(longest=500), "sha256": text(longest=64)},
    )
)
PLACES = keyed(
    group(
        {"precision": one_of(Precision.values)},
        {
            "latitude": number(-90, 90),
            "longitude": number(-180, 180),
            "basis": words,
            "identifiers": keyed(anything),
        },
    )
)
PEOPLE = keyed(group(optional={"life": edtf, "basis": words, "identifiers": keyed(anything)}))
SUBJECTS = listing(key_name)
LEADS = keyed(words)
PHOTOGRAPH = group(
    {
        "catalogue_number": text(longest=80),
        "source_caption": group(
            {"text": words},
            {
                "language": text(longest=12),
                "source": key_name,
                "locator": text(longest=150),
                "wording_notes": listing(key_name),
            },
        ),
        "advisory": advisory,
        "statements": listing(
            group(
                {
                    "key": key_name,
                    "aspect": one_of(Statement.Aspect.values),
                    "confidence": one_of(Confidence.values),
                    "sources": citations,
                    "trace": trace,
                }
            )
        ),
    },
    {
        "date": edtf,
        "date_stated": edtf,
        "places": listing(place_shown),
        "people": listing(group({"key": key_name}, {"identified": flag})),
        "subjects": listing(key_name),
        "unknowns": listing(key_name),
        "research_leads": listing(key_name),
        "credit_line": text(longest=300),
        "rights": rights,
        "provenance": provenance,
        "desk_notes": keyed(anything),
    },
)
STORY = group(
    {
        "key": key_name,
        "kind": one_of(StoryPanel.Kind.values),
        "advisory": advisory,
        "sources": citations,
        "trace": trace,
    },
    {
        "school_mode": one_of(["show", "leave_out"]),
        "document": group(
            {"text": words}, {"language": text(longest=12), "source": key_name, "locator": words}
        ),
        "events": listing(
            group({"key": key_name, "date": edtf, "confidence": one_of(Confidence.values), "trace": trace})
        ),
        "places": listing(key_name),
        "areas": listing(group({"place": key_name, "points": listing(coordinate)})),
        "arrows": listing(group({"key": key_name, "points": listing(coordinate), "trace": trace})),
    },
)

named = group({"name": line}, {"modern_name": line})
parties = group(optional={"agent": words, "place": words, "evidence": words})
claim = group(optional={"text": words, "reason": words})
SHARED_WORDS = group(
    optional={
        "signature": text(longest=250),
        "attribution": words,
        "exhibit": group(optional={"title": line, "introduction": words}),
        "sections": keyed(line),
        "places": keyed(named),
        "people": keyed(group({"name": line}, {"role": words})),
        "subjects": keyed(line),
        "sources": keyed(words),
        "source_names": keyed(line),
        "provenance": keyed(parties),
        "advisories": keyed(words),
        "statements": keyed(claim),
        "unknowns": keyed(words),
        "wording": keyed(words),
    }
)
signed = {"state": one_of(TextState.values), "signature": text(longest=250), "written_by": text(longest=150)}
signed |= {"written": edtf}
PHOTOGRAPH_WORDS = group(
    {"title": text(longest=200), "label": words},
    {
        "more": words,
        "alt": words,
        "date_basis": words,
        "statements": keyed(claim),
        "unknowns": keyed(words),
        "wording": keyed(words),
        "provenance": keyed(parties),
        **signed,
    },
)
STORY_WORDS = group(
    {"title": text(longest=200), "label": words},
    {
        "more": words,
        "alt": words,
        "document": group(optional={"translation": words, "credit": words}),
        "events": keyed(words),
        "arrows": keyed(words),
        **signed,
    },
)
