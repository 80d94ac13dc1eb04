"""The kiosk goes on when the server is gone; what breaks off half-way changes nothing."""

from __future__ import annotations

import json
import threading
import time
from typing import Any

import pytest
from playwright.sync_api import expect

from archive.models.shelves import public, put_whole
from kiosk import offline
from kiosk.floor import screen_path
from tests.kiosk.player.conftest import Visit
from tests.kiosk.player.exhibit import SLUG, a_caption, a_manifest, a_picture, a_slide, put_on_the_floor
from tests.kiosk.player.keeping import KEPT, NUMBER, contact, keep, kept_paths, shows_release
from tests.kiosk.player.unsteady import UnsteadyFloor, half_of, hanging, refusing, wait_until

# The smaller of two widths, of which a screen of this size keeps the larger.
OTHER_WIDTH = """async () => {
  const slide = kiosk.player.room.slides.find((slide) => kiosk.hasPicture(slide));
  return (await kiosk.loadPicture(kiosk.player.room.media(slide.pictures[0].path), [0])).naturalWidth;
}"""


def two_pictures(number: int = 2) -> dict[str, Any]:
    """Another release, with pictures that nobody has yet."""
    slides = [a_slide(n, **a_picture(number=n + 10)) for n in (1, 2)]
    return a_manifest(*slides, number=number)


def test_server_killed_the_page_comes_back_whole(visit: Visit, floor: UnsteadyFloor) -> None:
    kept = keep(visit, floor)
    floor.kill()
    kept.reload()
    kept.wake()
    for there in (1, 2):
        kept.tap("next")
        kept.stands_at(there)
    kept.tap("previous")
    kept.settled()
    expect(kept.here().locator("img")).to_be_visible()
    assert kept.page.evaluate("document.fonts.check('16px \"Museum Sans\"')")
    floor.start()


