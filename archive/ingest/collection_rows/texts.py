"""A photograph's or panel's reviewed words in one language, as the folder signs them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from archive.ingest.collection_folder.folder import CollectionFolder
from archive.ingest.collection_folder.pages import Page
from archive.models import Caption, StoryText
from archive.models.reviewed_text import ReviewedText, TextState


def text_values(
    collection: CollectionFolder, pages: Mapping[str, Page], language: str, model: type[Caption | StoryText]
) -> dict[str, Any]:
    """The values of one text: words, state, names, and for a translation the words it was made from.

    The digest is of the folder's own words: when the desk changes the English, its translations are stale.
    """
    page, settled = pages[language], collection.settings["languages"][language]
    state = page.get("state", settled["state"])
    written_by = page.get("written_by", settled.get("written_by", ""))
    made_from = settled.get("translated_from", "")
    return {
        "language": language,
        **_words(page),
        "state": state,
        "written_by": written_by,
        "written": page.get("written", settled.get("written", "")),
        "approved_by_name": written_by if state == TextState.APPROVED else "",
        "signature": page.get("signature") or collection.words.of_all("signature").get(language, ""),
        "translated_from": made_from if made_from in pages else "",
        "translated_digest": _digest(model, pages[made_from]) if made_from in pages else "",
    }


def _words(page: Page) -> dict[str, str]:
    return {name: page.get(name, "").strip() for name in ("title", "label", "more", "alt")}


def _digest(model: type[Caption | StoryText], page: Page) -> str:
    text: ReviewedText = model(**_words(page))
    return text.words_digest()
