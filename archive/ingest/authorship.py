"""Whose words stand in a field: a spreadsheet's, which a later one may change, or a curator's, which none may."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise
from typing import Any

from archive.ingest.entry import Slot
from archive.models.photograph import NOT_EVALUATED
from archive.models.record import Record

INGEST = "ingest"
LONGEST_REASON = 100  # characters: django-simple-history's column
BLANK = ("", NOT_EVALUATED)


def save_because(record: Record, what: str) -> None:
    """Save, and say in the history that an ingest did it; by the first word such a version is known again."""
    record._change_reason = f"{INGEST}: {what}"[:LONGEST_REASON]  # type: ignore[attr-defined]
    record.save()


def is_ours(reason: str | None) -> bool:
    """Whether a version in the history was made by an ingest."""
    return (reason or "").startswith(f"{INGEST}:")


def words_in(slot: Slot, value: Any) -> str:
    """The text of a slot, given its field's value."""
    if slot.language is None:
        return str(value or "")
    return str((value or {}).get(slot.language, ""))


def put_words(record: Record, slot: Slot, text: str) -> None:
    """Write a slot; the other languages of the field stay."""
    if slot.language is None:
        setattr(record, slot.field, text)
    else:
        setattr(record, slot.field, {**getattr(record, slot.field), slot.language: text})


def may_write(record: Record, slot: Slot) -> bool:
    """Whether a spreadsheet may write here: nobody has written yet, or an ingest was the last to do so.

    A field that a curator has emptied is a decision too and stays empty.
    """
    if record.pk is None:
        return True
    versions = record.history.order_by("-history_date", "-history_id")
    told = versions.values_list(slot.field, "history_change_reason")
    return _last_written_by_us([(words_in(slot, value), reason) for value, reason in told], record, slot)


def _last_written_by_us(versions: Iterable[tuple[str, str | None]], record: Record, slot: Slot) -> bool:
    known = list(versions)
    if not known:
        return words_in(slot, getattr(record, slot.field)) in BLANK
    for (newer, reason), (older, _) in pairwise(known):
        if newer != older:
            return is_ours(reason)
    first, reason = known[-1]
    return first in BLANK or is_ours(reason)
