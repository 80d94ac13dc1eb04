"""What we know is one tap from every photograph; every view has a way back; nothing leads out of the exhibit."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.kiosk.player.conftest import Visit
from tests.kiosk.player.exhibit import every_kind
from tests.kiosk.player.visitor import Visitor

pytestmark = pytest.mark.long

OUT = """() => [...document.querySelectorAll("a[href], area[href], form, iframe, [target], [contenteditable]")]
  .map((element) => element.outerHTML.slice(0, 120))"""
PHOTOGRAPHS = [index for index, slide in enumerate(every_kind()) if slide["kind"] == "photograph"]


@pytest.mark.parametrize("index", PHOTOGRAPHS)
def test_everything_that_is_known_is_one_tap_away_and_one_tap_back(visit: Visit, index: int) -> None:
    visitor = visit()
    visitor.wake()
    visitor.go(index)
    visitor.tap("known")
    sheet = visitor.page.locator(".sheet")
    for part in (".claims", ".unknowns", ".came", ".been", ".rights", ".sources", ".signature"):
        expect(sheet.locator(part)).to_have_count(1)
    visitor.tap("back")
    assert visitor.state("panel") is None
    visitor.stands_at(index)


def has_a_way_on(visitor: Visitor) -> bool:
    """Something a finger can press leads out of this view."""
    names = ("back", "next", "done", "overview", "close", "tour-close", "search-close")
    return any(visitor.button(name).count() for name in names)


def test_no_view_is_a_dead_end_and_none_has_a_link_out(visit: Visit) -> None:
    visitor = visit()
    tell = "(action) => kiosk.player.room.store.tell(action)"
    assert visitor.page.evaluate(OUT) == []
    visitor.wake()
    for index in range(len(every_kind())):
        visitor.page.evaluate(tell, {"type": "go", "index": index})
        visitor.settled()
        assert visitor.page.evaluate(OUT) == []
        assert has_a_way_on(visitor)
    for panel in ("more", "known", "overview", "timeline", "map", "search", "zoom"):
        visitor.page.evaluate(tell, {"type": "go", "index": PHOTOGRAPHS[1]})
        visitor.page.evaluate(tell, {"type": "open", "panel": panel})
        assert visitor.page.evaluate(OUT) == []
        assert has_a_way_on(visitor), panel
    visitor.page.evaluate(tell, {"type": "back"})
    visitor.page.evaluate(tell, {"type": "settings"})
    assert visitor.page.evaluate(OUT) == []
    assert has_a_way_on(visitor)
