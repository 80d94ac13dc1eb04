"""Which of a photograph's or panel's texts a release of this exhibit shows, and whether they still fit."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from archive.models import Exhibit
from archive.models.reviewed_text import ReviewedText, TextState

Text = TypeVar("Text", bound=ReviewedText)


def shown_texts(exhibit: Exhibit, texts: Iterable[Text]) -> dict[str, Text]:
    """The texts shown, by language in the exhibit's order: approved ones; those in review only with the mark."""
    by_language = {text.language: text for text in texts if text.has_words() and _is_shown(exhibit, text)}
    return {tag: by_language[tag] for tag in exhibit.languages if tag in by_language}


def is_translation_stale(text: ReviewedText, texts: Iterable[ReviewedText]) -> bool:
    """Whether the text this one was translated from has changed since."""
    if not text.translated_from or not text.translated_digest:
        return False
    made_from = next((other for other in texts if other.language == text.translated_from), None)
    return made_from is None or made_from.words_digest() != text.translated_digest


def _is_shown(exhibit: Exhibit, text: ReviewedText) -> bool:
    return text.is_approved() or (exhibit.show_unreviewed and text.state == TextState.IN_REVIEW)
