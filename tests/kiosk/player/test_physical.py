"""Text and targets take their size in millimetres from the screen they hang on (NORMS, Screen and hand)."""

from __future__ import annotations

import math
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.kiosk.player.conftest import Visit
from tests.kiosk.player.exhibit import COVERED, PICTURE
from tests.kiosk.player.stories import MAP, TIMELINE, a_story_manifest
from tests.kiosk.player.test_everyone import CUT
from tests.kiosk.player.visitor import Visitor
from tests.kiosk.player.walk import TELL, every_view, everything

pytestmark = pytest.mark.long

Size = tuple[int, int]

# Diagonal in inches and viewing distance in millimetres, by the pixels such screens have.
SCREENS: dict[Size, list[tuple[float, int]]] = {
    (1920, 1080): [(24, 600), (32, 600), (15.6, 600), (24, 900)],
    (1080, 1920): [(24, 600), (43, 800), (55, 900)],
    (3840, 2160): [(55, 1500), (32, 600)],
    (1024, 768): [(19, 600), (10.1, 350)],
}
HUNG = """([diagonalInches, viewingDistanceMm]) => {
  Object.assign(document.documentElement.dataset, { diagonalInches, viewingDistanceMm });
  dispatchEvent(new Event("resize"));
}"""
# The height in pixels of a capital as it is really drawn, for every kind of text to be read.
CAPITALS = """(kinds) => {
  const pen = document.createElement("canvas").getContext("2d");
  const seen = [...document.querySelectorAll(kinds)].filter((box) => box.checkVisibility() && !box.closest("[inert]"));
  return seen.map((box) => {
    const { fontStyle, fontWeight, fontSize, fontFamily } = getComputedStyle(box);
    pen.font = `${fontStyle} ${fontWeight} ${10 * parseFloat(fontSize)}px ${fontFamily}`;
    return [box.className, pen.measureText("H").actualBoundingBoxAscent / 10];
  });
}"""
TO_BE_READ = ".body, .story-lead, .panel-text, .claim-text, .unknown, .why, .cover-reason"
BUTTONS = """() => [...document.querySelectorAll("button")]
  .filter((button) => button.checkVisibility() && !button.closest("[inert]"))
  .map((button) => [button.dataset.name, Math.min(button.offsetWidth, button.offsetHeight)])"""


def mm_per_px(diagonal: float, size: Size) -> float:
    return diagonal * 25.4 / math.hypot(*size)


def too_small(visitor: Visitor, size: Size, diagonal: float, distance: int) -> list[str]:
    """What of the view is under 0.7° or under 20 mm (or 48 px) on such a screen, in words."""
    visitor.page.evaluate(HUNG, [diagonal, distance])
    scale = mm_per_px(diagonal, size)
    faults = []
    for kind, pixels in visitor.page.evaluate(CAPITALS, TO_BE_READ):
        degrees = math.degrees(2 * math.atan(pixels * scale / (2 * distance)))
        if degrees < 0.699:
            faults.append(f"{kind} is seen under {degrees:.2f}° on {diagonal}″ from {distance} mm")
    for name, pixels in visitor.page.evaluate(BUTTONS):
        if pixels * scale < 19.9 or pixels < 47.5:
            faults.append(f"{name} is {pixels * scale:.1f} mm on {diagonal}″")
    return faults


@pytest.mark.parametrize(
    "size", [(1920, 1080), *(pytest.param(size, marks=pytest.mark.long) for size in [*SCREENS][1:])]
)
def test_text_to_be_read_is_seen_under_07_degrees_and_a_finger_finds_20_mm(visit: Visit, size: Size) -> None:
    visitor = visit(size=size)
    visitor.wake()
    faults: list[str] = []
    for index, panel in ((PICTURE, None), (PICTURE, "known"), (PICTURE, "overview"), (COVERED, None)):
        visitor.page.evaluate("(index) => kiosk.player.room.store.tell({ type: 'go', index })", index)
        visitor.settled()
        if panel:
            visitor.tap(panel)
        for diagonal, distance in SCREENS[size]:
            faults += too_small(visitor, size, diagonal, distance)
    assert faults == []


def test_layouts_hold_where_a_screen_asks_for_larger_text(visit: Visit) -> None:
    visitor = visit(size=(1080, 1920))
    visitor.wake()
    visitor.page.evaluate(HUNG, [24, 900])
    assert visitor.page.locator("html").get_attribute("data-room") == "three"
    faults = {}
    for language in ("en", "ru", "zh-Hans", "ja"):
        visitor.speak(language)
        faults[language] = visitor.page.evaluate(CUT)
    assert {language: found for language, found in faults.items() if found} == {}


# Every text on show: what holds it, and the height in pixels of its capitals as they are really drawn.
EVERY_TEXT = """() => {
  const pen = document.createElement("canvas").getContext("2d");
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found = [];
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const box = text.parentElement;
    const seen = box.checkVisibility({ visibilityProperty: true, opacityProperty: true });
    if (!seen || !text.data.trim() || box.closest(".said, [inert], SMALLER_IN_A_DRAWING")) continue;
    const { fontStyle, fontWeight, fontSize, fontFamily } = getComputedStyle(box);
    pen.font = `${fontStyle} ${fontWeight} ${10 * parseFloat(fontSize)}px ${fontFamily}`;
    found.push([`${box.className || box.tagName} “${text.data.trim().slice(0, 20)}”`,
      pen.measureText("H").actualBoundingBoxAscent / 10]);
  }
  return found;
}"""
IN_A_DRAWING = ".face, .sizes"
"""What a small plate says stands beside it in words; the sizes of text show themselves."""


