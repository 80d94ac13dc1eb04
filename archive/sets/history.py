"""Who wrote what, and when: a photograph's history as plain entries, with names as text."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import Any

from archive.models import (
    Caption,
    OpenQuestion,
    Photograph,
    ProvenanceEvent,
    Region,
    SourceCaption,
    Statement,
)
from archive.sets.fields import Record, exact

KINDS = {"+": "created", "~": "changed", "-": "deleted"}
NOT_TOLD = {"id", "order", "date_earliest", "date_latest", "approved_at"}
PARTS = (Caption, SourceCaption, Statement, OpenQuestion, ProvenanceEvent, Region)


def history_of(photograph: Photograph) -> list[Record]:
    """Every entry about the photograph and its parts, oldest first.

    Besides the versions kept by django-simple-history: when the scan was received, and every rights decision.
    """
    rows = [
        (Photograph, {"id": photograph.pk}),
        *((part, {"photograph_id": photograph.pk}) for part in PARTS),
    ]
    entries = [entry for model, chosen in rows for entry in _entries(model, chosen)]
    entries += [*_received(photograph), *_decided(photograph)]
    return sorted(entries, key=lambda entry: str(entry["when"]))


def _entries(model: Any, chosen: dict[str, Any]) -> Iterator[Record]:
    kept = (
        model.history.filter(**chosen)
        .select_related("history_user")
        .order_by("id", "history_date", "history_id")
    )
    for _, versions in groupby(kept, key=lambda version: version.id):
        before: Record = {}
        for version in versions:
            now = _values(version)
            yield {
                **_signed(version),
                "record": model._meta.verbose_name,
                "language": getattr(version, "language", ""),
                "what": KINDS[version.history_type],
                "words": {name: value for name, value in now.items() if before.get(name, "") != value},
            }
            before = now


def _signed(version: Any) -> Record:
    user = version.history_user
    return {
        "when": version.history_date.isoformat(),
        "who": (user.get_full_name() or user.get_username()) if user else "",
        "why": version.history_change_reason or "",
    }


def _values(version: Any) -> Record:
    """The row's own words; what it points at has no name that holds outside this database."""
    fields = [
        field for field in version.tracked_fields if not field.is_relation and field.name not in NOT_TOLD
    ]
    return {field.name: exact(field.value_from_object(version)) for field in fields}


def _received(photograph: Photograph) -> Iterator[Record]:
    narrations = [text.narration for text in photograph.captions.all()]
    kinds = [("scan", photograph.original), ("scan of the back", photograph.verso)]
    for kind, file in [*kinds, *(("narration", narration) for narration in narrations)]:
        if file is not None:
            words = {"received_name": file.received_name, "sha256": file.sha256}
            yield _entry(file.received_at, "", kind, "received", words)


def _decided(photograph: Photograph) -> Iterator[Record]:
    for decision in photograph.rights_decisions.all():
        words = {"use": decision.use, "permitted": decision.permitted, "reason": decision.reason}
        yield _entry(decision.decided_at, decision.decided_by, "rights decision", "decided", words)


def _entry(when: Any, who: str, record: str, what: str, words: Record) -> Record:
    signed = {"when": when.isoformat(), "who": who, "why": ""}
    return {**signed, "record": record, "language": "", "what": what, "words": words}
