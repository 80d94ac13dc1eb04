"""The attract loop, and the touch that wakes."""

from __future__ import annotations

from io import BytesIO

import numpy as np
import pytest
from PIL import Image
from playwright.sync_api import expect

from tests.kiosk.player.conftest import Visit
from tests.kiosk.player.exhibit import LANGUAGES, a_manifest, a_picture, a_slide
from tests.kiosk.player.visitor import Visitor


def test_the_attract_loop_comes_first_and_names_the_museum(visit: Visit) -> None:
    page = visit().page
    expect(page.locator("html")).to_have_attribute("data-view", "attract")
    expect(page.locator(".museum")).to_have_text("Museum of the Frontier")


def test_the_touch_that_wakes_does_nothing_else(visit: Visit) -> None:
    visitor = visit(reduced_motion="no-preference")
    next_button = visitor.page.locator('.rail button[data-name="next"]').bounding_box()
    assert next_button is not None
    visitor.page.touchscreen.tap(next_button["x"] + 10, next_button["y"] + 10)
    expect(visitor.page.locator(".attract")).to_be_hidden()
    visitor.stands_at(0)
    assert visitor.state("panel") is None


@pytest.mark.parametrize("key", ["ArrowRight", "Enter", " ", "a"])
def test_the_key_that_wakes_does_nothing_else(visit: Visit, key: str) -> None:
    visitor = visit()
    visitor.press(key)
    expect(visitor.page.locator("html")).to_have_attribute("data-view", "slide")
    visitor.stands_at(0)
    visitor.press("ArrowRight")
    visitor.stands_at(1)


def test_after_the_waking_touch_the_arrow_keys_move_between_slides(visitor: Visitor) -> None:
    visitor.stands_at(0)
    visitor.press("ArrowRight")
    visitor.stands_at(1)
    visitor.press("ArrowLeft")
    visitor.stands_at(0)
    visitor.press("ArrowLeft")
    visitor.stands_at(6)


def test_the_call_to_touch_begins_in_the_usual_language_and_speaks_every_other_in_turn(visit: Visit) -> None:
    first, *others = LANGUAGES
    visitor = visit(manifest=a_manifest(a_slide(1), default_language=others[0]), clock=True)
    call = visitor.page.locator(".call")
    spoken = []
    for _ in LANGUAGES:
        spoken.append((call.get_attribute("lang"), call.text_content()))
        visitor.page.clock.run_for(3300)
    assert [language for language, _ in spoken] == [*others, first]
    assert len({words for _, words in spoken}) == len(LANGUAGES)


def test_the_loop_shows_neither_covered_nor_withdrawn_nor_story_slides(visit: Visit) -> None:
    visitor = visit()
    ids = visitor.page.evaluate("kiosk.attractSlides(kiosk.player.room.slides, []).map((slide) => slide.id)")
    assert ids == ["m45-001", "m45-002", "m45-006", "m45-007"]


def test_a_slide_of_the_loop_stands_at_least_ten_seconds_and_longer_for_more_words(visit: Visit) -> None:
    page = visit().page
    assert page.evaluate("kiosk.slideSeconds(0, 10)") == 10
    assert page.evaluate("kiosk.slideSeconds(10, 10)") == 10
    assert page.evaluate("kiosk.slideSeconds(40, 10)") == 17
    assert page.evaluate("kiosk.slideSeconds(5000, 10)") < 60, "so long it would burn in"


def test_words_on_the_screen_lengthen_the_time_of_their_slide(visit: Visit) -> None:
    long = {**SOURCE, "text": "word " * 60}
    visitor = visit(manifest=a_manifest(a_slide(1, source_caption=long), a_slide(2)), clock=True)
    told = visitor.page.evaluate(
        """() => {
          const parts = [...document.querySelectorAll(".attract-layer, .attract-words")];
          return kiosk.countWords(parts.map((part) => part.textContent).join(" "));
        }"""
    )
    assert told > 60
    turn = visitor.page.locator(".attract")
    visitor.page.clock.run_for(round(told / 200 * 60_000))
    expect(turn).to_have_attribute("data-turn", "0")
    visitor.page.clock.run_for(7_000)
    expect(turn).to_have_attribute("data-turn", "1")


