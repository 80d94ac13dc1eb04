"""The line of years with its crowded weeks opened out, and the photographs that stand on it."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, expect

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

# Of both lines: what stands past an end of its line, numbers that are not over their bar, names or numbers that touch,
# and those behind which the opened weeks are drawn.
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
  const stray = (chip) => {
    const letters = document.createRange();
    letters.selectNodeContents(chip);
    const number = boxOf(letters);
    const band = boxOf(chip.closest(".time-held").querySelector(".time-band"));
    return Math.min(number.right, band.right) - Math.max(number.left, band.left) < 3;
  };
  return {
    past: [...dots, ...written.map((one) => ({ ...boxOf(one).toJSON(), words: one.textContent }))]
      .filter((one) => one.left < axis.left - 1 || one.right > axis.right + 1).map((one) => one.words),
    apart: all(".chip").filter(stray).map((chip) => chip.textContent),
    behind: written.filter((one) => kiosk.overlap(boxOf(one), boxOf(here.querySelector(".time-opened")), 0, 0))
      .map((one) => one.textContent),
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


@pytest.mark.parametrize("size", [(1080, 1920), (1024, 768), (390, 844)])
def test_nothing_on_a_line_stands_past_its_ends_and_numbers_stand_over_their_bar(
    visit: Visit, size: tuple[int, int]
) -> None:
    slides = story_slides()
    slides += [a_slide(number, date=YEAR, places=[]) for number in range(8, 12)]
    visitor = visit(manifest=a_manifest(*slides), size=size)
    visitor.wake()
    visitor.go(TIMELINE)
    visitor.page.evaluate("document.fonts.ready.then(() => new Promise(requestAnimationFrame))")
    expect(visitor.here().locator(".time-name", has_text="1955")).to_be_visible()
    assert visitor.page.evaluate(ON_THE_LINE) == {"past": [], "apart": [], "behind": [], "close": []}


def test_on_a_phone_the_drawing_and_its_words_are_one_page_that_begins_with_air(visit: Visit) -> None:
    visitor = visit(manifest=a_story_manifest(), size=(390, 844))
    visitor.wake()
    visitor.go(TIMELINE)
    assert visitor.page.locator('[data-name="scroll-on"]:visible').count() == 1
    assert (
        visitor.here()
        .locator(".label-words")
        .evaluate("(one) => parseFloat(getComputedStyle(one).paddingTop)")
        >= 12
    )
    expect(visitor.here().locator(".panel-list ol > li")).to_have_count(len(EVENTS))
    visitor.tap("later")
    expect(visitor.here().locator(".panel-words .panel-text")).to_be_in_viewport(ratio=1)
    expect(visitor.here().locator("[data-event][data-chosen]")).to_contain_text("pact en")


def test_under_the_drawing_stands_what_happened_and_when(line: Visitor) -> None:
    strip = line.here().locator(".panel-words")
    expect(strip).to_have_text("on 1931-09-18mukden en")
    line.tap("later")
    line.tap("later")
    expect(strip.locator(".panel-text")).to_contain_text("The Soviet attack begins just after midnight")
    assert line.here().locator('.timeline-scroll [data-name="scroll-on"]').is_hidden()


def test_the_break_of_scale_is_drawn_and_said(line: Visitor) -> None:
    expect(line.here().locator(".time-fan")).to_be_visible()
    expect(line.here().locator(".time-caption")).to_have_text(
        "August 1945, drawn about 310\u00a0times\u00a0wider"
    )
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
    expect(years).to_have_text(["M45-003", "2", "M45-002"])
    said, touched = (years.nth(at).evaluate("(one) => getComputedStyle(one).color") for at in (1, 0))
    assert said != touched  # how many there are is said, and cannot be touched
    line.here().locator(".chip", has_text="M45-003").tap()
    line.stands_at(FIRST_PHOTOGRAPH + 2)


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
