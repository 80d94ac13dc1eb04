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


# The words of a row as they are drawn: each on one line, all equally far apart, the last one ending at the margin; one
# that needs a line of its own begins there.
ROWS = """([bar, names]) => {
  const range = document.createRange();
  const drawn = (button) => (range.selectNodeContents(button), range.getBoundingClientRect());
  const faults = [];
  for (const [row, among] of names) {
    const buttons = [...document.querySelectorAll(`${row} button`)].filter((button) => button.checkVisibility());
    const words = buttons.map(drawn);
    const size = (button) => parseFloat(getComputedStyle(button).fontSize);
    const folded = buttons.filter((button, at) => words[at].height > 1.9 * size(button));
    faults.push(...folded.map((button) => `${button.textContent} in two lines`));
    const line = words.slice(...among).filter((box, at, all) => box.top === all[0].top);
    const gaps = line.slice(1).map((box, at) => box.left - line[at].right);
    if (Math.max(...gaps) - Math.min(...gaps) > 4) faults.push(`${row} has gaps of ${gaps}`);
    const style = getComputedStyle(document.querySelector(bar));
    const room = document.querySelector(bar).getBoundingClientRect();
    const own = row === bar ? parseFloat(getComputedStyle(buttons[0]).paddingRight) : 0;
    const [last, before] = [words.at(-1), words.at(-2)];
    const isAlone = last.top > before.bottom;
    const off = isAlone
      ? last.left - room.left - parseFloat(style.paddingLeft)
      : room.right - parseFloat(style.paddingRight) - last.right - own;
    if (row !== ".languages" && Math.abs(off) > 3) faults.push(`${row}: its last word is ${off} px off the margin`);
  }
  return faults;
}"""
RAIL = [".rail", [[".go", [0, 2]], [".languages", [0]], [".foot", [0, 4]]]]
ZOOM_BAR = [".zoom-bar", [[".zoom-bar", [1]]]]


def test_the_words_of_the_rail_stand_in_one_line_equally_far_apart_and_to_the_margin(
    visitor: Visitor,
) -> None:
    amiss: dict[str, list[str]] = {}
    for wide, high in SIZES:
        visitor.page.set_viewport_size({"width": wide, "height": high})
        for language in LANGUAGES:
            visitor.page.evaluate(TELL, {"type": "language", "language": language})
            for step in (1, 3):
                visitor.page.evaluate(TELL, {"type": "size", "size": step})
                visitor.page.evaluate(TELL, {"type": "open", "panel": "zoom"})
                found = visitor.page.evaluate(ROWS, ZOOM_BAR)
                visitor.page.evaluate(TELL, {"type": "back"})
                amiss[f"{wide}×{high} {language} {step}"] = visitor.page.evaluate(ROWS, RAIL) + found
    assert {view: found for view, found in amiss.items() if found} == {}
    expect(visitor.button("settings")).to_have_accessible_name("見やすく、使いやすく")
