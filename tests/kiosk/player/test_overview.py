"""All pictures as a contact sheet."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.kiosk.player.exhibit import LAST, PICTURE
from tests.kiosk.player.visitor import Visitor


@pytest.fixture
def overview(visitor: Visitor) -> Visitor:
    visitor.tap("overview")
    return visitor


def test_contacts_are_grouped_by_section(overview: Visitor) -> None:
    expect(overview.page.locator(".contact-title")).to_have_text(["Surrender", "Occupation"])
    expect(overview.page.locator(".contacts").first.locator("button")).to_have_count(3)
    expect(overview.page.locator(".overview h1")).to_have_text("Harbin, 1945")


def test_a_tap_goes_there_and_closes_it(overview: Visitor) -> None:
    overview.page.locator(f'.overview button[data-index="{LAST}"]').tap()
    overview.stands_at(LAST)
    overview.settled()
    expect(overview.here().locator("img")).to_be_visible()
    expect(overview.page.locator(".overview .face")).to_have_count(0)


def test_where_i_am_is_marked_and_has_the_focus(overview: Visitor) -> None:
    here = overview.page.locator('.overview [aria-current="true"]')
    expect(here).to_have_attribute("data-index", "0")
    expect(here).to_be_focused()


def test_arrows_walk_over_the_contacts_and_enter_goes_there(overview: Visitor) -> None:
    overview.press("ArrowRight")
    expect(overview.page.locator(f'.overview button[data-index="{PICTURE}"]')).to_be_focused()
    overview.press("Enter")
    overview.stands_at(PICTURE)


def test_the_same_button_leads_back(overview: Visitor) -> None:
    expect(overview.button("overview")).to_have_text("Back to the picture")
    overview.tap("overview")
    assert overview.state("panel") is None


def test_pictures_show_their_thumbnails_and_plates_their_words(overview: Visitor) -> None:
    expect(overview.page.locator(f'.overview button[data-index="{PICTURE}"] img')).to_be_visible()
    expect(overview.page.locator('.overview button[data-index="0"] .face')).to_contain_text(
        "Soviet soldiers raise"
    )
