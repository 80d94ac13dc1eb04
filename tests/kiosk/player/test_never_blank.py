"""A picture or a release that cannot be had never leaves an empty frame."""

from __future__ import annotations

import pytest
from playwright.sync_api import Route, expect

from archive.models.shelves import public
from tests.kiosk.player.conftest import Visit
from tests.kiosk.player.exhibit import a_manifest, a_picture, a_slide, put_on_the_floor
from tests.kiosk.player.visitor import DRAWN, Visitor

pytestmark = pytest.mark.long


def lost_second(visit: Visit) -> Visitor:
    """Three pictures, the second of which is not on the floor."""
    slides = [a_slide(n, **a_picture(number=n)) for n in (1, 2, 3)]
    for picture in slides[1]["pictures"]:
        picture["path"] = picture["path"].replace("pictures/r1/", "pictures/r0/")
    visitor = visit(manifest=a_manifest(*slides))
    visitor.page.evaluate("kiosk.pictureRetriesMs.splice(0, 3, 0, 1)")
    return visitor


def test_a_picture_that_will_not_load_is_passed_over(visit: Visit) -> None:
    visitor = lost_second(visit)
    visitor.wake()
    visitor.tap("next")
    visitor.stands_at(2)
    visitor.settled()
    expect(visitor.here().locator("img")).to_be_visible()
    visitor.tap("previous")
    visitor.stands_at(0)


def test_it_is_passed_over_in_the_attract_loop_too(visit: Visit) -> None:
    visitor = lost_second(visit)
    visitor.page.wait_for_function("() => kiosk.player.room.store.state.lost.includes('m45-002')")
    ids = "kiosk.attractSlides(kiosk.player.room.slides, kiosk.player.room.store.state.lost).map((slide) => slide.id)"
    assert visitor.page.evaluate(ids) == ["m45-001", "m45-003"]


def test_a_picture_is_tried_again_before_it_is_given_up(visit: Visit) -> None:
    tries: list[str] = []

    def fail_once(route: Route) -> None:
        tries.append(route.request.url)
        if len(tries) == 1:
            route.abort()
        else:
            route.continue_()

    visitor = visit(manifest=a_manifest(a_slide(1), a_slide(2)))
    visitor.page.route("**/media/pictures/**", fail_once)
    picture = a_picture(number=9)["pictures"][0]["path"]
    visitor.page.evaluate(
        "(path) => kiosk.loadPicture('/media/' + path, [0, 1, 1]).then((image) => image.width)", picture
    )
    assert len(tries) == 2


def test_without_a_release_the_page_is_calm_in_every_language_and_asks_again(visit: Visit) -> None:
    visitor = visit(clock=True)
    visitor.page.wait_for_function("() => kiosk.contact.met > 0")
    visitor.page.evaluate("caches.delete('kiosk-releases')")
    visitor.page.route("**/manifest.json", lambda route: route.fulfill(status=503))
    visitor.page.reload()
    calm = visitor.page.locator(".calm p")
    expect(calm).to_have_count(4)
    assert [line.get_attribute("lang") for line in calm.all()] == ["en", "ru", "zh-Hans", "ja"]
    visitor.page.unroute("**/manifest.json")
    visitor.page.clock.run_for(6_000)
    expect(visitor.page.locator(".attract-layer").first).to_be_attached()


def test_a_new_release_is_shown_only_when_nobody_is_there(visit: Visit) -> None:
    visitor = visit(clock=True)
    visitor.page.wait_for_function("() => kiosk.contact.met > 0")
    visitor.page.touchscreen.tap(500, 500)
    expect(visitor.page.locator("html")).to_have_attribute("data-view", "slide")
    put_on_the_floor(a_manifest(a_slide(1), number=2))
    with visitor.page.expect_response("**/manifest.json"):
        visitor.page.clock.run_for(61_000)
    assert visitor.state("count") == 7
    visitor.page.clock.run_for(40_000)
    expect(visitor.page.locator("html")).to_have_attribute("data-view", "attract")
    visitor.page.wait_for_function("() => kiosk.player.room.store.state.count === 1")
    assert visitor.page.evaluate("kiosk.player.room.manifest.number") == 2


