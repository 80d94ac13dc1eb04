"""What a check found: where, how bad, and what to do."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Literal

Level = Literal["error", "warning", "note"]


@dataclass(frozen=True)
class Finding:
    """One line of a check. An `error` refuses publishing, a `warning` does not, a `note` says what is deliberate.

    `where` names the record a curator opens to mend it: a catalogue number, a panel's key or the exhibit's slug.
    """

    level: Level
    code: str
    where: str
    words: str

    def as_json(self) -> dict[str, str]:
        """The finding as plain JSON."""
        return asdict(self)

    def __str__(self) -> str:
        return f"{self.level}: {self.where}: {self.words}"


def errors(findings: list[Finding]) -> list[Finding]:
    """The findings that refuse publishing."""
    return [finding for finding in findings if finding.level == "error"]
