"""A page tied to a screen knows the screen without asking the database."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from archive.curation.publish import publish
from kiosk.models import Screen
from kiosk.screens import hang, take_down
from tests.makers import a_ready_photograph, an_exhibit

pytestmark = pytest.mark.django_db(transaction=True)


def a_hung_screen(**fields: Any) -> Screen:
    exhibit = an_exhibit(a_ready_photograph(), slug="harbin")
    publish(exhibit, by="Anna")
    screen = Screen.objects.create(name="hall-1", exhibit=exhibit, **fields)
    hang(screen)
    return screen


def test_the_page_carries_its_screens_facts_and_runs_no_query(
    client: Client, django_assert_num_queries: Any
) -> None:
    a_hung_screen(diagonal_inches=32, school_mode=True)
    with django_assert_num_queries(0):
        page = client.get("/exhibits/harbin/?screen=hall-1").content.decode()
    assert 'data-diagonal-inches="32"' in page
    assert 'data-school-mode="true"' in page
    assert 'data-screen="hall-1"' in page


def test_the_page_carries_how_its_screen_hangs(client: Client) -> None:
    a_hung_screen(low_controls=True, lower_edge_mm=820, viewing_distance_mm=900)
    page = client.get("/exhibits/harbin/?screen=hall-1").content.decode()
    for fact in ('data-low-controls="true"', 'data-lower-edge-mm="820"', 'data-viewing-distance-mm="900"'):
        assert fact in page


def test_a_pinned_screen_reads_its_own_release(client: Client) -> None:
    screen = a_hung_screen()
    screen.pinned_release = screen.exhibit.releases.get(number=1)
    screen.save()
    hang(screen)
    page = client.get("/exhibits/harbin/?screen=hall-1").content.decode()
    assert 'data-manifest-url="/exhibits/harbin/releases/1/manifest.json"' in page


def test_a_screen_of_another_exhibit_does_not_change_this_page(client: Client) -> None:
    a_hung_screen(school_mode=True)
    publish(an_exhibit(a_ready_photograph(), slug="other"), by="Anna")
    assert "data-school-mode" not in client.get("/exhibits/other/?screen=hall-1").content.decode()


def test_a_screen_taken_down_is_forgotten(client: Client) -> None:
    a_hung_screen(school_mode=True)
    take_down("hall-1")
    assert "data-school-mode" not in client.get("/exhibits/harbin/?screen=hall-1").content.decode()
