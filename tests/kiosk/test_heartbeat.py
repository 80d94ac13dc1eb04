"""The kiosk's only write: strict about who sends it, what is in it, and how often."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.core.cache import cache
from django.test import Client
from django.utils import timezone

from archive.curation.publish import publish
from kiosk.models import Screen, VisitCount
from kiosk.screens import hang
from tests.makers import a_ready_photograph, an_exhibit

pytestmark = pytest.mark.django_db(transaction=True)

DIGEST = "sha256:" + "ab" * 32


@pytest.fixture
def screen() -> Screen:
    cache.clear()
    exhibit = an_exhibit(a_ready_photograph(catalogue_number="M 1"), slug="harbin")
    publish(exhibit, by="Anna")
    screen = Screen.objects.create(name="hall-1", exhibit=exhibit)
    hang(screen)
    return screen


def a_report(**fields: Any) -> dict[str, Any]:
    made = {"id": "18f-ab12cd34", "screen": "hall-1", "digest": DIGEST, "picture_seconds": 30}
    return {**made, "restarts": 0, "counts": [], **fields}


def a_count(**fields: Any) -> dict[str, Any]:
    today = timezone.now().date().isoformat()
    return {"day": today, "slide": "m-1", "language": "en", "views": 2, **fields}


def send(
    client: Client, report: Any, *, origin: str = "http://testserver", kind: str = "application/json"
) -> Any:
    body = report if isinstance(report, bytes) else json.dumps(report)
    return client.post("/heartbeat", body, content_type=kind, headers={"origin": origin})


def heard(client: Client, **fields: Any) -> Any:
    """Reports one after the other, as if time lay between them."""
    cache.clear()
    return send(client, a_report(**fields))


def test_a_screen_is_heard_of_and_says_what_it_shows(client: Client, screen: Screen) -> None:
    assert send(client, a_report(restarts=2)).status_code == 200
    screen.refresh_from_db()
    assert screen.last_seen_at is not None
    assert screen.last_picture_at is not None
    assert (screen.shown_digest, screen.restarts) == (DIGEST, 2)
    assert timedelta(seconds=25) < screen.last_seen_at - screen.last_picture_at < timedelta(seconds=35)
    assert screen.history.count() == 1  # setting it up; a heartbeat is no change


def test_visits_are_counted_anonymously_by_day_slide_and_language(client: Client, screen: Screen) -> None:
    heard(client, id="11111111", counts=[a_count(), a_count(language="en", views=1)])
    heard(client, id="22222222", counts=[a_count(views=4)])
    assert [(count.slide, count.language, count.views) for count in VisitCount.objects.all()] == [
        ("m-1", "en", 7)
    ]


def test_a_report_sent_again_counts_nothing_twice(client: Client, screen: Screen) -> None:
    for _ in range(2):
        assert heard(client, restarts=1, counts=[a_count()]).status_code == 200
    screen.refresh_from_db()
    assert screen.restarts == 1
    assert VisitCount.objects.get().views == 2


def test_only_slides_and_languages_of_the_release_are_counted(client: Client, screen: Screen) -> None:
    strange = [a_count(slide="x" * 90), a_count(language="xx")]
    assert heard(client, counts=[*strange, a_count()]).status_code == 200
    assert VisitCount.objects.count() == 1


def test_a_screen_whose_clock_is_wrong_counts_for_today(client: Client, screen: Screen) -> None:
    heard(client, counts=[a_count(day="1970-01-01"), a_count(day="2090-05-05")])
    assert VisitCount.objects.get().day == timezone.now().date()


@pytest.mark.parametrize("origin", ["http://evil.example", "", "null"])
def test_only_our_own_page_may_report(client: Client, screen: Screen, origin: str) -> None:
    assert send(client, a_report(), origin=origin).status_code == 403
    assert send(client, a_report(), kind="text/plain").status_code == 403
    screen.refresh_from_db()
    assert screen.last_seen_at is None


@pytest.mark.parametrize(
    "report",
    [
        b"{half",
        b"[]",
        a_report(digest="<b>"),
        a_report(id="no id!"),
        a_report(restarts="many"),
        a_report(counts=[a_count(views=True)]),
        a_report(counts=[a_count(day="soon")]),
        b'{"id": "' + b"1" * 70_000 + b'"}',
    ],
)
def test_what_no_screen_of_ours_sends_is_refused(client: Client, screen: Screen, report: Any) -> None:
    assert send(client, report).status_code == 400
    screen.refresh_from_db()
    assert screen.last_seen_at is None


@pytest.mark.parametrize("name", ["nobody", "../../etc", ""])
def test_a_screen_that_nobody_set_up_is_not_heard(client: Client, screen: Screen, name: str) -> None:
    assert send(client, a_report(screen=name)).status_code == 404


def test_a_screen_may_report_every_ten_seconds_and_not_more_often(client: Client, screen: Screen) -> None:
    assert [send(client, a_report()).status_code for _ in range(3)] == [200, 429, 429]


def test_the_answer_tells_when_the_screens_facts_have_changed(client: Client, screen: Screen) -> None:
    page = client.get("/exhibits/harbin/?screen=hall-1").content.decode()
    mark = heard(client).json()["facts"]
    assert f'data-facts-mark="{mark}"' in page
    screen.school_mode = True
    screen.save()
    hang(screen)
    assert heard(client).json()["facts"] != mark


def test_the_desk_shows_when_a_screen_was_last_heard_of(client: Client, screen: Screen) -> None:
    heard(client, restarts=3)
    client.force_login(User.objects.create_superuser("chen"))
    page = client.get("/admin/kiosk/screen/").content.decode()
    assert all(words in page for words in ("Last heard of", "Last showed a new picture", "Restarts"))
    assert 'class="field-restarts">3<' in page
    assert "field-last_seen_at nowrap" in page
