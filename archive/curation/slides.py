"""The slides of an exhibit with all they show, in a number of queries that does not grow with them."""

from __future__ import annotations

from django.db.models import Prefetch, QuerySet

from archive.models import (
    Caption,
    Citation,
    Exhibit,
    PersonMentioned,
    Photograph,
    PlaceShown,
    ProvenanceEvent,
    Slide,
    SourceCaption,
    StoryPanel,
)


def whole_photographs() -> QuerySet[Photograph]:
    """Photographs with everything a release says of them."""
    return Photograph.objects.select_related("original", "verso", "maker", "withdrawal").prefetch_related(
        Prefetch("captions", Caption.objects.select_related("narration")),
        "open_questions",
        "regions",
        "rights_decisions",
        "subjects",
        "statements",
        Prefetch("statements__citations", Citation.objects.select_related("source")),
        Prefetch("people_mentioned", PersonMentioned.objects.select_related("person")),
        Prefetch("places_shown", PlaceShown.objects.select_related("place")),
        Prefetch("source_captions", SourceCaption.objects.select_related("source")),
        Prefetch("provenance_events", ProvenanceEvent.objects.select_related("source")),
    )


def whole_panels() -> QuerySet[StoryPanel]:
    """Story panels with everything a release says of them."""
    return StoryPanel.objects.prefetch_related("texts", "citations__source")


def slides_of(exhibit: Exhibit) -> list[Slide]:
    """The exhibit's slides in order, each with its photograph or panel complete."""
    slides = exhibit.slides.select_related("section").prefetch_related(
        Prefetch("photograph", whole_photographs()), Prefetch("panel", whole_panels())
    )
    return list(slides.order_by("order"))
