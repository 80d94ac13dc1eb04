"""Tables in Markdown, and goals with what was measured against them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

MEGABYTE = 1_000_000


@dataclass(frozen=True)
class Goal:
    """A limit of the issue and what was found; `least` goals want at least that much, the others at most."""

    words: str
    limit: float
    found: float
    least: bool = False

    @property
    def holds(self) -> bool:
        """Whether the limit is kept."""
        return self.found >= self.limit if self.least else self.found <= self.limit

    def row(self) -> tuple[str, str, str, str]:
        """A line of the table of goals."""
        sign = "≥" if self.least else "≤"
        return self.words, f"{sign} {self.limit:g}", f"{self.found:.3g}", "yes" if self.holds else "**no**"


def table(headings: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    lines = [headings, ["---"] * len(headings), *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines) + "\n"


def goals_table(goals: Sequence[Goal]) -> str:
    return table(("goal", "limit", "measured", "holds"), [goal.row() for goal in goals])
