"""Easier to see and reach."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.kiosk.player.conftest import Visit
from tests.kiosk.player.exhibit import LANGUAGES
from tests.kiosk.player.test_everyone import SIZES
from tests.kiosk.player.visitor import Visitor
from tests.kiosk.player.walk import TELL

pytestmark = pytest.mark.long

BODY = ".label .body"


def test_text_grows_in_three_steps(visitor: Visitor) -> None:
    visitor.tap("settings")
    sizes = []
    for step in (1, 2, 3):
        visitor.page.locator(f'button[data-step="{step}"]').tap()
        sizes.append(
            visitor.page.locator(BODY).evaluate("(text) => parseFloat(getComputedStyle(text).fontSize)")
        )
    assert sizes[1] > sizes[0] * 1.2
    assert sizes[2] > sizes[1] * 1.15


def test_high_contrast_is_black_and_white(visitor: Visitor) -> None:
    visitor.tap("settings")
    visitor.tap("contrast")
    expect(visitor.button("contrast")).to_have_attribute("aria-checked", "true")
    assert visitor.page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(0, 0, 0)"
    assert visitor.page.evaluate("getComputedStyle(document.body).color") == "rgb(255, 255, 255)"


def test_less_movement_makes_the_dissolve_a_short_fade(visit: Visit) -> None:
    visitor = visit(reduced_motion="no-preference")
    visitor.wake()
    visitor.tap("settings")
    visitor.tap("still")
    visitor.tap("done")
    durations = visitor.page.evaluate(
        """async () => {
          kiosk.player.room.move(1);
          await new Promise((done) => setTimeout(done));
          return document.getAnimations().map((motion) => motion.effect.getTiming().duration);
        }"""
    )
    assert set(durations) <= {visitor.page.evaluate("kiosk.fadeMs")}


def test_the_dissolve_takes_between_400_and_600_ms(visitor: Visitor) -> None:
    assert 400 <= visitor.page.evaluate("kiosk.dissolveMs") <= 600


def test_the_panel_closes_by_done_and_by_escape(visitor: Visitor) -> None:
    visitor.tap("settings")
    visitor.tap("done")
    expect(visitor.page.locator(".settings")).to_be_hidden()
    visitor.tap("settings")
    visitor.press("Escape")
    expect(visitor.page.locator(".settings")).to_be_hidden()


def test_what_is_open_beneath_stays_open(visitor: Visitor) -> None:
    visitor.tap("known")
    visitor.tap("settings")
    visitor.tap("done")
    expect(visitor.page.locator(".sheet .claim").first).to_be_visible()


EASE = """() => {
  const box = (kind) => document.querySelector(kind).getBoundingClientRect();
  const [words, button, rail] = [box(".ease-words"), box('button[data-name="settings"]'), box(".rail")];
  const within = (inner, outer) => inner.left >= outer.left - 1 && inner.right <= outer.right + 1
    && inner.top >= outer.top - 1 && inner.bottom <= outer.bottom + 1;
  return words.width > 60 && words.height > 12 && within(words, button) && within(button, rail);
}"""


def test_the_letters_in_the_rail_have_their_words_beside_them_at_every_size(visitor: Visitor) -> None:
    hidden = []
    for wide, high in SIZES:
        visitor.page.set_viewport_size({"width": wide, "height": high})
        for language in LANGUAGES:
            visitor.page.evaluate(TELL, {"type": "language", "language": language})
            for step in (1, 3):
                visitor.page.evaluate(TELL, {"type": "size", "size": step})
                if not visitor.page.evaluate(EASE):
                    hidden.append(f"{wide}×{high} {language} {step}")
    assert hidden == []
