"""What is wrong with a collection's folder: all of it at once, so that it is mended in one go."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace


@dataclass(frozen=True)
class Fault:
    """One thing to mend: in which file, at which key, what was found and what was expected."""

    file: str
    key: str
    found: str
    expected: str

    def __str__(self) -> str:
        where = f"{self.file}: {self.key}" if self.key else self.file
        return f"{where}: found {self.found}; expected {self.expected}."


class BrokenCollection(ValueError):
    """The folder cannot be loaded; `faults` has everything that was found, and nothing was written."""

    def __init__(self, folder: str, faults: Sequence[Fault]) -> None:
        self.faults = tuple(faults)
        count = "One thing is" if len(self.faults) == 1 else f"{len(self.faults)} things are"
        super().__init__(
            "\n".join([f"{count} wrong in {folder}; nothing was loaded.", *map(str, self.faults)])
        )


@dataclass(frozen=True)
class Where:
    """A place in a file, to hang a fault on."""

    faults: list[Fault]
    file: str
    key: str = ""

    def at(self, key: str | int) -> Where:
        """One step further in: `statements` → `statements.2`."""
        return replace(self, key=f"{self.key}.{key}" if self.key else str(key))

    def fault(self, found: str, expected: str) -> None:
        """Note that this place is wrong."""
        self.faults.append(Fault(self.file, self.key, found, expected))
