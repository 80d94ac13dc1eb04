"""A photograph that has a back is turned over with a plain tap."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.kiosk.player.conftest import Visit
from tests.kiosk.player.exhibit import LANGUAGES, a_back, a_caption, a_manifest, a_picture, a_slide
from tests.kiosk.player.visitor import Visitor

pytestmark = pytest.mark.long

CAPTIONS = {language: a_caption(language, alt_back=f"a stamp, {language}") for language in LANGUAGES}


@pytest.fixture
def visitor(visit: Visit) -> Visitor:
    slide = a_slide(1, captions=CAPTIONS, verso=a_back(), **a_picture(number=1))
    visitor = visit(manifest=a_manifest(slide, a_slide(2, **a_picture(number=2))))
    visitor.wake()
    return visitor


def shows(visitor: Visitor, alt: str) -> None:
    expect(visitor.here().locator("img")).to_have_attribute("alt", alt)


def test_a_tap_turns_it_over_and_another_back_to_the_front(visitor: Visitor) -> None:
    front = visitor.here().locator("img").get_attribute("src")
    expect(visitor.button("turn")).to_have_text("Turn it over")
    visitor.tap("turn")
    shows(visitor, "a stamp, en")
    assert visitor.here().locator("img").get_attribute("src") != front
    expect(visitor.button("turn")).to_have_text("Back to the front")
    visitor.tap("turn")
    shows(visitor, "alt en")


def test_the_back_is_described_and_announced_in_the_visitors_language(visitor: Visitor) -> None:
    visitor.tap("turn")
    expect(visitor.page.locator(".said")).to_have_text("a stamp, en")
    visitor.speak("ja")
    shows(visitor, "a stamp, ja")
    expect(visitor.here().locator("img")).to_have_attribute("lang", "ja")


def test_a_back_without_words_is_called_what_it_is(visit: Visit) -> None:
    visitor = visit(manifest=a_manifest(a_slide(1, verso=a_back(), **a_picture(number=1)), a_slide(2)))
    visitor.wake()
    visitor.tap("turn")
    shows(visitor, "The back of this photograph")


def test_looking_closer_looks_at_the_side_that_is_seen(visitor: Visitor) -> None:
    visitor.tap("turn")
    shows(visitor, "a stamp, en")
    visitor.here().locator("img").tap()
    expect(visitor.page.locator(".zoom")).to_have_attribute("data-open", "true")
    assert visitor.page.evaluate("kiosk.player.zoom.viewer.world.getItemAt(0).getContentSize().x") == 1000
    expect(visitor.page.locator(".zoom-canvas")).to_have_attribute("aria-label", "a stamp, en")
    visitor.tap("back")
    shows(visitor, "a stamp, en")


def test_who_moves_on_and_comes_back_finds_the_front(visitor: Visitor) -> None:
    visitor.tap("turn")
    shows(visitor, "a stamp, en")
    visitor.tap("next")
    visitor.settled()
    expect(visitor.button("turn")).to_have_count(0)
    visitor.tap("previous")
    visitor.settled()
    shows(visitor, "alt en")
    expect(visitor.button("turn")).to_have_text("Turn it over")


def test_a_covered_photograph_cannot_be_turned_over(visit: Visit) -> None:
    advisory = {"level": "advisory", "reason": {"en": "A person has died."}}
    slide = a_slide(1, advisory=advisory, captions=CAPTIONS, verso=a_back(), **a_picture(number=1))
    visitor = visit(manifest=a_manifest(slide, a_slide(2)))
    visitor.wake()
    expect(visitor.button("turn")).to_have_count(0)
    assert visitor.page.locator(".layer[data-here] img").count() == 0
    visitor.tap("show")
    visitor.tap("turn")
    shows(visitor, "a stamp, en")


def test_a_back_that_cannot_be_had_leaves_the_front_and_loses_nothing(visit: Visit) -> None:
    back = a_back()
    slide = a_slide(1, verso=back, **a_picture(number=1))
    visitor = visit(manifest=a_manifest(slide, a_slide(2)))
    visitor.page.evaluate("kiosk.pictureRetriesMs = [0]")
    visitor.wake()
    folder = back["pictures"][0]["path"].rsplit("/", 1)[0]
    visitor.page.route(f"**/{folder}/*", lambda route: route.abort())
    visitor.tap("turn")
    expect(visitor.button("turn")).to_have_text("Turn it over")
    shows(visitor, "alt en")
    assert (visitor.state("turned"), visitor.state("lost")) == (False, [])
    visitor.page.unroute(f"**/{folder}/*")
    visitor.tap("turn")
    shows(visitor, "The back of this photograph")
