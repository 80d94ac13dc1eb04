"""Details of a picture: quiet markers on it, and a guided tour from one to the next."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.kiosk.player.conftest import Visit
from tests.kiosk.player.exhibit import a_back, a_manifest, a_picture, a_slide
from tests.kiosk.player.visitor import DRAWN, Visitor

pytestmark = pytest.mark.long

SIGN: dict[str, Any] = {"id": "1", "x": 0.1, "y": 0.1, "width": 0.2, "height": 0.1}
SIGN |= {"title": {"en": "A sign", "ru": "Вывеска"}, "text": {"en": "It is empty.", "ru": "Она пуста."}}
CART: dict[str, Any] = {"id": "2", "x": 0.6, "y": 0.7, "width": 0.3, "height": 0.2}
CART |= {"title": {"en": "A cart"}, "text": {"en": "Its owner is not known."}}
SEEN = "kiosk.player.zoom.viewer.viewport.getBounds(true)"
MEANT = "kiosk.player.zoom.viewer.viewport.getBounds()"
PROPORTION = 1280 / 853


def with_details(**fields: Any) -> dict[str, Any]:
    return a_slide(1, regions=[SIGN, CART], **a_picture(number=1), **fields)


@pytest.fixture
def visitor(visit: Visit) -> Visitor:
    visitor = visit(manifest=a_manifest(with_details(), a_slide(2)))
    visitor.wake()
    return visitor


@pytest.fixture
def touring(visitor: Visitor) -> Visitor:
    visitor.page.locator(".spot").first.tap()
    stands_before(visitor, SIGN)
    return visitor


def stands_before(visitor: Visitor, region: dict[str, Any]) -> None:
    """The whole detail is seen, in the middle, and it fills a good part of the view."""
    visitor.page.wait_for_function(
        """([x, y, width, height]) => {
          const zoom = kiosk.player.zoom;
          if (!zoom.viewer || !zoom.element.dataset.open) return false;
          const seen = zoom.viewer.viewport.getBounds(true);
          return seen.x <= x && seen.y <= y && seen.x + seen.width >= x + width
            && seen.y + seen.height >= y + height && seen.width < 0.85;
        }""",
        arg=[region["x"], region["y"] / PROPORTION, region["width"], region["height"] / PROPORTION],
    )


def words(visitor: Visitor) -> Any:
    return visitor.page.locator(".tour-words")


def test_a_marker_stands_on_its_detail_at_every_size_and_can_be_touched(visit: Visit) -> None:
    for size in ((1920, 1080), (1080, 1920), (390, 844)):
        visitor = visit(manifest=a_manifest(with_details(), a_slide(2)), size=size)
        visitor.wake()
        picture = visitor.here().locator("img").bounding_box()
        spot = visitor.page.locator(".spot").nth(1).bounding_box()
        assert picture is not None
        assert spot is not None
        wide = min(picture["width"], picture["height"] * PROPORTION)
        high = wide / PROPORTION
        left = picture["x"] + (picture["width"] - wide) / 2
        top = picture["y"] + (picture["height"] - high) / 2
        assert spot["x"] + spot["width"] / 2 == pytest.approx(left + 0.75 * wide, abs=2)
        assert spot["y"] + spot["height"] / 2 == pytest.approx(top + 0.8 * high, abs=2)
        assert min(spot["width"], spot["height"]) >= 48


def test_a_touched_marker_opens_its_detail_with_its_words_and_a_frame(touring: Visitor) -> None:
    expect(words(touring).locator("h2")).to_have_text("A sign")
    expect(words(touring).locator("p")).to_have_text("It is empty.")
    expect(touring.page.locator(".tour .position")).to_have_text("1 / 2")
    expect(touring.page.locator(".tour-bar button")).to_have_text(["Previous detail", "Next detail", "Close"])
    expect(touring.page.locator(".detail-frame")).to_be_visible()


def test_the_tour_goes_on_back_and_round_by_touch(touring: Visitor) -> None:
    for name, region in (("detail-next", CART), ("detail-next", SIGN), ("detail-before", CART)):
        touring.tap(name)
        expect(words(touring).locator("h2")).to_have_text(region["title"]["en"])
        stands_before(touring, region)


def test_the_tour_goes_by_keys_and_one_key_leads_out_of_it(touring: Visitor) -> None:
    expect(touring.button("detail-next")).to_be_focused()
    touring.press("Enter")
    stands_before(touring, CART)
    touring.press("PageDown")
    stands_before(touring, SIGN)
    touring.press("PageDown")
    stands_before(touring, CART)
    touring.press("PageUp")
    stands_before(touring, SIGN)
    touring.press("Escape")
    expect(touring.page.locator(".zoom")).to_be_hidden()
    assert (touring.state("detail"), touring.state("panel")) == (None, None)


def test_closing_the_tour_shows_the_whole_picture_with_its_markers(touring: Visitor) -> None:
    touring.tap("tour-close")
    expect(touring.page.locator(".tour")).to_be_hidden()
    expect(touring.page.locator(".spot-ring")).to_have_count(2)
    touring.page.wait_for_function(f"() => {SEEN}.width >= 0.999")


def test_the_tour_begins_from_looking_closer_too_by_button_or_by_a_marker_there(visitor: Visitor) -> None:
    visitor.tap("zoom")
    expect(visitor.page.locator(".zoom")).to_have_attribute("data-open", "true")
    visitor.tap("tour")
    stands_before(visitor, SIGN)
    visitor.tap("tour-close")
    visitor.page.wait_for_function(f"() => {SEEN}.width >= 0.999")
    ring = visitor.page.locator(".spot-ring").nth(1)
    expect(ring).to_be_visible()
    visitor.page.evaluate(DRAWN)  # the markers go along at the next frame
    box = ring.bounding_box()
    assert box is not None
    visitor.page.touchscreen.tap(box["x"] + 4, box["y"] + 4)
    stands_before(visitor, CART)


def test_with_less_movement_the_tour_jumps_and_otherwise_it_travels(visit: Visit, visitor: Visitor) -> None:
    """Between the press and where it leads, one view or many."""
    travelling = visit(manifest=a_manifest(with_details(), a_slide(2)), reduced_motion="no-preference")
    travelling.wake()
    for visiting, views in ((visitor, 1), (travelling, 3)):
        visiting.page.locator(".spot").first.tap()
        stands_before(visiting, SIGN)
        visiting.page.evaluate(
            f"""() => {{
              window.views = new Set();
              kiosk.player.zoom.viewer.addHandler("update-viewport", () => views.add({SEEN}.x.toFixed(4)));
            }}"""
        )
        before = visiting.page.evaluate(f"{SEEN}.x.toFixed(4)")
        visiting.tap("detail-next")
        stands_before(visiting, CART)
        visiting.page.wait_for_function(f"() => Math.abs({SEEN}.x - {MEANT}.x) < 0.0001")
        visiting.page.evaluate(DRAWN)
        seen = set(visiting.page.evaluate("[...views]")) - {before}
        assert len(seen) == 1 if views == 1 else len(seen) >= views, seen


def test_a_screen_reader_hears_the_words_and_each_in_its_own_language(touring: Visitor) -> None:
    expect(words(touring)).to_have_attribute("aria-live", "polite")
    tell = "(language) => kiosk.player.room.store.tell({ type: 'language', language })"
    touring.page.evaluate(tell, "ru")
    expect(words(touring).locator("p")).to_have_text("Она пуста.")
    expect(words(touring).locator("p")).to_have_attribute("lang", "ru")
    touring.tap("detail-next")
    expect(words(touring).locator("p")).to_have_text("Its owner is not known.")
    expect(words(touring).locator("p")).to_have_attribute("lang", "en")


def test_a_covered_picture_and_a_back_have_no_markers(visit: Visit) -> None:
    advisory = {"level": "advisory", "reason": {"en": "A person has died."}}
    covered = with_details(advisory=advisory, verso=a_back())
    visitor = visit(manifest=a_manifest(covered, a_slide(2)))
    visitor.wake()
    spots = visitor.page.locator(".spot")
    expect(spots).to_have_count(0)
    visitor.tap("show")
    expect(spots).to_have_count(2)
    visitor.tap("turn")
    expect(spots).to_have_count(0)
    visitor.tap("zoom")
    expect(visitor.page.locator(".zoom")).to_have_attribute("data-open", "true")
    expect(visitor.page.locator(".spot-ring")).to_have_count(0)
    expect(visitor.page.locator('button[data-name="tour"]')).to_be_hidden()


def test_in_the_attract_loop_where_nothing_can_be_touched_there_are_no_markers(visit: Visit) -> None:
    page = visit(manifest=a_manifest(with_details())).page
    expect(page.locator(".attract .photograph").first).to_be_visible()
    expect(page.locator(".attract .spot").first).to_be_hidden()


def test_a_swipe_that_begins_on_a_marker_is_a_swipe(visitor: Visitor) -> None:
    box = visitor.page.locator(".spot").nth(1).bounding_box()
    assert box is not None
    mouse = visitor.page.mouse
    mouse.move(box["x"] + 20, box["y"] + 20)
    mouse.down()
    mouse.move(box["x"] - 700, box["y"] + 20, steps=6)
    mouse.up()
    visitor.stands_at(1)
    assert visitor.state("panel") is None


def test_bounds_leave_some_room_round_a_detail(bench: Page) -> None:
    bounds = bench.evaluate("kiosk.boundsOf({ x: 0.2, y: 0.4, width: 0.1, height: 0.2 }, 2, 0.1)")
    assert bounds == pytest.approx({"x": 0.19, "y": 0.19, "width": 0.12, "height": 0.12})


@pytest.mark.parametrize(("touch", "found"), [([10, 10], 0), ([95, 10], 1), ([50, 10], -1)])
def test_the_nearest_marker_within_reach_is_meant(bench: Page, touch: list[int], found: int) -> None:
    points = [{"x": 0, "y": 0}, {"x": 100, "y": 0}]
    asked = "([points, [x, y]]) => kiosk.spotWithin(points, { x, y }, 40)"
    assert bench.evaluate(asked, [points, touch]) == found
    assert bench.evaluate("kiosk.spotWithin([], { x: 0, y: 0 }, 40)") == -1
