"""Reviewed words as a manifest carries them: by language, with their state and signature."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from archive.curation.languages import said_in
from archive.curation.shown_texts import shown_texts
from archive.models import Caption, Exhibit, Source
from archive.models.reviewed_text import ReviewedText
from archive.standards.dates import dates_in
from archive.standards.locators import cited_in, locators_in


def captions_map(exhibit: Exhibit, texts: Iterable[ReviewedText]) -> dict[str, dict[str, Any]]:
    """`{language: {title, label, more, alt, advisory, status, signature, written, approved}}` of the texts shown."""
    return {
        tag: {
            "title": text.title,
            "label": text.label,
            "more": text.more,
            "alt": text.alt,
            "advisory": text.advisory,
            "status": text.state,
            "signature": text.signature,
            "written": _signed(text.written_by, text.written, tag),
            "approved": _approved(text, tag),
            **(_for_ear_and_back(text) if isinstance(text, Caption) else {}),
        }
        for tag, text in shown_texts(exhibit, texts).items()
    }


def _for_ear_and_back(caption: Caption) -> dict[str, Any]:
    """Alt text of the back, and the label read aloud: `type` and `bytes` so that a screen can fetch it ahead."""
    spoken = caption.narration
    file = spoken and {
        "path": spoken.name,
        "type": spoken.media_type,
        "bytes": spoken.byte_size,
        "sha256": spoken.sha256,
    }
    return {"alt_back": caption.alt_back, "narration": file, "transcript": caption.transcript}


def _approved(text: ReviewedText, tag: str) -> dict[str, str] | None:
    """Who approved the words and when; nobody where they are in review, or came signed by their writer alone."""
    if not text.is_approved() or (text.approved_at is None and text.approved_by_name == text.written_by):
        return None
    on = text.approved_at.date().isoformat() if text.approved_at else ""
    return _signed(text.approved_by_name, on, tag)


def _signed(by: str, on: str, tag: str) -> dict[str, str] | None:
    """A name and a day in the words of that language; None where neither is known."""
    return {"by": by, "on": dates_in(on, [tag]).get(tag, on) if on else ""} if by or on else None


def signatures(exhibit: Exhibit, texts: Iterable[ReviewedText]) -> dict[str, str]:
    """Who answers for the words, by language."""
    return {tag: text.signature for tag, text in shown_texts(exhibit, texts).items() if text.signature}


def source_label(exhibit: Exhibit, source: Source | None) -> dict[str, str]:
    """A source as visitors read it: named in words per language where it is, else its short citation."""
    return {tag: _named(source, tag) for tag in exhibit.languages} if source else {}


def citation_words(exhibit: Exhibit, source: Source, locator: str) -> str | dict[str, str]:
    """A source with the place in it: one string where it reads the same in every language, else a map."""
    if locator:
        return said_in(exhibit, lambda tags: cited_in(lambda tag: _named(source, tag), locator, tags))
    return source_label(exhibit, source) if source.name else source.short or source.citation


def locator_map(exhibit: Exhibit, locator: str) -> dict[str, str]:
    """The place in a source, in every language of the exhibit that has words for it."""
    return said_in(exhibit, lambda tags: locators_in(locator, tags)) if locator else {}


def _named(source: Source, tag: str) -> str:
    return source.name.get(tag) or source.short or source.citation
