"""The dates that museums type, read into EDTF.

Nothing is guessed: a date that could be two days is refused with both readings named. What is valid EDTF is EDTF,
so "1912-03" is March 1912 and never 1912 to 1903; only "1921-24", which EDTF calls a winter and which every
museum means as four years, is sent back.
"""

from __future__ import annotations

import re

from archive.standards.edtf_bounds import bounds
from archive.standards.edtf_parts import NotADate, Undated, read_parts
from archive.standards.plain_days import read_day

_UNDATED = re.compile(
    r"(?:undated|not dated|no date|n\.? ?d\.?|s\.? ?d\.?|s\.? ?a\.?|(?:date )?(?:unknown|not known|uncertain)|\?+|-+"
    r"|none|null|n/a|б\. ?[дг]\.?|без даты|дата неизвестна|日期不详|年代不详|不详|年月日不明|不明)",
    re.IGNORECASE,
)
_NO_TIME = re.compile(r"(\d{4}-\d{2}-\d{2})[T ]00:00(?::00(?:\.0+)?)?")
_ABOUT = re.compile(
    r"(?:circa|ca\.?|c\.|c(?= ?\d)|about|around|approximately|approx\.?|near|~|около|ок\.|примерно|约在?)"
    r"\s*(?P<rest>.+)",
    re.IGNORECASE,
)
_PROBABLY = re.compile(
    r"(?:(?:probably|prob\.|possibly|poss\.|perhaps|maybe|likely|вероятно,?|возможно,?)\s+|很可能[在是]?)(?P<rest>.+)",
    re.IGNORECASE,
)
_PROBABLY_AFTER = re.compile(
    r"(?P<rest>.+?),?\s*(?:\(?\?\)?|\(?probably\)?|\(?вероятно\)?|（很?可能）|（おそらく）)", re.IGNORECASE
)
_ABOUT_AFTER = re.compile(
    r"(?P<rest>.+?),?\s*(?:\((?:circa|ca\.?|approx\.?)\)|or so|頃|ごろ|前後)", re.IGNORECASE
)
_EARLIER = re.compile(
    r"(?:before|by|until|till|up to|prior to|pre-?|not (?:after|later than)|no later than|не позднее|до)\s*(?P<a>.+)"
    r"|(?P<b>.+?)\s*(?:or (?:earlier|before)|and (?:earlier|before)|以前|或之前)",
    re.IGNORECASE,
)
_LATER = re.compile(
    r"(?:after|since|post-?|not (?:before|earlier than)|no earlier than|не ранее|после)\s*(?P<a>.+)"
    r"|(?:from\s+)?(?P<b>.+?)\s*(?:or (?:later|after)|and (?:later|after)|onwards?|以降|或之后)",
    re.IGNORECASE,
)
_EITHER = re.compile(r"(?P<a>.+?)\s+(?:or|или)\s+(?P<b>.+)", re.IGNORECASE)
_RANGES = (
    re.compile(r"(?:between|между)\s+(?P<a>.+?)\s+(?:and|и)\s+(?P<b>.+)", re.IGNORECASE),
    re.compile(r"(?:from\s+)?(?P<a>.+?)\s+(?:to|until|till|through|thru)\s+(?P<b>.+)", re.IGNORECASE),
    re.compile(r"(?P<a>.+?)(?:\s+[-–—]\s+|\s*[–—]\s*|\s*至\s*)(?P<b>.+)"),
    re.compile(
        r"(?P<a>.*?[^\W\d_]{3}.*?|\d{4}s|\d{4}[?~]|(?:ca?\.|circa|about)?\s*\d{4})-(?P<b>(?:\d|[^\W\d_]).*)",
        re.IGNORECASE,
    ),
    re.compile(r"(?P<a>\d{1,2})-(?P<b>\d{1,2} [^\W\d_].*)"),
    re.compile(r"(?P<a>[^\W\d_]+\.? \d{1,2})-(?P<b>\d{1,2},? \d{4})"),
)  # fmt: skip
_LOOKS_LIKE_YEARS = re.compile(r"(?P<century>\d{2})(?P<from>\d{2})-(?P<to>2[1-9]|3\d|4[01])")
_TRAILING_YEAR = re.compile(r"(?P<day>.*?)[ ,]*(?P<year>\d{4})(?P<mark>\??)$")
_MONTH_FIRST = re.compile(r"(?P<month>[^\W\d_]+)\.? ")


