"""The screen's report: sent with every contact, kept while the server is gone, bounded, and never in the way."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest
from playwright.sync_api import Page, Route

from archive.models.shelves import put_whole
from kiosk.floor import mark_of, screen_path
from kiosk.report import read_report
from tests.kiosk.player.conftest import Visit
from tests.kiosk.player.exhibit import SLUG
from tests.kiosk.player.keeping import contact
from tests.kiosk.player.visitor import Visitor

pytestmark = pytest.mark.long

FACTS = {"exhibit": SLUG, "manifest_url": f"/exhibits/{SLUG}/manifest.json", "data": {}}


class Desk:
    """Stands where the server takes reports."""

    def __init__(self, page: Page) -> None:
        self.status = 200
        self.reports: list[dict[str, Any]] = []
        page.route("**/heartbeat", self.take)

    def take(self, route: Route) -> None:
        report = json.loads(route.request.post_data or "")
        read_report(json.dumps(report).encode(), today=date(2026, 11, 24))
        self.reports.append(report)
        body = json.dumps({"facts": mark_of(FACTS)})
        route.fulfill(status=self.status, content_type="application/json", body=body)

    def hears(self, page: Page) -> dict[str, Any]:
        """The next report."""
        page.evaluate("kiosk.contact.heartbeat.send()")
        return self.reports[-1]


@pytest.fixture
def reporting(visit: Visit) -> Visitor:
    put_whole(screen_path("hall-1"), json.dumps(FACTS).encode())
    return visit(path=f"/exhibits/{SLUG}/?screen=hall-1")


@pytest.fixture
def desk(reporting: Visitor) -> Desk:
    """Has taken the first report, of the start."""
    desk = Desk(reporting.page)
    with reporting.page.expect_request("**/heartbeat"):
        contact(reporting.page)
    desk.hears(reporting.page)
    return desk


def test_a_report_says_what_the_screen_shows_and_what_was_looked_at(reporting: Visitor, desk: Desk) -> None:
    reporting.wake()
    reporting.tap("next")
    reporting.tap("previous")
    reporting.speak("ru")
    reporting.tap("next")
    report = desk.hears(reporting.page)
    assert report["screen"] == "hall-1"
    assert report["digest"] == reporting.page.evaluate("kiosk.player.room.manifest.digest")
    assert report["picture_seconds"] < 60
    counts = {(count["slide"], count["language"]): count["views"] for count in report["counts"]}
    assert counts == {("m45-001", "en"): 2, ("m45-002", "en"): 1, ("m45-002", "ru"): 1}
    assert desk.hears(reporting.page)["counts"] == []


def test_what_could_not_be_sent_is_sent_later_under_the_same_id(reporting: Visitor, desk: Desk) -> None:
    desk.status = 503
    reporting.page.evaluate("kiosk.remember('restarts', 2)")
    reporting.wake()
    first = desk.hears(reporting.page)
    assert first["restarts"] == 2
    reporting.reload()
    reporting.wake()
    desk.status = 200
    again = desk.hears(reporting.page)
    assert {key: again[key] for key in ("id", "counts", "restarts")} == {
        key: first[key] for key in ("id", "counts", "restarts")
    }
    later = desk.hears(reporting.page)
    assert (later["id"] != first["id"], later["restarts"], len(later["counts"])) == (True, 0, 1)


def test_a_page_that_is_no_screen_of_ours_reports_nothing(visit: Visit) -> None:
    visitor = visit()
    desk = Desk(visitor.page)
    contact(visitor.page)
    contact(visitor.page)
    assert desk.reports == []


def test_the_counts_that_wait_are_bounded(bench: Page) -> None:
    kept = bench.evaluate(
        """() => {
          let counts = {};
          for (let n = 0; n < 1000; n += 1) counts = kiosk.countView(counts, `2026-11-24 en slide-${n}`);
          counts = kiosk.countView(counts, "2026-11-24 en slide-999");
          return [Object.keys(counts).length, counts["2026-11-24 en slide-999"], Object.keys(counts)[0]];
        }"""
    )
    assert kept == [300, 2, "2026-11-24 en slide-700"]


def test_a_report_that_is_refused_or_lost_does_not_touch_the_page(reporting: Visitor, desk: Desk) -> None:
    for status in (400, 404, 429, 500):
        desk.status = status
        desk.hears(reporting.page)
    reporting.page.unroute("**/heartbeat")
    reporting.page.route("**/heartbeat", lambda route: route.abort())
    contact(reporting.page)
    reporting.wake()
    reporting.stands_at(0)
    assert reporting.faults == []
