"""Approve a text: from now on visitors may see it, after the next publishing."""

from __future__ import annotations

from django.contrib.auth.models import User
from django.utils import timezone

from archive.curation.submit import NothingToReview
from archive.models import Caption
from archive.models.reviewed_text import ReviewedText, TextState


def approve(text: ReviewedText, *, by: str, user: User | None = None) -> ReviewedText:
    """Sign a text. A caption is signed for the scan that is held now, or for none; a translation for today's words.

    `by` is the signer's name as kept with the text; `user` the account, when there is one. Raises NothingToReview
    when the text has no words.
    """
    if not text.has_words():
        raise NothingToReview(f"{text} has no title and no label yet. Write them, then approve the text.")
    text.state = TextState.APPROVED
    text.approved_by = user
    text.approved_by_name = by
    text.approved_at = timezone.now()
    if isinstance(text, Caption):
        sign_for_the_scan(text)
    text.save()
    return text


def sign_for_the_scan(caption: Caption) -> None:
    """Note which picture the words were looked at with, and which words they were translated from."""
    original = caption.photograph.original
    caption.written_for = original.sha256 if original else ""
    if caption.translated_from:
        made_from = caption.photograph.captions.filter(language=caption.translated_from).first()
        caption.translated_digest = made_from.words_digest() if made_from else ""
