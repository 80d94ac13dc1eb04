"""New photographs take their place at the end of an exhibit."""

from __future__ import annotations

from django.db.models import Max

from archive.ingest.authorship import save_because
from archive.models import Exhibit, Photograph, Slide


def append_slide(exhibit: Exhibit, photograph: Photograph, *, why: str) -> bool:
    """Put a photograph last in an exhibit; returns whether it had to.

    One that once stood in it and was taken out by a curator stays out, also when its folder is ingested again.
    Called inside a transaction: the exhibit is locked, so that two runs do not give out the same place.
    """
    locked = Exhibit.objects.select_for_update().get(pk=exhibit.pk)
    if Slide.history.filter(exhibit_id=locked.pk, photograph_id=photograph.pk).exists():
        return False
    if locked.slides.filter(photograph=photograph).exists():
        return False
    last = locked.slides.aggregate(last=Max("order"))["last"]
    order = 0 if last is None else last + 1
    save_because(Slide(exhibit=locked, photograph=photograph, order=order), why)
    return True
