"""The rights gate: may this photograph be used so? (NORMS, Rights gate)."""

from __future__ import annotations

from archive.models import Photograph
from archive.standards.rights import UnknownRights, gate


def rights_refusal(photograph: Photograph, use: str) -> str | None:
    """Why the photograph may not be used so, or None when it may.

    `use` is one of standards.rights' uses. A record without a picture has nothing to gate and passes. The sentence
    names the record, the statement, the use, and what would allow it.
    """
    if photograph.is_awaiting_scan():
        return None
    try:
        verdict = gate(photograph.rights_uri, use, decided=_is_permitted(photograph, use))
    except UnknownRights as error:
        return f"{photograph.catalogue_number}: {error}"
    if not verdict.allowed:
        return f"{photograph.catalogue_number}: {verdict.words}"
    if verdict.credited and not (photograph.credit_line or photograph.maker_id or photograph.attribution):
        return (
            f"{photograph.catalogue_number}: {verdict.words} There is no credit line. Write one on its page."
        )
    return None


def _is_permitted(photograph: Photograph, use: str) -> bool:
    """Whether the newest decision about this use, on today's statement, permits it."""
    decisions = [
        decision
        for decision in photograph.rights_decisions.all()
        if decision.use in (use, "every") and decision.statement_uri == photograph.rights_uri
    ]
    return bool(decisions) and decisions[-1].permitted
