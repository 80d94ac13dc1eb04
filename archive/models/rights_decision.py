"""Who decided what about the rights of a photograph, when and why: a log, never overwritten."""

from __future__ import annotations

from django.db import models

from archive.models.photograph import Photograph


class RightsDecision(models.Model):
    """A review of the rights statement, or a permission or refusal for one use (NORMS, Rights gate)."""

    class Use(models.TextChoices):
        REVIEW = "review", "review of the statement (permits nothing)"
        EVERY = "every", "every use"
        KIOSK = "kiosk", "on this kiosk"
        PUBLIC = "public", "public web and stick"
        PRINT = "print", "print"
        LOAN = "loan", "loan of the set"

    photograph = models.ForeignKey(Photograph, on_delete=models.CASCADE, related_name="rights_decisions")
    statement_uri = models.CharField("rights statement at the time", max_length=200)
    use = models.CharField(max_length=12, choices=Use)
    permitted = models.BooleanField(default=False)
    reason = models.TextField()
    decided_by = models.CharField(max_length=150, blank=True)
    decided_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["decided_at", "id"]

    def __str__(self) -> str:
        return f"{self.get_use_display()}: {'permitted' if self.permitted else 'not permitted'}"
