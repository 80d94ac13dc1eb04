"""The photographs of a collection with all that hangs on them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from archive.ingest.collection_folder.folder import CollectionFolder
from archive.ingest.collection_folder.pages import Page
from archive.ingest.collection_folder.shapes import DATE_OF_THE_PHOTOGRAPH, LOCATOR_OF_THE_CAPTION
from archive.ingest.collection_rows.authorities import Authorities
from archive.ingest.collection_rows.ledger import Ledger
from archive.ingest.collection_rows.parts import fingerprint
from archive.ingest.collection_rows.statements import put_statements
from archive.ingest.collection_rows.texts import text_values
from archive.models import (
    Caption,
    OpenQuestion,
    PersonMentioned,
    Photograph,
    PlaceShown,
    ProvenanceEvent,
    ResearchLead,
    RightsDecision,
    SourceCaption,
)
from archive.models.photograph import NOT_EVALUATED
from archive.models.vocabulary import Confidence


def put_photographs(
    collection: CollectionFolder, ledger: Ledger, authorities: Authorities
) -> Mapping[str, Photograph]:
    """Lay in every photograph; one that was deleted on the desk stays away with all its parts."""
    rows: dict[str, Photograph] = {}
    for number, page in collection.photographs.items():
        row = _put_record(collection, ledger, number, page)
        if row is None:
            continue
        rows[number] = row
        _put_links(ledger, row, page, authorities)
        _put_source_caption(collection, ledger, row, page, authorities)
        _put_captions(collection, ledger, row)
        put_statements(collection, ledger, row, page, authorities)
        _put_unknowns(collection, ledger, row, page)
        _put_provenance(collection, ledger, row, page, authorities)
        _put_desk_rows(collection, ledger, row, page)
    return rows


def _put_record(collection: CollectionFolder, ledger: Ledger, number: str, page: Page) -> Photograph | None:
    words = collection.words
    rights = page.get("rights") or collection.for_all("rights") or {}
    reason = page["advisory"].get("reason")
    values = {
        "catalogue_number": number,
        "working_title": words.of_photograph(number, "title").get(collection.default_language, ""),
        "date": page.get("date", ""),
        "date_stated": page.get("date_stated", ""),
        "date_basis": words.of_photograph(number, "date_basis"),
        "attribution": words.of_all("attribution"),
        "rights_uri": rights.get("uri", NOT_EVALUATED),
        "rights_note": rights.get("review", ""),
        "credit_line": page.get("credit_line", ""),
        "advisory_level": page["advisory"]["level"],
        "advisory_reason": words.of_all("advisories", reason) if reason else {},
        "received": page.get("desk_notes", {}),
    }
    return ledger.put(f"photographs/{number}", Photograph, match={"catalogue_number": number}, values=values)


def _put_links(ledger: Ledger, row: Photograph, page: Page, authorities: Authorities) -> None:
    base = f"photographs/{row.catalogue_number}"
    subjects = [authorities.subjects[key] for key in page.get("subjects", []) if key in authorities.subjects]
    ledger.put_set(f"{base}/subjects", row, "subjects", subjects)
    for order, place in enumerate(page.get("places", [])):
        key, confidence = _place_said(place)
        if key in authorities.places:
            link = {"photograph": row, "place": authorities.places[key]}
            values = {**link, "confidence": confidence, "order": order}
            ledger.put(f"{base}/places/{key}", PlaceShown, match=link, values=values)
    for order, person in enumerate(page.get("people", [])):
        if person["key"] in authorities.people:
            shown = authorities.people[person["key"]]
            link = {"photograph": row, "person": shown}
            values = {
                **link,
                "role": shown.role,
                "identified": person.get("identified", False),
                "order": order,
            }
            ledger.put(f"{base}/people/{person['key']}", PersonMentioned, match=link, values=values)


def _place_said(place: str | Page) -> tuple[str, str]:
    """A key alone is a place known for certain."""
    if isinstance(place, str):
        return place, Confidence.CERTAIN.value
    return place["key"], place.get("confidence", Confidence.CERTAIN.value)


def _put_source_caption(
    collection: CollectionFolder, ledger: Ledger, row: Photograph, page: Page, authorities: Authorities
) -> None:
    number, caption = row.catalogue_number, page["source_caption"]
    values = {
        "photograph": row,
        "text": caption["text"],
        "language": caption.get("language", collection.default_language),
        "source": authorities.sources.get(caption.get("source", "")),
        "locator": caption.get("locator", ""),
        "wording_note": collection.words.wording_note(number, caption.get("wording_notes", [])),
    }
    match = {"photograph": row, "text": caption["text"]}
    ledger.put(f"photographs/{number}/source_caption", SourceCaption, match=match, values=values)


def _put_captions(collection: CollectionFolder, ledger: Ledger, row: Photograph) -> None:
    number = row.catalogue_number
    spoken = collection.words.by_language.items()
    pages = {tag: words.photographs[number] for tag, words in spoken if number in words.photographs}
    for tag in pages:
        values = {"photograph": row, "written_for": "", **text_values(collection, pages, tag, Caption)}
        match = {"photograph": row, "language": tag}
        ledger.put(
            f"photographs/{number}/captions/{tag}",
            Caption,
            match=match,
            values=values,
            whole=True,
            follower="translated_digest",
        )


def _put_unknowns(collection: CollectionFolder, ledger: Ledger, row: Photograph, page: Page) -> None:
    number, tag = row.catalogue_number, collection.default_language
    for order, key in enumerate(page.get("unknowns", [])):
        text = collection.words.of_photograph(number, "unknowns", key)
        match = {"photograph": row, f"text__{tag}": text[tag]}
        values = {"photograph": row, "text": text, "order": order}
        ledger.put(f"photographs/{number}/unknowns/{key}", OpenQuestion, match=match, values=values)


def _put_provenance(
    collection: CollectionFolder, ledger: Ledger, row: Photograph, page: Page, authorities: Authorities
) -> None:
    steps = page.get("provenance") or collection.for_all("provenance") or []
    for order, step in enumerate(steps):
        values = {
            "photograph": row,
            **_step_values(collection, page, step),
            "source": authorities.sources.get(step.get("source", "")),
            "order": order,
        }
        key = f"photographs/{row.catalogue_number}/provenance/{step['key']}"
        match = {"photograph": row, "kind": step["kind"], "order": order}
        ledger.put(key, ProvenanceEvent, match=match, values=values)


def _step_values(collection: CollectionFolder, page: Page, step: Page) -> dict[str, Any]:
    number, date, locator = page["catalogue_number"], step.get("date", ""), step.get("locator", "")
    said = {
        name: collection.words.of_photograph(number, "provenance", step["key"], name)
        for name in ("agent", "place", "evidence")
    }
    return {
        "kind": step["kind"],
        "date": page.get("date", "") if date == DATE_OF_THE_PHOTOGRAPH else date,
        "certainty": step.get("certainty", ProvenanceEvent.Certainty.UNKNOWN),
        "locator": page["source_caption"].get("locator", "")
        if locator == LOCATOR_OF_THE_CAPTION
        else locator,
        "direct_transfer": step.get("direct_transfer", False),
        **said,
    }


def _put_desk_rows(collection: CollectionFolder, ledger: Ledger, row: Photograph, page: Page) -> None:
    """What only curators see: leads, and the review of the rights, a log that grows and is never rewritten."""
    base = f"photographs/{row.catalogue_number}"
    for order, key in enumerate(page.get("research_leads", [])):
        lead = {"photograph": row, "text": collection.leads[key]}
        ledger.put(f"{base}/leads/{key}", ResearchLead, match=lead, values={**lead, "order": order})
    rights = page.get("rights") or collection.for_all("rights") or {}
    if "review" not in rights:
        return
    decision = {
        "photograph": row,
        "statement_uri": rights["uri"],
        "use": RightsDecision.Use.REVIEW.value,
        "reason": rights["review"],
    }
    mark = fingerprint([rights["uri"], rights["review"]])
    values = {**decision, "permitted": False, "decided_by": rights.get("decided_by", "")}
    ledger.put(f"{base}/rights/{mark}", RightsDecision, match=decision, values=values)
