"""The same photograph twice: found by likeness, offered to a curator, decided once."""

from __future__ import annotations

from django.db import transaction
from django.db.models import Prefetch
from django.utils import timezone

from archive.imaging.likeness import Likeness as Seen
from archive.models import Likeness, LookAlike, Original, Photograph
from archive.models.likeness import fields_of

MOST = 12  # pairs noted for one original, the likest: a run of empty album pages must not bury the desk


@transaction.atomic
def remember_likeness(original: Original, likeness: str) -> None:
    """Keep what the original is recognised by (PictureSet.likeness), and note the pairs that it makes."""
    if not likeness:
        Likeness.objects.filter(original=original).delete()
        return
    seen = Seen.from_hex(likeness)
    Likeness.objects.update_or_create(original=original, defaults=fields_of(seen))
    for alike, other in found_like(seen, besides=original)[:MOST]:
        earlier, later = sorted((original, other), key=lambda each: each.pk)
        LookAlike.objects.get_or_create(earlier=earlier, later=later, defaults={"alike": alike})


def found_like(seen: Seen, *, besides: Original) -> list[tuple[float, Original]]:
    """The originals that look like this and how far, the likest first."""
    alike: dict[int, float] = {}
    for row in Likeness.objects.near(seen).exclude(original=besides).iterator():
        other = row.seen()
        if seen.resembles(other):
            alike[row.original_id] = round(seen.correlates(other), 4)
    originals = Original.objects.in_bulk(alike)
    likest = sorted(alike, key=lambda key: (-alike[key], key))
    return [(alike[key], originals[key]) for key in likest]


def pairs_of(original: Original) -> list[LookAlike]:
    """What an original looks like, as far as no curator has said that it is something else; the likest first."""
    held = Prefetch("photographs", Photograph.objects.order_by("pk"))
    pairs = LookAlike.objects.of(original).select_related("earlier", "later")
    with_records = pairs.prefetch_related(
        Prefetch("earlier", Original.objects.prefetch_related(held)),
        Prefetch("later", Original.objects.prefetch_related(held)),
    )
    return list(with_records.order_by("-alike", "pk"))


def called(original: Original) -> str:
    """An original by the numbers of its records, or by the name it came under."""
    return ", ".join(each.catalogue_number for each in original.photographs.all()) or original.received_name


def decide_look_alike(pair: LookAlike, *, verdict: LookAlike.Verdict, by: str) -> LookAlike:
    """Remember whether both show the same photograph. Nothing is merged: each scan keeps its record."""
    pair.verdict = verdict
    pair.decided_by = by
    pair.decided_at = timezone.now()
    pair.save(update_fields=["verdict", "decided_by", "decided_at"])
    return pair
