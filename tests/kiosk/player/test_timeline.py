"""The line of years with its crowded weeks opened out, and the photographs that stand on it."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.kiosk.player.conftest import Visit
from tests.kiosk.player.exhibit import a_manifest, a_slide
from tests.kiosk.player.stories import (
    EVENTS,
    FIRST_PHOTOGRAPH,
    TIMELINE,
    YEAR,
    a_story_manifest,
    story_slides,
)
from tests.kiosk.player.visitor import Visitor

SPANS = "(dates) => dates.map(([earliest, latest]) => kiosk.spanOf({ edtf: '', earliest, latest }))"


# Of both lines: what stands past an end of its line, numbers that are not over their bar, names or numbers that touch.
ON_THE_LINE = """() => {
  const here = document.querySelector(".layer[data-here]");
  const all = (selector) => [...here.querySelectorAll(selector)];
  const boxOf = (element) => element.getBoundingClientRect();
  const axis = boxOf(here.querySelector(".time-axis"));
  const dots = all(".time-mark:not([data-soft])").map((mark) => {
    const box = boxOf(mark);
    const half = mark.dataset.shape === "point" ? parseFloat(getComputedStyle(mark, "::before").width) / 2 : 0;
    return { left: box.left - half, right: box.right + half, words: mark.dataset.key };
  });
  const written = all(".chip, .time-name");
  const held = all(".time-held").map((group) => (
    [group, boxOf(group.querySelector(".time-band")), boxOf(group.querySelector("ul"))]));
  const stray = ([, band, chips]) => chips.left > band.left + 1 || Math.min(chips.right, band.right) - band.left < 4;
  return {
    past: [...dots, ...all(".chip").map((chip) => ({ ...boxOf(chip).toJSON(), words: chip.textContent }))]
      .filter((one) => one.left < axis.left - 1 || one.right > axis.right + 1).map((one) => one.words),
    apart: held.filter(stray).map(([group]) => group.textContent),
    close: written.flatMap((one, at) => written.slice(at + 1)
      .filter((other) => kiosk.overlap(boxOf(one), boxOf(other), -1, -1))
      .map((other) => `${one.textContent} touches ${other.textContent}`)),
  };
}"""


@pytest.fixture
def line(visit: Visit) -> Visitor:
    visitor = visit(manifest=a_story_manifest())
    visitor.wake()
    visitor.go(TIMELINE)
    return visitor


def mark(line: Visitor, key: str) -> Locator:
    return line.here().locator(f'.time-mark[data-key="{key}"]')


def words(line: Visitor) -> Locator:
    return line.page.locator(".label [data-chosen] .panel-text")


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


def test_a_span_longer_than_its_scale_is_cut_at_both_ends_and_knows_it(bench: Page) -> None:
    place = bench.evaluate("kiosk.placeSpan({ from: 0, to: 40 }, { from: 10, to: 20 })")
    assert place == {"start": 0, "length": 100, "before": True, "after": True}


def test_marks_that_would_touch_stand_in_lanes(bench: Page) -> None:
    marks = [
        {"start": start, "length": length} for start, length in ((0, 1), (1, 1), (2, 30), (3, 1), (40, 1))
    ]
    lanes = bench.evaluate("(marks) => kiosk.lanesOf(marks, 2)", marks)
    assert lanes == [0, 1, 2, 0, 0]


def test_nothing_on_a_line_stands_past_its_ends_and_numbers_stand_over_their_bar(visit: Visit) -> None:
    slides = story_slides()
    slides += [a_slide(number, date=YEAR, places=[]) for number in range(8, 12)]
    visitor = visit(manifest=a_manifest(*slides), size=(1080, 1920))
    visitor.wake()
    visitor.go(TIMELINE)
    visitor.page.evaluate("document.fonts.ready.then(() => new Promise(requestAnimationFrame))")
    assert visitor.page.evaluate(ON_THE_LINE) == {"past": [], "apart": [], "close": []}


def test_how_much_wider_is_said_as_a_round_number(bench: Page) -> None:
    assert bench.evaluate("kiosk.timesWider({ from: 0, to: 9497 }, { from: 0, to: 61 })") == 160


def test_the_break_of_scale_is_drawn_and_said(line: Visitor) -> None:
    expect(line.here().locator(".time-fan")).to_be_visible()
    expect(line.here().locator(".time-caption")).to_have_text("August 1945, drawn about 310 times wider")
    line.speak("ja")
    expect(line.here().locator(".time-caption")).to_contain_text("1945年8月")


def test_certain_days_are_points_and_uncertain_dates_soft_spans(line: Visitor) -> None:
    expect(mark(line, "attack")).to_have_attribute("data-shape", "point")
    assert mark(line, "attack").get_attribute("data-soft") is None
    expect(mark(line, "abdication")).to_have_attribute("data-shape", "span")
    expect(mark(line, "abdication")).to_have_attribute("data-soft", "")
    expect(mark(line, "detained")).to_have_attribute("data-soft", "")


def test_events_stand_in_order_of_time(line: Visitor) -> None:
    places = [mark(line, key).bounding_box() for key in ("attack", "puyi-leaves", "harbin")]
    across = [place["x"] for place in places if place]
    assert across == sorted(across)
    assert len(across) == 3


def test_a_touch_near_a_point_tells_of_it(line: Visitor) -> None:
    box = mark(line, "harbin").bounding_box()
    assert box is not None
    line.page.touchscreen.tap(box["x"] + 3, box["y"] + 8)
    expect(words(line)).to_have_text("harbin en")
    expect(mark(line, "harbin")).to_have_attribute("data-chosen", "")


def test_one_event_after_the_other_by_large_buttons_in_order_of_time(line: Visitor) -> None:
    said = [words(line).inner_text()]
    for _ in EVENTS[1:]:
        line.tap("later")
        said.append(words(line).inner_text())
    assert said[0] == "mukden en"
    assert said[-1] == "return en"
    assert len(set(said)) == len(EVENTS)
    expect(line.button("later")).to_have_attribute("aria-disabled", "true")
    line.tap("earlier")
    expect(words(line)).to_have_text("instrument en")


def test_what_was_chosen_stays_in_another_language(line: Visitor) -> None:
    line.tap("later")
    line.speak("ru")
    expect(words(line)).to_have_text("pact ru")


def test_a_doubtful_event_says_so_in_a_word(line: Visitor) -> None:
    expect(line.here().locator(".panel-words .confidence")).to_have_count(0)
    box = mark(line, "abdication").bounding_box()
    assert box is not None
    line.page.touchscreen.tap(box["x"] + box["width"] / 2, box["y"] + 4)
    expect(line.here().locator(".panel-words .confidence")).to_have_text("probable")


def test_photographs_stand_on_the_line_by_their_dates_and_a_tap_goes_there(line: Visitor) -> None:
    years = line.here().locator('[data-scale="years"] .chip')
    expect(years).to_have_text(["M45-003", "M45-001", "M45-005", "M45-002"])
    line.here().locator(".chip", has_text="M45-001").tap()
    line.stands_at(FIRST_PHOTOGRAPH)


def test_a_list_says_the_same(line: Visitor) -> None:
    listed = line.page.locator(".label .panel-list ol > li")
    expect(listed).to_have_count(len(EVENTS))
    expect(listed.nth(2)).to_contain_text("on 1945-08-09")
    expect(listed.nth(5)).to_contain_text("probable")
    ways = line.page.locator(".label .ways button")
    expect(ways).to_have_count(5)  # four with a date, in its order, and the one without
    expect(ways.last).to_contain_text("M45-004")


def test_what_is_chosen_on_the_line_is_marked_in_the_list_and_comes_into_sight_there(line: Visitor) -> None:
    for _ in EVENTS[1:]:
        line.tap("later")
    chosen = line.page.locator(".label [data-chosen]")
    expect(chosen).to_have_count(1)
    expect(chosen).to_contain_text("return en")
    expect(chosen).to_be_in_viewport(ratio=1)
    line.speak("ja")
    expect(chosen).to_contain_text("return ja")


def test_targets_on_the_line_are_large_enough(line: Visitor) -> None:
    small = line.page.evaluate(
        """() => [...document.querySelectorAll(".layer[data-here] button, .label button")]
          .filter((button) => button.checkVisibility())
          .filter((button) => button.offsetWidth < 71.5 || button.offsetHeight < 71.5)
          .map((button) => button.textContent)"""
    )
    assert small == []


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