def read_plain_date(text: str) -> str:
    """EDTF for a date as people write it: English, with the commonest Russian, Chinese and Japanese forms.

    "before 1920" and "after 1920" keep the year named, as other tools of the field do: ../1920 and 1920/.. (words:
    "1920 or earlier"), so nothing is claimed that the curator did not write. "19th century" is 18XX. Square
    brackets (a date supplied by the cataloguer) are taken off. Raises Undated for "undated", "n.d.", "unknown" and
    empty text, NotADate for all else that is not one date.
    """
    bare = _tidy(text)
    if not bare or _UNDATED.fullmatch(bare):
        raise Undated(
            f"“{text.strip()}” says that there is no date. Leave the field empty, or write what can be said: 194X, "
            "before 1950, 1945?."
        )
    _refuse_years_like_a_season(bare)
    found = _as_edtf(bare) or _read(bare)
    if found is None:
        raise NotADate(
            f"“{text.strip()}” could not be read as a date. Expected something like 1945, August 1945, 18 August 1945, "
            "c. 1910, 1910s, before 1920, 1945-1946, or EDTF. Write it in one of these ways."
        )
    bounds(read_parts(found))
    return found


def _tidy(text: str) -> str:
    bare = " ".join(text.replace("\u00a0", " ").split()).rstrip(";,")
    if _as_edtf(bare):
        return bare
    if (bare[:1] == "[" and bare[-1:] == "]") or (bare[:1] == "(" and bare[-1:] == ")"):
        bare = bare[1:-1].strip()
    bare = _NO_TIME.sub(r"\1", bare) if _NO_TIME.fullmatch(bare) else bare
    return re.sub(r"^(?:dated?:?|the)\s+", "", bare, flags=re.IGNORECASE)


def _as_edtf(text: str) -> str | None:
    """The text itself where it is EDTF; numbers with two slashes are not taken for a span."""
    try:
        bounds(read_parts(text))
    except NotADate:
        return None
    return text


def _refuse_years_like_a_season(text: str) -> None:
    found = _LOOKS_LIKE_YEARS.fullmatch(text)
    if found and found["to"] > found["from"]:
        year, last = f"{found['century']}{found['from']}", f"{found['century']}{found['to']}"
        raise NotADate(
            f"“{text}” can be the years {year} to {last}, or a part of the year {year} in EDTF. Expected one meaning. "
            f"Write {year}/{last} for the years, or the season in words (winter {year})."
        )


def _read(text: str) -> str | None:
    """EDTF for one date or two, or None. Doubt is read first: it stands around all the rest."""
    for pattern, mark in ((_PROBABLY, "?"), (_PROBABLY_AFTER, "?"), (_ABOUT, "~"), (_ABOUT_AFTER, "~")):
        found = pattern.fullmatch(text)
        if found:
            inner = _read(found["rest"].strip())
            return None if inner is None else _marked(inner, mark)
    return _read_one_sided(text) or read_day(text) or _read_pair(text)


def _read_one_sided(text: str) -> str | None:
    for pattern, edtf in ((_EARLIER, "../{}"), (_LATER, "{}/..")):
        found = pattern.fullmatch(text)
        if found:
            inner = _read((found["a"] or found["b"]).strip())
            return edtf.format(inner) if inner and "/" not in inner and inner[0] != "[" else None
    return None


def _read_pair(text: str) -> str | None:
    either = _EITHER.fullmatch(text)
    if either:
        pair = _two_dates(either["a"], either["b"])
        return f"[{pair[0]},{pair[1]}]" if pair else None
    for pattern in _RANGES:
        found = pattern.fullmatch(text)
        pair = _two_dates(found["a"].strip(), found["b"].strip()) if found else None
        if pair:
            return f"{pair[0]}/{pair[1]}"
    return None


def _two_dates(first: str, second: str) -> tuple[str, str] | None:
    """Both sides read; what the first leaves out ("8", "August") is taken from the second, or the other way."""
    if re.fullmatch(r"\d{4}", first) and re.fullmatch(r"\d{2}", second):
        second = first[:2] + second
    upper = _read(second) or _read(_with_month_of(first, second))
    lower = (
        _read(first) or _read(_with_year_of(second, first)) or _read(_with_month_and_year_of(second, first))
    )
    if upper is None or lower is None or any("/" in side or side[0] == "[" for side in (lower, upper)):
        return None
    return lower, upper


def _with_year_of(other: str, text: str) -> str:
    year = _TRAILING_YEAR.fullmatch(other)
    return f"{text} {year['year']}" if year else text


def _with_month_and_year_of(other: str, text: str) -> str:
    """ "18" beside "20 August 1945" is 18 August 1945."""
    return re.sub(r"^\d{1,2}", text, other, count=1) if re.fullmatch(r"\d{1,2}", text) else text


def _with_month_of(other: str, text: str) -> str:
    """ "20, 1945" beside "August 18" is August 20, 1945."""
    month = _MONTH_FIRST.match(other)
    return f"{month['month']} {text}" if month else text


def _marked(edtf: str, mark: str) -> str | None:
    """A doubt around a span holds for each of its dates, one around a set for each member."""
    if edtf[0] == "[":
        return "[" + ",".join(_with_mark(member, mark) for member in edtf[1:-1].split(",")) + "]"
    return "/".join(side if side == ".." else _with_mark(side, mark) for side in edtf.split("/"))


def _with_mark(date: str, mark: str) -> str:
    held = date[-1] if date[-1] in "?~%" else ""
    return date.rstrip("?~%") + (mark if held in ("", mark) else "%")
