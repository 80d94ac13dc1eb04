"""The first and last day a date can mean, for sorting and searching; and the dates at its edges, for words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import MAXYEAR, MINYEAR, date
from functools import lru_cache
from time import struct_time
from typing import Protocol, cast

import edtf

from archive.standards.edtf_parts import Choice, End, Moment, NotADate, Parts, Span

WINTERS = (24, 28)
SOUTHERN_SUMMER = 30


class _Bounded(Protocol):
    """What this project uses of a date of the library `edtf`, which has no types of its own."""

    def lower_strict(self) -> struct_time | float: ...

    def upper_strict(self) -> struct_time | float: ...


_date_of = cast(Callable[..., _Bounded], edtf.Date)
_season_of = cast(Callable[..., _Bounded], edtf.Level2Season)


def bounds(parts: Parts) -> tuple[date | None, date | None]:
    """(earliest, latest), both included; None for an end that is open, unknown, or outside years 1–9999.

    A winter, or a southern summer, runs over New Year and writers differ on which: its bounds hold both
    readings, from 1 January of its year to the end of the next February. Raises NotADate for a day the calendar
    does not have and for a span that ends before it begins.
    """
    if isinstance(parts, Moment):
        return _moment_bounds(parts)
    if isinstance(parts, Span):
        return _span_bounds(parts)
    return _choice_bounds(parts)


def edges(moment: Moment) -> tuple[Moment, Moment]:
    """The first and last bare date that a date with unspecified digits, or a part of a year, can mean."""
    if moment.season:
        earliest, latest = _moment_bounds(moment)
        if earliest is None or latest is None:
            return Moment(moment.year), Moment(moment.year)
        return _month_of(earliest), _month_of(latest)
    return _first_real(moment, _years(moment)), _first_real(moment, reversed(_years(moment)), last=True)


def _month_of(day: date) -> Moment:
    return Moment(f"{day.year:04}", f"{day.month:02}", marks=("", ""))


def _choice_bounds(choice: Choice) -> tuple[date | None, date | None]:
    found = [bounds(member) for member in choice.members]
    earliest = [first for first, _ in found if first is not None]
    latest = [last for _, last in found if last is not None]
    return (
        min(earliest) if len(earliest) == len(found) else None,
        max(latest) if len(latest) == len(found) else None,
    )


def _span_bounds(span: Span) -> tuple[date | None, date | None]:
    earliest = None if isinstance(span.lower, End) else _moment_bounds(span.lower)[0]
    latest = None if isinstance(span.upper, End) else _moment_bounds(span.upper)[1]
    if _ends_before_it_begins(span, earliest, latest):
        raise NotADate(
            "This span of time ends before it begins. Expected the earlier date first, as in 1945-08/1945-09. "
            "Turn the two around, or correct the year."
        )
    return earliest, latest


def _ends_before_it_begins(span: Span, earliest: date | None, latest: date | None) -> bool:
    if earliest is not None and latest is not None:
        return earliest > latest
    if isinstance(span.lower, End) or isinstance(span.upper, End):
        return False
    return int(edges(span.lower)[0].year) > int(edges(span.upper)[1].year)


def _moment_bounds(moment: Moment) -> tuple[date | None, date | None]:
    if moment.season:
        return _season_bounds(moment)
    first, last = edges(moment)
    if "XXXX" in moment.year:
        return None, None
    return _library_bounds(first)[0], _library_bounds(last)[1]


def _season_bounds(moment: Moment) -> tuple[date | None, date | None]:
    if "X" in moment.year or moment.significant or len(moment.year.lstrip("-")) != 4:
        raise NotADate(
            f"A season of an uncertain year (“{moment.year}-{moment.season}”) cannot be placed. Expected a year of "
            "four digits, as in 1945-21. Write the year alone, or the span of years."
        )
    earliest, latest = _library_bounds(moment)
    if moment.season in (*WINTERS, SOUTHERN_SUMMER) and earliest and latest and earliest.year < MAXYEAR:
        _, latest = _library_bounds(Moment(f"{earliest.year + 1:04}", "02"))
        return date(earliest.year, 1, 1), latest
    return earliest, latest


def _years(moment: Moment) -> list[str]:
    """Every year the text can mean, earliest first; for one year of many digits only the first and the last."""
    sign, digits = ("-", moment.year[1:]) if moment.year.startswith("-") else ("", moment.year)
    if moment.significant and moment.significant < len(digits):
        kept, dropped = digits[: moment.significant], len(digits) - moment.significant
        found = [sign + kept + "0" * dropped, sign + kept + "9" * dropped]
    else:
        found = [sign + year for year in _fill(digits)]
    return found[::-1] if sign else found


def _fill(digits: str) -> list[str]:
    """ "194X" → ["1940", …, "1949"]."""
    if "X" not in digits:
        return [digits]
    return [filled for digit in "0123456789" for filled in _fill(digits.replace("X", digit, 1))]


def _first_real(moment: Moment, years: Iterable[str], *, last: bool = False) -> Moment:
    for year in years:
        if moment.month is None:
            return Moment(year)
        for month in _matching(moment.month, 12, last=last):
            if moment.day is None:
                return Moment(year, month, marks=("", ""))
            for day in _matching(moment.day, 31, last=last):
                if _in_calendar(year, month, day):
                    return Moment(year, month, day, marks=("", "", ""))
    written = "-".join(part for part in (moment.year, moment.month, moment.day) if part)
    raise NotADate(
        f"“{written}” is not in the calendar. Expected a month from 01 to 12 and a day that this month has. "
        "Correct it, or write XX for what is not known, as in 1945-08-XX."
    )


def _matching(pattern: str, highest: int, *, last: bool) -> Iterator[str]:
    wanted = re.compile(pattern.replace("X", "[0-9]"))
    numbers = range(highest, 0, -1) if last else range(1, highest + 1)
    return (f"{number:02}" for number in numbers if wanted.fullmatch(f"{number:02}"))


def _in_calendar(year: str, month: str, day: str) -> bool:
    """The proleptic Gregorian calendar, also for years that datetime.date does not reach (it repeats every 400)."""
    try:
        date(int(year) % 400 + 400, int(month), int(day))
    except ValueError:
        return False
    return True


@lru_cache(maxsize=4096)
def _library_bounds(moment: Moment) -> tuple[date | None, date | None]:
    """Bounds of a bare date from the library. Year 0 and before, or after 9999, has none that we can hold.

    Its classes are asked directly: the text is already sound, and its grammar takes ten times as long.
    """
    if not MINYEAR <= int(moment.year) <= MAXYEAR:
        return None, None
    if moment.season:
        found = _season_of(year=moment.year, season=str(moment.season))
    else:
        found = _date_of(year=moment.year, month=moment.month, day=moment.day)
    return _as_date(found.lower_strict()), _as_date(found.upper_strict())


def _as_date(bound: struct_time | float) -> date | None:
    """The library gives a struct_time, or an infinite float where there is no bound."""
    return date(*bound[:3]) if isinstance(bound, struct_time) else None
