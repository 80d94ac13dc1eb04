"""What a browser would do that a kiosk must not: tried with real fingers, wheels and keys."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page

from tests.kiosk.player.conftest import Visit
from tests.kiosk.player.exhibit import PICTURE
from tests.kiosk.player.visitor import Visitor

pytestmark = pytest.mark.long

REFUSED = """() => {
  window.refused = {};
  for (const name of "contextmenu selectstart dragstart wheel keydown auxclick mouseup drop".split(" "))
    window.addEventListener(name, (event) => { window.refused[name] = window.last = event.defaultPrevented; });
}"""
SCALE = "[visualViewport.scale, devicePixelRatio]"


def pinch(page: Page, x: float, y: float) -> None:
    """Two fingers drawn apart."""
    fingers = page.context.new_cdp_session(page)

    def touch(kind: str, apart: int) -> None:
        points = [{"x": x - apart, "y": y, "id": 0}, {"x": x + apart, "y": y, "id": 1}]
        fingers.send(
            "Input.dispatchTouchEvent", {"type": kind, "touchPoints": points if kind != "touchEnd" else []}
        )

    touch("touchStart", 20)
    for apart in range(40, 260, 20):
        touch("touchMove", apart)
    touch("touchEnd", 0)
    fingers.detach()


def test_pinching_anywhere_does_not_enlarge_the_page(visit: Visit) -> None:
    visitor = visit()
    page = visitor.page
    for x, y in ((960, 540), (400, 1000), (1700, 1000), (960, 20)):
        pinch(page, x, y)
        page.evaluate("kiosk.player.room.store.tell({ type: 'reset' })")
        assert page.evaluate(SCALE) == [1, 1], (x, y)
    visitor.wake()
    visitor.go(PICTURE)
    for part in (".label", ".rail", ".label .title", '.rail button[data-name="next"]'):
        box = page.locator(part).bounding_box()
        assert box
        pinch(page, box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
        assert page.evaluate(SCALE) == [1, 1], part
        visitor.press("Escape")  # two fingers on the picture or its label open the scan
    visitor.tap("settings")
    box = page.locator(".settings").bounding_box()
    assert box
    pinch(page, box["x"] + box["width"] / 2, box["y"] + 200)
    assert page.evaluate(SCALE) == [1, 1]


def test_the_same_pinch_enlarges_a_page_that_does_not_refuse_it(visitor: Visitor) -> None:
    visitor.page.set_content("<h1>Any page</h1>")
    pinch(visitor.page, 600, 400)
    assert visitor.page.evaluate(SCALE)[0] > 1


def test_the_viewport_does_not_forbid_zoom(visitor: Visitor) -> None:
    content = visitor.page.locator('meta[name="viewport"]').get_attribute("content") or ""
    assert not re.search(r"user-scalable|maximum-scale|minimum-scale", content)


def test_every_part_that_can_be_touched_refuses_the_browsers_gestures(visitor: Visitor) -> None:
    loose = visitor.page.evaluate(
        """() => [...document.querySelectorAll("body, button, .stage, .scroller, input")]
          .filter((part) => !["none", "pan-y", "pan-x", "pan-x pan-y"].includes(getComputedStyle(part).touchAction))
          .map((part) => part.className || part.tagName)"""
    )
    assert loose == []
    for part in ("html", "body"):
        assert (
            visitor.page.locator(part).evaluate("(part) => getComputedStyle(part).overscrollBehaviorX")
            == "none"
        )


def test_a_swipe_at_the_edge_does_not_leave_the_page(visit: Visit) -> None:
    visitor = visit()
    visitor.page.goto(visitor.address + "/left/")
    visitor.arrive()
    visitor.wake()
    visitor.swipe(1500)
    visitor.page.mouse.move(900, 500)
    for _ in range(10):
        visitor.page.mouse.wheel(-400, 0)
    assert visitor.page.url == visitor.address + "/"
    assert visitor.page.evaluate("[scrollX, scrollY]") == [0, 0]


def test_menu_selection_and_dragging_do_nothing(visitor: Visitor) -> None:
    page = visitor.page
    visitor.go(PICTURE)
    page.evaluate(REFUSED)
    page.mouse.click(500, 500, button="right")
    page.locator(".label .title").dblclick()
    box = page.locator(".layer[data-here] img").bounding_box()
    assert box
    page.mouse.move(box["x"] + 50, box["y"] + 50)
    page.mouse.down()
    page.mouse.move(box["x"] + 300, box["y"] + 60, steps=8)
    page.mouse.up()
    assert page.evaluate("window.refused.contextmenu") is True
    assert page.evaluate("String(getSelection())") == ""
    assert page.evaluate("window.refused.dragstart") in (None, True)
    # A file dropped on the page would be opened in its place.
    drop = "(stage) => stage.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true }))"
    page.locator(".stage").evaluate(drop)
    assert page.evaluate("window.refused.drop") is True


def test_ctrl_and_wheel_and_the_mouses_own_back_button_do_nothing(visitor: Visitor) -> None:
    page = visitor.page
    page.evaluate(REFUSED)
    page.mouse.move(900, 500)
    page.keyboard.down("Control")
    page.mouse.wheel(0, -300)
    page.keyboard.up("Control")
    page.wait_for_function("() => window.refused.wheel === true")
    page.mouse.click(700, 500, button="middle")
    assert page.evaluate("window.refused.auxclick") is True
    assert page.evaluate(SCALE) == [1, 1]
    mouse = page.context.new_cdp_session(page)
    for kind in ("mousePressed", "mouseReleased"):
        mouse.send(
            "Input.dispatchMouseEvent", {"type": kind, "x": 700, "y": 500, "button": "back", "clickCount": 1}
        )
    mouse.detach()
    assert page.evaluate("window.refused.mouseup") is True


SHORTCUTS = """
    Control+p Control+s Control+u Control+f Control+g Control+o Control+d Control+r Control+Shift+r Control++ Control+-
    Control+0 Control+j Control+h Control+a Control+1 Meta+s Alt+ArrowLeft Alt+ArrowRight Alt+Home Alt+d
    F1 F3 F5 F6 F7 F10 F11 F12 ContextMenu
