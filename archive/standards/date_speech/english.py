"""Dates in English: day before month, no commas inside a date."""

from __future__ import annotations

from archive.standards.date_speech.frame import Speech, is_decade, shares_month, shares_year
from archive.standards.edtf_parts import Moment

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
SEASONS = ("spring", "summer", "autumn", "winter")
PARTS_OF_YEAR = (
    "first quarter of", "second quarter of", "third quarter of", "fourth quarter of",
    "first four months of", "middle four months of", "last four months of",
    "first half of", "second half of",
)  # fmt: skip
DOUBTS = {"?": "uncertain", "~": "approximate", "%": "uncertain and approximate"}


class English(Speech):
    asides = {"?": "probably", "~": "approximately", "%": "probably, approximately"}

    def point(self, moment: Moment) -> str:
        return " ".join(part for part in (_day(moment), _month(moment), _year(moment)) if part)

    def about(self, moment: Moment) -> str:
        return f"about {self._governed(moment)}"

    def part_of_year(self, moment: Moment) -> str:
        season = moment.season or 0
        if season >= 33:
            return f"{PARTS_OF_YEAR[season - 33]} {_year(moment)}"
        half = "Northern" if season < 29 else "Southern"
        return f"{SEASONS[(season - 25) % 4]} {_year(moment)} ({half} Hemisphere)"

    def between(
        self, lower: Moment, upper: Moment, *, approximate: bool = False, notes: tuple[str, str] = ("", "")
    ) -> str:
        first = self._governed(lower) + notes[0] if any(notes) else self._first(lower, upper)
        about = "about " if approximate else ""
        return f"between {about}{first} and {self._governed(upper)}{notes[1]}"

    def stretch(self, lower: Moment, upper: Moment) -> str:
        return f"{self._first(lower, upper).removeprefix('the ')} to {self.point(upper)}"

    def or_earlier(self, moment: Moment, approximate: bool) -> str:
        return f"{self.about(moment) if approximate else self.point(moment)} or earlier"

    def or_later(self, moment: Moment, approximate: bool) -> str:
        return f"{self.about(moment) if approximate else self.point(moment)} or later"

    def until(self, moment: Moment, approximate: bool) -> str:
        end = self.about(moment) if approximate else self._governed(moment)
        return f"until {end}, beginning not known"

    def since(self, moment: Moment, approximate: bool) -> str:
        beginning = self.about(moment) if approximate else self._governed(moment)
        return f"from {beginning}, end not known"

    def year_unknown(self, month: str | None, day: str | None) -> str:
        known = " ".join(
            part for part in (str(int(day)) if day and month else "", _month_name(month)) if part
        )
        return f"{known}, year not known" if known else "date not known"

    def gaps(self, words: str, unknown: tuple[str, ...]) -> str:
        joint = ";" if "," in words else ","
        return f"{words}{joint} {' and '.join(unknown)} not known" if unknown else words

    def at_time(self, words: str, time: str) -> str:
        return f"{words}, {time}"

    def probably(self, words: str) -> str:
        return f"{words}, probably"

    def aside(self, words: str, *notes: str) -> str:
        return f"{words} ({', '.join(notes)})"

    def part_in_doubt(self, names: list[str], mark: str) -> str:
        return f"{' and '.join(names)} {DOUBTS[mark]}"

    def listed(self, dates: list[str], *, every: bool) -> str:
        word = "and" if every else "or"
        return f"{', '.join(dates[:-1])} {word} {dates[-1]}" if dates[1:] else dates[0]

    def years_listed(self, years: list[int], *, every: bool) -> str:
        return self.listed([str(year) for year in years], every=every)

    def _governed(self, moment: Moment) -> str:
        """After a preposition a decade takes its article."""
        return f"the {self.point(moment)}" if is_decade(moment) else self.point(moment)

    def _first(self, lower: Moment, upper: Moment) -> str:
        if shares_month(lower, upper):
            return _day(lower)
        if shares_year(lower, upper):
            return " ".join(part for part in (_day(lower), _month(lower)) if part)
        return self._governed(lower)


def _year(moment: Moment) -> str:
    if is_decade(moment):
        return f"{moment.year[:3]}0s"
    year = int(moment.year)
    if year <= 0:
        return f"{1 - year:,} BCE" if year < -9998 else f"{1 - year} BCE"
    if 1000 <= year <= 9999:
        return str(year)
    return f"{year:,} CE"


def _month(moment: Moment) -> str:
    return SEASONS[moment.season - 21] if moment.season else _month_name(moment.month)


def _month_name(month: str | None) -> str:
    return MONTHS[int(month) - 1] if month and month.isdigit() else ""


def _day(moment: Moment) -> str:
    return str(int(moment.day)) if moment.day and moment.day.isdigit() else ""
