"""The views that are photographed stand in the language asked for, the attract loop too."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.kiosk.player.conftest import Visit
from tests.main_views import View


def test_the_attract_loop_is_taken_in_each_language(visit: Visit) -> None:
    page = visit().page
    for language in ("ru", "ja"):
        View("attract", awake=False).open(page, language)
        expect(page.locator(".attract-title")).to_have_attribute("lang", language)
        expect(page.locator("html")).to_have_attribute("data-view", "attract")


def test_a_view_of_a_slide_is_opened_from_the_loop_in_its_language(visit: Visit) -> None:
    page = visit().page
    View("plate", slide=(("kind", "photograph"),)).open(page, "zh-Hans")
    expect(page.locator(".label .title")).to_have_attribute("lang", "zh-Hans")


def test_the_countdown_is_taken_as_it_begins(visit: Visit) -> None:
    page = visit().page
    for language in ("en", "ja"):
        View("countdown", quiet=True, waits_for=".idle:not([hidden])").open(page, language)
        expect(page.locator(".idle-seconds")).to_have_text("20")
