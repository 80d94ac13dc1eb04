"""A withdrawn picture leaves screen and browser at the next contact, whatever release is shown and whoever is there."""

from __future__ import annotations

import json
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from archive.models.shelves import put_whole, release_path, withdrawn_path
from kiosk.floor import screen_path
from tests.kiosk.player.conftest import Visit
from tests.kiosk.player.exhibit import PICTURE, SLUG, a_back, a_manifest, a_picture, a_slide
from tests.kiosk.player.keeping import NUMBER, contact, keep, kept_paths
from tests.kiosk.player.unsteady import UnsteadyFloor, wait_until

pytestmark = pytest.mark.long

WORDS = "Withdrawn at the request of a family."
IN_THE_BROWSERS_OWN_CACHE = """async (path) => {
  const answer = await fetch(path, { cache: "only-if-cached", mode: "same-origin" }).catch(() => null);
  return Boolean(answer && answer.ok);
}"""
EVERYWHERE = """async () => {
  const found = [];
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const key of await cache.keys()) found.push(key.url, await (await cache.match(key)).text());
  }
  return found.join("\\n");
}"""


def tell_withdrawn(slide: dict[str, Any]) -> str:
    """What withdraw() writes for screens, the back with the front; returns the front's SHA-256."""
    sides = [slide, slide["verso"]] if slide.get("verso") else [slide]
    scans = [str(side["pictures"][0]["path"].split("/")[3]) for side in sides]
    entry = {
        "id": slide["id"],
        "catalogue_number": slide["catalogue_number"],
        "reason": {"en": WORDS},
        "files": scans,
    }
    put_whole(withdrawn_path(), json.dumps({"withdrawn": [entry]}).encode())
    return scans[0]


def ask_in_the_page(page: Page, path: str) -> None:
    page.evaluate("async (path) => { await (await fetch(path)).blob() }", path)


def test_it_goes_at_once_and_the_visitor_stays_where_he_is(visit: Visit, floor: UnsteadyFloor) -> None:
    kept = keep(visit, floor)
    slide = kept.page.evaluate(f"kiosk.player.room.slides[{PICTURE}]")
    small = f"/media/{slide['pictures'][0]['path']}"
    ask_in_the_page(kept.page, small)
    kept.wake()
    kept.go(PICTURE)
    scan = tell_withdrawn(slide)
    contact(kept.page)
    kept.stands_at(PICTURE)
    expect(kept.here()).to_contain_text(WORDS)
    assert kept.state("view") == "slide"
    assert scan not in str(kept_paths(kept.page))
    left = kept.page.evaluate(EVERYWHERE)
    assert scan not in left
    assert WORDS in left
    wait_until(lambda: not kept.page.evaluate(IN_THE_BROWSERS_OWN_CACHE, small))


def test_its_back_goes_with_it_though_somebody_has_just_turned_it_over(
    visit: Visit, floor: UnsteadyFloor
) -> None:
    turned = a_slide(2, **a_picture(number=2), verso=a_back(number=2))
    kept = keep(visit, floor, manifest=a_manifest(a_slide(1), turned, a_slide(3, **a_picture(number=3))))
    kept.wake()
    kept.go(1)
    kept.tap("turn")
    back = turned["verso"]["pictures"][0]["path"].split("/")[3]
    kept.page.wait_for_function(
        "(scan) => [...document.images].some((image) => image.src.includes(scan) && image.checkVisibility())",
        arg=back,
    )
    assert back in str(kept_paths(kept.page))
    tell_withdrawn(turned)
    contact(kept.page)
    kept.stands_at(1)
    expect(kept.here()).to_contain_text(WORDS)
    expect(kept.here().locator("img")).to_have_count(0)
    expect(kept.button("turn")).to_have_count(0)
    assert back not in kept.page.evaluate(EVERYWHERE)
    assert back not in kept.page.content()


def test_it_stays_away_without_the_server_and_the_others_stay(visit: Visit, floor: UnsteadyFloor) -> None:
    kept = keep(visit, floor)
    slides = kept.page.evaluate("kiosk.player.room.slides")
    before = kept_paths(kept.page)
    scan = tell_withdrawn(slides[PICTURE])
    contact(kept.page)
    assert {path for path in before if scan not in path} == kept_paths(kept.page)
    floor.kill()
    kept.reload()
    kept.wake()
    kept.go(PICTURE)
    expect(kept.here()).to_contain_text(WORDS)
    floor.start()


def test_a_screen_pinned_to_an_older_release_hears_of_it(visit: Visit, floor: UnsteadyFloor) -> None:
    pinned = a_manifest(number=7)
    put_whole(release_path(SLUG, 7), json.dumps(pinned).encode())
    address = f"/exhibits/{SLUG}/releases/7/manifest.json"
    put_whole(
        screen_path("hall-1"), json.dumps({"exhibit": SLUG, "manifest_url": address, "data": {}}).encode()
    )
    kept = keep(visit, floor, path=f"/exhibits/{SLUG}/?screen=hall-1")
    assert kept.page.evaluate(NUMBER) == 7
    scan = tell_withdrawn(pinned["slides"][PICTURE])
    contact(kept.page)
    assert kept.page.evaluate(f"kiosk.player.room.slides[{PICTURE}].kind") == "withdrawn"
    assert scan not in kept.page.evaluate(EVERYWHERE)


def test_a_detail_that_was_looked_at_goes_with_it(visit: Visit, floor: UnsteadyFloor) -> None:
    kept = keep(visit, floor)
    slide = kept.page.evaluate(f"kiosk.player.room.slides[{PICTURE}]")
    scan = slide["pictures"][0]["path"].split("/")[3]
    put = "async (path) => (await caches.open('kiosk-tiles')).put(path, new Response('a tile'))"
    tile = f"/media/tiles/r1/{scan[:2]}/{scan}/0,0,512,512/512,512/0/default.jpg"
    kept.page.evaluate(put, tile)
    tell_withdrawn(slide)
    contact(kept.page)
    assert scan not in kept.page.evaluate(EVERYWHERE)


def test_a_slide_of_another_name_with_the_same_scan_goes_too(bench: Page) -> None:
    kinds = bench.evaluate(
        """() => {
          const side = (scan) => ({ pictures: [{ path: `pictures/r1/aa/${scan}/1.jpg` }] });
          const shows = (id, scan, back) => ({
            id, kind: "photograph", catalogue_number: id, ...side(scan), verso: back ? side(back) : null,
          });
          const slides = [shows("a", "11"), shows("b", "22", "33"), shows("c", "11"), shows("d", "44", "11"),
            { id: "s", kind: "story" }];
          const manifest = { slides };
          const list = [{ catalogue_number: "a", files: ["11"], reason: {} }];
          return [kiosk.withoutWithdrawn(manifest, list).slides.map((slide) => slide.kind),
            kiosk.withoutWithdrawn(manifest, []) === manifest];
        }"""
    )
    assert kinds == [["withdrawn", "photograph", "withdrawn", "withdrawn", "story"], True]
