"""The whole kiosk by four arrows and Enter: no Tab, no Escape, no pointer."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.kiosk.player.conftest import Visit
from tests.kiosk.player.exhibit import COVERED, NOTED, PICTURE, STORY, WITHDRAWN
from tests.kiosk.player.stories import CIVILIANS, DOCUMENT, MAP, PAGE, TIMELINE, a_story_manifest
from tests.kiosk.player.visitor import Visitor

pytestmark = pytest.mark.long

TELL = "(action) => kiosk.player.room.store.tell(action)"
ARROWS = ("ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight")

# Presses arrows on every control that arrows have led to; returns the controls that none led to.
OUT_OF_REACH = """(arrows) => {
  const { stage } = kiosk.player.room;
  const named = (element) => element.dataset.name || element.className;
  const wanted = kiosk.markable().filter((element) => !element.closest(".zoom-canvas"));
  const reached = new Set([document.activeElement]);
  for (const element of reached) {
    for (const key of arrows) {
      if (element === stage && key !== "ArrowDown") continue;
      for (let again = 0; again < 40; again += 1) {
        if (!again) element.focus();
        document.activeElement.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
        if (document.activeElement !== element || !element.matches(".scroller")) break;
      }
      reached.add(document.activeElement);
    }
  }
  return wanted.filter((element) => !reached.has(element)).map(named);
}"""


def out_of_reach(visitor: Visitor) -> list[str]:
    visitor.press("ArrowDown")  # a real key, so that the browser shows the mark
    return list(visitor.page.evaluate(OUT_OF_REACH, ARROWS))


@pytest.mark.parametrize(
    "size", [(1080, 1920), *(pytest.param(s, marks=pytest.mark.long) for s in ((1920, 1080), (390, 844)))]
)
def test_four_arrows_reach_every_control_of_every_view(visit: Visit, size: tuple[int, int]) -> None:
    visitor = visit(size=size)
    visitor.wake()
    lost: dict[str, list[str]] = {}
    for index in (0, PICTURE, COVERED, STORY, WITHDRAWN, NOTED):
        visitor.page.evaluate(TELL, {"type": "go", "index": index})
        visitor.settled()
        lost[f"slide {index}"] = out_of_reach(visitor)
    visitor.page.evaluate(TELL, {"type": "go", "index": PICTURE})
    visitor.settled()
    for panel in ("more", "known", "overview", "search", "timeline", "map", "zoom"):
        visitor.page.evaluate(TELL, {"type": "open", "panel": panel})
        lost[panel] = out_of_reach(visitor)
    visitor.page.evaluate(TELL, {"type": "back"})
    visitor.page.evaluate(TELL, {"type": "settings"})
    lost["settings"] = out_of_reach(visitor)
    assert {view: names for view, names in lost.items() if names} == {}


@pytest.mark.parametrize("size", [(1920, 1080), pytest.param((1080, 1920), marks=pytest.mark.long)])
def test_four_arrows_reach_every_control_of_every_panel(visit: Visit, size: tuple[int, int]) -> None:
    visitor = visit(manifest=a_story_manifest(), size=size)
    visitor.wake()
    lost: dict[str, list[str]] = {}
    for index in (PAGE, DOCUMENT, TIMELINE, MAP, CIVILIANS):
        visitor.page.evaluate(TELL, {"type": "go", "index": index})
        visitor.settled()
        lost[f"slide {index}"] = out_of_reach(visitor)
    visitor.page.evaluate(TELL, {"type": "uncover", "id": "civilians"})
    lost["uncovered"] = out_of_reach(visitor)
    assert {view: names for view, names in lost.items() if names} == {}


def walk_to(visitor: Visitor, name: str, *keys: str) -> None:
    """These arrows, then the mark stands, and is seen to stand, on this button; Enter."""
    for key in keys:
        visitor.press(key)
    expect(visitor.page.locator("button:focus")).to_have_attribute("data-name", name)
    assert visitor.page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
    visitor.press("Enter")


def test_every_panel_is_opened_and_left_by_five_keys(visit: Visit) -> None:
    visitor = visit()
    visitor.press("Enter")
    expect(visitor.page.locator("html")).to_have_attribute("data-view", "slide")
    visitor.press("ArrowRight")
    visitor.stands_at(PICTURE)
    walk_to(visitor, "more", "ArrowDown")
    walk_to(visitor, "more")
    walk_to(visitor, "known", "ArrowRight")
    assert visitor.state("panel") == "known"
    walk_to(visitor, "back")
    walk_to(visitor, "zoom", "ArrowRight")
    walk_to(visitor, "back")
    assert visitor.state("panel") is None
    walk_to(visitor, "overview", "ArrowDown")
    visitor.press("ArrowRight")
    visitor.press("Enter")
    visitor.stands_at(COVERED)
    walk_to(visitor, "show", "ArrowDown")
    assert visitor.state("shown") == ["m45-003"]


def test_settings_are_changed_and_left_by_five_keys(visitor: Visitor) -> None:
    visitor.page.evaluate(TELL, {"type": "settings"})
    visitor.press("ArrowUp")
    walk_to(visitor, "contrast", "ArrowUp", "ArrowUp")
    assert visitor.state("contrast") is True
    walk_to(visitor, "done", "ArrowDown", "ArrowDown", "ArrowDown")
    assert visitor.state("settings") is False


def test_after_the_waking_key_the_arrows_move_between_slides_and_the_picture_is_marked(visit: Visit) -> None:
    visitor = visit()
    visitor.press("ArrowRight")
    visitor.stands_at(0)
    for key, index in (("ArrowRight", 1), ("ArrowRight", 2), ("ArrowLeft", 1)):
        visitor.press(key)
        visitor.stands_at(index)
    mark = "getComputedStyle(kiosk.player.room.stage, '::after').borderTopStyle"
    assert visitor.page.evaluate(mark) == "solid"


def test_arrows_move_between_slides_after_a_touch_too(visitor: Visitor) -> None:
    visitor.tap("next")
    visitor.stands_at(1)
    visitor.press("ArrowRight")
    visitor.stands_at(2)


def test_on_a_picture_enter_looks_closer_and_in_the_scan_it_goes_back_to_the_buttons(
    visitor: Visitor,
) -> None:
    visitor.press("ArrowRight")
    visitor.stands_at(PICTURE)
    visitor.settled()
    visitor.press("Enter")
    expect(visitor.page.locator(".zoom")).to_have_attribute("data-open", "true")
    visitor.press("ArrowUp")
    assert visitor.page.evaluate("Boolean(document.activeElement.closest('.zoom-canvas'))")
    visitor.press("Enter")
    expect(visitor.button("back")).to_be_focused()


def test_words_that_scroll_are_read_to_their_end_before_the_mark_goes_on(visit: Visit) -> None:
    visitor = visit(manifest=a_story_manifest(), size=(1024, 768))
    visitor.wake()
    visitor.page.evaluate(TELL, {"type": "go", "index": TIMELINE})
    visitor.settled()
    visitor.press("ArrowDown")
    visitor.page.locator(".label .scroller").focus()
    visitor.press("ArrowDown")
    scrolled = visitor.page.locator(".label .scroller").evaluate("(box) => box.scrollTop")
    assert scrolled > 100
    expect(visitor.page.locator(".label .scroller")).to_be_focused()


TOWARDS = """([from, key]) => {
  const row = (y) => [0, 100, 200].map((x) => ({ x, y, width: 80, height: 40 }));
  const boxes = [...row(0), ...row(60), { x: 500, y: 30, width: 80, height: 400 }];
  return kiosk.boxTowards(boxes[from], boxes, key);
}"""


@pytest.mark.parametrize(
    ("start", "key", "end"),
    [
        (0, "ArrowRight", 1),
        (2, "ArrowRight", 6),
        (0, "ArrowLeft", -1),
        (1, "ArrowDown", 4),
        (5, "ArrowUp", 2),
        (6, "ArrowLeft", 5),
        (4, "ArrowDown", -1),
    ],
)
def test_an_arrow_means_the_nearest_control_that_way(bench: Page, start: int, key: str, end: int) -> None:
    assert bench.evaluate(TOWARDS, [start, key]) == end


def test_who_comes_by_keys_is_told_how_they_work_and_nobody_else(visitor: Visitor) -> None:
    words = visitor.page.locator(".settings-keys")
    visitor.tap("settings")
    expect(words).to_be_hidden()
    visitor.press("ArrowDown")
    expect(words).to_have_text("By keys: arrows move, Enter presses.")
