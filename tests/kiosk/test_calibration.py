"""The calibration page: what a screen shows, measured in millimetres on the glass, with pass or fail in words."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse
from playwright.sync_api import Browser, Page, expect
from pytest_django.live_server_helper import LiveServer

from archive.curation.publish import publish
from kiosk.models import Screen
from tests.kiosk.player.test_everyone import axe_faults
from tests.makers import a_ready_photograph, an_exhibit

pytestmark = pytest.mark.django_db(transaction=True)

GLASS = (1920, 1080)


def a_screen(**fields: Any) -> Screen:
    exhibit = an_exhibit(a_ready_photograph(), slug="harbin")
    publish(exhibit, by="Anna")
    return Screen.objects.create(name="hall-1", exhibit=exhibit, **fields)


def address(screen: Screen) -> str:
    return reverse("admin:kiosk_screen_calibration", args=[screen.pk])


@pytest.fixture
def curator() -> User:
    return User.objects.create_superuser("curator", password="a long pass phrase")


def test_only_a_curator_is_let_in(client: Client) -> None:
    answer = client.get(address(a_screen()))
    assert answer.status_code == 302
    assert answer["Location"].startswith(reverse("admin:login"))


def test_a_curator_who_may_not_see_screens_is_refused(client: Client) -> None:
    client.force_login(User.objects.create_user("guide", is_staff=True))
    assert client.get(address(a_screen())).status_code == 403


def test_the_screens_own_page_leads_there(client: Client, curator: User) -> None:
    screen = a_screen()
    client.force_login(curator)
    page = client.get(reverse("admin:kiosk_screen_change", args=[screen.pk])).content.decode()
    assert f'href="{address(screen)}"' in page


def test_it_neither_sends_a_heartbeat_nor_keeps_a_copy(client: Client, curator: User) -> None:
    screen = a_screen()
    client.force_login(curator)
    page = client.get(address(screen)).content.decode()
    assert "boot.js" not in page
    assert 'data-screen="hall-1"' not in page
    assert 'data-calibrates="hall-1"' in page


@pytest.fixture
def opened(browser: Browser, live_server: LiveServer, client: Client, curator: User) -> Iterator[Page]:
    """The page of a screen of 24 inches in a browser of 1920 × 1080 pixels, with the curator signed in."""
    client.force_login(curator)
    page = browser.new_page(viewport={"width": GLASS[0], "height": GLASS[1]})
    session = client.cookies["sessionid"].value
    page.context.add_cookies([{"name": "sessionid", "value": session, "url": live_server.url}])
    page.goto(live_server.url + address(a_screen()))
    expect(page.locator(".verdict")).to_be_visible(timeout=20_000)
    yield page
    page.close()


@pytest.mark.browser
def test_ruler_and_card_have_their_true_size_and_everything_passes(opened: Page) -> None:
    scale = 24 * 25.4 / math.hypot(*GLASS)
    card = opened.locator(".card").bounding_box()
    assert card is not None
    assert card["width"] * scale == pytest.approx(85.6, abs=0.3)
    assert card["height"] * scale == pytest.approx(53.98, abs=0.3)
    ruler = opened.locator(".ruler").bounding_box()
    assert ruler is not None
    assert ruler["width"] * scale == pytest.approx(100, abs=0.3)
    expect(opened.locator(".verdict")).to_contain_text("measures pass")
    expect(opened.locator("table").first.locator("tbody td", has_text="0.70°").first).to_be_visible()
    controls = opened.locator("table").nth(1)
    for name in ("Next", "Previous", "All pictures", "What we know", "English", "Done"):
        expect(controls.locator("td:first-child", has_text=name).first).to_be_visible()
    assert axe_faults(opened) == []


@pytest.mark.browser
def test_what_is_too_small_fails_in_words(opened: Page) -> None:
    judged = opened.evaluate(
        """() => [kiosk.judgeText(20, kiosk.player.physical.screen),
          kiosk.judgeControl({ width: 60, height: 80, above: 90 }, kiosk.player.physical.screen, false),
          kiosk.judgeControl({ width: 80, height: 80, above: 900 }, { mmPerPx: 0.5, lowerEdgeMm: 1000 }, true)]"""
    )
    assert [(one["passes"], one["says"]) for one in judged] == [
        (False, "fail: under 0.7° from 600 mm"),
        (False, "fail: smaller than 20 mm"),
        (False, "fail: not within 380–1220 mm above the floor"),
    ]
