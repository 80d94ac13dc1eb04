"""Buttons of one row stand in one row, and the frame that marks a button leaves air beside its words."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.kiosk.player.conftest import Visit
from tests.kiosk.player.exhibit import PICTURE
from tests.kiosk.player.visitor import DRAWN
from tests.kiosk.player.walk import TELL, everything

# Buttons whose words touch the edge of what is marked, or whose mark a scroller cuts: [name, air within, room without].
HUGGED = """() => [...document.querySelectorAll("button")]
  .filter((button) => button.checkVisibility() && !button.closest("[inert]") && button.textContent.trim())
  .filter((button) => !button.matches(".spot, .contacts button, .wake"))
  .map((button) => {
    const range = document.createRange();
    range.selectNodeContents(button);
    const words = range.getBoundingClientRect(), box = button.getBoundingClientRect();
    const clip = button.closest(".scroller");
    const room = clip ? clip.getBoundingClientRect() : { left: -99, right: innerWidth + 99 };
    const air = Math.min(words.left - box.left, box.right - words.right);
    return [button.dataset.name, air, Math.min(box.left - room.left, room.right - box.right)];
  })
  .filter(([, air, room]) => air < 7 || room < 7)"""


def test_a_frame_leaves_air_beside_its_words_and_is_not_cut(visit: Visit) -> None:
    visitor = visit(manifest=everything())
    visitor.wake()
    visitor.go(PICTURE)
    found = {"slide": visitor.page.evaluate(HUGGED)}
    for panel in ("known", "search", "zoom"):
        visitor.page.evaluate(TELL, {"type": "open", "panel": panel})
        if panel == "search":
            visitor.page.evaluate("kiosk.player.search.ask('M45')")
            expect(visitor.page.locator(".answers button").first).to_be_visible()
            air = visitor.page.locator(".search-field input").evaluate(
                "(field) => parseFloat(getComputedStyle(field).paddingInlineStart)"
            )
            assert air >= 7
        found[panel] = visitor.page.evaluate(HUGGED)
    visitor.page.evaluate(TELL, {"type": "detail", "detail": 0})
    found["tour"] = visitor.page.evaluate(HUGGED)
    visitor.page.evaluate(TELL, {"type": "back"})
    visitor.page.evaluate(TELL, {"type": "settings"})
    found["settings"] = visitor.page.evaluate(HUGGED)
    assert {view: hugged for view, hugged in found.items() if hugged} == {}


def test_the_buttons_under_a_scan_stand_in_one_row_and_on_a_tall_screen_in_two(visit: Visit) -> None:
    visitor = visit(manifest=everything())
    visitor.wake()
    visitor.go(PICTURE)
    visitor.page.evaluate(TELL, {"type": "open", "panel": "zoom"})
    for wide, high in ((1920, 1080), (1024, 768), (1080, 1920), (390, 844)):
        visitor.page.set_viewport_size({"width": wide, "height": high})
        for language in ("en", "ru", "zh-Hans", "ja"):
            visitor.page.evaluate(TELL, {"type": "language", "language": language})
            visitor.page.evaluate(DRAWN)
            tops = visitor.page.locator(".zoom-bar button").evaluate_all(
                "(all) => all.map((one) => one.offsetTop)"
            )
            assert len(tops) == 5
            assert tops == [tops[0]] * 2 + [tops[4]] * 3, (wide, language)
            assert (tops[4] > tops[0]) == (high > wide)
