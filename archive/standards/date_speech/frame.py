"""The frame of every date phrase: which phrase a date needs. The languages fill in the words.

"?" is said as probable, "~" as about, "%" as both; a mark on one part of a date is said beside that part.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable

from archive.standards.edtf_bounds import edges
from archive.standards.edtf_parts import Choice, End, Moment, Parts, Span

APPROXIMATE = ("~", "%")
UNCERTAIN = ("?", "%")
PLAIN_SEASONS = range(21, 25)
"""Spring to winter with no hemisphere named; 25–41 are hemispheres' seasons, quarters, thirds and halves."""


class Speech(ABC):
    """One language's dates."""

    def say(self, parts: Parts) -> str:
        """Words for any date that edtf_bounds has found sound."""
        if isinstance(parts, Moment):
            return self._moment(parts)
        return self._span(parts) if isinstance(parts, Span) else self._choice(parts)

    def _moment(self, moment: Moment) -> str:
        if moment.season and moment.season not in PLAIN_SEASONS:
            words = self.part_of_year(moment)
            return (
                self.aside(words, self.note_for(moment.mark)) if moment.mark else self._doubts(words, moment)
            )
        if not is_sayable(moment):
            return self._somewhere_in(moment)
        words = self.about(moment) if moment.mark in APPROXIMATE else self.point(moment)
        if moment.time:
            words = self.at_time(words, moment.time)
        return self.gaps(self._doubts(words, moment), unknown_parts(moment))

    def _somewhere_in(self, moment: Moment) -> str:
        if moment.year == "XXXX":
            known = moment.month if moment.month and moment.month.isdigit() else None
            day = moment.day if moment.day and moment.day.isdigit() else None
            return self._doubts(self.year_unknown(known, day), moment)
        first, last = edges(moment)
        if first == last:
            return self._moment(first)
        if is_round_decade(moment):
            return self._doubts(self.stretch(first, last), moment)
        return self._doubts(self.between(first, last, approximate=moment.mark in APPROXIMATE), moment)

    def _span(self, span: Span) -> str:
        if isinstance(span.lower, End):
            assert isinstance(span.upper, Moment)
            return self._one_sided(
                span.upper, self.or_earlier if span.lower is End.OPEN else self.until, last=True
            )
        if isinstance(span.upper, End):
            return self._one_sided(
                span.lower, self.or_later if span.upper is End.OPEN else self.since, last=False
            )
        lower, upper = _side(span.lower, last=False), _side(span.upper, last=True)
        if lower == upper:
            return self._moment(lower)
        if _marks_agree(lower, upper):
            return self._closed(lower, upper)
        notes = (self._note(lower), self._note(upper))
        return self.between(lower, upper, notes=notes)

    def _closed(self, lower: Moment, upper: Moment) -> str:
        if not lower.mark:
            return self.stretch(lower, upper)
        return self._doubts(self.between(lower, upper, approximate=lower.mark in APPROXIMATE), lower)

    def _one_sided(self, moment: Moment, words: Callable[[Moment, bool], str], *, last: bool) -> str:
        side = _side(moment, last=last)
        return self._doubts(words(side, side.mark in APPROXIMATE), side)

    def _choice(self, choice: Choice) -> str:
        members = choice.members
        if (
            all(isinstance(member, Moment) and is_plain_year(member) for member in members)
            and len(members) > 1
        ):
            return self.years_listed(
                [int(m.year) for m in members if isinstance(m, Moment)], every=choice.every
            )
        return self.listed(
            [self._member(member, every=choice.every) for member in members], every=choice.every
        )

    def _member(self, member: Moment | Span, *, every: bool) -> str:
        if (
            isinstance(member, Moment)
            or every
            or isinstance(member.lower, End)
            or isinstance(member.upper, End)
        ):
            return self.say(member)
        return self.between(_side(member.lower, last=False), _side(member.upper, last=True))

    def _doubts(self, words: str, moment: Moment) -> str:
        if moment.mark in UNCERTAIN:
            return self.probably(words)
        parts = [self.part_in_doubt(names, mark) for mark, names in moment.partial_marks.items()]
        return self.aside(words, *parts) if parts else words

    def _note(self, moment: Moment) -> str:
        if moment.mark:
            return self.aside("", self.note_for(moment.mark))
        parts = [self.part_in_doubt(names, mark) for mark, names in moment.partial_marks.items()]
        return self.aside("", *parts) if parts else ""

    @abstractmethod
    def point(self, moment: Moment) -> str:
        """A date alone, at its precision: "18 August 1945", "1940s", "spring 1945"."""

    @abstractmethod
    def about(self, moment: Moment) -> str:
        """The same, approximate."""

    @abstractmethod
    def part_of_year(self, moment: Moment) -> str:
        """Seasons 25–41 (ISO 8601-2, 4.8): a hemisphere's season, a quarter, a third or a half of a year."""

    @abstractmethod
    def between(
        self, lower: Moment, upper: Moment, *, approximate: bool = False, notes: tuple[str, str] = ("", "")
    ) -> str:
        """A date somewhere between two, each with its note if their doubts differ."""

    @abstractmethod
    def stretch(self, lower: Moment, upper: Moment) -> str:
        """A time that lasted from one date to the other."""

    @abstractmethod
    def or_earlier(self, moment: Moment, approximate: bool) -> str: ...

    @abstractmethod
    def or_later(self, moment: Moment, approximate: bool) -> str: ...

    @abstractmethod
    def until(self, moment: Moment, approximate: bool) -> str:
        """An end whose beginning nobody knows."""

    @abstractmethod
    def since(self, moment: Moment, approximate: bool) -> str:
        """A beginning whose end nobody knows."""

    @abstractmethod
    def year_unknown(self, month: str | None, day: str | None) -> str: ...

    @abstractmethod
    def gaps(self, words: str, unknown: tuple[str, ...]) -> str:
        """Say which of month and day were written as XX; `unknown` may be empty."""

    @abstractmethod
    def at_time(self, words: str, time: str) -> str: ...

    @abstractmethod
    def probably(self, words: str) -> str: ...

    @abstractmethod
    def aside(self, words: str, *notes: str) -> str:
        """Words, then notes in the brackets of the language."""

    @abstractmethod
    def note_for(self, mark: str) -> str:
        """The words for a mark set beside a date: "probably", "approximately"."""

    @abstractmethod
    def part_in_doubt(self, names: list[str], mark: str) -> str:
        """ "month uncertain"; names are of year, month, day, season."""

    @abstractmethod
    def listed(self, dates: list[str], *, every: bool) -> str: ...

    @abstractmethod
    def years_listed(self, years: list[int], *, every: bool) -> str: ...


