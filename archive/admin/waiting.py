"""What waits for the curator, in a number of queries that does not grow."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery
from django.urls import reverse

from archive.models import (
    Caption,
    Exhibit,
    LookAlike,
    Original,
    Photograph,
    Section,
    Slide,
    StoryPanel,
    StoryText,
)

OF_A_PHOTOGRAPH = (
    "captions",
    "source_captions",
    "statements",
    "open_questions",
    "provenance_events",
    "regions",
)


@dataclass(frozen=True)
class Waiting:
    """One line of the summary."""

    words: str
    address: str


def what_waits() -> list[Waiting]:
    """Texts in review, awaited scans, look-alikes, a renewal, changed exhibits; each if there are any."""
    return [*_texts(), *_scans(), *_look_alikes(), *_renewal(), *_exhibits()]


def _texts() -> list[Waiting]:
    captions = Caption.objects.in_review().count()
    stale = Caption.objects.written_before_the_scan().count()
    panels = StoryText.objects.filter(state="in_review").values("panel").distinct().count()
    texts = reverse("admin:archive_caption_changelist")
    story = reverse("admin:archive_storypanel_changelist")
    found = [
        (captions, "caption awaits review", "captions await review", f"{texts}?state__exact=in_review"),
        (panels, "story panel has texts in review", "story panels have texts in review", f"{story}?waiting=in_review"),
        (stale, "caption was written for another scan", "captions were written before their scan came",
         f"{texts}?scan=before"),
    ]  # fmt: skip
    return [Waiting(_say(number, one, many), address) for number, one, many, address in found if number]


def _scans() -> list[Waiting]:
    awaited = Photograph.objects.awaiting_scan().count()
    address = reverse("admin:archive_photograph_changelist") + "?scan=awaited"
    return (
        [Waiting(_say(awaited, "record awaits its scan", "records await their scans"), address)]
        if awaited
        else []
    )


def _look_alikes() -> list[Waiting]:
    pairs = LookAlike.objects.undecided().count()
    address = reverse("admin:archive_lookalike_changelist") + "?verdict__exact=undecided"
    words = _say(pairs, "pair of scans looks like one photograph", "pairs of scans look like one photograph")
    return [Waiting(words, address)] if pairs else []


def _renewal() -> list[Waiting]:
    """How far the pictures of a better recipe are: old ones are shown until then."""
    older = Original.objects.of_an_older_recipe().count()
    if not older:
        return []
    every = Original.objects.count()
    words = f"Pictures are being made anew: {every - older:,} of {every:,} scans are done"
    return [Waiting(words, reverse("admin:archive_original_changelist"))]


def _exhibits() -> list[Waiting]:
    waiting = [
        Waiting(f"“{exhibit}” has changed since it was published", _exhibit_address(exhibit))
        for exhibit in changed_since_published()
    ]
    unpublished = Exhibit.objects.filter(current_release__isnull=True)
    return waiting + [
        Waiting(f"“{exhibit}” has never been published", _exhibit_address(exhibit)) for exhibit in unpublished
    ]


def changed_since_published() -> QuerySet[Exhibit]:
    """Exhibits with a record whose history goes on after the release; whether words differ, publishing tells."""
    turned = Exhibit.history.filter(id=OuterRef("pk"), current_release_id=OuterRef("current_release_id"))
    since = Subquery(
        turned.order_by("history_id").values("history_date")[:1]
    )  # to the moment, when it was frozen
    published = Exhibit.objects.filter(current_release__isnull=False).annotate(since=since)
    return published.filter(_changed())


def _changed() -> Q:
    newer = {"history_date__gt": OuterRef("since")}
    own = Exists(Exhibit.history.filter(id=OuterRef("pk"), **newer))
    parts = Q(own)
    for part in (Slide, Section):
        parts |= Q(Exists(part.history.filter(exhibit_id=OuterRef("pk"), **newer)))
    shown = Slide.objects.filter(exhibit=OuterRef(OuterRef("pk")))
    parts |= Q(Exists(Photograph.history.filter(id__in=shown.values("photograph"), **newer)))
    parts |= Q(Exists(StoryPanel.history.filter(id__in=shown.values("panel"), **newer)))
    parts |= Q(Exists(StoryText.history.filter(panel_id__in=shown.values("panel"), **newer)))
    for name in OF_A_PHOTOGRAPH:
        model = Photograph._meta.get_field(name).related_model
        kept = model.history.filter(photograph_id__in=shown.values("photograph"), **newer)  # type: ignore[union-attr]
        parts |= Q(Exists(kept))
    return parts


def _exhibit_address(exhibit: Exhibit) -> str:
    return reverse("admin:archive_exhibit_change", args=[exhibit.pk])


def _say(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"
