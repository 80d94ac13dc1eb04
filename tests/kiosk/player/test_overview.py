"""All pictures as a contact sheet."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.kiosk.player.conftest import Visit
from tests.kiosk.player.exhibit import LANGUAGES, LAST, PICTURE, a_caption, a_manifest, a_slide
from tests.kiosk.player.test_everyone import SIZES
from tests.kiosk.player.visitor import DRAWN, Visitor
from tests.kiosk.player.walk import TELL

# What a visitor sees amiss where the overview opens: an edge that runs through a heading, the title or the way back to
# where he stood; words of a tile that leave it, or end in a word or in two marks.
AMISS = r"""([first, index]) => {
  const box = (part) => (typeof part === "string" ? document.querySelector(part) : part).getBoundingClientRect();
  const doors = box(".doors"), { bottom, top } = box(".overview-main .scroller");
  const here = box(`.contacts [data-index="${index}"]`);
  const isHalf = (title) => box(title).top < doors.bottom - 1 && box(title).bottom > doors.bottom + 1;
  const faults = [...document.querySelectorAll(".contact-title")].filter(isHalf)
    .map((title) => `${title.textContent} lies half under the doors`);
  if ([...document.querySelectorAll(".contacts button")].some(isHalf)) faults.push("a row lies half under the doors");
  if (first && box(".overview h1").top < top - 1) faults.push("the title is out of sight");
  if (!first && (here.top < doors.bottom - 1 || here.bottom > bottom + 1)) faults.push(`${index} is out of sight`);
  for (const words of document.querySelectorAll(".face-words")) {
    const [inner, outer] = [box(words), box(words.parentElement)];
    if (inner.height > outer.height || inner.width > outer.width) faults.push(`"${words.textContent}" leaves its tile`);
    if (!/^[^…]*[\p{L}\p{N}]…”?$/u.test(words.textContent)) faults.push(`"${words.textContent}" is cut amiss`);
  }
  return faults;
}"""


@pytest.fixture
def overview(visitor: Visitor) -> Visitor:
    visitor.tap("overview")
    return visitor


def test_contacts_are_grouped_by_section(overview: Visitor) -> None:
    expect(overview.page.locator(".contact-title")).to_have_text(["Surrender", "Occupation"])
    expect(overview.page.locator(".contacts").first.locator("button")).to_have_count(3)
    expect(overview.page.locator(".overview h1")).to_have_text("Harbin, 1945")


def test_a_tap_goes_there_and_closes_it(overview: Visitor) -> None:
    overview.page.locator(f'.overview button[data-index="{LAST}"]').tap()
    overview.stands_at(LAST)
    overview.settled()
    expect(overview.here().locator("img")).to_be_visible()
    expect(overview.page.locator(".overview .face")).to_have_count(0)


def test_where_i_am_is_marked_and_has_the_focus(overview: Visitor) -> None:
    here = overview.page.locator('.overview [aria-current="true"]')
    expect(here).to_have_attribute("data-index", "0")
    expect(here).to_be_focused()


def test_one_frame_alone_marks_where_i_am(overview: Visitor) -> None:
    here = overview.page.locator('.overview [aria-current="true"]')
    frames = "(here) => [here, here.firstChild].map((part) => getComputedStyle(part).outlineStyle)"
    assert here.evaluate(frames) == ["none", "solid"], "after a touch"
    overview.press("ArrowRight")
    overview.press("ArrowLeft")
    assert here.evaluate(frames) == ["solid", "none"], "under the focus of a key"


def test_arrows_walk_over_the_contacts_and_enter_goes_there(overview: Visitor) -> None:
    overview.press("ArrowRight")
    expect(overview.page.locator(f'.overview button[data-index="{PICTURE}"]')).to_be_focused()
    overview.press("Enter")
    overview.stands_at(PICTURE)


def test_the_same_button_leads_back(overview: Visitor) -> None:
    expect(overview.button("overview")).to_have_text("Back to the picture")
    overview.tap("overview")
    assert overview.state("panel") is None


def test_pictures_show_their_thumbnails_and_plates_their_words(overview: Visitor) -> None:
    expect(overview.page.locator(f'.overview button[data-index="{PICTURE}"] img')).to_be_visible()
    expect(overview.page.locator('.overview button[data-index="0"] .face')).to_contain_text(
        "Soviet soldiers raise"
    )


# A typeface that comes late makes the lines of the doors higher.
LATE = """() => {
  const ready = new Promise((come) => (window.come = come));
  Object.defineProperty(document.fonts, "ready", { get: () => ready, configurable: true });
}"""
COME = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(".doors button { min-block-size: calc(var(--touch) + 30px) }");
  document.adoptedStyleSheets.push(sheet);
  window.come();
}"""


def test_on_one_page_every_language_opens_at_the_same_whole_heading_when_typefaces_have_come(
    visit: Visit,
) -> None:
    manifest = a_manifest(*(a_slide(n, section=f"s{1 + n // 5}") for n in range(1, 18)))
    visitor = visit(manifest=manifest, size=(1080, 1920))
    visitor.wake()
    visitor.go(5)
    for language in LANGUAGES:
        visitor.page.evaluate(TELL, {"type": "language", "language": language})
        visitor.page.evaluate(LATE)
        visitor.page.evaluate(TELL, {"type": "open", "panel": "overview"})
        visitor.page.evaluate(COME)
        visitor.page.evaluate(DRAWN)
        assert visitor.page.evaluate(AMISS, [False, 5]) == []
        assert visitor.page.evaluate("document.querySelector('.overview-main .scroller').scrollTop") > 0
        visitor.page.evaluate("document.adoptedStyleSheets.pop()")
        visitor.page.evaluate(TELL, {"type": "back"})


@pytest.mark.long
def test_wherever_it_opens_no_heading_lies_half_under_the_doors_and_no_tile_is_cut(visit: Visit) -> None:
    slides = [
        a_slide(n, section=f"s{1 + n // 9}", source_caption=None if n % 2 else a_slide(n)["source_caption"])
        for n in range(1, 18)
    ]
    for slide in slides[::3]:
        slide |= {"kind": "story", "story_kind": "text", "body": {}, "source_caption": None}
    introduction = {language: a_caption(language)["label"] for language in LANGUAGES}
    visitor = visit(manifest=a_manifest(*slides, introduction=introduction))
    visitor.wake()
    amiss: dict[str, list[str]] = {}
    for wide, high in SIZES:
        visitor.page.set_viewport_size({"width": wide, "height": high})
        for language, step in [*((language, 1) for language in LANGUAGES), ("ru", 3)]:
            visitor.page.evaluate(TELL, {"type": "language", "language": language})
            visitor.page.evaluate(TELL, {"type": "size", "size": step})
            for index in (0, 3, 7, 12, 16):
                visitor.page.evaluate(TELL, {"type": "go", "index": index})
                visitor.page.evaluate(TELL, {"type": "open", "panel": "overview"})
                visitor.page.evaluate(DRAWN)
                found = visitor.page.evaluate(AMISS, [index == 0, index])
                amiss[f"{wide}×{high} {language} {step} from {index}"] = found
    assert {view: found for view, found in amiss.items() if found} == {}
