"""The rights statements a record may carry, and the gate that asks what each one allows.

Only rightsstatements.org and Creative Commons URIs (NORMS "Figures a curator trusts"). Who may show what is the
table of NORMS "Rights gate", kept as plain data so that a museum can put its own in its settings.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, get_args

from archive.standards.rights_statements import RightsStatement, UnknownRights, all_statements, statement

__all__ = [
    "DEFAULT_POLICY", "USES", "Policy", "PolicyFault", "RightsStatement", "UnknownRights", "Use", "Verdict",
    "all_statements", "check_policy", "gate", "statement",
]  # fmt: skip

Use = Literal["kiosk", "public", "print", "loan", "preservation"]
USES: tuple[Use, ...] = get_args(Use)
USE_WORDS: dict[str, str] = {
    "kiosk": "showing it on this kiosk",
    "public": "showing it on the public web or a stick",
    "print": "printing it",
    "loan": "lending it in a set",
    "preservation": "keeping it in a preservation bag",
}

Policy = Mapping[str, Mapping[str, str]]
"""Family of statements → use → answer."""

ANSWERS: dict[str, str] = {
    "yes": "is allowed",
    "credited": "is allowed with a credit line",
    "not_for_sale": "is allowed with a credit line, and never for sale",
    "permission": "needs a recorded permission or decision",
    "decision": "needs a recorded decision with its reason",
    "no": "is not allowed",
}
REMEDIES: dict[str, str] = {
    "permission": "Record the permission of the rights-holder, or a decision, with the record.",
    "decision": "Record a decision and its reason with the record.",
    "no": "Change the museum's rights policy, or leave the photograph out.",
}

DEFAULT_POLICY: Policy = {
    "free": dict.fromkeys(USES, "yes"),
    "attribution": {**dict.fromkeys(USES, "credited"), "preservation": "yes"},
    "non_commercial": {**dict.fromkeys(USES, "credited"), "print": "not_for_sale", "preservation": "yes"},
    "in_copyright": {**dict.fromkeys(USES, "permission"), "preservation": "yes"},
    "undetermined": {**dict.fromkeys(USES, "decision"), "preservation": "yes"},
}
"""NORMS, "Rights gate": a row a family, a column a use."""


class PolicyFault(ValueError):
    """A policy table that leaves a question unanswered or answers it with an unknown word."""


@dataclass(frozen=True)
class Verdict:
    """What the policy says of one statement and one use.

    `needs_decision` is true where a decision recorded by the museum would allow it; `words` name statement, use
    and, where it is refused, what would allow it. The caller adds the name of the record.
    """

    allowed: bool
    needs_decision: bool
    credited: bool
    not_for_sale: bool
    words: str


def gate(
    uri: str, use: Use | str, *, decided: bool = False, cropped: bool = True, policy: Policy = DEFAULT_POLICY
) -> Verdict:
    """Ask whether a picture under this statement may be used so (NORMS, "Rights gate").

    `decided`: a permission or decision for this use is on record. `cropped`: parts of the picture are cut off, as
    the overview's thumbnails do, which licences without derivatives (CC *-ND) do not cover; say False only where
    the whole picture is shown. A record without a picture has nothing to gate: do not ask. Raises UnknownRights,
    and ValueError for a use that is not one of USES.
    """
    if use not in USES:
        raise ValueError(
            f"“{use}” is not a use that rights are asked for. Expected one of: {', '.join(USES)}."
        )
    found = statement(uri)
    by_crop = found.no_derivatives and cropped
    answer = policy["in_copyright" if by_crop else found.family][use]
    needs_decision = answer in ("permission", "decision")
    allowed = answer != "no" and (decided or not needs_decision)
    return Verdict(
        allowed=allowed,
        needs_decision=needs_decision,
        credited=answer in ("credited", "not_for_sale") or (needs_decision and found.credit_required),
        not_for_sale=answer == "not_for_sale",
        words=_words(found, use, answer, allowed=allowed, by_crop=by_crop and answer == "permission"),
    )


def check_policy(policy: Policy) -> None:
    """Hold a museum's own table to the shape of DEFAULT_POLICY. Raises PolicyFault naming the first fault."""
    for family in DEFAULT_POLICY:
        for use in USES:
            answer = policy.get(family, {}).get(use)
            if answer not in ANSWERS:
                raise PolicyFault(
                    f"The rights policy answers “{answer}” for {family}, {use}. Expected one of: {', '.join(ANSWERS)}. "
                    "Give every family of statements an answer for every use."
                )


def _words(found: RightsStatement, use: str, answer: str, *, allowed: bool, by_crop: bool) -> str:
    because = " because the picture is cropped" if by_crop else ""
    words = f"{found.label['en']} ({found.code}): {USE_WORDS[use]} {ANSWERS[answer]}{because}."
    if not allowed:
        return f"{words} {REMEDIES[answer]}"
    return f"{words} One is on record." if answer in REMEDIES else words
