"""A screen in school mode: what is covered elsewhere is not there, by whichever way one goes."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.kiosk.player.conftest import Visit
from tests.kiosk.player.exhibit import a_manifest, a_picture, a_slide, put_on_the_floor
from tests.kiosk.player.school import go_to_school
from tests.kiosk.player.stories import CIVILIANS, story_slides
from tests.kiosk.player.visitor import Visitor

pytestmark = pytest.mark.long

ADVISORY = {"level": "advisory", "reason": {"en": "People who have died are shown."}}


def in_school(visit: Visit) -> Visitor:
    """Dated, placed and with a subject, so that every way could lead to it."""
    subjects = [{"en": "Executions"}]
    hidden = a_slide(9, advisory=ADVISORY, subjects=subjects, **a_picture(number=9))
    own = [slide for slide in story_slides() if slide["id"] not in ("timeline", "map")]
    visitor = visit(manifest=a_manifest(hidden, *own))
    go_to_school(visitor)
    return visitor


def told(visitor: Visitor) -> str:
    """Every word and address in the page, seen or not."""
    words: str = visitor.page.evaluate("document.body.outerHTML")
    return words.lower()


def test_every_way_leads_past_what_is_left_out(visit: Visit) -> None:
    visitor = in_school(visit)
    seen = [told(visitor)]
    visitor.wake()
    seen.append(told(visitor))  # the first slide with its neighbours on both sides
    for panel in ("overview", "timeline", "map", "search"):
        visitor.page.evaluate("(panel) => kiosk.player.room.store.tell({ type: 'open', panel })", panel)
        expect(visitor.page.locator(".way-back:visible, .overview:not([hidden])").first).to_be_attached()
        seen.append(told(visitor))
    visitor.page.keyboard.type("M45-009")
    expect(visitor.page.locator(".search-hint")).to_contain_text("Nothing found.")
    found = {name for page in seen for name in ("m45-009", "executions", "civilians") if name in page}
    assert found == set()
    assert visitor.state("count") == len(story_slides()) - 3


def test_elsewhere_the_same_ways_lead_to_it(visit: Visit) -> None:
    """So that the test above cannot pass by looking where nothing ever is."""
    own = [slide for slide in story_slides() if slide["id"] not in ("timeline", "map")]
    hidden = a_slide(9, advisory=ADVISORY, subjects=[{"en": "Executions"}], **a_picture(number=9))
    visitor = visit(manifest=a_manifest(hidden, *own))
    visitor.wake()
    for panel in ("overview", "timeline", "map"):
        visitor.page.evaluate("(panel) => kiosk.player.room.store.tell({ type: 'open', panel })", panel)
        assert "a flag over harbin station" in told(visitor)
        if panel != "overview":
            assert "m45-009" in told(visitor)


def test_an_exhibit_of_which_nothing_is_left_shows_the_calm_page_and_no_advisory(visit: Visit) -> None:
    visitor = visit(manifest=a_manifest(a_slide(9, advisory=ADVISORY), story_slides()[CIVILIANS]))
    go_to_school(visitor)
    expect(visitor.page.locator(".calm")).to_be_visible()
    assert "m45-009" not in told(visitor)
    put_on_the_floor(a_manifest(a_slide(1)))
    expect(visitor.page.locator(".attract-layer")).to_be_attached(
        timeout=15_000
    )  # asked again every few seconds


def test_what_is_left_out_is_left_out_of_a_newer_release_too(bench: Page) -> None:
    refused = bench.evaluate(
        """() => { try { kiosk.deckOf({ exhibit: "harbin", slides: [{ id: "a", advisory: { level: "advisory" } }] },
             { schoolMode: "true" }); } catch (fault) { return fault.message; } }"""
    )
    assert refused == "In school mode nothing of harbin is left to show."
