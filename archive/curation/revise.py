"""Change a text's words: an approved text whose words changed is a draft again."""

from __future__ import annotations

from archive.curation.submit import back_to_draft
from archive.models.reviewed_text import ReviewedText, TextState


def revise(text: ReviewedText) -> bool:
    """Save a text with new words; returns whether its approval was taken back because the words changed."""
    kept = type(text)._default_manager.filter(pk=text.pk).first()
    approved_before = kept is not None and kept.state == TextState.APPROVED
    if approved_before and kept is not None and kept.words_digest() != text.words_digest():
        back_to_draft(text)
        return True
    text.save()
    return False