@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920)])
def test_the_largest_step_is_a_mode_in_which_everything_is_seen_under_07_degrees(
    visit: Visit, size: Size
) -> None:
    """EN 301 549, 5.1.4: a mode of operation for all text that the use of the kiosk asks for."""
    visitor = visit(manifest=everything(), size=size)
    visitor.wake()
    visitor.page.evaluate(HUNG, [24, 600])
    visitor.page.evaluate(TELL, {"type": "size", "size": 3})
    least = 2 * 600 * math.tan(math.radians(0.699) / 2) / mm_per_px(24, size)
    ask = EVERY_TEXT.replace("SMALLER_IN_A_DRAWING", IN_A_DRAWING)
    faults, views = set(), 0
    for _view in every_view(visitor):
        views += 1
        faults |= {words for words, pixels in visitor.page.evaluate(ask) if pixels < least}
    assert views > 20
    assert faults == set()


# What every slide has beside its own: the rail, who signs and how far the review is, sources, buttons.
BESIDE = ".rail, .label-top, .signature, .story-sources, .panel-steps, [data-name='scroll-on']"


@pytest.mark.parametrize("size", [*SCREENS])
def test_what_is_read_in_and_under_a_drawing_is_seen_under_07_degrees_at_every_step(
    visit: Visit, size: Size
) -> None:
    visitor = visit(manifest=a_story_manifest(), size=size)
    visitor.wake()
    diagonal, distance = SCREENS[size][0]
    visitor.page.evaluate(HUNG, [diagonal, distance])
    least = 2 * distance * math.tan(math.radians(0.699) / 2) / mm_per_px(diagonal, size)
    ask = EVERY_TEXT.replace(
        "SMALLER_IN_A_DRAWING",
        ".rail, .label-top, .panel-steps, .story-sources, .signature, [data-name=scroll-on]",
    )
    faults, read = set(), 0
    for index in (TIMELINE, MAP):
        visitor.go(index)
        for step in (1, 2, 3):
            visitor.page.evaluate(TELL, {"type": "size", "size": step})
            texts = visitor.page.evaluate(ask)
            read += len(texts)
            faults |= {words for words, pixels in texts if pixels < least}
    assert read > 200
    assert faults == set()


SIZES_OF = """([page, glass, frame]) => {
  const screen = kiosk.readScreen(page, glass, frame);
  return { ...kiosk.sizesFor(screen, frame), ...screen };
}"""


def sizes_of(bench: Page, page: dict[str, str], glass: Size, frame: Size | None = None) -> dict[str, Any]:
    glass_box, frame_box = ({"width": width, "height": height} for width, height in (glass, frame or glass))
    return dict(bench.evaluate(SIZES_OF, [page, glass_box, frame_box]))


def test_without_a_screen_the_window_is_taken_for_one_of_24_inches_at_600_mm(bench: Page) -> None:
    for window in ((1920, 1080), (1080, 1920), (3840, 2160), (1024, 768)):
        assumed = sizes_of(bench, {}, (4000, 3000), window)
        told = sizes_of(bench, {"diagonalInches": "24", "viewingDistanceMm": "600"}, window)
        assert {**assumed, "known": True} == told


def test_a_known_screen_is_measured_by_its_glass_and_not_by_the_window(bench: Page) -> None:
    hung = {"diagonalInches": "24", "viewingDistanceMm": "600"}
    assert sizes_of(bench, hung, (1920, 1080), (960, 540))["mmPerPx"] == pytest.approx(0.2767, abs=1e-4)


def test_a_phone_keeps_19_pixels_of_text_and_48_of_touch(bench: Page) -> None:
    phone = sizes_of(bench, {}, (390, 844))
    assert (phone["unit"], phone["eye"], phone["touch"]) == (19, 1, 48)


def test_a_larger_screen_read_from_as_near_is_drawn_finer_but_never_below_three_quarters(bench: Page) -> None:
    units = [
        sizes_of(bench, {"diagonalInches": inches}, (1920, 1080))["unit"] for inches in ("24", "32", "55")
    ]
    assert units[0] == pytest.approx(38, abs=0.01)
    assert 29 < units[1] < 30.5
    assert units[2] == pytest.approx(28.5, abs=0.01)


def test_a_screen_that_is_no_number_is_no_screen(bench: Page) -> None:
    assert not sizes_of(bench, {"diagonalInches": "large"}, (1920, 1080))["known"]


REACH_OF = """([lowerEdgeMm, width, height]) => kiosk.reachOf(
  kiosk.readScreen({ diagonalInches: "43", lowerEdgeMm }, { width, height }, { width, height }), { width, height })"""


def test_reach_runs_from_380_to_1220_mm_above_the_floor_on_the_glass(bench: Page) -> None:
    scale = mm_per_px(43, (1080, 1920))
    hung = bench.evaluate(REACH_OF, ["700", 1080, 1920])
    assert hung["from"] == 0
    assert hung["to"] == pytest.approx((1220 - 700) / scale, abs=0.5)
    standing = bench.evaluate(REACH_OF, ["200", 1080, 1920])
    assert standing["from"] == pytest.approx(180 / scale, abs=0.5)
    assert standing["to"] == 1920
    assert bench.evaluate(REACH_OF, ["1300", 1080, 1920])["to"] == pytest.approx(1920 * 0.36)
    assert bench.evaluate(REACH_OF, [None, 1080, 1920]) == {"from": 0, "to": 960}
