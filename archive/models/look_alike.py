"""Two originals that look like the same photograph, and what a curator decided about them."""

from __future__ import annotations

from django.db import models

from archive.models.original import Original


class LookAlikeSet(models.QuerySet["LookAlike"]):
    """Pairs by what is known of them."""

    def undecided(self) -> LookAlikeSet:
        """Those that nobody has looked at."""
        return self.filter(verdict=LookAlike.Verdict.UNDECIDED)

    def of(self, original: Original) -> LookAlikeSet:
        """Every pair with this original that is not known to be two photographs."""
        either = models.Q(earlier=original) | models.Q(later=original)
        return self.filter(either).exclude(verdict=LookAlike.Verdict.DIFFERENT)


class LookAlike(models.Model):
    """A pair, the original that came first as `earlier`; it is found once and its verdict is remembered."""

    class Verdict(models.TextChoices):
        UNDECIDED = "undecided", "not looked at"
        SAME = "same", "same photograph"
        DIFFERENT = "different", "not the same"

    earlier = models.ForeignKey(Original, on_delete=models.CASCADE, related_name="looks_like_later")
    later = models.ForeignKey(Original, on_delete=models.CASCADE, related_name="looks_like_earlier")
    alike = models.FloatField("correlation of the greys", help_text="0.78 and more is offered; 1 is the same")
    verdict = models.CharField(max_length=12, choices=Verdict, default=Verdict.UNDECIDED, db_index=True)
    found_at = models.DateTimeField(auto_now_add=True)
    decided_by = models.CharField(max_length=150, blank=True)
    decided_at = models.DateTimeField(null=True, blank=True)

    objects = LookAlikeSet.as_manager()

    class Meta:
        ordering = ["-found_at", "-id"]
        verbose_name = "pair of look-alikes"
        verbose_name_plural = "look-alikes"
        constraints = [models.UniqueConstraint(fields=["earlier", "later"], name="one_row_per_look_alike")]

    def __str__(self) -> str:
        return f"{self.earlier.received_name} and {self.later.received_name}"

    def other_than(self, original: Original) -> Original:
        """The pair's other half."""
        return self.later if self.earlier_id == original.pk else self.earlier
