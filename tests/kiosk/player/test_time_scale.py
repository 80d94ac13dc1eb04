"""Dates as stretches of time, and where they lie on a line: the reckoning under the drawing."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

SPANS = "(dates) => dates.map(([earliest, latest]) => kiosk.spanOf({ edtf: '', earliest, latest }))"


def spans(bench: Page, *dates: tuple[str, str]) -> list[dict[str, float]]:
    found: list[dict[str, float]] = bench.evaluate(SPANS, dates)
    return found


def test_a_date_is_a_span_that_ends_with_its_last_day(bench: Page) -> None:
    (day, month) = spans(bench, ("1945-08-09", "1945-08-09"), ("1945-08-01", "1945-08-31"))
    assert (day["to"] - day["from"], month["to"] - month["from"]) == (1, 31)


@pytest.mark.parametrize(
    ("edtf", "sure", "soft"),
    [
        ("1945-08-19", "certain", False),
        ("1945-08-19?", "certain", True),
        ("1945%", "certain", True),
        ("1945~", "certain", True),
        ("1945-08-26", "probable", True),
        ("1939-05/1939-09", "certain", False),
    ],
)
def test_an_uncertain_date_is_soft(bench: Page, edtf: str, sure: str, soft: bool) -> None:
    date = {"edtf": edtf, "earliest": "1945-01-01", "latest": "1945-01-02"}
    assert bench.evaluate("([date, sure]) => kiosk.spanOf(date, sure).soft", [date, sure]) is soft


def test_a_date_without_bounds_has_no_place_on_the_line(bench: Page) -> None:
    assert bench.evaluate("kiosk.spanOf({ edtf: '1945/..', earliest: '1945-01-01', latest: null })") is None


def test_the_fewest_months_that_hold_most_events_are_opened_out(bench: Page) -> None:
    crowded = [(f"1945-08-{day:02}", f"1945-08-{day:02}") for day in range(1, 9)]
    crowded += [("1945-09-02", "1945-09-02"), ("1931-09-18", "1931-09-18"), ("1956-12-01", "1956-12-31")]
    opened = "(spans) => kiosk.crowdedMonths(spans, kiosk.wholeYears(spans))"
    found = bench.evaluate(opened, spans(bench, *crowded))
    assert found["to"] - found["from"] == 31
    spread = [(f"{year}-05-01", f"{year}-05-01") for year in range(1931, 1957, 3)]
    assert bench.evaluate(opened, spans(bench, *spread)) is None
    assert bench.evaluate(opened, spans(bench, *crowded[:4])) is None


def test_a_span_longer_than_its_scale_is_cut_at_both_ends(bench: Page) -> None:
    place = bench.evaluate("kiosk.placeSpan({ from: 0, to: 40 }, { from: 10, to: 20 })")
    assert place == {"start": 0, "length": 100}


def test_marks_that_would_touch_stand_in_lanes(bench: Page) -> None:
    marks = [
        {"start": start, "length": length} for start, length in ((0, 1), (1, 1), (2, 30), (3, 1), (40, 1))
    ]
    lanes = bench.evaluate("(marks) => kiosk.lanesOf(marks, 2)", marks)
    assert lanes == [0, 1, 2, 0, 0]


def test_how_much_wider_is_said_as_a_round_number(bench: Page) -> None:
    assert bench.evaluate("kiosk.timesWider({ from: 0, to: 9497 }, { from: 0, to: 61 })") == 160


def test_months_come_from_the_browser_else_from_the_languages_file_else_in_english_said_so(
    bench: Page,
) -> None:
    own = {
        "months": [f"m{at}" for at in range(1, 13)],
        "months_of_year": [f"m{at} of {{year}}" for at in range(1, 13)],
    }
    said = """([language, own]) => {
      const dating = kiosk.datingOf(language, own);
      const day = kiosk.dayOf("1945-08-09");
      const months = kiosk.sayMonths({ from: day, to: day + 30 }, dating);
      return [dating.language, dating.month(day), dating.day(day), months];
    }"""
    russian = bench.evaluate(said, ["ru", own])
    assert russian[:1] + russian[2:] == ["ru", "9", "август 1945 г. – сентябрь 1945 г."]
    assert bench.evaluate(said, ["ja", own])[3] == "1945年8月～1945年9月"
    assert bench.evaluate(said, ["zh-Hans", own])[3] == "1945年8月～1945年9月"
    assert bench.evaluate(said, ["qya", own]) == ["qya", "m8", "9", "m8 of 1945 – m9 of 1945"]
    assert bench.evaluate(said, ["qya", None]) == ["en", "Aug", "9", "August – September 1945"]
