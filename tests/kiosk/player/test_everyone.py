"""axe finds nothing in any view; targets, contrast and fit hold at every size, language and text step."""

from __future__ import annotations

from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.kiosk.player.conftest import Visit
from tests.kiosk.player.exhibit import (
    COVERED,
    LANGUAGES,
    NOTED,
    PICTURE,
    STORY,
    WITHDRAWN,
    a_caption,
    a_manifest,
    a_slide,
)
from tests.kiosk.player.visitor import DRAWN, Visitor
from tests.kiosk.player.walk import every_view, everything

SIZES = [(1920, 1080), (1080, 1920), (3840, 2160), (1024, 768), (390, 844)]
PANELS = ["known", "overview", "settings"]
TARGETS = """(least) => [...document.querySelectorAll("button")]
  .filter((button) => button.checkVisibility() && !button.closest("[inert]"))
  .filter((button) => button.offsetWidth < least - 0.5 || button.offsetHeight < least - 0.5)
  .map((button) => `${button.dataset.name} ${button.offsetWidth}×${button.offsetHeight}`)"""

# Words that leave their frame, or a frame that leaves the screen; what scrolls may be longer than its scroller.
CUT = """() => {
  const faults = [];
  const seen = (box) => box.checkVisibility() && !box.closest("[inert]") && !box.closest(".layer:not([data-here])");
  const frames = ".label, .rail, .mount, .cover, .settings, .sheet-end, .zoom-bar, .choices, .exhibit";
  for (const box of document.querySelectorAll(frames)) {
    if (!seen(box)) continue;
    const place = box.getBoundingClientRect();
    if (place.left < -1 || place.top < -1 || place.right > innerWidth + 1 || place.bottom > innerHeight + 1)
      faults.push(`${box.className} leaves the screen`);
    if (box.scrollHeight > box.clientHeight + 2 || box.scrollWidth > box.clientWidth + 2)
      faults.push(`${box.className} is overfull: ${box.scrollWidth}×${box.scrollHeight}`);
  }
  for (const words of document.querySelectorAll("h1, h2, p, li, button, span, blockquote")) {
    if (!seen(words) || words.closest(".said") || words.querySelector("button") || !words.textContent.trim()) continue;
    if (words.scrollWidth > words.clientWidth + 2 && getComputedStyle(words).display !== "inline")
      faults.push(`"${words.textContent.slice(0, 40)}" is wider than its room`);
  }
  return faults;
}"""


def axe_faults(page: Page) -> list[str]:
    page.evaluate(DRAWN)
    found = Axe().run(page, options={"resultTypes": ["violations"]})
    violations: list[dict[str, Any]] = found.response["violations"]
    return [f"{fault['id']}: {fault['nodes'][0]['html'][:120]}" for fault in violations]


def test_axe_finds_nothing_in_any_view(visit: Visit) -> None:
    visitor = visit()
    faults = {"attract": axe_faults(visitor.page)}
    visitor.wake()
    for index in (0, PICTURE, COVERED, STORY, WITHDRAWN, NOTED):
        visitor.go(index)
        faults[f"slide {index}"] = axe_faults(visitor.page)
    visitor.go(PICTURE)
    for panel in (*PANELS, "zoom"):
        visitor.tap(panel)
        faults[panel] = axe_faults(visitor.page)
        visitor.press("Escape")
    visitor.page.evaluate(
        "Object.assign(kiosk.player.room.times, { idleSeconds: 0.1, countdownSeconds: 90 })"
    )
    expect(visitor.page.locator(".idle")).to_be_visible()
    faults["countdown"] = axe_faults(visitor.page)
    assert {view: found for view, found in faults.items() if found} == {}


@pytest.mark.long
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("contrast", [False, True])
def test_axe_finds_nothing_in_any_language_and_contrast(visit: Visit, language: str, contrast: bool) -> None:
    visitor = visit(manifest=everything())
    visitor.wake()
    visitor.speak(language)
    if contrast:
        visitor.page.evaluate("kiosk.player.room.store.tell({ type: 'switch', name: 'contrast' })")
    faults = {view: axe_faults(visitor.page) for view in every_view(visitor)}
    assert len(faults) > 20
    assert {view: found for view, found in faults.items() if found} == {}


