"""A folder of scans, with or without a spreadsheet, becomes records."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator
from contextlib import ExitStack, suppress
from pathlib import Path

from archive.imaging.unfinished import WORKSHOP, sweep
from archive.imaging.workshop import SECONDS_A_HEADER, Workshop
from archive.ingest.entry import Entry
from archive.ingest.found_files import found_files
from archive.ingest.intake import Begun, Intake
from archive.ingest.matching import Candidate, matched
from archive.ingest.one_at_a_time import one_at_a_time
from archive.ingest.reading import read_entry
from archive.ingest.report import CannotIngest, IngestReport, Item
from archive.ingest.shelving import originals
from archive.ingest.spreadsheet import Spreadsheet, read_spreadsheet
from archive.models import Exhibit
from archive.models.shelves import private

Progress = Callable[[int, int, str], None]
"""Told after each item: how many are done, of how many, and which it was."""

AHEAD = 2  # scans begun beyond what the workshop's benches hold; what bounds memory and disk, whatever comes


def ingest_folder(
    folder: Path,
    *,
    spreadsheet: Path | None = None,
    exhibit: str | None = None,
    dry_run: bool = False,
    progress: Progress | None = None,
) -> IngestReport:
    """Take in a folder. Run again, also after it was killed anywhere, it goes on and doubles nothing.

    Raises CannotIngest when it cannot begin, or when the archive's own disk fails on the way: what was taken until
    then is whole and stays.
    """
    if not folder.is_dir():
        raise CannotIngest(f"{folder} is not a folder. Expected the folder that holds the scans.")
    placed_in = _exhibit(exhibit)
    sheet = read_spreadsheet(spreadsheet) if spreadsheet else None
    candidates = matched(found_files(folder, leave_out=spreadsheet), _entries(sheet))
    items: list[Item] = []
    with ExitStack() as closing:
        try:
            for item in _items(candidates, placed_in, dry_run, closing):
                items.append(item)
                if progress:
                    progress(len(items), len(candidates), item.named())
        except OSError as reason:
            raise CannotIngest(
                f"The archive's own disk failed ({reason.strerror or reason}). Make room or check it, then run again: "
                f"{len(items)} of {len(candidates)} are done and stay."
            ) from reason
    return IngestReport(tuple(items), sheet.notes if sheet else ())


def _exhibit(slug: str | None) -> Exhibit | None:
    if slug is None:
        return None
    found = Exhibit.objects.filter(slug=slug).first()
    if found is None:
        known = ", ".join(Exhibit.objects.values_list("slug", flat=True)[:12]) or "none yet"
        raise CannotIngest(
            f"There is no exhibit “{slug}”. Expected one of: {known}. Make it at the desk first."
        )
    return found


def _entries(sheet: Spreadsheet | None) -> list[Entry]:
    return [read_entry(row, sheet.name) for row in sheet.rows] if sheet else []


def _items(
    candidates: list[Candidate], exhibit: Exhibit | None, dry_run: bool, closing: ExitStack
) -> Iterator[Item]:
    """Begin a few ahead, finish in order. The intake is entered first: the benches stop before its copies go."""
    if not dry_run:
        closing.enter_context(one_at_a_time())
        _clear_what_was_killed()
    reader = closing.enter_context(Workshop(1, seconds_a_file=SECONDS_A_HEADER))
    intake = closing.enter_context(Intake(reader, exhibit=exhibit))
    benches = 1 if len(candidates) == 1 else None  # a scan that is alone has all cores
    workshop = None if dry_run else closing.enter_context(Workshop(benches))
    intake.workshop = workshop
    ahead: deque[Begun] = deque()
    limit = AHEAD + (workshop.workers if workshop else 0)
    for candidate in candidates:
        ahead.append(intake.begin(candidate))
        if len(ahead) > limit:
            yield intake.finish(ahead.popleft())
    while ahead:
        yield intake.finish(ahead.popleft())


def _clear_what_was_killed() -> None:
    """Sweep what a killed run left half made; whoever is still at work holds a lock on theirs."""
    for folder in (originals(), private()):
        with suppress(FileNotFoundError):
            sweep(folder / WORKSHOP)
