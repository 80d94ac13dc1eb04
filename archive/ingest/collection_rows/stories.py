"""The story panels of a collection: text, document, map and timeline."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from archive.ingest.collection_folder.folder import CollectionFolder
from archive.ingest.collection_folder.pages import Page
from archive.ingest.collection_rows.authorities import Authorities
from archive.ingest.collection_rows.ledger import Ledger
from archive.ingest.collection_rows.statements import cited_with_locators
from archive.ingest.collection_rows.texts import text_values
from archive.models import StoryCitation, StoryPanel, StoryText
from archive.standards.dates import all_date_words, parse_edtf


def put_stories(
    collection: CollectionFolder, ledger: Ledger, authorities: Authorities
) -> Mapping[str, StoryPanel]:
    """Lay in every panel with its words and citations."""
    rows: dict[str, StoryPanel] = {}
    for key, page in collection.stories.items():
        panel = _put_panel(collection, ledger, key, page)
        if panel is None:
            continue
        rows[key] = panel
        _put_texts(collection, ledger, panel)
        for source, locator in cited_with_locators(page["sources"]).items():
            if source in authorities.sources:
                link = {"panel": panel, "source": authorities.sources[source]}
                values = {**link, "locator": locator}
                ledger.put(f"stories/{key}/sources/{source}", StoryCitation, match=link, values=values)
    return rows


def _put_panel(collection: CollectionFolder, ledger: Ledger, key: str, page: Page) -> StoryPanel | None:
    reason = page["advisory"].get("reason")
    values = {
        "key": key,
        "kind": page["kind"],
        "body": story_body(collection, key, page),
        "advisory_level": page["advisory"]["level"],
        "advisory_reason": collection.words.of_all("advisories", reason) if reason else {},
        "trace": page["trace"],
    }
    return ledger.put(f"stories/{key}", StoryPanel, match={"key": key}, values=values)


def _put_texts(collection: CollectionFolder, ledger: Ledger, panel: StoryPanel) -> None:
    spoken = collection.words.by_language.items()
    pages = {tag: words.stories[panel.key] for tag, words in spoken if panel.key in words.stories}
    for tag in pages:
        values = {"panel": panel, **text_values(collection, pages, tag, StoryText)}
        match = {"panel": panel, "language": tag}
        ledger.put(
            f"stories/{panel.key}/texts/{tag}",
            StoryText,
            match=match,
            values=values,
            whole=True,
            follower="translated_digest",
        )


def story_body(collection: CollectionFolder, key: str, page: Page) -> dict[str, Any]:
    """What the panel draws, with its words in every language: the player needs nothing else."""
    body: dict[str, Any] = {}
    if page.get("school_mode") == "leave_out":
        body["school_mode"] = "leave_out"
    if "document" in page:
        body["document"] = _document(collection, key, page["document"])
    if "events" in page:
        body["events"] = [_event(collection, key, event) for event in page["events"]]
    if "places" in page:
        body["places"] = [_place(collection, place) for place in page["places"]]
    if "areas" in page:
        body["areas"] = [{"place": area["place"], "points": area["points"]} for area in page["areas"]]
    if "arrows" in page:
        body["arrows"] = [_arrow(collection, key, arrow) for arrow in page["arrows"]]
    return body


def _document(collection: CollectionFolder, key: str, document: Page) -> dict[str, Any]:
    return {
        "text": document["text"].strip(),
        "language": document.get("language", collection.default_language),
        "locator": document.get("locator", ""),
        "credit": collection.words.of_story(key, "document", "credit"),
        "translation": collection.words.of_story(key, "document", "translation"),
    }


def _event(collection: CollectionFolder, key: str, event: Page) -> dict[str, Any]:
    date = parse_edtf(event["date"])
    return {
        "key": event["key"],
        "date": {
            "edtf": date.text,
            "words": all_date_words(date.text),
            "earliest": date.earliest.isoformat() if date.earliest else None,
            "latest": date.latest.isoformat() if date.latest else None,
        },
        "confidence": event["confidence"],
        "text": collection.words.of_story(key, "events", event["key"]),
    }


def _place(collection: CollectionFolder, key: str) -> dict[str, Any]:
    place = collection.places[key]
    return {
        "key": key,
        "name": collection.words.of_all("places", key, "name"),
        "modern_name": collection.words.of_all("places", key, "modern_name"),
        "latitude": place.get("latitude"),
        "longitude": place.get("longitude"),
        "precision": place["precision"],
    }


def _arrow(collection: CollectionFolder, key: str, arrow: Page) -> dict[str, Any]:
    return {
        "key": arrow["key"],
        "points": arrow["points"],
        "name": collection.words.of_story(key, "arrows", arrow["key"]),
    }