@pytest.mark.parametrize("size", SIZES)
def test_targets_are_large_enough_for_a_finger(visit: Visit, size: tuple[int, int]) -> None:
    visitor = visit(size=size)
    visitor.wake()
    least = max(48.0, 72 * min(size) / 1080 if size != (1024, 768) else 48.0)
    visitor.go(PICTURE)
    found = visitor.page.evaluate(TARGETS, least)
    for panel in (*PANELS, "zoom"):
        visitor.tap(panel)
        found += visitor.page.evaluate(TARGETS, least)
        visitor.press("Escape")
    visitor.go(COVERED)
    assert found + visitor.page.evaluate(TARGETS, least) == []


@pytest.mark.long
@pytest.mark.parametrize("size", SIZES)
def test_nothing_is_cut_in_any_language_at_any_text_step(visit: Visit, size: tuple[int, int]) -> None:
    visitor = visit(size=size)
    visitor.wake()
    faults: dict[str, list[str]] = {}
    tell = "(action) => kiosk.player.room.store.tell(action)"
    for language in LANGUAGES:
        visitor.page.evaluate(tell, {"type": "language", "language": language})
        for step in (1, 3) if size == (3840, 2160) else (1, 2, 3):
            visitor.page.evaluate(tell, {"type": "size", "size": step})
            for index in (0, PICTURE, COVERED):
                visitor.page.evaluate(tell, {"type": "go", "index": index})
                visitor.settled()
                faults[f"{language} {step} slide {index}"] = visitor.page.evaluate(CUT)
            for panel in ("known", "overview"):
                visitor.page.evaluate(tell, {"type": "open", "panel": panel})
                faults[f"{language} {step} {panel}"] = visitor.page.evaluate(CUT)
                visitor.page.evaluate(tell, {"type": "back"})
            visitor.page.evaluate(tell, {"type": "settings"})
            faults[f"{language} {step} settings"] = visitor.page.evaluate(CUT)
            visitor.page.evaluate(tell, {"type": "back"})
    assert {view: found for view, found in faults.items() if found} == {}


def test_a_label_of_fifty_words_fits_beside_its_picture_without_scrolling(visit: Visit) -> None:
    words = "According to the source, Soviet soldiers are raising their flag over the railway station. " * 4
    caption = a_caption("en", title="Kwantung Army troops surrender, Hsinking", label=words[:-1])
    for size in ((1920, 1080), (1080, 1920), (3840, 2160), (1024, 768)):
        visitor = visit(manifest=a_manifest(a_slide(1, captions={"en": caption}), a_slide(2)), size=size)
        visitor.wake()
        expect(visitor.page.locator('.label button[data-name="scroll-on"]')).to_be_hidden()


def test_lines_of_a_label_are_no_longer_than_55_characters(visit: Visit) -> None:
    visitor = visit(size=(1080, 1920))
    visitor.wake()
    longest = visitor.page.locator(".label .body").first.evaluate(
        """(text) => {
          const range = document.createRange(), node = text.firstChild;
          let top = null, count = 0, longest = 0;
          for (let at = 0; at < node.length; at += 1) {
            range.setStart(node, at); range.setEnd(node, at + 1);
            const line = Math.round(range.getBoundingClientRect().top);
            count = line === top ? count + 1 : 1;
            top = line;
            longest = Math.max(longest, count);
          }
          return longest;
        }"""
    )
    assert longest <= 55


def test_every_view_is_reached_and_left_by_keyboard_alone(visitor: Visitor) -> None:
    names = []
    for _ in range(14):
        visitor.press("Tab")
        names.append(visitor.page.evaluate("document.activeElement.dataset.name || ''"))
    for name in ("known", "previous", "next", "overview", "language", "settings"):
        assert name in names
    outline = visitor.page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
    assert outline == "solid"
