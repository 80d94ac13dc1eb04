"""A story panel as a slide of the manifest."""

from __future__ import annotations

from typing import Any

from archive.curation.languages import in_languages
from archive.curation.manifest_texts import captions_map, citation_words, locator_map, signatures
from archive.models import Exhibit, StoryPanel


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
    """The panel's drawing or document; where a document stands in its source is said in every language."""
    body: dict[str, Any] = panel.body
    if "document" not in body:
        return body
    document = body["document"]
    return {**body, "document": {**document, "locator": locator_map(exhibit, document.get("locator", ""))}}