@pytest.mark.long
def test_a_server_that_fails_or_hangs_is_a_server_that_is_gone(
    visit: Visit, floor: UnsteadyFloor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kiosk.offline.PAGE_WAITS_MS", 200)
    kept = keep(visit, floor)
    floor.fault = refusing("/")
    kept.reload()
    let_go = threading.Event()
    floor.fault = hanging(let_go)
    kept.page.reload(wait_until="commit")
    expect(kept.page.locator(".attract-layer").first).to_be_attached()
    small = kept.page.evaluate(OTHER_WIDTH)
    let_go.set()
    assert small == 1280


@pytest.mark.long
def test_the_page_of_a_screen_comes_back_with_what_it_knows_of_itself(
    visit: Visit, floor: UnsteadyFloor
) -> None:
    facts = {
        "exhibit": SLUG,
        "manifest_url": f"/exhibits/{SLUG}/manifest.json",
        "data": {"diagonal-inches": 55},
    }
    put_whole(screen_path("hall-1"), json.dumps(facts).encode())
    kept = keep(visit, floor, path=f"/exhibits/{SLUG}/?screen=hall-1")
    floor.kill()
    root = kept.page.locator("html")
    for address in (f"/exhibits/{SLUG}/?screen=hall-1", f"/exhibits/{SLUG}/", "/"):
        kept.page.goto(floor.address + address)
        expect(kept.page.locator(".attract-layer").first).to_be_attached()
        expect(root).to_have_attribute("data-diagonal-inches", "55")
        expect(root).to_have_attribute("data-screen", "hall-1")
    floor.start()


@pytest.mark.long
def test_a_newer_release_is_fetched_whole_before_it_is_shown(visit: Visit, floor: UnsteadyFloor) -> None:
    kept = keep(visit, floor)
    newer = two_pictures()
    wanted = {slide["pictures"][-1]["path"] for slide in newer["slides"]}
    put_on_the_floor(newer)
    kept.wake()
    contact(kept.page)
    assert wanted <= kept_paths(kept.page)
    assert kept.page.evaluate(NUMBER) == 1
    kept.page.evaluate("kiosk.player.room.store.tell({ type: 'reset' })")
    kept.page.wait_for_function(shows_release(2))


def test_half_a_download_changes_nothing_and_the_next_contact_ends_it(
    visit: Visit, floor: UnsteadyFloor
) -> None:
    kept = keep(visit, floor)
    put_on_the_floor(two_pictures())
    floor.fault = half_of("1280.jpg")
    contact(kept.page)
    floor.kill()
    kept.reload()
    kept.page.wait_for_function(shows_release(1))
    floor.fault = None
    floor.start()
    contact(kept.page)
    kept.page.wait_for_function(shows_release(2))


@pytest.mark.long
def test_the_server_may_be_started_again_in_the_middle_of_a_download(
    visit: Visit, floor: UnsteadyFloor
) -> None:
    kept = keep(visit, floor)
    put_on_the_floor(two_pictures())
    floor.fault = half_of("1280.jpg", times=1)
    before = len(floor.asked)
    kept.page.evaluate("() => void kiosk.contact.meet()")
    wait_until(lambda: any("1280.jpg" in path for path in floor.asked[before:]))
    floor.kill()
    floor.start()
    contact(kept.page)
    kept.page.wait_for_function(shows_release(2))


@pytest.mark.long
def test_a_release_that_is_not_what_its_digest_says_is_not_shown(visit: Visit, floor: UnsteadyFloor) -> None:
    kept = keep(visit, floor)
    put_on_the_floor({**two_pictures(), "number": 9})
    contact(kept.page)
    contact(kept.page)
    assert kept.page.evaluate(NUMBER) == 1


@pytest.mark.long
def test_the_release_before_stays_until_the_next_one_has_stood_on_the_screen(
    visit: Visit, floor: UnsteadyFloor
) -> None:
    kept = keep(visit, floor)
    before = kept_paths(kept.page)
    newer = two_pictures()
    put_on_the_floor(newer)
    kept.wake()
    contact(kept.page)
    assert before <= kept_paths(kept.page)
    kept.page.evaluate("kiosk.player.room.store.tell({ type: 'reset' })")
    kept.page.wait_for_function(shows_release(2))
    wanted = {slide["pictures"][-1]["path"] for slide in newer["slides"]}
    wanted |= {slide["thumbnail"]["path"] for slide in newer["slides"]}
    wait_until(lambda: kept_paths(kept.page) & before == set())
    assert wanted <= kept_paths(kept.page)


@pytest.mark.long
def test_a_release_that_brings_the_page_down_three_times_is_given_up(
    visit: Visit, floor: UnsteadyFloor
) -> None:
    kept = keep(visit, floor)
    broken = a_manifest(a_slide(1), number=2, sections=7)
    put_on_the_floor(broken)
    kept.page.add_init_script(
        "addEventListener('kiosk-turn', (turn) => turn.stopImmediatePropagation(), true)"
    )
    kept.reload()
    contact(kept.page)
    kept.page.wait_for_function("() => kiosk.player.room.manifest.number === 2")
    floor.kill()
    numbers = []
    for _ in range(3):
        kept.reload()
        numbers.append(kept.page.evaluate(NUMBER))
    assert numbers == [2, 2, 1]
    floor.start()


@pytest.mark.long
def test_details_looked_at_are_kept_within_their_limit(
    visit: Visit, floor: UnsteadyFloor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kiosk.offline.TILE_BYTES", 5_000)
    folder = f"tiles/r1/ab/{'ab' * 32}"
    for place in range(70):
        put_whole(public() / folder / f"{place},0,512,512" / "512,512" / "0" / "default.jpg", bytes(1_000))
    kept = keep(visit, floor)
    get = "async (path) => (await (await fetch(path)).arrayBuffer()).byteLength"
    addresses = [f"/media/{folder}/{place},0,512,512/512,512/0/default.jpg" for place in range(70)]
    for address in addresses:
        assert kept.page.evaluate(get, address) == 1_000
    count = "async () => (await (await caches.open('kiosk-tiles')).keys()).length"
    wait_until(lambda: kept.page.evaluate(count) <= 11)
    floor.kill()
    assert kept.page.evaluate(get, addresses[-1]) == 1_000
    floor.start()


@pytest.mark.long
def test_a_picture_of_another_width_stands_in_without_the_server(visit: Visit, floor: UnsteadyFloor) -> None:
    kept = keep(visit, floor)
    floor.kill()
    assert kept.page.evaluate(OTHER_WIDTH) == 1280
    floor.start()


@pytest.mark.long
def test_a_narration_is_kept_and_given_in_the_part_that_is_asked_for(
    visit: Visit, floor: UnsteadyFloor
) -> None:
    path = f"narrations/ab/{'ab' * 32}.mp3"
    put_whole(public() / path, bytes(range(200)))
    spoken = a_caption("en", narration={"path": path, "type": "audio/mpeg", "bytes": 200})
    kept = keep(visit, floor, manifest=a_manifest(a_slide(1, captions={"en": spoken})))
    assert path in kept_paths(kept.page)
    floor.kill()
    part = kept.page.evaluate(
        """async (path) => {
          const answer = await fetch(path, { headers: { Range: "bytes=10-19" } });
          const content = new Uint8Array(await answer.arrayBuffer());
          return [answer.status, answer.headers.get("Content-Range"), [...content]];
        }""",
        f"/media/{path}",
    )
    assert part == [206, "bytes 10-19/200", list(range(10, 20))]
    floor.start()


@pytest.mark.long
def test_within_15_seconds_of_the_first_load_the_server_may_go(visit: Visit, floor_address: str) -> None:
    slides = [a_slide(n, **a_picture(number=n, width=1920, height=1280)) for n in range(1, 21)]
    began = time.monotonic()
    visitor = visit(address=floor_address, service_workers="allow", manifest=a_manifest(*slides))
    visitor.page.wait_for_function(KEPT)
    assert time.monotonic() - began < 15
    assert len(kept_paths(visitor.page)) == 40
    player = "(await caches.keys()).find((name) => name.startsWith('kiosk-player'))"
    count = f"async () => (await (await caches.open({player})).keys()).length"
    assert visitor.page.evaluate(count) == len(offline.player_listing()["files"]) + len(["/", "/left/"])


@pytest.mark.long
def test_storage_full_changes_nothing(visit: Visit, floor: UnsteadyFloor) -> None:
    kept = keep(visit, floor)
    put_on_the_floor(a_manifest(*(a_slide(n, **a_picture(number=n + 10)) for n in range(1, 9)), number=2))
    fill = kept.page.context.new_cdp_session(kept.page)
    used = kept.page.evaluate("navigator.storage.estimate().then((found) => found.usage)")
    fill.send("Storage.overrideQuotaForOrigin", {"origin": floor.address, "quotaSize": used + 20_000})
    contact(kept.page)
    assert kept.page.evaluate(NUMBER) == 1
    floor.kill()
    kept.reload()
    kept.wake()
    kept.tap("next")
    kept.settled()
    expect(kept.here().locator("img")).to_be_visible()
    assert kept.page.evaluate(NUMBER) == 1
    floor.start()


@pytest.mark.long
@pytest.mark.parametrize("year", [1990, 2080])
def test_a_jump_of_the_clock_changes_nothing(visit: Visit, floor: UnsteadyFloor, year: int) -> None:
    kept = keep(visit, floor)
    kept.page.clock.set_system_time(f"{year}-01-01T00:00:00")
    put_on_the_floor(two_pictures())
    contact(kept.page)
    kept.page.wait_for_function(shows_release(2))
    floor.kill()
    kept.reload()
    kept.wake()
    kept.settled()
    assert kept.page.evaluate(NUMBER) == 2
    assert kept.page.evaluate("new Date().getFullYear()") == year
    floor.start()
