"""What a story panel draws, as somebody at the desk has written it: JSON by hand."""

from __future__ import annotations

from typing import Any

from archive.standards.dates import NotADate, parse_edtf

LISTS = ("events", "places", "areas", "arrows")


def fault_in_body(body: Any) -> str | None:
    """What a release could not tell of it: what was found, and what is expected; None for nothing."""
    if not isinstance(body, dict):
        return "Expected {…} with names in it, such as events or places."
    if not isinstance(body.get("document", {}), dict):
        return "document: expected {…} with text, language and locator."
    for name in LISTS:
        told = body.get(name, [])
        if not isinstance(told, list) or not all(isinstance(each, dict) for each in told):
            return f"{name}: expected a list of {{…}}."
    faults = (
        f"events, {place}: {fault}"
        for place, event in enumerate(body.get("events", []), start=1)
        if (fault := _fault_in_date(event.get("date")))
    )
    return next(faults, None)


def _fault_in_date(date: Any) -> str | None:
    """An event may have none."""
    if date is None:
        return None
    if not isinstance(date, dict) or not isinstance(date.get("edtf"), str):
        return "date: expected {“edtf”: “1945-08-09”}."
    try:
        parse_edtf(date["edtf"])
    except NotADate as error:
        return f"date: {error}"
    return None