def is_sayable(moment: Moment) -> bool:
    """Whether a date has words of its own; else it is said by the dates at its edges."""
    if moment.significant:
        return False
    if not _is_number(moment.year):
        return (
            is_decade(moment) and unknown_parts(moment) == () and moment.month is None and not moment.season
        )
    if moment.month and not moment.month.isdigit():
        return moment.month == "XX" and moment.day in (None, "XX")
    return moment.day is None or moment.day.isdigit() or moment.day == "XX"


def is_decade(moment: Moment) -> bool:
    """194X, but not 190X: "1900s" is read as a century by half of all readers."""
    year = moment.year
    return len(year) == 4 and year[:3].isdigit() and year[3] == "X" and year[0] != "0" and year[2] != "0"


def is_round_decade(moment: Moment) -> bool:
    return len(moment.year) == 4 and moment.year[2:] == "0X" and not moment.mark and moment.month is None


def is_plain_year(moment: Moment) -> bool:
    bare = moment.month is None and moment.season is None and moment.significant is None
    return bare and not any(moment.marks) and moment.year.isdigit() and 1000 <= int(moment.year) <= 9999


def unknown_parts(moment: Moment) -> tuple[str, ...]:
    return tuple(name for name, part in (("month", moment.month), ("day", moment.day)) if part == "XX")


def shares_year(lower: Moment, upper: Moment) -> bool:
    """Whether the year need be said once only: the same on both sides, and each side says more than a year."""
    return lower.year == upper.year and all(side.month or side.season for side in (lower, upper))


def shares_month(lower: Moment, upper: Moment) -> bool:
    return shares_year(lower, upper) and lower.month == upper.month and bool(lower.day and upper.day)


def _is_number(year: str) -> bool:
    return year.lstrip("-").isdigit()


def _marks_agree(lower: Moment, upper: Moment) -> bool:
    return lower.mark == upper.mark and not lower.partial_marks and not upper.partial_marks


def _side(moment: Moment, *, last: bool) -> Moment:
    """A side of a span, without what it cannot say there: XX parts, times, unsayable years, parts of years."""
    mark = moment.mark
    if moment.season and moment.season not in PLAIN_SEASONS:
        return _with_mark(edges(moment)[last], mark)
    if not is_sayable(moment) and "XXXX" not in moment.year:
        return _with_mark(edges(moment)[last], mark)
    unknown = unknown_parts(moment)
    month = None if "month" in unknown else moment.month
    day = None if unknown else moment.day
    kept = 1 + bool(month or moment.season) + bool(day)
    return Moment(moment.year, month, day, moment.season, moment.marks[:kept])


def _with_mark(moment: Moment, mark: str) -> Moment:
    return Moment(moment.year, moment.month, moment.day, moment.season, (mark,) * len(moment.marks))
