"""Reviewed words as a manifest carries them: by language, with their state and signature."""

from __future__ import annotations

from collections.abc import Iterable

from archive.curation.wording import shown_texts
from archive.models import Exhibit, Source
from archive.models.reviewed_text import ReviewedText


def captions_map(exhibit: Exhibit, texts: Iterable[ReviewedText]) -> dict[str, dict[str, str]]:
    """`{language: {title, label, more, alt, advisory, status, signature}}` of the texts that are shown."""
    return {
        tag: {
            "title": text.title,
            "label": text.label,
            "more": text.more,
            "alt": text.alt,
            "advisory": text.advisory,
            "status": text.state,
            "signature": text.signature,
        }
        for tag, text in shown_texts(exhibit, texts).items()
    }


def signatures(exhibit: Exhibit, texts: Iterable[ReviewedText]) -> dict[str, str]:
    """Who answers for the words, by language."""
    return {tag: text.signature for tag, text in shown_texts(exhibit, texts).items() if text.signature}


def source_label(exhibit: Exhibit, source: Source | None) -> dict[str, str]:
    """A source as visitors read it: its annotation per language where there is one, else its citation."""
    if source is None:
        return {}
    return {tag: source.note.get(tag) or source.citation for tag in exhibit.languages}
