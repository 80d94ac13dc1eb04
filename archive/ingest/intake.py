"""The way of one candidate through the house: begun (read, copied, pictures ordered), then finished in its turn.

Begun ahead so that both cores have work; finished strictly in order, so that a run that is killed and run again
gives the same records, numbers and slides as one that was not.
"""

from __future__ import annotations

from dataclasses import dataclass
from types import TracebackType
from typing import Self

from django.db import IntegrityError, transaction

from archive.curation.look_alikes import called, pairs_of
from archive.imaging.refusal import DamagedScan, RefusedScan
from archive.imaging.workshop import Workshop
from archive.ingest.attach import HoldsAnotherBack, attach_back
from archive.ingest.comparison import Comparison, compared
from archive.ingest.decision import Decision, decided, refused
from archive.ingest.entering import enter
from archive.ingest.holdings import Holding, Holdings
from archive.ingest.matching import Candidate
from archive.ingest.placing import append_slide
from archive.ingest.receive import Examined, Receiving, examine, held_whole
from archive.ingest.report import Item, Outcome
from archive.models import Exhibit, Original, Photograph

TRIES = 2  # the second after somebody else, at the desk, was quicker with the same number or scan

AT_THE_DESK = "If there is no other, its readable part can be taken on the photograph's page at the desk."


class Overtaken(RuntimeError):
    """The record is no longer as it was when the decision was taken."""


@dataclass
class Begun:
    """A candidate on its way."""

    candidate: Candidate
    examined: Examined | None = None
    receiving: Receiving | None = None
    refusal: str = ""

    @property
    def sha256(self) -> str:
        """The fingerprint of its file; empty without one."""
        return self.examined.sha256 if self.examined else ""


class Intake:
    """One run's way in. Without a workshop it is a dry run: the same decisions, and nothing is written.

    Leaving it clears away the copies that are still on the way.
    """

    def __init__(
        self, reader: Workshop, *, exhibit: Exhibit | None = None, workshop: Workshop | None = None
    ) -> None:
        self.reader = reader
        self.exhibit = exhibit
        self.workshop = workshop
        self.holdings = Holdings()
        self.on_the_way: dict[str, Receiving] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, reason: BaseException | None, trace: TracebackType | None
    ) -> None:
        for receiving in self.on_the_way.values():
            receiving.close()

    def begin(self, candidate: Candidate) -> Begun:
        """Read the file and, if it looks like one that will be stored, start making its pictures."""
        begun = Begun(candidate)
        if candidate.file is None or candidate.refusal:
            return begun
        try:
            begun.examined = examine(candidate.file.path, name=candidate.file.name, reader=self.reader)
        except RefusedScan as reason:
            begun.refusal = str(reason)
            return begun
        if self.workshop and begun.sha256 not in self.on_the_way and self._is_wanted(begun):
            self.start(begun)
        return begun

    def _is_wanted(self, begun: Begun) -> bool:
        if begun.candidate.back_of:
            return held_whole(begun.sha256) is None  # its front may not be finished yet
        decision = decided(begun.candidate, begun.sha256, self.holdings)
        return decision.brings_a_scan and held_whole(begun.sha256) is None

    def start(self, begun: Begun) -> None:
        """Copy the file and order its pictures."""
        if begun.examined is None or self.workshop is None:
            raise RuntimeError("Only an examined file is received, and never in a dry run.")
        begun.receiving = self.on_the_way[begun.sha256] = Receiving(begun.examined)
        begun.receiving.begin(self.workshop)

    def finish(self, begun: Begun) -> Item:
        """Wait for the pictures, decide again on what is held by now, and write the item as one."""
        try:
            decision = refused(begun.refusal) if begun.refusal else self.settled(begun)
        except DamagedScan as damage:
            decision = refused(f"{damage} {AT_THE_DESK}")
        except RefusedScan as reason:
            decision = refused(str(reason))
        finally:
            if begun.receiving:
                begun.receiving.close()
                self.on_the_way.pop(begun.sha256, None)
        item = _item(begun, decision)
        if item.file:
            self.holdings.taken[item.file] = "" if item.outcome is Outcome.REFUSED else decision.number or ""
        return item

    def settled(self, begun: Begun) -> Decision:
        """The decision, carried out unless this is a dry run. Raises RefusedScan."""
        for _ in range(TRIES):
            decision = decided(begun.candidate, begun.sha256, self.holdings)
            if decision.outcome is Outcome.REFUSED:
                return decision
            if self.workshop is None:
                return self.promised(begun, decision)
            self.make_ready(begun, decision)
            try:
                with transaction.atomic():
                    return self.carried_out(begun, decision)
            except (IntegrityError, Overtaken):
                continue
        return refused("Somebody else was changing the same record at the same moment. Run again.")

    def make_ready(self, begun: Begun, decision: Decision) -> None:
        """Have the scan's file and pictures in place before the transaction begins."""
        if begun.examined is None or not decision.brings_a_scan or held_whole(begun.sha256):
            return
        if begun.receiving is None:
            self.start(begun)
        if begun.receiving:
            begun.receiving.finish()

    def promised(self, begun: Begun, decision: Decision) -> Decision:
        """What a dry run reports: the same words, with nothing written."""
        number = decision.number or ""
        name = begun.examined.name if begun.examined else ""
        if decision.is_back:
            self.holdings.promised_backs[number] = begun.sha256
            return decision
        if decision.brings_a_scan:
            self.holdings.promise(Holding(number, begun.sha256, name))
        photograph = Photograph.objects.filter(catalogue_number=number).first()
        changes, remarks = self.comparison(begun, photograph or Photograph(catalogue_number=number))
        return _with_changes(decision, changes, (*remarks, *_noted(begun, decision)))

    def comparison(self, begun: Begun, photograph: Photograph) -> tuple[Comparison, tuple[str, ...]]:
        """What the row changes, and all that is to be said about it."""
        entry = begun.candidate.entry
        if entry is None:
            return Comparison(), ()
        changes = compared(photograph, entry)
        return changes, (*entry.remarks, *changes.remarks)

    def carried_out(self, begun: Begun, decision: Decision) -> Decision:
        """Write one item; inside its transaction."""
        if decision.is_back:
            return self.turned_over(begun, decision)
        entry, number = begun.candidate.entry, decision.number or ""
        why = f"{entry.sheet}, row {entry.row}" if entry else begun.examined.name if begun.examined else ""
        photograph = _locked(number, decision.outcome) or Photograph(catalogue_number=number)
        changes, remarks = self.comparison(begun, photograph)
        original = self.original(begun) if decision.brings_a_scan and begun.examined else None
        remarks = (*remarks, *_noted(begun, decision))
        if decision.brings_a_scan or changes.changes_anything():
            enter(photograph, entry, changes, original=original, why=why)
        if original:
            remarks = (*remarks, *words_for_look_alikes(original))
        self.holdings.note(number)
        if self.exhibit and append_slide(self.exhibit, photograph, why=why):
            remarks = (*remarks, f"placed last in the exhibit {self.exhibit.slug}")
        return _with_changes(decision, changes, remarks)

    def turned_over(self, begun: Begun, decision: Decision) -> Decision:
        """The back of a record that is held; it takes no place of its own in the exhibit. Raises Overtaken."""
        if not decision.brings_a_scan:
            return decision
        number = decision.number or ""
        photograph = Photograph.objects.filter(catalogue_number=number).first()
        if photograph is None:
            raise Overtaken(number)
        try:
            attach_back(photograph, self.original(begun), why=f"the back of {begun.candidate.back_of}")
        except HoldsAnotherBack as reason:
            raise Overtaken(number) from reason
        return decision

    @staticmethod
    def original(begun: Begun) -> Original:
        """The row of the item's scan."""
        if begun.receiving and begun.receiving.pictures:
            return begun.receiving.original()
        return Original.objects.get(sha256=begun.sha256)


