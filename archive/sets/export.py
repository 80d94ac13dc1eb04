"""Write an exhibit set in one of the formats: whole or not at all."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from archive.models import Exhibit
from archive.sets.exhibit_set import gather
from archive.sets.formats import FORMATS
from archive.sets.gate import refuse_what_stays
from archive.sets.placing import placed
from archive.sets.refusal import CannotExport
from archive.sets.set_format import Progress, SetFormat


@dataclass(frozen=True)
class Exported:
    """What was written and where; `release` is None when the set went without one."""

    path: Path
    format: str
    photographs: int
    release: int | None


def export_set(
    exhibit: Exhibit,
    *,
    format: str,
    to: Path,
    release: int | None = None,
    force: bool = False,
    progress: Progress = lambda _done, _of, _what: None,
) -> Exported:
    """Write the exhibit's set to `to`, which must not exist unless `force` is given.

    `release` is a number; the current release is taken otherwise. Raises CannotExport: an unknown format or release,
    a record that may not leave (every one is named), a damaged original, a place that cannot be written.
    """
    chosen = _format(format)
    exhibit_set = gather(exhibit, number=release)
    if chosen.needs_release:
        if exhibit_set.release is None:
            raise CannotExport(f"{exhibit.slug} has no release yet. Publish it first, then export it.")
        exhibit_set = exhibit_set.only_released()
    refuse_what_stays(exhibit_set, chosen)
    place = to.expanduser().absolute()
    with placed(place, makes=chosen.makes, force=force) as draft:
        chosen.write(exhibit_set, draft, progress)
    number = exhibit_set.release.number if exhibit_set.release else None
    return Exported(path=place, format=format, photographs=len(exhibit_set.present()), release=number)


def _format(name: str) -> SetFormat:
    if name not in FORMATS:
        raise CannotExport(f"There is no format {name!r}. Expected one of {', '.join(FORMATS)}.")
    return FORMATS[name]