# The same in every picture of a minute and more: what would burn in.
SOURCE = {"language": "en", "source": {"en": "A page"}, "locator": "", "note": {}}
BRIGHT = 96  # of 255, on a ground of about 18


def test_nothing_bright_stands_still_in_the_loop_for_more_than_a_minute(visit: Visit) -> None:
    words = [
        "A patrol",
        "Officers before a map",
        "Tanks cross a mountain pass in the rain",
        "A train",
        "Prisoners march",
    ]
    slides = [a_slide(n, source_caption={**SOURCE, "text": text}) for n, text in enumerate(words, 1)]
    visitor = visit(manifest=a_manifest(*slides), clock=True, size=(1024, 768))
    looks = []
    for _ in range(26):
        picture = Image.open(BytesIO(visitor.page.screenshot())).convert("L")
        looks.append(np.asarray(picture) > BRIGHT)
        visitor.page.clock.run_for(5_000)
        visitor.page.wait_for_function("() => document.querySelectorAll('.attract-layer').length === 1")
    assert min(look.sum() for look in looks) > 500
    a_minute = [np.logical_and.reduce(looks[start : start + 13]) for start in range(len(looks) - 13)]
    # Strokes of two letters may cross in a pixel or two; a word that stands has thousands.
    assert max(still.sum() for still in a_minute) < 20


def test_the_loop_goes_on_by_itself(visit: Visit) -> None:
    visitor = visit(clock=True)
    first = visitor.page.locator(".attract-title").text_content()
    expect(visitor.page.locator(".attract")).to_have_attribute("data-turn", "0")
    visitor.page.clock.run_for(30_000)
    expect(visitor.page.locator(".attract")).not_to_have_attribute("data-turn", "0")
    assert first


def test_a_picture_drifts_by_no_more_than_four_per_cent(visit: Visit) -> None:
    page = visit(reduced_motion="no-preference").page
    scales = page.evaluate(
        "document.querySelector('.attract-layer').firstChild.getAnimations()[0].effect.getKeyframes()"
        ".map((frame) => frame.transform)"
    )
    assert sorted(scales) == ["scale(1)", "scale(1.04)"]


def test_with_reduced_motion_nothing_drifts(visit: Visit) -> None:
    page = visit().page
    assert page.evaluate("document.querySelector('.attract-layer').firstChild.getAnimations().length") == 0


def test_the_words_change_sides_so_that_nothing_bright_stands_still(visit: Visit) -> None:
    visitor = visit(clock=True)
    title = visitor.page.locator(".attract-words")
    before = title.bounding_box()
    visitor.page.clock.run_for(20_000)
    expect(visitor.page.locator(".attract")).to_have_attribute("data-turn", "1")
    after = title.bounding_box()
    assert before and after
    assert abs(before["x"] - after["x"]) > 100


def test_a_single_picture_gives_way_to_the_title_in_turn(visit: Visit) -> None:
    visitor = visit(manifest=a_manifest(a_slide(1, **a_picture())), clock=True)
    assert visitor.page.evaluate("kiosk.attractTurns([{}]).length") == 2
    visitor.page.clock.run_for(15_000)
    expect(visitor.page.locator(".title-card")).to_be_attached()


def test_nobody_in_the_loop_can_reach_what_lies_behind_it(visitor: Visitor) -> None:
    visitor.page.evaluate("kiosk.player.room.store.tell({ type: 'reset' })")
    assert visitor.page.evaluate(
        "[...document.querySelectorAll('.rail, .stage, .label')].every((part) => part.inert)"
    )
