"""The rights gate: may this photograph be used so? (NORMS, Rights gate)."""

from __future__ import annotations

from archive.models import Photograph
from archive.standards.rights import UnknownRights, gate, statement


def rights_refusal(photograph: Photograph, use: str) -> str | None:
    """Why the photograph may not be used so, or None when it may.

    `use` is one of standards.rights' uses. A record without a picture has nothing to gate and passes. The sentence
    names the record, the statement, the use, and what would allow it.
    """
    if photograph.is_awaiting_scan():
        return None
    try:
        verdict = gate(photograph.rights_uri, use)
        label = statement(photograph.rights_uri).label["en"]
    except UnknownRights as error:
        return f"{photograph.catalogue_number}: {error}"
    if verdict.allowed:
        return None
    if verdict.needs_decision and _is_permitted(photograph, use):
        return None
    remedy = (
        "Record a rights decision that permits it, with its reason, on the photograph's page."
        if verdict.needs_decision
        else "Change the rights statement after a review, or leave the photograph out."
    )
    return f"{photograph.catalogue_number}: “{label}” does not allow the use “{use}” without more. {remedy}"


def _is_permitted(photograph: Photograph, use: str) -> bool:
    """Whether the newest decision about this use, on today's statement, permits it."""
    decisions = [
        decision
        for decision in photograph.rights_decisions.all()
        if decision.use in (use, "every") and decision.statement_uri == photograph.rights_uri
    ]
    return bool(decisions) and decisions[-1].permitted
