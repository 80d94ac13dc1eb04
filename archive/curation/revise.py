"""Change a text's words: they get the day's date, and an approved text whose words changed is a draft again."""

from __future__ import annotations

from django.utils import timezone

from archive.curation.submit import back_to_draft
from archive.models.reviewed_text import ReviewedText, TextState


def revise(text: ReviewedText) -> bool:
    """Save a text with new words; returns whether its approval was taken back because the words changed."""
    kept = type(text)._default_manager.filter(pk=text.pk).first()
    if kept is None or kept.words_digest() != text.words_digest():
        text.written = timezone.localdate().isoformat()
        if kept is not None and kept.state == TextState.APPROVED:
            back_to_draft(text)
            return True
    text.save()
    return False
