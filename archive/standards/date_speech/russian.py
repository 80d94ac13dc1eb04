"""Dates in Russian, each word in the case its preposition asks for.

около, не ранее, не позднее, с + genitive; по + accusative; между + instrumental. A day is written as a figure
and keeps its month in the genitive in every case («между 18 августа и сентябрём 1945 года»).
"""

from __future__ import annotations

from enum import IntEnum

from archive.standards.date_speech.frame import Speech, is_decade, shares_month, shares_year
from archive.standards.edtf_parts import Moment


class Case(IntEnum):
    """Place of a form in the tables below."""

    NOMINATIVE = 0
    GENITIVE = 1
    INSTRUMENTAL = 2
    ACCUSATIVE = 3


MONTHS = (
    ("январь", "января", "январём", "январь"),
    ("февраль", "февраля", "февралём", "февраль"),
    ("март", "марта", "мартом", "март"),
    ("апрель", "апреля", "апрелем", "апрель"),
    ("май", "мая", "маем", "май"),
    ("июнь", "июня", "июнем", "июнь"),
    ("июль", "июля", "июлем", "июль"),
    ("август", "августа", "августом", "август"),
    ("сентябрь", "сентября", "сентябрём", "сентябрь"),
    ("октябрь", "октября", "октябрём", "октябрь"),
    ("ноябрь", "ноября", "ноябрём", "ноябрь"),
    ("декабрь", "декабря", "декабрём", "декабрь"),
)
SEASONS = (
    ("весна", "весны", "весной", "весну"),
    ("лето", "лета", "летом", "лето"),
    ("осень", "осени", "осенью", "осень"),
    ("зима", "зимы", "зимой", "зиму"),
)
YEAR = ("год", "года", "годом", "год")
DECADE = ("-е годы", "-х годов", "-ми годами", "-е годы")
PARTS_OF_YEAR = (
    "первый квартал", "второй квартал", "третий квартал", "четвёртый квартал",
    "первые четыре месяца", "средние четыре месяца", "последние четыре месяца",
    "первая половина", "вторая половина",
)  # fmt: skip
NAMES = {"year": "год", "month": "месяц", "day": "день", "season": "время года"}
DOUBTS = {"?": "под вопросом", "~": "приблизительно", "%": "под вопросом и приблизительно"}


