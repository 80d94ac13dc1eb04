"""Next, previous, keys and the finger."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.kiosk.player.conftest import Visit
from tests.kiosk.player.exhibit import LAST, PICTURE, a_manifest, a_picture, a_slide
from tests.kiosk.player.visitor import Visitor


def test_next_and_previous_move_by_tap_and_go_round_the_end(visitor: Visitor) -> None:
    visitor.tap("next")
    visitor.stands_at(1)
    visitor.tap("previous")
    visitor.stands_at(0)
    visitor.tap("previous")
    visitor.stands_at(LAST)


# Whatever makes the browser lay the page out, or look at all its styles, before the frame does; then one tap.
ASKED_FOR = """async () => {
  const asked = [];
  const listen = function (owner, name) {
    const usual = Object.getOwnPropertyDescriptor(owner, name);
    const told = (how) => function (...given) { asked.push(name); return how.apply(this, given); };
    const heard = { ...usual };
    for (const way of ["get", "set", "value"]) if (usual[way]) heard[way] = told(usual[way]);
    Object.defineProperty(owner, name, heard);
  };
  for (const name of ["clientWidth", "clientHeight", "scrollTop", "getAnimations", "getBoundingClientRect"])
    listen(Element.prototype, name);
  for (const name of ["offsetWidth", "offsetHeight", "focus"]) listen(HTMLElement.prototype, name);
  listen(HTMLImageElement.prototype, "decode"); // the next neighbour waits until the frame is handed over
  document.querySelector('button[data-name="next"]').click();
  for (let turn = 0; turn < 100; turn += 1) await null;
  return [document.querySelector(".layer[data-here]").dataset.slide, asked];
}"""


def test_a_tap_changes_the_picture_at_once_and_costs_no_layout_of_its_own(visit: Visit) -> None:
    visitor = visit(manifest=a_manifest(*(a_slide(n, **a_picture(number=n)) for n in range(1, 6))))
    visitor.wake()
    visitor.page.wait_for_function("() => document.querySelectorAll('.layer img').length === 3")
    visitor.tap("next")
    visitor.settled()
    assert visitor.page.evaluate(ASKED_FOR) == ["m45-003", []]
    ground = visitor.here().evaluate("(layer) => getComputedStyle(layer).backgroundColor")
    assert ground == visitor.page.locator("body").evaluate("(body) => getComputedStyle(body).backgroundColor")


def test_arrows_home_and_end_move(visitor: Visitor) -> None:
    for key, index in (("ArrowRight", 1), ("ArrowRight", 2), ("ArrowLeft", 1), ("End", LAST), ("Home", 0)):
        visitor.press(key)
        visitor.stands_at(index)


def test_a_swipe_follows_the_finger_before_it_settles(visitor: Visitor) -> None:
    box = visitor.page.locator(".stage").bounding_box()
    assert box is not None
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    finger = visitor.page.context.new_cdp_session(visitor.page)
    finger.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": [{"x": x, "y": y}]})
    for moved in (-40, -120, -200):
        point = {"x": x + moved, "y": y}
        finger.send("Input.dispatchTouchEvent", {"type": "touchMove", "touchPoints": [point]})
    expect(visitor.here()).to_have_css("transform", "matrix(1, 0, 0, 1, -200, 0)")
    finger.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})


@pytest.mark.parametrize(("across", "index"), [(-600, 1), (600, LAST)])
def test_a_swipe_goes_on_or_goes_back(visitor: Visitor, across: int, index: int) -> None:
    visitor.swipe(across)
    visitor.stands_at(index)
    visitor.settled()
    expect(visitor.here()).to_have_css("transform", "none")


def test_a_swipe_that_turns_back_springs_back(visitor: Visitor) -> None:
    visitor.drag([0, -80, -200, -300, -220, -120, -40])
    visitor.settled()
    visitor.stands_at(0)
    expect(visitor.here()).to_have_css("transform", "none")


@pytest.mark.parametrize(
    ("moved", "speed", "steps"),
    [(-300, 0, 1), (300, 0, -1), (-60, 0, 0), (-60, -0.6, 1), (60, 0.6, -1), (-300, 0.6, 0), (-300, -0.6, 1)],
)
def test_a_released_swipe_settles_by_its_way_and_its_speed(
    bench: Page, moved: float, speed: float, steps: int
) -> None:
    settle = "([moved, speed, sign]) => kiosk.settleSwipe(moved, speed, 1000, sign)"
    assert bench.evaluate(settle, [moved, speed, 1]) == steps
    assert bench.evaluate(settle, [moved, speed, -1]) == -steps


def test_a_layer_that_waits_lies_wholly_beyond_the_stage_with_its_rim(visitor: Visitor) -> None:
    gaps = visitor.page.evaluate(
        """() => [...document.querySelectorAll(".layer:not([data-here])")].map((layer) =>
          layer.getBoundingClientRect().left - document.querySelector(".stage").getBoundingClientRect().right)"""
    )
    assert len(gaps) == 2
    assert all(gap >= 2 for gap in gaps)  # px, as wide as the rim (stage.css)


def test_a_swipe_presses_nothing(visitor: Visitor) -> None:
    """With a mouse, for a browser sends no click after a moved finger."""
    visitor.go(PICTURE)
    box = visitor.here().locator("img").bounding_box()
    assert box is not None
    mouse = visitor.page.mouse
    mouse.move(box["x"] + 700, box["y"] + 200)
    mouse.down()
    mouse.move(box["x"] + 100, box["y"] + 200, steps=6)
    mouse.up()
    visitor.stands_at(PICTURE + 1)
    assert visitor.state("panel") is None


def test_neighbours_are_loaded_and_decoded_before_they_are_asked_for(visit: Visit) -> None:
    visitor = visit(manifest=a_manifest(*(a_slide(n, **a_picture(number=n)) for n in range(1, 6))))
    visitor.wake()
    visitor.page.wait_for_function("() => document.querySelectorAll('.layer img').length === 3")
    ready = visitor.page.evaluate(
        "[...document.querySelectorAll('.layer img')].every((image) => image.complete)"
    )
    slides = visitor.page.evaluate(
        "[...document.querySelectorAll('.layer')].map((layer) => layer.dataset.slide)"
    )
    assert ready
    assert sorted(slides) == ["m45-001", "m45-002", "m45-005"]


DECODINGS = """(() => {
  window.decoded = [];
  const decode = HTMLImageElement.prototype.decode;
  HTMLImageElement.prototype.decode = async function () {
    await decode.call(this);
    decoded.push(this.src);
  };
})()"""


def test_the_next_picture_is_decoded_before_the_tap_and_hung_without_another_request(visit: Visit) -> None:
    visitor = visit(manifest=a_manifest(*(a_slide(n, **a_picture(number=n)) for n in range(1, 6))))
    visitor.page.add_init_script(DECODINGS)
    visitor.arrive()
    visitor.wake()
    waiting = "[...document.querySelectorAll('.layer:not([data-here]) img')].map((image) => image.src)"
    visitor.page.wait_for_function(
        f"() => {waiting}.length === 2 && {waiting}.every((src) => decoded.includes(src))"
    )
    neighbours = visitor.page.evaluate(waiting)
    asked: list[str] = []
    visitor.page.on("request", lambda request: asked.append(request.url))
    visitor.tap("next")
    visitor.settled()
    assert visitor.here().locator("img").evaluate("(image) => image.src") in neighbours
    assert not any(address in neighbours for address in asked)


@pytest.mark.long
def test_going_round_many_times_leaves_the_page_as_large_as_it_was(visit: Visit) -> None:
    visitor = visit(manifest=a_manifest(*(a_slide(n, **a_picture(number=n)) for n in range(1, 6))))
    visitor.wake()
    nodes = "document.querySelectorAll('*').length"
    visitor.settled()
    before = visitor.page.evaluate(nodes)
    for _ in range(40):
        visitor.press("ArrowRight")
        visitor.settled()
    assert visitor.page.evaluate(nodes) == before


def test_two_slides_and_one_slide_can_be_walked(visit: Visit) -> None:
    visitor = visit(manifest=a_manifest(a_slide(1), a_slide(2)))
    visitor.wake()
    visitor.swipe(-600)
    visitor.stands_at(1)
    visitor.settled()
    visitor.swipe(600)
    visitor.stands_at(0)
    alone = visit(manifest=a_manifest(a_slide(1)))
    alone.wake()
    alone.tap("next")
    alone.stands_at(0)
    assert alone.faults == []


def test_a_new_slide_is_announced(visitor: Visitor) -> None:
    visitor.tap("next")
    expect(visitor.page.locator(".said")).to_have_text("2 of 7. A flag over Harbin station")


def test_what_a_browser_does_with_a_long_touch_or_a_drag_is_refused(visitor: Visitor) -> None:
    refused = visitor.page.evaluate(
        "['contextmenu', 'selectstart', 'dragstart'].map((name) =>"
        " document.body.dispatchEvent(new Event(name, { bubbles: true, cancelable: true })))"
    )
    assert refused == [False, False, False]
    assert visitor.page.evaluate("getComputedStyle(document.body).touchAction") == "none"
    assert visitor.page.evaluate("getComputedStyle(document.querySelector('.stage')).touchAction") == "none"
    assert "user-scalable" not in str(visitor.page.locator("meta[name=viewport]").get_attribute("content"))


def test_shortcuts_that_leave_the_exhibit_do_nothing(visitor: Visitor) -> None:
    asked = (
        "['p', 's', 'f', '+', '-', '0'].map((key) => document.body.dispatchEvent("
        "new KeyboardEvent('keydown', { key, ctrlKey: true, bubbles: true, cancelable: true })))"
    )
    assert visitor.page.evaluate(asked) == [False] * 6
