"""A photograph as a record that another archive can read: every field, no primary key, no clock.

When something was written, approved, decided or received stands in the history (`history.py`): the same records give
the same bytes on every installation.
"""

from __future__ import annotations

from typing import Any

from archive.models import Caption, Original, Photograph
from archive.models.reviewed_text import ReviewedText
from archive.sets.fields import Record, in_order, plain

TEXT_FIELDS = (
    "language",
    "title",
    "label",
    "more",
    "alt",
    "advisory",
    "state",
    "written_by",
    "written",
    "approved_by_name",
    "signature",
    "translated_from",
    "translated_digest",
)
PHOTOGRAPH_FIELDS = (
    "catalogue_number",
    "status",
    "working_title",
    "date",
    "date_stated",
    "date_basis",
    "attribution",
    "rights_uri",
    "rights_note",
    "credit_line",
    "advisory_level",
    "advisory_reason",
    "focal_x",
    "focal_y",
    "received",
)
ORIGINAL_FIELDS = (
    "sha256",
    "extension",
    "media_type",
    "format",
    "byte_size",
    "width",
    "height",
    "orientation",
    "mode",
    "bit_depth",
    "profile_name",
    "dpi",
    "embedded",
    "notes",
    "damage",
    "damage_accepted_by",
    "received_name",
)
CAPTION_FIELDS = ("written_for", "alt_back", "transcript", "narrated_digest")
NARRATION_FIELDS = ("sha256", "extension", "media_type", "byte_size", "received_name")
EVENT_FIELDS = ("kind", "date", "agent", "place", "certainty", "evidence", "locator", "direct_transfer")


def photograph_record(photograph: Photograph) -> Record:
    """The whole record; of a withdrawn photograph only the tombstone."""
    if photograph.is_withdrawn():
        return tombstone_record(photograph)
    return {
        **plain(photograph, *PHOTOGRAPH_FIELDS),
        "maker": photograph.maker.key if photograph.maker else None,
        "original": original_record(photograph.original) if photograph.original else None,
        "verso": original_record(photograph.verso) if photograph.verso else None,
        "captions": [_caption(caption) for caption in in_order(photograph.captions.all(), "language")],
        "places": [
            {"place": shown.place.key, "confidence": shown.confidence}
            for shown in photograph.places_shown.all()
        ],
        "people": [
            {"person": mention.person.key, **plain(mention, "role", "identified")}
            for mention in photograph.people_mentioned.all()
        ],
        "subjects": sorted(subject.key for subject in photograph.subjects.all()),
        "regions": [
            plain(region, "x", "y", "width", "height", "title", "text") for region in photograph.regions.all()
        ],
        **_what_is_known(photograph),
        "rights_decisions": [
            plain(decision, "statement_uri", "use", "permitted", "reason", "decided_by")
            for decision in photograph.rights_decisions.all()
        ],
    }


def tombstone_record(photograph: Photograph) -> Record:
    """What may still be told of a withdrawn photograph: its number and the reason."""
    withdrawal = getattr(photograph, "withdrawal", None)
    told = plain(withdrawal, "reason", "withdrawn_by") if withdrawal else {"reason": {}, "withdrawn_by": ""}
    return {"catalogue_number": photograph.catalogue_number, "status": photograph.status, "withdrawal": told}


def original_record(original: Original) -> Record:
    """The scan's file and what was found in it; renditions are made anew from it by the recipe."""
    return plain(original, *ORIGINAL_FIELDS)


def text_record(text: ReviewedText) -> Record:
    """The museum's words in one language with their state."""
    return plain(text, *TEXT_FIELDS)


def _caption(caption: Caption) -> Record:
    narration = plain(caption.narration, *NARRATION_FIELDS) if caption.narration else None
    return {**text_record(caption), **plain(caption, *CAPTION_FIELDS), "narration": narration}


def _what_is_known(photograph: Photograph) -> dict[str, Any]:
    return {
        "source_captions": [
            {**plain(caption, "text", "language", "locator", "wording_note"), "source": _key(caption.source)}
            for caption in photograph.source_captions.all()
        ],
        "statements": [
            {
                **plain(claim, "aspect", "text", "confidence", "reason", "trace"),
                "citations": [
                    {"source": cited.source.key, "locator": cited.locator} for cited in claim.citations.all()
                ],
            }
            for claim in photograph.statements.all()
        ],
        "open_questions": [question.text for question in photograph.open_questions.all()],
        "provenance": [
            {**plain(event, *EVENT_FIELDS), "source": _key(event.source)}
            for event in photograph.provenance_events.all()
        ],
        "research_leads": [plain(lead, "text", "followed_up") for lead in photograph.research_leads.all()],
    }


def _key(authority: Any) -> str | None:
    return str(authority.key) if authority else None
