"""A story panel as a slide of the manifest."""

from __future__ import annotations

from typing import Any

from archive.curation.languages import in_languages, said_in
from archive.curation.manifest_texts import captions_map, citation_words, locator_map, signatures
from archive.models import Exhibit, StoryPanel
from archive.standards.dates import dates_in, parse_edtf


def story_slide(exhibit: Exhibit, panel: StoryPanel) -> dict[str, Any]:
    """Everything a visitor can reach of one panel."""
    return {
        "id": panel.key,
        "kind": "story",
        "story_kind": panel.kind,
        "captions": captions_map(exhibit, panel.texts.all()),
        "signature": signatures(exhibit, panel.texts.all()),
        "citations": [
            citation_words(exhibit, cited.source, cited.locator) for cited in panel.citations.all()
        ],
        "advisory": {"level": panel.advisory_level, "reason": in_languages(exhibit, panel.advisory_reason)},
        "body": _body(exhibit, panel),
    }


def _body(exhibit: Exhibit, panel: StoryPanel) -> dict[str, Any]:
    """The panel's drawing or document; its dates, and where a document stands, are said as the languages say it now."""
    body: dict[str, Any] = {**panel.body}
    if "document" in body:
        document = body["document"]
        body["document"] = {**document, "locator": locator_map(exhibit, document.get("locator", ""))}
    if "events" in body:
        body["events"] = [{**event, "date": _dated(exhibit, event.get("date"))} for event in body["events"]]
    return body


def _dated(exhibit: Exhibit, date: dict[str, Any] | None) -> dict[str, Any] | None:
    """What is drawn follows the EDTF, whatever stands beside it; an event may have no date."""
    if date is None:
        return None
    told = parse_edtf(date["edtf"])
    return {
        "edtf": told.text,
        "words": said_in(exhibit, lambda tags: dates_in(told.text, tags)),
        "earliest": told.earliest.isoformat() if told.earliest else None,
        "latest": told.latest.isoformat() if told.latest else None,
    }
