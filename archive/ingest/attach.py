"""A scan arrives for a record that awaits it."""

from __future__ import annotations

from django.db import transaction

from archive.ingest.authorship import save_because
from archive.ingest.back_decision import words_for_another
from archive.models import Original, Photograph


class HoldsAnotherScan(ValueError):
    """The record has a scan already, and not this one."""

    def __init__(self, photograph: Photograph) -> None:
        super().__init__(
            f"{photograph.catalogue_number} already holds another scan ({photograph.original}). Expected a record that "
            "awaits its scan. Give this scan a record of its own, or take the other one out of the record first."
        )


class HoldsAnotherBack(ValueError):
    """The record has a back already, and not this one; or this is its front."""


@transaction.atomic
def attach_back(photograph: Photograph, original: Original, *, why: str, replace: bool = False) -> bool:
    """Give a record the scan of its back; returns whether it had to. Raises HoldsAnotherBack unless `replace`."""
    held = Photograph.objects.select_for_update().get(pk=photograph.pk)
    is_front = held.original_id == original.pk
    if is_front or (held.verso_id not in (None, original.pk) and not replace):
        raise HoldsAnotherBack(words_for_another(held.catalogue_number, is_front=is_front))
    photograph.verso = original
    if held.verso_id == original.pk:
        return False
    held.verso = original
    save_because(held, why)
    return True


@transaction.atomic
def detach_back(photograph: Photograph, *, why: str) -> bool:
    """Take the back out of a record; its original stays in the archive. Returns whether there was one."""
    held = Photograph.objects.select_for_update().get(pk=photograph.pk)
    if held.verso_id is None:
        return False
    held.verso = None
    save_because(held, why)
    return True


@transaction.atomic
def attach_scan(photograph: Photograph, original: Original, *, why: str = "scan attached") -> bool:
    """Give a waiting record its scan; returns whether it had to, the same scan twice being no fault.

    Captions keep the picture they were written for, so that words which said “not supplied” become stale and are
    looked at again before publishing (DESIGN §8). Raises HoldsAnotherScan.
    """
    held = Photograph.objects.select_for_update().get(pk=photograph.pk)
    if held.original_id is not None and held.original_id != original.pk:
        raise HoldsAnotherScan(held)
    photograph.original = original
    if held.original_id == original.pk:
        return False
    held.original = original
    save_because(held, why)
    return True
