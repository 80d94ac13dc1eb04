"""What becomes of a file whose name says that it is the back of a photograph."""

from __future__ import annotations

from archive.ingest.holdings import Holdings
from archive.ingest.report import Outcome

Verdict = tuple[Outcome, str, str]
"""An outcome, the number it concerns, and the reason."""


def decided_on_back(number: str, front: str, sha256: str, holdings: Holdings) -> Verdict:
    """Decide on the back of the record with this number; an empty one is of a front that was not taken."""
    holding = holdings.held(number) if number else None
    if holding is None:
        why = (
            f"Its name says that it is the back of {front}, and no photograph of that name was taken or is held. Bring "
            "the front in first, or name the file otherwise."
        )
        return Outcome.REFUSED, "", why
    held = holdings.back_of(holding.number)
    if held == sha256:
        return Outcome.UNCHANGED, holding.number, "its name says that it is the back, which is held"
    if held or holding.sha256 == sha256:
        return Outcome.REFUSED, holding.number, words_for_another(holding.number, is_front=not held)
    return Outcome.ATTACHED, holding.number, f"its name says that it is the back of {front}"


def words_for_another(number: str, *, is_front: bool) -> str:
    """Why a scan is not taken as this record's back."""
    if is_front:
        return f"The file has the same bytes as the front of {number}. Scan the back, or name the file otherwise."
    return (
        f"The record {number} already holds another back. If this one is to replace it, do so in the record."
    )
