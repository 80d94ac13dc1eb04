"""When the visitor has gone: a countdown that any touch cancels, then everything as it was."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.kiosk.player.conftest import Visit
from tests.kiosk.player.exhibit import COVERED, PICTURE
from tests.kiosk.player.visitor import Visitor


@pytest.fixture
def timed(visit: Visit) -> Visitor:
    visitor = visit(clock=True)
    visitor.page.touchscreen.tap(500, 500)
    expect(visitor.page.locator("html")).to_have_attribute("data-view", "slide")
    return visitor


def test_after_75_seconds_a_countdown_of_20_is_seen(timed: Visitor) -> None:
    timed.page.clock.run_for(74_000)
    expect(timed.page.locator(".idle")).to_be_hidden()
    timed.page.clock.run_for(1_500)
    expect(timed.page.locator(".idle")).to_be_visible()
    expect(timed.page.locator(".idle-seconds")).to_have_text("20")
    ground = "(box) => getComputedStyle(box).backgroundColor"  # nothing shines through its words
    assert timed.page.locator(".idle").evaluate(ground) == timed.page.locator("body").evaluate(ground)
    timed.page.clock.run_for(5_000)
    expect(timed.page.locator(".idle-seconds")).to_have_text("15")


def test_any_touch_anywhere_cancels_it_and_does_nothing_else(timed: Visitor) -> None:
    timed.page.clock.run_for(80_000)
    box = timed.page.locator('.rail button[data-name="next"]').bounding_box()
    assert box is not None
    timed.page.touchscreen.tap(box["x"] + 10, box["y"] + 10)
    expect(timed.page.locator(".idle")).to_be_hidden()
    timed.stands_at(0)
    timed.page.clock.run_for(60_000)
    expect(timed.page.locator("html")).to_have_attribute("data-view", "slide")


def test_a_key_cancels_it_and_does_nothing_else(timed: Visitor) -> None:
    timed.page.clock.run_for(80_000)
    timed.press("ArrowRight")
    expect(timed.page.locator(".idle")).to_be_hidden()
    timed.stands_at(0)


def test_then_everything_is_as_it_was_at_first(timed: Visitor) -> None:
    timed.speak("ru")
    timed.tap("next")
    timed.tap("settings")
    timed.page.locator('button[data-step="3"]').tap()
    timed.tap("contrast")
    timed.page.clock.run_for(96_000)
    root = timed.page.locator("html")
    expect(root).to_have_attribute("data-view", "attract")
    expect(root).to_have_attribute("lang", "en")
    expect(root).to_have_attribute("data-size", "one")
    expect(root).not_to_have_attribute("data-contrast-on", "")
    assert (timed.state("index"), timed.state("panel"), timed.state("settings")) == (0, None, False)


def test_a_touch_starts_the_time_again(timed: Visitor) -> None:
    for _ in range(4):
        timed.page.clock.run_for(60_000)
        timed.tap("next")
    expect(timed.page.locator(".idle")).to_be_hidden()


def test_setting_the_clock_of_the_pc_sends_nobody_away(timed: Visitor) -> None:
    assert (
        timed.page.evaluate("kiosk.readQuiet(10, { idleSeconds: 75, countdownSeconds: 20 }).phase") == "here"
    )
    timed.page.evaluate("Date.now = () => 9e15")
    timed.page.clock.run_for(2_000)
    expect(timed.page.locator("html")).to_have_attribute("data-view", "slide")


def test_a_screen_may_set_its_own_times(visit: Visit) -> None:
    page = visit().page
    assert page.evaluate("kiosk.timesOf({}).idleSeconds") == 75
    assert page.evaluate("kiosk.timesOf({ idleSeconds: '5' }).idleSeconds") == 5
    assert page.evaluate("kiosk.timesOf({ idleSeconds: 'soon' }).idleSeconds") == 75


def test_what_was_covered_is_covered_again_and_the_scan_is_closed(timed: Visitor) -> None:
    timed.go(COVERED)
    timed.tap("show")
    timed.page.wait_for_function("() => kiosk.player.room.store.state.shown.length === 1")
    timed.go(PICTURE)
    timed.tap("zoom")
    expect(timed.page.locator(".zoom")).to_be_visible()
    timed.page.clock.run_for(96_000)
    expect(timed.page.locator("html")).to_have_attribute("data-view", "attract")
    expect(timed.page.locator(".zoom")).to_be_hidden()
    assert (timed.state("shown"), timed.state("size"), timed.state("low")) == ([], 1, False)
