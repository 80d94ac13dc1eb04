"""The museum's words in one language, with their own state: draft, in review, approved."""

from __future__ import annotations

import hashlib
from typing import ClassVar

from django.conf import settings
from django.db import models

from archive.models.fields import EdtfField
from archive.models.record import Record
from archive.models.vocabulary import language_choices


class TextState(models.TextChoices):
    DRAFT = "draft", "draft"
    IN_REVIEW = "in_review", "in review"
    APPROVED = "approved", "approved"


class ReviewedText(Record):
    """Title, label, read-more and alt text in one language.

    `translated_digest` is the digest of the text this one was made from: when that text has changed since, this one
    is stale. Names of those who wrote outside this installation are kept as text; no account is made for them.
    `written` is the day on which the words became what they are.
    """

    WORDS: ClassVar[tuple[str, ...]] = ("title", "label", "more", "alt", "advisory")

    language = models.CharField(max_length=12, choices=language_choices)
    title = models.CharField(max_length=200, blank=True)
    label = models.TextField("label (the card text)", blank=True)
    more = models.TextField("read more", blank=True)
    alt = models.TextField("alt text (what is to be seen, for those who do not)", blank=True)
    advisory = models.TextField("advisory text", blank=True)
    state = models.CharField(max_length=12, choices=TextState, default=TextState.DRAFT)
    written_by = models.CharField(max_length=150, blank=True)
    written = EdtfField("written on", max_length=20, editable=False)
    approved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        editable=False,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    approved_by_name = models.CharField(max_length=150, blank=True, editable=False)
    approved_at = models.DateTimeField(null=True, blank=True, editable=False)
    signature = models.CharField(
        max_length=250, blank=True, help_text="shown quietly to visitors, in this language"
    )
    translated_from = models.CharField(max_length=12, choices=language_choices, blank=True)
    translated_digest = models.CharField(max_length=64, blank=True, editable=False)

    class Meta:
        abstract = True

    def is_approved(self) -> bool:
        """Whether visitors may see it without a mark."""
        return self.state == TextState.APPROVED

    def words_digest(self) -> str:
        """SHA-256 of the words, so that a change of any of them can be noticed."""
        words = [getattr(self, name) for name in self.WORDS]
        while len(words) > len(ReviewedText.WORDS) and not words[-1]:
            words.pop()  # words of a kind that came later leave the digest of those who have none as it was
        return hashlib.sha256("\x1f".join(words).encode()).hexdigest()

    def has_words(self) -> bool:
        """Whether anything has been written."""
        return bool(self.title.strip() or self.label.strip())
