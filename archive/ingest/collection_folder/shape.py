"""What a value in a collection's file may be. A check notes faults where they are and returns nothing."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping

from archive.ingest.collection_folder.faults import Where
from archive.standards.dates import NotADate, parse_edtf
from archive.standards.rights import statement
from archive.standards.rights_statements import UnknownRights

Check = Callable[[object, Where], None]


def shown(value: object) -> str:
    """A value as an error names it: what kind of thing it is, and its beginning."""
    if value is None:
        return "nothing"
    kinds: dict[type, str] = {dict: "a group of keys", list: "a list", bool: "true or false", int: "a number"}
    if isinstance(value, dict | list):
        return kinds[type(value)]
    words = str(value)
    short = words if len(words) <= 60 else f"{words[:60]}…"
    return f"“{short}”" if isinstance(value, str) else f"{short} (not text; put it in quotation marks?)"


def text(longest: int = 100_000) -> Check:
    """Words, not empty."""

    def check(value: object, where: Where) -> None:
        if not isinstance(value, str) or not value.strip():
            where.fault(shown(value), "text")
        elif len(value) > longest:
            where.fault(f"{len(value)} characters", f"at most {longest}")

    return check


def key_name(value: object, where: Where) -> None:
    """A stable key: lower-case letters, digits and hyphens."""
    if (
        not isinstance(value, str)
        or not value
        or not all(c.isascii() and (c.isalnum() or c in "-_") for c in value)
    ):
        where.fault(shown(value), "a key of letters, digits and hyphens")


def flag(value: object, where: Where) -> None:
    """True or false."""
    if not isinstance(value, bool):
        where.fault(shown(value), "true or false")


def number(least: float, most: float) -> Check:
    """A number between two bounds, both included."""

    def check(value: object, where: Where) -> None:
        if isinstance(value, bool) or not isinstance(value, int | float) or not least <= value <= most:
            where.fault(shown(value), f"a number from {least:g} to {most:g}")

    return check


def one_of(choices: Collection[str]) -> Check:
    """One of a few words."""

    def check(value: object, where: Where) -> None:
        if value not in choices:
            where.fault(shown(value), f"one of {', '.join(choices)}")

    return check


def edtf(value: object, where: Where) -> None:
    """A date as EDTF (ISO 8601-2:2019)."""
    if not isinstance(value, str):
        where.fault(shown(value), "a date as EDTF, in quotation marks")
        return
    try:
        parse_edtf(value)
    except NotADate as error:
        where.fault(f"“{value}” ({error})", "a date as EDTF, such as 1945-08-18?/1945-09?")


def rights_uri(value: object, where: Where) -> None:
    """A statement of rightsstatements.org or Creative Commons."""
    try:
        statement(value if isinstance(value, str) else "")
    except UnknownRights:
        where.fault(shown(value), "the address of a statement of rightsstatements.org or Creative Commons")


def anything(value: object, where: Where) -> None:
    """Kept as it is."""


def listing(item: Check) -> Check:
    """A list whose items all pass one check."""

    def check(value: object, where: Where) -> None:
        if not isinstance(value, list):
            where.fault(shown(value), "a list")
            return
        for place, entry in enumerate(value, start=1):
            item(entry, where.at(place))

    return check


def keyed(item: Check) -> Check:
    """Keys of the museum's choosing, whose values all pass one check."""

    def check(value: object, where: Where) -> None:
        if not isinstance(value, dict):
            where.fault(shown(value), "a group of keys")
            return
        for key, entry in value.items():
            item(entry, where.at(str(key)))

    return check


def group(required: Mapping[str, Check] | None = None, optional: Mapping[str, Check] | None = None) -> Check:
    """Named keys: those that must be there and those that may; no others."""
    needed, known = dict(required or {}), {**(required or {}), **(optional or {})}

    def check(value: object, where: Where) -> None:
        if not isinstance(value, dict):
            where.fault(shown(value), "a group of keys")
            return
        for key in needed:
            if key not in value:
                where.at(key).fault("nothing", "this key")
        for key, entry in value.items():
            if key in known:
                known[key](entry, where.at(key))
            else:
                where.at(str(key)).fault("an unknown key", f"one of {', '.join(known)}")

    return check