def words_for_look_alikes(original: Original) -> list[str]:
    """What a curator should compare the scan with; offered, for only a person can say that two pictures are one."""
    others = ", ".join(called(pair.other_than(original)) for pair in pairs_of(original))
    return [f"it looks like {others}: if it is the same photograph, say so at the desk"] if others else []


def _noted(begun: Begun, decision: Decision) -> list[str]:
    """What is to be said of a scan that is taken: further pages or frames that are not shown."""
    notes = begun.examined.scan.notes if begun.examined and decision.brings_a_scan else ()
    return [note.rstrip(".") for note in notes]


def _locked(number: str, outcome: Outcome) -> Photograph | None:
    """The record as it stands now, locked for this transaction. Raises Overtaken."""
    photograph = Photograph.objects.select_for_update().filter(catalogue_number=number).first()
    expected = {
        Outcome.ADDED: photograph is None,
        Outcome.ATTACHED: photograph is not None and photograph.is_awaiting_scan(),
        Outcome.UNCHANGED: photograph is not None,
    }
    if not expected[outcome]:
        raise Overtaken(number)
    return photograph


def _with_changes(decision: Decision, changes: Comparison, remarks: tuple[str, ...]) -> Decision:
    touched = decision.outcome is Outcome.UNCHANGED and changes.changes_anything()
    outcome = Outcome.UPDATED if touched else decision.outcome
    return Decision(outcome, decision.number, (*decision.reasons, *remarks))


def _item(begun: Begun, decision: Decision) -> Item:
    file, entry = begun.candidate.file, begun.candidate.entry
    reason = "; ".join(decision.reasons)
    return Item(
        file=file.name if file else None,
        row=entry.row if entry else None,
        catalogue_number=decision.number or (entry.catalogue_number or None if entry else None),
        outcome=decision.outcome,
        reason=reason[:1].upper() + reason[1:],
    )
