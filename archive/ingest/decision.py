"""What becomes of a file, a row or both: decided on what the archive holds, before anything is written."""

from __future__ import annotations

from dataclasses import dataclass

from archive.ingest.back_decision import decided_on_back
from archive.ingest.backs import is_plainly_a_back
from archive.ingest.entry import Entry
from archive.ingest.found_files import FoundFile
from archive.ingest.holdings import Holding, Holdings
from archive.ingest.matching import Candidate, words_for_missing
from archive.ingest.numbers import fault_in, number_from
from archive.ingest.report import Outcome


@dataclass(frozen=True)
class Decision:
    """An outcome and the number it concerns. UNCHANGED means that there is nothing but the row's words to look at."""

    outcome: Outcome
    number: str | None = None
    reasons: tuple[str, ...] = ()
    is_back: bool = False

    @property
    def brings_a_scan(self) -> bool:
        """Whether a file of the candidate's would be stored for it."""
        return self.outcome in (Outcome.ADDED, Outcome.ATTACHED)


def refused(reason: str, number: str | None = None) -> Decision:
    """Not taken, and why."""
    return Decision(Outcome.REFUSED, number, (reason,))


def decided(candidate: Candidate, sha256: str, holdings: Holdings) -> Decision:
    """Decide on one candidate; `sha256` is empty when it has no file."""
    entry, file = candidate.entry, candidate.file
    if candidate.refusal:
        return refused(candidate.refusal, (entry.catalogue_number or None) if entry else None)
    if entry and file:
        return _file_with_row(file, entry, sha256, holdings, candidate.remarks)
    if entry:
        return _row_alone(entry, holdings)
    if file and candidate.back_of:
        return _back_of_another(file, candidate, sha256, holdings)
    if file:
        return _file_alone(file, sha256, holdings)
    raise ValueError("A candidate has a file, a row or both.")


def _file_with_row(
    file: FoundFile, entry: Entry, sha256: str, holdings: Holdings, remarks: tuple[str, ...]
) -> Decision:
    number = entry.catalogue_number or number_from(file.stem)
    if not entry.catalogue_number:
        remarks = (*remarks, "the row has no catalogue number; it is taken from the file's name")
    fault = fault_in(number)
    if fault:
        return refused(fault, number)
    holding = holdings.meant_by(number)
    if holding is None:
        return Decision(Outcome.ADDED, number, (*remarks, *_same_bytes(sha256, holdings)))
    if not holding.sha256:
        return Decision(Outcome.ATTACHED, holding.number, (*remarks, *_same_bytes(sha256, holdings)))
    if holding.sha256 == sha256:
        return Decision(Outcome.UNCHANGED, holding.number, remarks)
    return refused(_holds_another(holding), holding.number)


def _back_of_another(file: FoundFile, candidate: Candidate, sha256: str, holdings: Holdings) -> Decision:
    """A lone `v` at the end of a name that no photograph bears is a part of the number."""
    number = holdings.number_of_front(candidate.front, number_from(candidate.back_of))
    if not number and not candidate.front and not is_plainly_a_back(file.stem):
        return _file_alone(file, sha256, holdings)
    outcome, held_as, reason = decided_on_back(number, candidate.back_of, sha256, holdings)
    return Decision(outcome, held_as or None, (reason,), is_back=True)


def _row_alone(entry: Entry, holdings: Holdings) -> Decision:
    number = entry.catalogue_number
    if not number and not entry.filename:
        return refused("The row names neither a file nor a catalogue number. Expected at least one of them.")
    holding = holdings.meant_by(number) if number else None
    if holding:
        missing = f"the file it names, {entry.filename}, is not in the folder" if entry.filename else ""
        return Decision(Outcome.UNCHANGED, holding.number, (missing,) if missing else ())
    if entry.filename:
        return refused(words_for_missing(entry.filename), number or None)
    fault = fault_in(number)
    if fault:
        return refused(fault, number)
    return Decision(
        Outcome.ADDED, number, ("no file is named and none bears this number: it awaits its scan",)
    )


def _file_alone(file: FoundFile, sha256: str, holdings: Holdings) -> Decision:
    """A file that no row names belongs to the record that awaits a scan of its name, or becomes a record itself."""
    number = number_from(file.stem)
    waiting = [holding for holding in holdings.like(number) if not holding.sha256]
    if len(waiting) == 1:
        reasons = ("no row names it; its name is the catalogue number", *_same_bytes(sha256, holdings))
        return Decision(Outcome.ATTACHED, waiting[0].number, reasons)
    if waiting:
        fitting = ", ".join(holding.number for holding in waiting)
        return refused(
            f"Several records await a scan of this name: {fitting}. Name the file as exactly one of them."
        )
    holder = holdings.holder_of(sha256)
    if holder:
        return Decision(Outcome.UNCHANGED, holder.number, (f"no row names it; {_held_as(holder)}",))
    return _record_of_its_own(file, number, holdings)


def _record_of_its_own(file: FoundFile, number: str, holdings: Holdings) -> Decision:
    """Named by its file; where that number is taken, by its folder too, as in `box 2-001`: scanners count per box."""
    choices = [number, number_from(f"{file.box}-{file.stem}")] if file.box else [number]
    fault = fault_in(number)
    if fault:
        return refused(fault)
    for choice in choices:
        if not fault_in(choice) and not holdings.like(choice):
            taken = "" if choice == number else f", with its folder since {number} is taken"
            return Decision(
                Outcome.ADDED, choice, (f"no row names it; its catalogue number is its file's name{taken}",)
            )
    return refused(_holds_another(holdings.like(number)[0]), number)


def _same_bytes(sha256: str, holdings: Holdings) -> tuple[str, ...]:
    holder = holdings.holder_of(sha256)
    return (_held_as(holder),) if holder else ()


def _held_as(holder: Holding) -> str:
    return f"same bytes as {holder.received_name}, held as {holder.number}"


def _holds_another(holding: Holding) -> str:
    return (
        f"The record {holding.number} already holds another scan ({holding.received_name}). If this one is to replace "
        "it, do so in the record; if it is another photograph, give it a catalogue number of its own."
    )
