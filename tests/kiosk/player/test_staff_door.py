"""The staff's way out of the kiosk: hidden, quiet, slow to guess."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect
from pytest_django.fixtures import Settings

from tests.kiosk.player.conftest import Visit
from tests.kiosk.player.visitor import Visitor

pytestmark = pytest.mark.long

PIN = "471108"
# Takes as long as a try does, and comes after it.
AS_LONG = "kiosk.fitsPin('000000', document.documentElement.dataset.staffPin)"
CLOSES = "() => { window.close = () => { window.closed_by_staff = true; }; }"


@pytest.fixture
def guarded(visit: Visit, settings: Settings) -> Visitor:
    settings.STAFF_PIN = PIN
    visitor = visit(clock=True)
    # A window that a script did not open may not close; the page after leaving is what can be seen here.
    visitor.page.evaluate(CLOSES)
    return visitor


def hold(visitor: Visitor, *, seconds: float = 3.2, x: int = 20, y: int = 20) -> None:
    finger = visitor.page.context.new_cdp_session(visitor.page)
    finger.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": [{"x": x, "y": y}]})
    visitor.page.clock.run_for(round(seconds * 1000))
    finger.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    finger.detach()


def type_pin(visitor: Visitor, pin: str) -> None:
    for figure in pin:
        visitor.page.locator(f'.staff button[data-name="digit-{figure}"]').tap()
    visitor.page.locator('.staff button[data-name="staff-try"]').tap()


def test_the_pin_leads_out_from_the_loop_and_from_a_slide(guarded: Visitor) -> None:
    page = guarded.page
    hold(guarded)
    expect(page.locator(".staff")).to_be_visible()
    type_pin(guarded, PIN)
    page.wait_for_function("() => window.closed_by_staff")
    page.clock.run_for(400)
    page.wait_for_url("**/left/")
    expect(page.locator(".calm p")).to_have_count(4)
    page.locator(".calm a").first.tap()
    page.wait_for_url(guarded.address + "/")


def test_a_short_touch_another_place_or_a_moving_visit_opens_nothing(guarded: Visitor) -> None:
    guarded.wake()
    hold(guarded, seconds=2.5)
    hold(guarded, x=1900)
    hold(guarded, y=1060)
    hold(guarded, x=400, y=400)
    expect(guarded.page.locator(".staff")).to_have_count(0)


def test_a_wrong_pin_says_nothing_and_the_right_one_must_wait(guarded: Visitor) -> None:
    page = guarded.page
    page.evaluate("kiosk.remember('pin-misses', 4)")
    hold(guarded)
    type_pin(guarded, "000000")
    page.wait_for_function("() => kiosk.recall('pin-misses', 0) === 5")
    assert page.locator(".staff-dots").text_content() == ""
    type_pin(guarded, PIN)
    page.evaluate(AS_LONG)
    page.clock.run_for(5_000)
    assert page.evaluate("[window.closed_by_staff, kiosk.recall('pin-misses', 0)]") == [None, 5]
    page.clock.run_for(28_000)
    hold(guarded)
    type_pin(guarded, PIN)
    page.wait_for_function("() => window.closed_by_staff && kiosk.recall('pin-misses', 9) === 0")


def test_guessing_takes_ever_longer_and_loading_anew_does_not_help(guarded: Visitor) -> None:
    page = guarded.page
    assert page.evaluate("[0, 1, 2, 5, 30].map(kiosk.pauseAfter)") == [0, 2, 4, 32, 300]
    page.evaluate("kiosk.remember('pin-misses', 6)")
    guarded.reload()
    page.evaluate(CLOSES)
    hold(guarded)
    type_pin(guarded, PIN)
    page.evaluate(AS_LONG)
    assert page.evaluate("window.closed_by_staff") is None


def test_the_pad_takes_keys_and_goes_by_itself(guarded: Visitor) -> None:
    page = guarded.page
    hold(guarded)
    for figure in "12":
        guarded.press(figure)
    expect(page.locator(".staff-dots")).to_have_text("••")
    guarded.press("ArrowRight")
    guarded.press("Escape")
    expect(page.locator(".staff")).to_have_count(0)
    guarded.stands_at(0)
    hold(guarded)
    page.clock.run_for(21_000)
    expect(page.locator(".staff")).to_have_count(0)


def test_its_keys_are_as_large_as_every_other(guarded: Visitor) -> None:
    hold(guarded)
    keys = guarded.page.locator(".staff button").all()
    assert len(keys) == 12
    boxes = [key.bounding_box() for key in keys]
    assert all(box and box["width"] >= 72 and box["height"] >= 72 for box in boxes)
    assert guarded.page.locator(".staff").get_attribute("aria-label") == "Staff PIN"


def test_without_a_pin_there_is_no_door(visit: Visit) -> None:
    visitor = visit(clock=True)
    hold(visitor)
    expect(visitor.page.locator(".staff")).to_have_count(0)
    assert "staff" not in visitor.page.evaluate("JSON.stringify(document.documentElement.dataset)")


def test_the_pin_is_tried_without_the_server(guarded: Visitor) -> None:
    guarded.page.route("**/*", lambda route: route.abort())
    hold(guarded)
    type_pin(guarded, PIN)
    guarded.page.wait_for_function("() => window.closed_by_staff")
