"""Lay rows into the archive by the collection's own keys, remembering what was written (LoadedRow)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, TypeVar

from django.core.exceptions import ValidationError
from django.db import models

from archive.ingest.collection_folder.faults import BrokenCollection, Fault
from archive.ingest.collection_rows.parts import Verdict, compare, fingerprint, give, in_parts, stored_parts
from archive.ingest.collection_rows.report import CollectionReport
from archive.models import LoadedRow

Row = TypeVar("Row", bound=models.Model)


class Ledger:
    """One loading of one collection. Use inside a transaction; `finish` takes away what the folder gave up."""

    def __init__(self, collection: str) -> None:
        self.collection = collection
        self.report = CollectionReport(collection)
        self._known = {known.key: known for known in LoadedRow.objects.filter(collection=collection)}
        self._seen: set[str] = set()
        self._fresh: set[str] = set()
        self._held: dict[type[models.Model], dict[Any, models.Model]] = {}

    def put(
        self,
        key: str,
        model: type[Row],
        *,
        match: Mapping[str, Any],
        values: Mapping[str, Any],
        whole: bool = False,
        follower: str = "",
    ) -> Row | None:
        """The row of this key, made or brought up to date; None when it was deleted on the desk.

        `match`: how to recognise a row that was here before this collection was first loaded. `whole`: an edit of any
        value keeps them all, as for a reviewed text, whose signature stands for every word of it. `follower`: a value
        that is written only together with another, as the digest of the words that a translation was made from.
        """
        self._seen.add(key)
        known = self._known.get(key)
        row = self._held_row(model, known) if known else model._default_manager.filter(**match).first()
        if row is None and known is not None:
            self.report.deleted_on_the_desk.append(key)
            return None
        if row is None:
            return self._make(key, model, values)
        self._bring_up_to_date(key, row, known, values, whole=whole, follower=follower)
        return row

    def put_set(self, key: str, owner: models.Model, name: str, wanted: Sequence[models.Model]) -> None:
        """A plain many-to-many set as one value: rewritten unless the desk changed it."""
        self._seen.add(key)
        manager = getattr(owner, name)
        stored = sorted(manager.values_list("pk", flat=True))
        new = sorted(row.pk for row in wanted)
        known = self._known.get(key)
        if stored != new and stored and (known is None or known.wrote.get(name) != fingerprint(stored)):
            self.report.kept.append(key)
            self.report.refused += [key] if known is None or known.wrote.get(name) != fingerprint(new) else []
            return
        if stored != new:
            manager.set(wanted)
            self.report.changed += 1
        self.remember(key, owner, {name: fingerprint(new)})

    def written(self, key: str) -> Mapping[str, str]:
        """What was last written under a key."""
        self._seen.add(key)
        known = self._known.get(key)
        return known.wrote if known else {}

    def remember(self, key: str, row: models.Model, wrote: Mapping[str, str]) -> None:
        """Keep what was written, when it differs from what is known; `finish` stores it."""
        known = self._known.get(key)
        if known is not None and known.row == row.pk and known.wrote == wrote:
            return
        entry = known or LoadedRow(collection=self.collection, key=key)
        entry.model, entry.row, entry.wrote = row._meta.label_lower, row.pk, dict(wrote)
        self._known[key] = entry
        self._fresh.add(key)

    def finish(self, *, removable: Sequence[type[models.Model]]) -> CollectionReport:
        """Take away rows of these kinds that the folder no longer has and nobody has edited."""
        kinds = {model._meta.label_lower: model for model in removable}
        for key, known in self._known.items():
            if key in self._seen or known.model not in kinds:
                continue
            row = kinds[known.model]._default_manager.filter(pk=known.row).first()
            if row is None:
                known.delete()
                continue
            names = {part.partition("/")[0] for part in known.wrote}
            stored = stored_parts(row, dict.fromkeys(names))
            if all(fingerprint(stored.get(part)) == mark for part, mark in known.wrote.items()):
                row.delete()
                known.delete()
                self.report.removed += 1
            else:
                self.report.kept.append(key)
        self._store()
        return self.report

    def _store(self) -> None:
        fresh = [self._known[key] for key in sorted(self._fresh)]
        LoadedRow.objects.bulk_update([entry for entry in fresh if entry.pk], ["model", "row", "wrote"])
        LoadedRow.objects.bulk_create([entry for entry in fresh if entry.pk is None])

    def _held_row(self, model: type[Row], known: LoadedRow) -> Row | None:
        """A known row; those of one kind are fetched together."""
        if model not in self._held:
            label = model._meta.label_lower
            keys = [entry.row for entry in self._known.values() if entry.model == label]
            self._held[model] = dict(model._default_manager.in_bulk(keys))
        held = self._held[model].get(known.row)
        return held if isinstance(held, model) else None

    def _make(self, key: str, model: type[Row], values: Mapping[str, Any]) -> Row:
        row = model(**values)
        self._save(key, row)
        self.remember(key, row, {part: fingerprint(value) for part, value in in_parts(model, values).items()})
        self.report.added += 1
        return row

    def _bring_up_to_date(
        self,
        key: str,
        row: models.Model,
        known: LoadedRow | None,
        values: Mapping[str, Any],
        *,
        whole: bool,
        follower: str,
    ) -> None:
        wrote = known.wrote if known else {}
        new, stored = in_parts(type(row), values), stored_parts(row, values)
        verdict = compare(new, stored, wrote)
        if set(verdict.write) == {follower}:
            new[follower] = stored[follower]
            verdict = compare(new, stored, wrote)
        self._name_edits(key, verdict, refused=bool(verdict.refused or (whole and verdict.write)))
        if whole and verdict.edited:
            self.remember(key, row, wrote)
            return
        if verdict.write:
            for part, value in verdict.write.items():
                give(row, part, value)
            self._save(key, row)
            self.report.changed += 1
        elif not verdict.edited:
            self.report.unchanged += 1
        self.remember(key, row, verdict.wrote)

    def _name_edits(self, key: str, verdict: Verdict, *, refused: bool) -> None:
        if not verdict.edited:
            return
        name = f"{key} ({', '.join(verdict.edited)})"
        self.report.kept.append(name)
        if refused:
            self.report.refused.append(name)

    def _save(self, key: str, row: models.Model) -> None:
        try:
            row.clean_fields()
        except ValidationError as error:
            faults = [
                Fault(key, name, "; ".join(said), "what the record takes")
                for name, said in error.message_dict.items()
            ]
            raise BrokenCollection(self.collection, faults) from error
        row._change_reason = f"collection {self.collection}"  # type: ignore[attr-defined]
        row.save()
