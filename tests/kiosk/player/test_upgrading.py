"""A newer player is fetched whole and taken when nobody is there; a screen's changed facts as well."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

import pytest
from playwright.sync_api import expect

from archive.models.shelves import put_whole
from kiosk import joining, offline
from kiosk.floor import screen_path
from tests.kiosk.player.conftest import Visit
from tests.kiosk.player.exhibit import PICTURE, SLUG
from tests.kiosk.player.keeping import contact, keep
from tests.kiosk.player.unsteady import UnsteadyFloor, wait_until

pytestmark = pytest.mark.long

PLAYERS = "async () => (await caches.keys()).filter((name) => name.startsWith('kiosk-player'))"
INSTALLING = """async () => {
  const { installing, waiting } = await navigator.serviceWorker.getRegistration();
  return [Boolean(installing), Boolean(waiting)];
}"""
NEWER = "window.kiosk = window.kiosk || {}; kiosk.newer = true;\n"


class Upgrade:
    """The installation after an upgrade: its script is another, under another name. `broken`: it comes cut off."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, floor: UnsteadyFloor) -> None:
        self.broken = False
        before = joining.player()
        old = next(file for file in before.joined.values() if file.kind == "js")
        self.script = replace(old, text=NEWER + old.text)
        newer = replace(
            before,
            scripts=[*before.scripts[:-1], self.script.address],
            joined={**before.joined, self.script.name: self.script},
        )
        monkeypatch.setattr(joining, "player", lambda: newer)
        offline.player_listing.cache_clear()
        self.version = offline.player_version()
        floor.fault = self

    def __call__(self, environ: dict[str, Any], start_response: Any) -> Iterable[bytes] | None:
        if self.broken and environ["PATH_INFO"] == "/":
            start_response("200 OK", [("Content-Type", "text/html"), ("Player-Version", self.version)])
            return [b"<!doctype html><title>A page that only the newer player understands</title>"]
        if not self.broken or environ["PATH_INFO"] != self.script.address:
            return None
        start_response("200 OK", [("Content-Type", "text/javascript"), ("Content-Length", "40")])
        return [self.script.content[:40]]


def is_newer(page: Any) -> bool:
    return bool(page.evaluate("Boolean(window.kiosk && kiosk.newer)"))


def test_a_newer_player_is_taken_when_nobody_is_there(
    visit: Visit, floor: UnsteadyFloor, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = keep(visit, floor)
    kept.wake()
    upgrade = Upgrade(monkeypatch, floor)
    contact(kept.page)
    waiting = "async () => Boolean((await navigator.serviceWorker.getRegistration()).waiting)"
    wait_until(lambda: bool(kept.page.evaluate(waiting)))
    contact(kept.page)
    assert (is_newer(kept.page), kept.state("view")) == (False, "slide")
    kept.page.evaluate("kiosk.player.room.store.tell({ type: 'reset' })")
    kept.page.wait_for_function("() => window.kiosk && kiosk.newer && kiosk.player")
    expect(kept.page.locator(".attract-layer").first).to_be_attached()
    floor.kill()
    kept.reload()
    assert is_newer(kept.page)
    assert kept.page.evaluate(PLAYERS) == [f"kiosk-player-{upgrade.version}"]
    floor.start()


def test_a_newer_player_that_comes_cut_off_changes_nothing(
    visit: Visit, floor: UnsteadyFloor, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = keep(visit, floor)
    upgrade = Upgrade(monkeypatch, floor)
    upgrade.broken = True
    contact(kept.page)
    wait_until(lambda: floor.counted(upgrade.script.address) > 0)
    kept.reload()
    assert not is_newer(kept.page)
    floor.kill()
    kept.reload()
    assert not is_newer(kept.page)
    assert f"kiosk-player-{upgrade.version}" not in kept.page.evaluate(PLAYERS)
    upgrade.broken = False
    floor.start()
    contact(kept.page)
    kept.page.wait_for_function("() => window.kiosk && kiosk.newer && kiosk.player")


def test_a_newer_player_that_finds_the_disk_full_changes_nothing(
    visit: Visit, floor: UnsteadyFloor, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = keep(visit, floor)
    disk = kept.page.context.new_cdp_session(kept.page)
    used = kept.page.evaluate("navigator.storage.estimate().then((found) => found.usage)")
    full = {"origin": floor.address, "quotaSize": used + 20_000}
    disk.send("Storage.overrideQuotaForOrigin", full)
    before = kept.page.evaluate(PLAYERS)
    upgrade = Upgrade(monkeypatch, floor)
    contact(kept.page)
    wait_until(lambda: floor.counted("/player-files.json") > 1)
    wait_until(lambda: kept.page.evaluate(INSTALLING) == [False, False])
    wait_until(lambda: kept.page.evaluate(PLAYERS) == before)
    floor.kill()
    kept.reload()
    kept.wake()
    kept.go(PICTURE)
    expect(kept.here().locator("img")).to_be_visible()
    assert not is_newer(kept.page)
    floor.start()
    disk.send("Storage.overrideQuotaForOrigin", {"origin": floor.address})
    contact(kept.page)
    kept.page.evaluate("kiosk.player.room.store.tell({ type: 'reset' })")
    kept.page.wait_for_function("() => window.kiosk && kiosk.newer && kiosk.player")
    wait_until(lambda: kept.page.evaluate(PLAYERS) == [f"kiosk-player-{upgrade.version}"])


def test_a_page_of_another_player_is_not_mixed_with_this_one(
    visit: Visit, floor: UnsteadyFloor, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = keep(visit, floor)
    Upgrade(monkeypatch, floor).broken = True  # it never arrives whole
    kept.reload()
    kept.wake()
    kept.stands_at(0)
    assert kept.faults == []


def test_a_page_whose_screen_was_changed_is_loaded_anew_when_nobody_is_there(
    visit: Visit, floor: UnsteadyFloor
) -> None:
    facts = {
        "exhibit": SLUG,
        "manifest_url": f"/exhibits/{SLUG}/manifest.json",
        "data": {"school-mode": "false"},
    }
    put_whole(screen_path("hall-1"), json.dumps(facts).encode())
    kept = keep(visit, floor, path=f"/exhibits/{SLUG}/?screen=hall-1")
    kept.wake()
    answer = {"status": 200, "content_type": "application/json", "body": '{"facts": "another"}'}
    kept.page.route("**/heartbeat", lambda route: route.fulfill(**answer))
    facts["data"] = {"school-mode": "true"}
    put_whole(screen_path("hall-1"), json.dumps(facts).encode())
    with kept.page.expect_response("**/heartbeat"):
        contact(kept.page)
    assert kept.page.locator("html").get_attribute("data-school-mode") == "false"
    kept.page.evaluate("kiosk.player.room.store.tell({ type: 'reset' })")
    expect(kept.page.locator("html")).to_have_attribute("data-school-mode", "true")
