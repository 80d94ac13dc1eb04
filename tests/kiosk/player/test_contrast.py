"""Text stands at 7:1 or more against the pixels that are really behind it, in both contrasts (NORMS)."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import pytest
from PIL import Image
from playwright.sync_api import expect

from tests.kiosk.player.conftest import Visit
from tests.kiosk.player.exhibit import COVERED, PICTURE, STORY, WITHDRAWN, a_manifest, a_picture, every_kind
from tests.kiosk.player.stories import CIVILIANS, DOCUMENT, MAP, TIMELINE, story_slides
from tests.kiosk.player.visitor import Visitor

pytestmark = pytest.mark.long

LEAST = 7.0
TELL = "(action) => kiosk.player.room.store.tell(action)"

# Every run of words in sight: its colour and the boxes of its lines, cut to what is seen of them.
RUNS = """() => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const runs = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const own = node.parentElement;
    if (!node.data.trim() || !own.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
    if (own.closest("[inert], .said, script, [aria-disabled='true']")) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const box = range.getBoundingClientRect();
    const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    if (box.width < 4 || !top || !(own.contains(top) || top.contains(own) || top.matches(".wake"))) continue;
    const fading = own.closest(".scrolling[data-more] > .scroller");
    const fade = fading ? 2.6 * parseFloat(getComputedStyle(fading).fontSize) : 0;
    if (fading && box.bottom > fading.getBoundingClientRect().bottom - fade) continue;
    const lines = [...range.getClientRects()]
      .map(({ left, top, right, bottom }) => [left + 2, top + 2, right - 2, bottom - 2]);
    runs.push({ words: node.data.trim().slice(0, 40), colour: getComputedStyle(own).color, lines });
  }
  return runs;
}"""
# The same page without its words: what is left is what stands behind them.
WORDLESS = """(on) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync("* { color: transparent !important; text-decoration-color: transparent !important; }");
  document.adoptedStyleSheets = on ? [sheet] : [];
}"""


def luminance(red: float, green: float, blue: float) -> float:
    parts = [part / 255 for part in (red, green, blue)]
    linear = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: float, other: float) -> float:
    return (max(one, other) + 0.05) / (min(one, other) + 0.05)


def worst(behind: Image.Image, run: dict[str, Any]) -> float:
    """The least contrast of a run's colour with any pixel behind its lines."""
    numbers = run["colour"].partition("(")[2].rstrip(")").replace(",", " ").split()
    ink = luminance(*(float(number) for number in numbers[:3]))
    least = 21.0
    for left, top, right, bottom in run["lines"]:
        area = (
            max(0, int(left)),
            max(0, int(top)),
            min(behind.width, int(right)),
            min(behind.height, int(bottom)),
        )
        if area[0] >= area[2] or area[1] >= area[3]:
            continue
        greys = behind.crop(area).convert("L").histogram()
        for grey in (grey for grey, count in enumerate(greys) if count):
            least = min(least, contrast(ink, luminance(grey, grey, grey)))
    return least


def too_faint(visitor: Visitor, view: str) -> list[str]:
    runs = visitor.page.evaluate(RUNS)
    assert runs
    visitor.page.evaluate(WORDLESS, True)
    behind = Image.open(BytesIO(visitor.page.screenshot())).convert("RGB")
    visitor.page.evaluate(WORDLESS, False)
    measured = [(run["words"], worst(behind, run)) for run in runs]
    return [f"{view}: “{words}” stands at {found:.1f}:1" for words, found in measured if found < LEAST]


def white_pictures() -> list[dict[str, Any]]:
    """Every kind of slide, the pictures as bright as pictures can be."""
    slides = every_kind()
    slides[PICTURE] |= a_picture(number=90)
    return [*slides, *(slide for slide in story_slides() if slide["kind"] == "story")]


@pytest.mark.parametrize("high", [False, True])
def test_words_stand_at_seven_to_one_against_what_is_behind_them(visit: Visit, high: bool) -> None:
    visitor = visit(manifest=a_manifest(*white_pictures()))
    faint = too_faint(visitor, "attract")
    visitor.wake()
    if high:
        visitor.page.evaluate(TELL, {"type": "switch", "name": "contrast"})
    first = len(every_kind())
    for index in (
        0,
        PICTURE,
        COVERED,
        STORY,
        WITHDRAWN,
        *(first + n for n in (DOCUMENT, TIMELINE, MAP, CIVILIANS)),
    ):
        visitor.page.evaluate(TELL, {"type": "go", "index": index})
        visitor.settled()
        faint += too_faint(visitor, f"slide {index}")
    visitor.page.evaluate(TELL, {"type": "go", "index": PICTURE})
    visitor.settled()
    times = "(times) => Object.assign(kiosk.player.room.times, times)"
    visitor.page.evaluate(times, {"idleSeconds": 0.1, "countdownSeconds": 90})
    expect(visitor.page.locator(".idle")).to_be_visible()
    faint += too_faint(visitor, "countdown")
    visitor.page.evaluate(times, {"idleSeconds": 900})
    expect(visitor.page.locator(".idle")).to_be_hidden()
    for panel in ("known", "overview", "search", "zoom"):
        visitor.page.evaluate(TELL, {"type": "open", "panel": panel})
        faint += too_faint(visitor, panel)
    visitor.page.evaluate(TELL, {"type": "back"})
    visitor.page.evaluate(TELL, {"type": "settings"})
    assert faint + too_faint(visitor, "settings") == []


def test_the_measure_finds_words_that_are_too_faint() -> None:
    grey = Image.new("RGB", (100, 20), (90, 90, 90))
    run = {"colour": "rgb(241, 235, 223)", "lines": [[0, 0, 90, 18]]}
    assert 5.5 < worst(grey, run) < 6.5
    grey.putpixel((4, 4), (250, 250, 250))
    assert worst(grey, run) < 1.2
