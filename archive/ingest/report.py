"""What became of every file and every row (INTERFACES, Commands: the JSON report of `ingest`)."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import asdict, dataclass, field
from enum import StrEnum


class CannotIngest(ValueError):
    """The whole run cannot begin or go on. Its text is one sentence or two for whoever started it."""


class Outcome(StrEnum):
    """What became of one file, one row, or both together."""

    ADDED = "added"
    UPDATED = "updated"
    ATTACHED = "attached"
    UNCHANGED = "unchanged"
    REFUSED = "refused"


@dataclass(frozen=True)
class Item:
    """A file with its row, or either alone. `row` counts as a spreadsheet program does: the headings are row 1."""

    file: str | None
    row: int | None
    catalogue_number: str | None
    outcome: Outcome
    reason: str

    def named(self) -> str:
        """The item as a curator would call it."""
        if self.row is None:
            return self.file or ""
        told = self.file or self.catalogue_number
        return f"row {self.row} ({told})" if told else f"row {self.row}"


@dataclass(frozen=True)
class IngestReport:
    """The run's result; `notes` are about the run as a whole."""

    items: tuple[Item, ...]
    notes: tuple[str, ...] = field(default=())

    def summary(self) -> dict[str, int]:
        """How many of each outcome, each named even when there are none."""
        counted = Counter(item.outcome for item in self.items)
        return {outcome.value: counted[outcome] for outcome in Outcome}

    def refused(self) -> list[Item]:
        """The items not taken."""
        return [item for item in self.items if item.outcome is Outcome.REFUSED]

    def as_json(self) -> bytes:
        """The report as INTERFACES names it."""
        whole = {
            "summary": self.summary(),
            "items": [asdict(item) for item in self.items],
            "notes": self.notes,
        }
        return (json.dumps(whole, ensure_ascii=False, indent=2) + "\n").encode()
