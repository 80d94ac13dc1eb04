"""A loop that stands still begins anew by itself, and that is counted."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.kiosk.player.conftest import Visit
from tests.kiosk.player.visitor import DRAWN

pytestmark = pytest.mark.long

# The next picture neither comes nor fails.
STUCK = """() => {
  window.before = true;
  kiosk.Furnishing = class { element = document.createElement("p"); ready = new Promise(() => undefined); };
}"""


def turns(page: Page, seconds: int) -> None:
    """So many seconds pass, with time between for the pictures to come in."""
    for _ in range(seconds // 10):
        page.clock.run_for(10_000)
        page.evaluate(DRAWN)


def test_a_loop_that_stops_advancing_begins_anew_and_is_counted(visit: Visit) -> None:
    page = visit(clock=True).page
    page.evaluate(STUCK)
    with page.expect_navigation():
        for _ in range(20):
            page.clock.run_for(10_000)
    expect(page.locator(".attract-layer").first).to_be_attached()
    assert page.evaluate("[window.before === true, kiosk.recall('restarts', 0)]") == [False, 1]


def test_a_loop_that_goes_on_is_left_alone(visit: Visit) -> None:
    page = visit(clock=True).page
    page.evaluate("() => { window.before = true; }")
    turns(page, 300)
    assert page.evaluate("[window.before === true, kiosk.recall('restarts', 0)]") == [True, 0]


def test_a_visitor_who_reads_for_long_is_left_alone(visit: Visit) -> None:
    visitor = visit(clock=True)
    visitor.wake()
    visitor.page.evaluate("() => { window.before = true; }")
    for _ in range(4):
        visitor.page.clock.run_for(60_000)
        visitor.page.touchscreen.tap(300, 300)
    assert visitor.page.evaluate("[window.before === true, kiosk.recall('restarts', 0)]") == [True, 0]


def test_without_server_and_without_worker_the_page_stays_rather_than_give_way_to_an_error(
    visit: Visit,
) -> None:
    page = visit(clock=True).page
    page.route("**/*", lambda route: route.abort())
    page.evaluate("() => { window.before = true; }")
    page.evaluate("kiosk.reload()")
    assert page.evaluate("window.before === true")
    expect(page.locator(".attract-layer").first).to_be_attached()


@pytest.mark.parametrize(
    ("watch", "means"),
    [
        ({"due": 100_000, "looked": 95_000, "hidden": False}, "well"),
        ({"due": 99_000, "looked": 95_000, "hidden": False}, "still"),
        ({"due": 99_000, "looked": 95_000, "hidden": True}, "asleep"),
        ({"due": 99_000, "looked": 10_000, "hidden": False}, "asleep"),
    ],
)
def test_a_watch_that_slept_itself_waits_anew(bench: Page, watch: dict[str, object], means: str) -> None:
    assert bench.evaluate("(watch) => kiosk.readWatch(100000, watch)", watch) == means


def test_the_first_picture_ends_a_row_of_restarts(visit: Visit) -> None:
    page = visit().page
    page.evaluate("kiosk.remember('restarts-in-a-row', 3)")
    page.reload()
    expect(page.locator(".attract-layer").first).to_be_attached()
    assert page.evaluate("kiosk.recall('restarts-in-a-row', 9)") == 0


def test_restarts_that_do_not_help_come_ever_less_often(bench: Page) -> None:
    assert bench.evaluate("[0, 1, 2, 20].map(kiosk.firstBeatMs)") == [60_000, 120_000, 240_000, 3_600_000]