def test_a_failed_question_for_a_new_release_changes_nothing(visit: Visit) -> None:
    visitor = visit(clock=True)
    visitor.page.wait_for_function("() => kiosk.contact.met > 0")
    visitor.page.route("**/manifest.json", lambda route: route.abort())
    with visitor.page.expect_request("**/manifest.json"):
        visitor.page.clock.run_for(61_000)
    visitor.wake()
    visitor.stands_at(0)
    assert visitor.faults == []


def test_a_manifest_of_another_format_is_refused_with_what_was_found(visit: Visit) -> None:
    refused = visit().page.evaluate(
        "(() => { try { kiosk.readManifest({ format: 'x/9' }); } catch (fault) { return fault.message; } })()"
    )
    assert refused == 'The manifest says format "x/9"; this player reads "kiosk-release/1".'


def without_pictures(visit: Visit, *, count: int, kept: int | None = None) -> Visitor:
    """An exhibit of so many pictures, none of which can be had but the one that is `kept`."""
    slides = [a_slide(n, placeholder=None, **a_picture(number=n)) for n in range(1, count + 1)]
    for place, slide in enumerate(slides):
        for picture in slide["pictures"]:
            picture["path"] = picture["path"].replace("/r1/", "/r1/" if place == kept else "/r0/")
    visitor = visit(manifest=a_manifest(*slides), clock=True)
    visitor.page.evaluate("kiosk.pictureRetriesMs.splice(0, 3, 0)")
    visitor.page.wait_for_function(
        "(lost) => kiosk.player.room.store.state.lost.length >= lost", arg=min(count, 3) - (kept is not None)
    )
    return visitor


def test_where_no_picture_at_all_can_be_had_the_frame_says_so(visit: Visit) -> None:
    visitor = without_pictures(visit, count=2)
    expect(visitor.page.locator(".title-card").first).to_be_attached()
    visitor.page.touchscreen.tap(500, 500)
    expect(visitor.page.locator('.layer[data-here] [data-kind="unavailable"]')).to_have_text(
        "This picture cannot be shown just now"
    )


def test_the_touch_that_wakes_leads_to_the_first_picture_that_can_be_had(visit: Visit) -> None:
    visitor = without_pictures(visit, count=3, kept=1)
    stood = """() => { window.stood = []; kiosk.player.room.store.hear((now) => {
      if (now.view === "slide") window.stood.push(now.index); }); }"""
    visitor.page.evaluate(stood)
    visitor.page.touchscreen.tap(500, 500)
    visitor.stands_at(1)
    assert visitor.page.evaluate("window.stood[0]") == 1
    expect(visitor.here().locator("img")).to_be_visible()


def test_a_lost_picture_that_returns_is_found_again(visit: Visit) -> None:
    visitor = lost_second(visit)
    visitor.page.wait_for_function("() => kiosk.player.room.store.state.lost.includes('m45-002')")
    slides = visitor.page.evaluate("kiosk.player.room.slides[1].pictures")
    for picture in slides:
        there = public() / picture["path"]
        there.parent.mkdir(parents=True, exist_ok=True)
        there.write_bytes((public() / picture["path"].replace("/r0/", "/r1/")).read_bytes())
    visitor.page.evaluate("kiosk.player.room.store.tell({ type: 'found' })")
    visitor.wake()
    visitor.go(1)
    expect(visitor.here().locator("img")).to_be_visible()
    visitor.tap("previous")
    visitor.tap("next")
    visitor.stands_at(1)


def test_the_loop_looks_for_lost_pictures_again_in_every_round(visit: Visit) -> None:
    visitor = without_pictures(visit, count=3, kept=1)
    tried = """() => { window.tried = []; kiosk.player.room.store.hear((now, before) => {
      if (before && now.lost.length < before.lost.length) window.tried.push(before.lost[0]); }); }"""
    visitor.page.evaluate(tried)
    for _ in range(12):
        visitor.page.clock.run_for(10_000)
        visitor.page.evaluate(DRAWN)
    assert set(visitor.page.evaluate("window.tried")) == {"m45-001", "m45-003"}
