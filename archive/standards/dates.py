"""The door for dates: EDTF in, sortable bounds and a person's words out.

Stored: EDTF (ISO 8601-2:2019; NORMS "Figures a curator trusts"). Shown: words in each language. `read_plain_date`
turns what museums type into EDTF.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from archive.standards.date_speech import speech_for
from archive.standards.edtf_bounds import bounds
from archive.standards.edtf_parts import NotADate, Parts, Undated, read_parts
from archive.standards.languages import LANGUAGES, Unsaid, in_those_that_can
from archive.standards.plain_dates import read_plain_date
from archive.standards.wording import fill, wording

__all__ = [
    "EdtfDate",
    "NotADate",
    "Undated",
    "all_date_words",
    "date_words",
    "dates_in",
    "month_names",
    "parse_edtf",
    "probably_in",
    "read_plain_date",
]

A_YEAR = "1945"


@dataclass(frozen=True)
class EdtfDate:
    """A valid EDTF date: its text without blanks, and its first and last possible day, both included.

    `earliest` / `latest` is None where that end is open, unknown, or outside the years 1–9999.
    """

    text: str
    earliest: date | None
    latest: date | None


def parse_edtf(text: str) -> EdtfDate:
    """Read EDTF. Raises NotADate: not EDTF, not in the calendar, ends before it begins, or (Undated) empty."""
    return _read(text)[0]


def date_words(text: str, language: str) -> str:
    """A date as a person says it in one of LANGUAGES, without a full stop, fit for the middle of a line.

    A span that carries "?", "~" or "%" is a date known only to lie inside it ("between … and …"); a bare span is
    a stretch of time ("May to September 1939"). Raises NotADate, UnknownLanguage, Unsaid.
    """
    return speech_for(language).say(_read(text)[1])


def dates_in(text: str, languages: Iterable[str]) -> dict[str, str]:
    """`date_words` in those of the languages that can say this date: the map that a manifest carries.

    Raises NotADate, UnknownLanguage.
    """
    return in_those_that_can(languages, lambda language: date_words(text, language))


def probably_in(names: Mapping[str, str], languages: Iterable[str]) -> dict[str, str]:
    """A name with the doubt that a probable date is said with ("Hsinking, probably"), in those of the languages that
    have both the name and words for the doubt."""

    def doubted(language: str) -> str:
        return fill(wording(language, "dates").text("phrases", "probably"), date=names[language])

    return in_those_that_can([tag for tag in languages if names.get(tag)], doubted)


def all_date_words(text: str) -> dict[str, str]:
    """The same in every language there is. Raises NotADate."""
    return dates_in(text, LANGUAGES)


def month_names(language: str) -> dict[str, list[str]]:
    """For a drawn scale of time: `months` by name, and `months_of_year` with `{year}` in them ("August {year}").

    Empty where the language's file does not name them.
    """
    words = wording(language, "dates")
    try:
        return {
            "months": [words.text("months", place) for place in range(12)],
            "months_of_year": [
                date_words(f"{A_YEAR}-{month:02}", language).replace(A_YEAR, "{year}")
                for month in range(1, 13)
            ],
        }
    except Unsaid:
        return {}


@lru_cache(maxsize=4096)
def _read(text: str) -> tuple[EdtfDate, Parts]:
    bare = text.strip()
    if bare[:1] in ("[", "{"):
        bare = bare.replace(", ", ",")
    parts = read_parts(bare)
    return EdtfDate(bare, *bounds(parts)), parts
