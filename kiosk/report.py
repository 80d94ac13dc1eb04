"""What a screen reports of itself, read strictly: a frozen value further in, a refusal at the edge."""

from __future__ import annotations

import json
import re
from collections.abc import Container
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

OLDEST_COUNT = timedelta(days=31)
MOST_VIEWS = 1_000  # of one slide in one report; a minute has fewer
MOST_COUNTS = 300
MOST_RESTARTS = 1_000
DIGEST = re.compile(r"^sha256:[0-9a-f]{64}$")
REPORT_ID = re.compile(r"^[0-9a-f-]{8,40}$")


class Refused(ValueError):
    """A report that no screen of ours sends."""


@dataclass(frozen=True)
class Count:
    """Views of one slide on one day, in one language."""

    day: date
    slide: str
    language: str
    views: int


@dataclass(frozen=True)
class Report:
    """One heartbeat. `picture_seconds` ago the last new picture appeared; None: not since the page began."""

    report_id: str
    screen: str
    digest: str
    picture_seconds: int | None
    restarts: int
    counts: tuple[Count, ...]


def read_report(body: bytes, *, today: date) -> Report:
    """Read a heartbeat's JSON; raises Refused."""
    try:
        told = json.loads(body)
        seconds = told.get("picture_seconds")
        return Report(
            report_id=_matching(REPORT_ID, told["id"]),
            screen=str(told["screen"]),
            digest=_matching(DIGEST, told["digest"]),
            picture_seconds=None if seconds is None else _between(seconds, 0, 366 * 24 * 3600),
            restarts=_between(told["restarts"], 0, MOST_RESTARTS),
            counts=tuple(_count(each, today) for each in told["counts"][:MOST_COUNTS]),
        )
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise Refused(f"This is no report of a screen: {error}.") from error


def known_only(
    counts: tuple[Count, ...], slides: Container[str], languages: Container[str]
) -> tuple[Count, ...]:
    """Counts of slides and languages that the screen's releases hold; whatever else was sent is no visit."""
    return tuple(count for count in counts if count.slide in slides and count.language in languages)


def _count(told: dict[str, Any], today: date) -> Count:
    return Count(
        day=_likely_day(str(told["day"]), today),
        slide=str(told["slide"]),
        language=str(told["language"]),
        views=_between(told["views"], 1, MOST_VIEWS),
    )


def _likely_day(told: str, today: date) -> date:
    """The screen's own date, unless its clock is plainly wrong; then today."""
    day = date.fromisoformat(told)
    return day if today - OLDEST_COUNT <= day <= today + timedelta(days=1) else today


def _matching(pattern: re.Pattern[str], told: object) -> str:
    if not isinstance(told, str) or not pattern.match(told):
        raise ValueError(f"found {str(told)[:60]!r}, expected {pattern.pattern}")
    return told


def _between(told: object, least: int, most: int) -> int:
    if not isinstance(told, int) or isinstance(told, bool):
        raise TypeError(f"found {str(told)[:60]!r}, expected a whole number")
    return min(max(told, least), most)
