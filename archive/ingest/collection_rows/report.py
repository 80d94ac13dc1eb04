"""What loading a collection did."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass
class CollectionReport:
    """Counts of rows, and by key what the desk had changed since: those were left as a curator made them.

    `refused`: of those the ones that the folder has changed too, so that somebody must choose.
    """

    collection: str
    added: int = 0
    changed: int = 0
    unchanged: int = 0
    removed: int = 0
    kept: list[str] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    deleted_on_the_desk: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        counts = (
            f"{self.added} added, {self.changed} changed, {self.unchanged} unchanged, {self.removed} removed"
        )
        kept = len(self.kept) + len(self.deleted_on_the_desk)
        return f"{self.collection}: {counts}" + (f", {kept} left as the desk has them." if kept else ".")