""".split()


def test_shortcuts_of_the_browser_do_nothing(visitor: Visitor) -> None:
    page = visitor.page
    page.evaluate(REFUSED)
    page.evaluate("() => { window.still_here = true; }")
    let_through = []
    for key in SHORTCUTS:
        page.evaluate("() => { window.last = null; }")
        page.keyboard.press(key)
        if not page.evaluate("window.last"):
            let_through.append(key)
    assert let_through == []
    assert page.url == visitor.address + "/"
    assert page.evaluate("window.still_here === true")
    visitor.stands_at(0)


def test_printing_and_saving_bring_up_nothing(visitor: Visitor) -> None:
    page = visitor.page
    page.evaluate("() => addEventListener('beforeprint', () => { window.printed = true; })")
    downloads: list[str] = []
    page.on("download", lambda download: downloads.append(download.url))
    page.keyboard.press("Control+p")
    page.keyboard.press("Control+s")
    visitor.tap("next")
    visitor.stands_at(1)
    assert (page.evaluate("window.printed"), downloads) == (None, [])


def test_the_keys_of_the_exhibit_and_letters_with_altgr_are_let_through(bench: Page) -> None:
    told = bench.evaluate(
        """() => {
          const names = "ArrowLeft ArrowRight Enter Tab Escape Home End a 1 Backspace";
          const key = (key, more) => ({ key, ctrlKey: false, altKey: false, metaKey: false, ...more });
          return [
            ...names.split(" ").map((name) => kiosk.isBrowserKey(key(name), false)),
            kiosk.isBrowserKey(key("@", { ctrlKey: true, altKey: true }), true),
            kiosk.isBrowserKey(key("F4", {}), false),
          ];
        }"""
    )
    assert told == [False] * 11 + [True]
