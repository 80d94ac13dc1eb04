"""One day, month, season, year, decade or century, as people write it → EDTF without a mark of doubt."""

from __future__ import annotations

import re
from collections.abc import Callable

from archive.standards.edtf_parts import NotADate

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan январь января янв",
            "february feb февраль февраля фев февр",
            "march mar март марта",
            "april apr апрель апреля апр",
            "may май мая",
            "june jun июнь июня",
            "july jul июль июля",
            "august aug август августа авг",
            "september sept sep сентябрь сентября сен сент",
            "october oct октябрь октября окт",
            "november nov ноябрь ноября нояб",
            "december dec декабрь декабря дек",
        ),
        start=1,
    )
    for name in names.split()
}
SEASONS = {
    name: number
    for number, names in (
        (21, "spring весна весной 春 春季"),
        (22, "summer лето летом 夏 夏季"),
        (23, "autumn fall осень осенью 秋 秋季"),
        (24, "winter зима зимой 冬 冬季"),
    )
    for name in names.split()
}
_WEEKDAY = re.compile(
    r"(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?,? ", re.IGNORECASE
)
_NUMERIC = re.compile(r"(?P<first>\d{1,2})(?P<sign>[/.-])(?P<second>\d{1,2})(?P=sign)(?P<year>\d{4}|\d{2})")


def read_day(text: str) -> str | None:
    """EDTF, or None where the text is no single date. Raises NotADate for one that can be read in two ways."""
    bare = _WEEKDAY.sub("", text, count=1) if _WEEKDAY.match(text) else text
    bare = re.sub(r"\s*(?:г\.|года?|year)$", "", bare).rstrip(".").lower()
    numeric = _NUMERIC.fullmatch(bare)
    if numeric:
        return _read_numeric(text, numeric)
    for pattern, write in _FORMS:
        found = pattern.fullmatch(bare)
        written = write(found) if found else None
        if written:
            return written
    return None


def _read_numeric(text: str, found: re.Match[str]) -> str:
    first, second = int(found["first"]), int(found["second"])
    year = found["year"]
    if len(year) == 2:
        raise NotADate(
            f"“{text}” has a year of two digits. Expected four, as in 30.10.1925. Write the century."
        )
    if first <= 12 and second <= 12 and first != second:
        raise NotADate(
            f"“{text}” can be {year}-{first:02}-{second:02} or {year}-{second:02}-{first:02}: day and month cannot be "
            "told apart. Expected one meaning. Write one of the two, or the month as a word."
        )
    day, month = (first, second) if first > 12 or first == second else (second, first)
    return f"{year}-{month:02}-{day:02}"


def _day_month_year(found: re.Match[str]) -> str | None:
    month = MONTHS.get(found["month"])
    return f"{found['year']}-{month:02}-{int(found['day']):02}" if month else None


def _month_year(found: re.Match[str]) -> str | None:
    month = MONTHS.get(found["month"]) or SEASONS.get(found["month"])
    return f"{found['year']}-{month:02}" if month else None


def _numbers(found: re.Match[str]) -> str:
    parts = [found["year"], *(f"{int(part):02}" for part in found.groups()[1:] if part)]
    return "-".join(parts)


def _decade(found: re.Match[str]) -> str:
    return f"{found['year'][:3]}X"


def _century(found: re.Match[str]) -> str | None:
    number = int(found["number"])
    return f"{number - 1:02}XX" if 1 <= number <= 21 else None


def _chinese_decade(found: re.Match[str]) -> str:
    return f"{int(found['century']) - 1:02}{found['decade']}X"


_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_MONTH = r"(?P<month>[^\W\d_]+)\.?"
_YEAR = r"(?P<year>\d{4})"
_FORMS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str | None]], ...] = tuple(
    (re.compile(pattern), write)
    for pattern, write in (
        (_YEAR, _numbers),
        (rf"{_YEAR}([/.-])(\d{{1,2}})\2(\d{{1,2}})", lambda f: f"{f['year']}-{int(f[3]):02}-{int(f[4]):02}"),
        (r"(?P<month>\d{1,2})[/.]" + _YEAR, lambda f: f"{f['year']}-{int(f['month']):02}"),
        (rf"{_YEAR}年(?:(\d{{1,2}})月(?:(\d{{1,2}})日)?)?", _numbers),
        (rf"{_DAY}(?: of)?[ -]?{_MONTH},?[ -]{_YEAR}", _day_month_year),
        (rf"{_MONTH} ?{_DAY}(?:,? |,){_YEAR}", _day_month_year),
        (rf"{_YEAR},? {_MONTH} {_DAY}", _day_month_year),
        (rf"{_YEAR},? {_DAY} {_MONTH}", _day_month_year),
        (rf"{_MONTH}(?:,? | of |,){_YEAR}", _month_year),
        (rf"{_YEAR},? {_MONTH}", _month_year),
        (rf"{_YEAR}年?(?P<month>[春夏秋冬]季?)", _month_year),
        (r"(?:the )?(?P<year>\d{3}0)(?:['’]?s|-?е(?: годы| гг\.?)?|-х(?: годов| гг\.?)?|年代)", _decade),
        (r"(?:the )?(?P<number>\d{1,2})(?:st|nd|rd|th) c(?:entury|\.|ent\.)?", _century),
        (r"(?P<number>\d{1,2})世[纪紀]", _century),
        (r"(?P<century>\d{2})世纪(?P<decade>\d)0年代", _chinese_decade),
    )
)
