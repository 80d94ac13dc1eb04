"""Dates said with the words of a language's own table. No language is named here."""

from __future__ import annotations

from archive.standards.date_speech.frame import Speech, is_decade, is_plain_year, shares_month, shares_year
from archive.standards.edtf_parts import Moment
from archive.standards.languages import PLAIN
from archive.standards.wording import InCase, Wording, fill, fill_in_case

LONG_NUMBER = 10000


class Told(Speech):
    """A language's dates, as its table tells them. Every word may raise Unsaid."""

    def __init__(self, wording: Wording) -> None:
        self._words = wording

    def point(self, moment: Moment) -> str:
        return self._whole(moment)(PLAIN)

    def about(self, moment: Moment) -> str:
        return self._phrase("about", date=self._whole(moment))

    def part_of_year(self, moment: Moment) -> str:
        season, year = moment.season or 0, self._year(moment)
        if season >= 33:
            return self._phrase(
                "part_of_year", part=self._words.text("parts_of_year", season - 33), year=year
            )
        half = "northern" if season < 29 else "southern"
        return self._phrase(half, season=self._word("seasons", (season - 25) % 4), year=year)

    def between(
        self, lower: Moment, upper: Moment, *, approximate: bool = False, notes: tuple[str, str] = ("", "")
    ) -> str:
        if not any(notes):
            if _are_years(lower, upper) and self._words.says("phrases", "between_years"):
                return self._phrase(
                    "between_years", approximate=approximate, first=lower.year, second=upper.year
                )
            first, second = self._shortened(lower, upper)
        else:
            first, second = self._whole(lower), self._whole(upper)
        return self._phrase(
            "between",
            approximate=approximate,
            first=lambda case: first(case) + notes[0],
            second=lambda case: second(case) + notes[1],
        )

    def stretch(self, lower: Moment, upper: Moment) -> str:
        first, second = self._shortened(lower, upper)
        return self._phrase("from_to", first=first, second=second)

    def or_earlier(self, moment: Moment, approximate: bool) -> str:
        return self._phrase("or_earlier", approximate=approximate, date=self._whole(moment))

    def or_later(self, moment: Moment, approximate: bool) -> str:
        return self._phrase("or_later", approximate=approximate, date=self._whole(moment))

    def until(self, moment: Moment, approximate: bool) -> str:
        return self._phrase("until", approximate=approximate, date=self._whole(moment))

    def since(self, moment: Moment, approximate: bool) -> str:
        return self._phrase("since", approximate=approximate, date=self._whole(moment))

    def year_unknown(self, month: str | None, day: str | None) -> str:
        if month is None:
            return self._phrase("date_unknown")
        name = self._word("months", int(month) - 1)
        if day is None:
            return self._phrase("month_without_year", month=name)
        return self._phrase("day_without_year", month=name, day=str(int(day)))

    def gaps(self, words: str, unknown: tuple[str, ...]) -> str:
        if not unknown:
            return words
        key = f"{'_and_'.join(unknown)}_unknown"
        after_comma = f"{key}_after_comma"
        is_after_comma = "," in words and self._words.says("phrases", after_comma)
        return self._phrase(after_comma if is_after_comma else key, date=words)

    def at_time(self, words: str, time: str) -> str:
        return self._phrase("at_time", date=words, time=time)

    def probably(self, words: str) -> str:
        return self._phrase("probably", date=words)

    def aside(self, words: str, *notes: str) -> str:
        return self._phrase("note", date=words, notes=self._words.text("notes", "joint").join(notes))

    def note_for(self, mark: str) -> str:
        return self._words.text("notes", mark)

    def part_in_doubt(self, names: list[str], mark: str) -> str:
        parts = self._words.text("notes", "and").join(self._words.text("notes", name) for name in names)
        return fill(self._words.text("notes", f"part_{mark}"), parts=parts)

    def listed(self, dates: list[str], *, every: bool) -> str:
        word = self._words.text("list", "and" if every else "or")
        before = self._words.text("list", "joint").join(dates[:-1])
        return f"{before}{word}{dates[-1]}" if dates[1:] else dates[0]

    def years_listed(self, years: list[int], *, every: bool) -> str:
        each = self._words.text("list", "year")
        listed = self.listed([fill(each, number=str(year)) for year in years], every=every)
        return fill(self._words.text("list", "years_and" if every else "years_or"), years=listed)

    def _phrase(self, key: str, *, approximate: bool = False, **parts: str | InCase) -> str:
        phrase = self._words.text("phrases", f"{key}_about" if approximate else key)
        return self._words.contracted(fill(phrase, **parts))

    def _word(self, table: str, place: int) -> InCase:
        return lambda case: self._words.text(table, place, case=case)

    def _whole(self, moment: Moment) -> InCase:
        return lambda case: self._filled(("date", _shape(moment)), moment, case)

    def _shortened(self, lower: Moment, upper: Moment) -> tuple[InCase, InCase]:
        """Both ends of a span; what they share is said by one of them only, as the language does."""
        first, second = self._whole(lower), self._whole(upper)
        is_first = self._words.text("shared", "side") == "first"
        shorter = lower if is_first else upper
        forms = _shared(lower, upper, shorter)
        key = next((form for form in forms if self._words.says("shared", form)), None)
        if key is None:
            return first, second

        def short(case: str) -> str:
            return self._filled(("shared", key), shorter, case)

        return (short, second) if is_first else (first, short)

    def _filled(self, path: tuple[str, str], moment: Moment, case: str) -> str:
        """A phrase of the table, filled with the parts of a moment."""
        parts: dict[str, str | InCase] = {"year": self._year(moment), **self._figures(moment)}
        if moment.season:
            parts["season"] = self._word("seasons", moment.season - 21)
        if _is_figure(moment.month):
            parts["month"] = self._word("months", int(moment.month or 0) - 1)
        if _is_figure(moment.day):
            parts["day"] = str(int(moment.day or 0))
        return self._words.contracted(fill_in_case(self._words.text(*path, case=case), case, parts))

    def _year(self, moment: Moment) -> InCase:
        return lambda case: fill(self._words.text("year", _era(moment), case=case), **self._figures(moment))

    def _figures(self, moment: Moment) -> dict[str, str]:
        """The figures of a year: of 1945 “1945”; of the 1940s the first year, the century and the tens."""
        if is_decade(moment):
            first = f"{moment.year[:3]}0"
            return {"decade": first, "century": str(int(first) // 100 + 1), "tens": first[2:]}
        year = int(moment.year)
        count = 1 - year if year <= 0 else year
        grouped = f"{count:,}".replace(",", self._words.text("thousands"))
        return {"number": grouped if count >= LONG_NUMBER else str(count)}


def _is_figure(part: str | None) -> bool:
    return part is not None and part.isdigit()


def _shape(moment: Moment) -> str:
    if moment.season:
        return "season"
    if not _is_figure(moment.month):
        return "year"
    return "day" if _is_figure(moment.day) else "month"


def _era(moment: Moment) -> str:
    if is_decade(moment):
        return "decade"
    year = int(moment.year)
    if year <= 0:
        return "before"
    if year < 1000:
        return "early"
    return "usual" if year < LONG_NUMBER else "late"


def _shared(lower: Moment, upper: Moment, shorter: Moment) -> list[str]:
    """The forms that the shorter end may take, the shortest first; none where the two share nothing."""
    if shares_month(lower, upper):
        return ["day"]
    if shares_year(lower, upper):
        shape = _shape(shorter)
        return ["day_of_month" if shape == "day" else shape]
    if is_decade(lower) and is_decade(upper):
        return ["decade_of_century", "decade"] if lower.year[:2] == upper.year[:2] else ["decade"]
    return ["year"] if _are_years(lower, upper) else []


def _are_years(lower: Moment, upper: Moment) -> bool:
    return is_plain_year(lower.unmarked()) and is_plain_year(upper.unmarked())
