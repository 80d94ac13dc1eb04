"""What a format is: one file of this package with one of these in it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from archive.models import Photograph
from archive.sets.exhibit_set import ExhibitSet
from archive.sets.placing import Makes

Progress = Callable[[int, int, str], None]
"""Told after each file: how many are done, of how many, and what was done last."""


@dataclass(frozen=True)
class SetFormat:
    """One way to write a set.

    `write` gets the set and a path to write to: an empty folder, or a file that is not there yet. `shows` names the
    photographs whose pictures leave in it, and `use` the column of the rights gate they must pass. A format that
    `needs_release` gets the set without what the release does not show.
    """

    name: str
    words: str
    makes: Makes
    write: Callable[[ExhibitSet, Path, Progress], None]
    use: str = ""
    shows: Callable[[ExhibitSet], list[Photograph]] = lambda _: []
    needs_release: bool = False
