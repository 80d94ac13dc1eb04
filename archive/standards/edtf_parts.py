"""EDTF text taken apart: a moment, a span or a choice, with nothing decided about words.

Source: ISO 8601-2:2019 annex A, as the Library of Congress publishes it (EDTF, levels 0, 1 and the part of
level 2 that catalogues use). The library `edtf` 5.0.2 stays the judge of each bare date (see edtf_bounds), but it
cannot carry this alone: it gives infinite floats for open ends, adds ten years to unknown ones, breaks on
`1984-1X`, and takes 1946/1945 and 29 February 1900.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import Enum

LONGEST_TEXT = 200
LONGEST_YEAR = 18
COMPONENTS = ("year", "month", "day")
_HOW_TO_WRITE = "Write a date like 1945, 1945-08, 1945-08-18, 1945-08?, 194X or 1945-08/1945-09."


class NotADate(ValueError):
    """Text that is no date. Its words say what was found, what was expected and what to do."""


class Undated(NotADate):
    """Text that says, in so many words, that nobody dated it: "undated", "n.d.", or nothing at all."""


class End(Enum):
    """An end of a span that is no date: open (`..`, it goes on) or unknown (nothing, nobody knows)."""

    OPEN = ".."
    UNKNOWN = ""


@dataclass(frozen=True)
class Moment:
    """One date at the precision it was written with.

    `year` is a whole number as text (astronomical: "0000" is 1 BCE) that may hold X for an unspecified digit;
    `month` and `day` are two digits, may hold X, or are None; `season` is 21–41; `marks` holds for each written
    component "", "?" (uncertain), "~" (approximate) or "%" (both); `significant` is the number of digits of the
    year to be trusted (`1945S2`); `time` is "HH:MM" with "UTC…" after it if the zone is written.
    """

    year: str
    month: str | None = None
    day: str | None = None
    season: int | None = None
    marks: tuple[str, ...] = ("",)
    significant: int | None = None
    time: str | None = None

    @property
    def mark(self) -> str:
        """The mark of the whole date, "" if there is none or if it holds for a part only."""
        return self.marks[0] if len(set(self.marks)) == 1 else ""

    @property
    def partial_marks(self) -> dict[str, list[str]]:
        """Mark → the components it holds for, where it does not hold for the whole date."""
        found: dict[str, list[str]] = {}
        if len(set(self.marks)) > 1:
            names = ("year", "season") if self.season else COMPONENTS
            for name, mark in zip(names, self.marks, strict=False):
                if mark:
                    found.setdefault(mark, []).append(name)
        return found

    def unmarked(self) -> Moment:
        return replace(self, marks=("",) * len(self.marks))


@dataclass(frozen=True)
class Span:
    """An interval with both ends included; an end may be open or unknown, never both."""

    lower: Moment | End
    upper: Moment | End


@dataclass(frozen=True)
class Choice:
    """A set: one of its members (`[…]`) or every one of them (`{…}`)."""

    members: tuple[Moment | Span, ...]
    every: bool


Parts = Moment | Span | Choice

_MOMENT = re.compile(
    r"(?P<before_year>[?~%])?(?P<year>-?[0-9X]{4}|Y-?[1-9][0-9]{4,}|Y-?[1-9][0-9]*E[1-9][0-9]*)"
    r"(?:S(?P<significant>[1-9][0-9]?))?(?P<after_year>[?~%])?"
    r"(?:-(?P<before_month>[?~%])?(?P<month>[0-9X]{2})(?P<after_month>[?~%])?"
    r"(?:-(?P<before_day>[?~%])?(?P<day>[0-9X]{2})(?P<after_day>[?~%])?"
    r"(?:T(?P<time>(?:[01][0-9]|2[0-3]):[0-5][0-9])(?::[0-5][0-9])?(?P<zone>Z|[+-][0-9]{2}(?::?[0-9]{2})?)?)?)?)?"
)


def read_parts(text: str) -> Parts:
    """EDTF without blanks around it → its parts. Raises NotADate; the calendar is not yet asked."""
    if not text:
        raise Undated(
            "There is no date here. Leave the field empty, or write what is known: 1945, 194X, 1945?."
        )
    if len(text) > LONGEST_TEXT:
        raise NotADate(
            f"This date is {len(text)} characters long. Expected at most {LONGEST_TEXT}. {_HOW_TO_WRITE}"
        )
    if text[0] in "[{":
        return _read_choice(text)
    if "/" in text:
        return _read_span(text, text.split("/"))
    return _read_moment(text)


def _read_choice(text: str) -> Choice:
    closing = {"[": "]", "{": "}"}[text[0]]
    members = [member.strip() for member in text[1:-1].split(",")]
    if text[-1] != closing or not all(members):
        raise NotADate(
            f"“{text}” opens a set of dates but does not end as one. Expected [1945,1946] for one of these years, "
            "{1945,1946} for both. Write it so."
        )
    if len(members) == 1 and ".." not in members[0]:
        raise NotADate(f"“{text}” is a set of a single date. Expected two or more. Write {members[0]} alone.")
    return Choice(tuple(_read_member(member) for member in members), every=text[0] == "{")


def _read_member(text: str) -> Moment | Span:
    return _read_span(text, text.split("..")) if ".." in text else _read_moment(text)


def _read_span(text: str, sides: list[str]) -> Span:
    if len(sides) != 2:
        raise NotADate(
            f"“{text}” has {len(sides)} parts. Expected two, as in 1945-08/1945-09. Keep first and last."
        )
    inside_set = "/" not in text
    lower, upper = (_read_side(side, inside_set=inside_set) for side in sides)
    if isinstance(lower, End) and isinstance(upper, End):
        raise NotADate(
            f"“{text}” has neither a beginning nor an end. Expected at least one date. Leave it empty."
        )
    return Span(lower, upper)


def _read_side(text: str, *, inside_set: bool) -> Moment | End:
    if text in ("", ".."):
        return End.OPEN if inside_set else End(text)
    side = _read_moment(text)
    if "XXXX" in side.year:
        raise NotADate(
            f"“{text}” has no year, so no span can end there. Expected a year. Leave that side empty."
        )
    return side


def _read_moment(text: str) -> Moment:
    found = _MOMENT.fullmatch(text)
    if found is None or text.lstrip("?~%").startswith("-0000"):
        raise NotADate(f"“{text}” is not a date in EDTF (ISO 8601-2). {_HOW_TO_WRITE}")
    month = found["month"]
    bare_month = month if month and month.isdigit() and not found["day"] else "0"
    season = int(bare_month) if 21 <= int(bare_month) <= 41 else None
    zone = found["zone"]
    return Moment(
        year=_whole_year(found["year"]),
        month=None if season else month,
        day=found["day"],
        season=season,
        marks=_marks(found),
        significant=int(found["significant"]) if found["significant"] else None,
        time=found["time"] + _zone_words(zone) if found["time"] else None,
    )


def _zone_words(zone: str | None) -> str:
    return "" if zone is None else " UTC" + ("" if zone == "Z" else zone.replace("-", "−"))


def _whole_year(text: str) -> str:
    """Long years (Y170000, Y17E7) written out. The bound keeps Y1E999999999 from filling the memory."""
    digits, _, exponent = text.lstrip("Y").partition("E")
    if len(digits) + int(exponent[:4] or 0) > LONGEST_YEAR:
        raise NotADate(f"The year “{text}” is too long to write out. Expected at most {LONGEST_YEAR} digits.")
    return digits + "0" * int(exponent or 0)


def _marks(found: re.Match[str]) -> tuple[str, ...]:
    """A mark to the left holds for its component, one to the right for that and all before it (8.2, 8.3)."""
    written = [name for name in COMPONENTS if found[name]]
    marks = [found[f"before_{name}"] or "" for name in written]
    for place, name in enumerate(written):
        after = found[f"after_{name}"]
        if after:
            marks[: place + 1] = [_both(mark, after) for mark in marks[: place + 1]]
    return tuple(marks)


def _both(mark: str, other: str) -> str:
    return other if mark in ("", other) else "%"
