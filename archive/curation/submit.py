"""Send a text for review."""

from __future__ import annotations

from archive.models.reviewed_text import ReviewedText, TextState


class NothingToReview(ValueError):
    """The text has no words yet."""


def submit(text: ReviewedText, *, by: str) -> ReviewedText:
    """Put a draft before a second pair of eyes; raises NothingToReview when it has no words."""
    if not text.has_words():
        raise NothingToReview(
            f"{text} has no title and no label yet. Write them, then send the text for review."
        )
    text.state = TextState.IN_REVIEW
    text.written_by = text.written_by or by
    _unapprove(text)
    text.save()
    return text


def back_to_draft(text: ReviewedText) -> ReviewedText:
    """Take a text back to the writing table."""
    text.state = TextState.DRAFT
    _unapprove(text)
    text.save()
    return text


def _unapprove(text: ReviewedText) -> None:
    text.approved_by = None
    text.approved_by_name = ""
    text.approved_at = None
