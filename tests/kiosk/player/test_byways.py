"""Timeline and map of any exhibit, made from its photographs' own dates and places."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.kiosk.player.conftest import Visit
from tests.kiosk.player.exhibit import COVERED, LAST, PICTURE, a_manifest, a_slide
from tests.kiosk.player.stories import TIMELINE, a_story_manifest
from tests.kiosk.player.visitor import Visitor

pytestmark = pytest.mark.long

NUMBERS = ["M45-001", "M45-002", "M45-003", "M45-006", "M45-007"]


def through_the_door(visitor: Visitor, way: str) -> None:
    visitor.tap("overview")
    visitor.page.locator(f'.overview button[data-way="{way}"]').tap()


@pytest.mark.parametrize("way", ["timeline", "map"])
def test_every_photograph_is_reached_from_a_timeline_and_a_map_that_no_curator_drew(
    visitor: Visitor, way: str
) -> None:
    through_the_door(visitor, way)
    panel = visitor.page.locator(".byways")
    numbers = panel.locator('button[data-name="to-photograph"]').evaluate_all(
        "(all) => all.map((one) => one.textContent.match(/M45-\\d+/)[0])"
    )
    assert sorted(set(numbers)) == NUMBERS
    expect(panel.locator("img")).to_have_count(0)
    panel.locator('.byways-words [data-slide="m45-007"]').first.tap()
    visitor.stands_at(LAST)


def test_the_way_back_leads_to_the_slide_one_came_from(visitor: Visitor) -> None:
    visitor.go(PICTURE)
    asked: list[str] = []
    visitor.page.on("request", lambda request: asked.append(request.url))
    through_the_door(visitor, "map")
    expect(visitor.button("back")).to_be_focused()
    expect(visitor.page.locator(".map-disc").first).to_be_attached()
    assert not [
        address for address in asked if "world" in address
    ]  # every place is on the region's own sheet
    visitor.tap("back")
    visitor.stands_at(PICTURE)
    expect(visitor.page.locator(".byways")).to_be_hidden()


def test_a_covered_picture_that_is_reached_so_is_still_covered(visitor: Visitor) -> None:
    through_the_door(visitor, "timeline")
    visitor.page.locator('.byways-words [data-slide="m45-003"]').tap()
    visitor.stands_at(COVERED)
    expect(visitor.here().locator(".cover")).to_be_visible()


def test_the_drawing_follows_the_language(visitor: Visitor) -> None:
    through_the_door(visitor, "map")
    visitor.speak("ru")
    expect(visitor.page.locator(".byways .title")).to_have_text("Карта")
    expect(visitor.page.locator(".byways .map-period")).to_have_text("Харбин")


def test_a_timeline_that_a_curator_tells_is_the_one_that_is_opened(visit: Visit) -> None:
    visitor = visit(manifest=a_story_manifest())
    visitor.wake()
    through_the_door(visitor, "timeline")
    visitor.stands_at(TIMELINE)


def test_without_dates_and_places_only_the_search_is_offered(visit: Visit) -> None:
    bare = [a_slide(number, date=None, places=[]) for number in (1, 2)]
    vague = {**a_slide(3)["places"][0], "latitude": None, "longitude": None}
    visitor = visit(manifest=a_manifest(*bare, a_slide(3, date=None, places=[vague])))
    visitor.wake()
    visitor.tap("overview")
    expect(visitor.page.locator(".overview [data-way]")).to_have_text(["Search"])


@pytest.mark.parametrize(("years", "apart"), [(1, 1), (8, 1), (26, 5), (130, 25)])
def test_years_are_named_as_far_apart_as_they_have_room(bench: Page, years: int, apart: int) -> None:
    assert bench.evaluate("(to) => kiosk.yearsApart({ from: 0, to })", years * 365.25) == apart
