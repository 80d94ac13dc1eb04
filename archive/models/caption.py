"""The museum's words for one photograph in one language."""

from __future__ import annotations

import hashlib

from django.db import models
from django.db.models.functions import Coalesce

from archive.models.narration import Narration
from archive.models.photograph import Photograph
from archive.models.reviewed_text import ReviewedText, TextState


class CaptionSet(models.QuerySet["Caption"]):
    """Captions by the questions a curator asks."""

    def approved(self) -> CaptionSet:
        """Words that may be shown without a mark."""
        return self.filter(state=TextState.APPROVED)

    def in_review(self) -> CaptionSet:
        """Words that wait for a second pair of eyes."""
        return self.filter(state=TextState.IN_REVIEW)

    def written_before_the_scan(self) -> CaptionSet:
        """Words written for another picture than the one now held, or for none."""
        held = Coalesce("photograph__original__sha256", models.Value(""))
        return self.annotate(held_sha256=held).exclude(written_for=models.F("held_sha256"))


class Caption(ReviewedText):
    """Title, label, read-more, alt and advisory text of one photograph in one language.

    `written_for` is the SHA-256 of the scan the writer had before the eyes, empty when none had come: when the scan
    arrives, words that said “not supplied” no longer fit and must be looked at again before publishing (DESIGN §8).
    `narrated_digest` is the digest of the label that was read aloud, by which a narration of other words is known.
    """

    WORDS = (*ReviewedText.WORDS, "alt_back", "transcript")

    photograph = models.ForeignKey(Photograph, on_delete=models.CASCADE, related_name="captions")
    written_for = models.CharField(max_length=64, blank=True, editable=False)
    alt_back = models.TextField("alt text of the back", blank=True)
    narration = models.ForeignKey(
        Narration, null=True, blank=True, on_delete=models.PROTECT, related_name="captions"
    )
    narrated_digest = models.CharField(max_length=64, blank=True, editable=False)
    transcript = models.TextField(
        "what the narration says", blank=True, help_text="only where it says something else than the label"
    )

    objects = CaptionSet.as_manager()

    class Meta:
        ordering = ["photograph_id", "language"]
        constraints = [
            models.UniqueConstraint(
                fields=["photograph", "language"],
                name="one_caption_per_photograph_and_language",
                violation_error_message="There is already a caption in this language; edit that one.",
            )
        ]
        indexes = [models.Index(fields=["state"])]

    def __str__(self) -> str:
        return f"{self.photograph.catalogue_number} · {self.language} · {self.title or 'no title yet'}"

    def label_digest(self) -> str:
        """SHA-256 of what a narrator reads: title and label."""
        return hashlib.sha256(f"{self.title}\x1f{self.label}".encode()).hexdigest()

    def is_narrated_as_written(self) -> bool:
        """Whether its narration (if any) says what the label says, or what the transcript owns to."""
        return (
            self.narration_id is None or bool(self.transcript) or self.narrated_digest == self.label_digest()
        )

    def is_written_for_this_scan(self) -> bool:
        """Whether the writer had the picture that is now held (or none, when none is held)."""
        original = self.photograph.original
        return self.written_for == (original.sha256 if original else "")