class Russian(Speech):
    asides = {"?": "вероятно", "~": "примерно", "%": "вероятно, примерно"}

    def point(self, moment: Moment) -> str:
        return _phrase(moment, Case.NOMINATIVE)

    def about(self, moment: Moment) -> str:
        return f"около {_phrase(moment, Case.GENITIVE)}"

    def part_of_year(self, moment: Moment) -> str:
        season = moment.season or 0
        year = _year(moment, Case.GENITIVE)
        if season >= 33:
            return f"{PARTS_OF_YEAR[season - 33]} {year}"
        half = "Северное" if season < 29 else "Южное"
        return f"{SEASONS[(season - 25) % 4][Case.NOMINATIVE]} {year} ({half} полушарие)"

    def between(
        self, lower: Moment, upper: Moment, *, approximate: bool = False, notes: tuple[str, str] = ("", "")
    ) -> str:
        about = "примерно " if approximate else ""
        if not any(notes) and _are_years(lower, upper):
            return f"{about}между {int(lower.year)} и {int(upper.year)} годами"
        first = _phrase(lower, Case.INSTRUMENTAL) if any(notes) else _first(lower, upper, Case.INSTRUMENTAL)
        return f"{about}между {first}{notes[0]} и {_phrase(upper, Case.INSTRUMENTAL)}{notes[1]}"

    def stretch(self, lower: Moment, upper: Moment) -> str:
        first = str(int(lower.year)) if _are_years(lower, upper) else _first(lower, upper, Case.GENITIVE)
        return f"{_from(lower)} {first} по {_phrase(upper, Case.ACCUSATIVE)}"

    def or_earlier(self, moment: Moment, approximate: bool) -> str:
        return f"{_roughly(approximate)}не позднее {_phrase(moment, Case.GENITIVE)}"

    def or_later(self, moment: Moment, approximate: bool) -> str:
        return f"{_roughly(approximate)}не ранее {_phrase(moment, Case.GENITIVE)}"

    def until(self, moment: Moment, approximate: bool) -> str:
        return f"{_roughly(approximate)}по {_phrase(moment, Case.ACCUSATIVE)}, начало неизвестно"

    def since(self, moment: Moment, approximate: bool) -> str:
        beginning = _phrase(moment, Case.GENITIVE)
        return f"{_roughly(approximate)}{_from(moment)} {beginning}, окончание неизвестно"

    def year_unknown(self, month: str | None, day: str | None) -> str:
        if month is None:
            return "дата неизвестна"
        forms = MONTHS[int(month) - 1]
        return f"{int(day)} {forms[Case.GENITIVE]}, год неизвестен" if day else f"{forms[0]}, год неизвестен"

    def gaps(self, words: str, unknown: tuple[str, ...]) -> str:
        if not unknown:
            return words
        joint = ";" if "," in words else ","
        return f"{words}{joint} {' и '.join(NAMES[name] for name in unknown)} {_not_known(unknown)}"

    def at_time(self, words: str, time: str) -> str:
        return f"{words}, {time}"

    def probably(self, words: str) -> str:
        return f"{words}, вероятно"

    def aside(self, words: str, *notes: str) -> str:
        return f"{words} ({', '.join(notes)})"

    def part_in_doubt(self, names: list[str], mark: str) -> str:
        return f"{' и '.join(NAMES[name] for name in names)} {DOUBTS[mark]}"

    def listed(self, dates: list[str], *, every: bool) -> str:
        word = "и" if every else "или"
        return f"{', '.join(dates[:-1])} {word} {dates[-1]}" if dates[1:] else dates[0]

    def years_listed(self, years: list[int], *, every: bool) -> str:
        return f"{self.listed([str(year) for year in years], every=every)} {'годы' if every else 'год'}"


def _phrase(moment: Moment, case: Case) -> str:
    if moment.season:
        return f"{SEASONS[moment.season - 21][case]} {_year(moment, Case.GENITIVE)}"
    month = _month(moment, case)
    return f"{month} {_year(moment, Case.GENITIVE)}" if month else _year(moment, case)


def _month(moment: Moment, case: Case) -> str:
    if not (moment.month and moment.month.isdigit()):
        return ""
    forms = MONTHS[int(moment.month) - 1]
    if moment.day and moment.day.isdigit():
        return f"{int(moment.day)} {forms[Case.GENITIVE]}"
    return forms[case]


def _year(moment: Moment, case: Case) -> str:
    if is_decade(moment):
        return f"{moment.year[:3]}0{DECADE[case]}"
    year = int(moment.year)
    count = f"{1 - year if year <= 0 else year:,}".replace(",", "\u00a0" if abs(year) > 9999 else "")
    era = " до н. э." if year <= 0 else " н. э." if year < 1000 else ""
    return f"{count} {YEAR[case]}{era}"


def _first(lower: Moment, upper: Moment, case: Case) -> str:
    if shares_month(lower, upper):
        return str(int(lower.day or 0))
    if shares_year(lower, upper):
        return SEASONS[lower.season - 21][case] if lower.season else _month(lower, case)
    if is_decade(lower) and is_decade(upper):
        return _phrase(lower, case).partition(" ")[0]
    return _phrase(lower, case)


def _are_years(lower: Moment, upper: Moment) -> bool:
    """Two bare years of our era share one word «год»."""
    return all(
        not (m.month or m.season) and m.year.isdigit() and 1000 <= int(m.year) <= 9999 for m in (lower, upper)
    )


def _from(moment: Moment) -> str:
    """«со 2 сентября» (второго) is said with a vowel; every other day and month takes «с»."""
    return "со" if moment.day == "02" else "с"


def _roughly(approximate: bool) -> str:
    return "примерно " if approximate else ""


def _not_known(unknown: tuple[str, ...]) -> str:
    return "неизвестны" if len(unknown) > 1 else "неизвестен"
