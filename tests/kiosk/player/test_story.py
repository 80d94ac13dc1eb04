"""Pages to be read, a document as it was found, and a page that is read only by choice."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.kiosk.player.conftest import Visit
from tests.kiosk.player.exhibit import Json
from tests.kiosk.player.stories import (
    CIVILIANS,
    DOCUMENT,
    FIRST_PHOTOGRAPH,
    MAP,
    PAGE,
    TIMELINE,
    a_story_manifest,
)
from tests.kiosk.player.test_everyone import CUT, SIZES, axe_faults
from tests.kiosk.player.visitor import DRAWN, Visitor


@pytest.fixture
def reader(visit: Visit) -> Visitor:
    visitor = visit(manifest=a_story_manifest())
    visitor.wake()
    return visitor


def words_of(visitor: Visitor) -> list[str]:
    """Every paragraph and heading on stage and label, as a screen reader meets them."""
    found = visitor.page.locator(".layer[data-here], .label").locator("h1, h2, p").all_inner_texts()
    return [text for text in found if text]


def test_a_page_says_nothing_twice_and_ends_with_its_sources_and_who_signs_it(reader: Visitor) -> None:
    reader.go(PAGE)
    said = words_of(reader)
    assert sorted(said) == sorted(set(said))
    assert {"page en", "What page is about.", "More of page.", "And its end.", "Signed"} <= set(said)
    expect(reader.page.locator(".label .story-sources")).to_contain_text("Glantz 1983")
    expect(reader.page.locator(".layer[data-here] h1, .label h1")).to_have_count(1)


@pytest.mark.parametrize("index", [DOCUMENT, TIMELINE, MAP])
def test_a_drawn_panel_has_its_words_beside_it_under_one_heading(reader: Visitor, index: int) -> None:
    reader.go(index)
    expect(reader.page.locator(".layer[data-here] h1, .label h1")).to_have_count(1)
    expect(reader.page.locator(".label .body")).to_have_count(3)


def test_a_document_keeps_its_language_and_ours_stands_apart_and_says_whose_it_is(reader: Visitor) -> None:
    reader.go(DOCUMENT)
    sheet = reader.here().locator(".document-sheet")
    expect(sheet.locator("blockquote")).to_have_attribute("lang", "en")
    expect(sheet).to_contain_text("Englishline 24")
    expect(reader.here().locator(".document-translation")).to_have_count(0)
    reader.speak("ja")
    expect(sheet).to_contain_text("英語24行目")
    ours = reader.here().locator(".document-translation")
    expect(ours.locator("h2")).to_have_text("当館による仮訳")
    expect(ours.locator("p")).to_have_attribute("lang", "ja")
    expect(sheet.locator("blockquote")).to_have_attribute("lang", "en")
    faces = [
        box.evaluate("(box) => getComputedStyle(box).fontFamily")
        for box in (sheet.locator("blockquote"), ours.locator("p"))
    ]
    assert faces[0] != faces[1]


def test_a_covered_page_tells_nothing_until_it_is_chosen(reader: Visitor) -> None:
    reader.go(CIVILIANS)
    expect(reader.here().locator(".cover-reason")).to_have_text("This page tells of killing.")
    expect(reader.here().locator("button")).to_have_text(["Read this page", "Next page"])
    assert not any("civilians is about" in text or "More of civilians" in text for text in words_of(reader))
    reader.tap("show")
    expect(reader.here().locator(".story-lead")).to_have_text("What civilians is about.")


def test_a_chosen_page_can_be_left_at_once(reader: Visitor) -> None:
    reader.go(CIVILIANS)
    reader.tap("show")
    expect(reader.button("leave")).to_be_in_viewport()
    reader.tap("leave")
    reader.stands_at(FIRST_PHOTOGRAPH)


def test_a_covered_page_is_covered_among_all_pictures(reader: Visitor) -> None:
    reader.tap("overview")
    contact = reader.page.locator(f'.overview button[data-index="{CIVILIANS}"] .face')
    expect(contact).to_have_attribute("data-face", "cover")
    expect(contact).not_to_contain_text("civilians is about")


def test_school_mode_leaves_out_what_has_an_advisory_or_asks_for_it(bench: Page) -> None:
    left = bench.evaluate(
        """() => {
          const none = { level: "none" }, slides = [
            { id: "a", advisory: none }, { id: "b", advisory: { level: "advisory" } },
            { id: "c", advisory: none, body: { school_mode: "leave_out" } }, { id: "d", advisory: { level: "note" } }];
          const ids = (mode) => kiosk.deckOf({ slides }, { schoolMode: mode }).slides.map((slide) => slide.id).join("");
          return [ids("true"), ids("false"), ids(undefined)];
        }"""
    )
    assert left == ["ad", "abcd", "abcd"]


def test_a_screen_in_school_mode_shows_the_rest(visit: Visit) -> None:
    visitor = visit(manifest=a_story_manifest())
    visitor.page.evaluate("document.documentElement.dataset.schoolMode = 'true'")
    visitor.page.evaluate("kiosk.player.take(kiosk.player.room.manifest)")
    visitor.wake()
    assert visitor.state("count") == 9
    visitor.tap("overview")
    expect(visitor.page.locator(".overview .face")).to_have_count(9)
    expect(visitor.page.locator(".overview")).not_to_contain_text("civilians")


def test_timeline_and_map_are_doors_among_all_pictures(reader: Visitor) -> None:
    reader.tap("overview")
    expect(reader.page.locator(".doors button")).to_have_text(["Timeline", "Map", "Search"])
    reader.page.locator(".doors button", has_text="Map").tap()
    reader.stands_at(MAP)


def test_a_panel_without_the_contents_of_its_kind_is_read_as_text(bench: Page) -> None:
    shapes = bench.evaluate(
        """() => [["map", {}], ["timeline", { events: [] }], ["document", {}],
          ["document", { document: {} }], ["map", null], ["map", { places: [{ key: "nowhere" }] }]]
          .map(([story_kind, body]) => kiosk.storyShape({ story_kind, body }))"""
    )
    assert shapes == ["text", "text", "text", "document", "text", "text"]


def test_axe_finds_nothing_on_any_panel(reader: Visitor) -> None:
    faults: dict[str, list[str]] = {}
    for index in (PAGE, DOCUMENT, TIMELINE, MAP, CIVILIANS):
        reader.go(index)
        faults[str(index)] = axe_faults(reader.page)
    reader.tap("show")
    faults["uncovered"] = axe_faults(reader.page)
    reader.tap("overview")
    faults["overview"] = axe_faults(reader.page)
    assert {view: found for view, found in faults.items() if found} == {}


# What must stay whole: strips under drawings, names on the map, numbers of photographs, headings of a document.
PANEL_CUT = """() => [...document.querySelectorAll(".panel-strip, .chip, .map-name, .document-heading")]
  .filter((box) => box.closest(".layer[data-here]"))
  .filter((box) => box.checkVisibility({ visibilityProperty: true }))
  .filter((box) => box.scrollWidth > box.clientWidth + 2 || box.scrollHeight > box.clientHeight + 2)
  .map((box) => `${box.className} "${box.textContent.slice(0, 30)}" is overfull`)"""


@pytest.mark.long
@pytest.mark.parametrize("size", SIZES)
def test_no_panel_is_cut_in_any_language_at_any_text_step(visit: Visit, size: tuple[int, int]) -> None:
    visitor = visit(manifest=a_story_manifest(), size=size)
    visitor.wake()
    tell = "(action) => kiosk.player.room.store.tell(action)"
    faults: dict[str, list[str]] = {}
    for language in ("en", "ru", "zh-Hans", "ja"):
        visitor.page.evaluate(tell, {"type": "language", "language": language})
        for step in (1, 3):
            visitor.page.evaluate(tell, {"type": "size", "size": step})
            for index in (PAGE, DOCUMENT, TIMELINE, MAP):
                visitor.page.evaluate(tell, {"type": "go", "index": index})
                visitor.settled()
                if index == TIMELINE:
                    visitor.page.evaluate(
                        "[1, 2].forEach(() => document.querySelector('.layer[data-here] [data-name=later]').click())"
                    )
                found = visitor.page.evaluate(CUT) + visitor.page.evaluate(PANEL_CUT)
                faults[f"{language} {step} {index}"] = found
    assert {view: found for view, found in faults.items() if found} == {}


def test_the_way_out_of_a_chosen_page_stays_in_sight_while_it_is_read(visit: Visit) -> None:
    visitor = visit(manifest=a_story_manifest(), size=(390, 844))
    visitor.wake()
    visitor.go(CIVILIANS)
    visitor.tap("show")
    visitor.page.evaluate("kiosk.player.room.store.tell({ type: 'size', size: 3 })")
    visitor.here().locator(".scroller").evaluate("(scroller) => (scroller.scrollTop = 9999)")
    expect(visitor.button("leave")).to_be_in_viewport(ratio=0.9)


def test_on_a_phone_a_page_is_one_column_over_its_place_in_the_row(visit: Visit) -> None:
    visitor = visit(manifest=a_story_manifest(), size=(390, 844))
    visitor.wake()
    for index, name in ((PAGE, "page"), (DOCUMENT, "document")):
        visitor.go(index)
        said = words_of(visitor)
        assert sorted(said) == sorted(set(said))
        assert {f"{name} en", f"What {name} is about.", f"More of {name}.", "And its end.", "Signed"} <= set(
            said
        )
        expect(visitor.page.locator(".label .label-words *")).to_have_count(0)
        page = visitor.here().locator(".scroller").bounding_box()
        row = visitor.page.locator(".label-top").bounding_box()
        assert page is not None and row is not None
        assert page["height"] > 844 / 2
        assert page["y"] + page["height"] <= row["y"]


def test_the_doors_stay_in_sight_while_all_pictures_are_looked_through(visit: Visit) -> None:
    visitor = visit(manifest=a_story_manifest(), size=(390, 844))
    visitor.wake()
    visitor.tap("overview")
    visitor.page.evaluate("document.querySelector('.overview-main .scroller').scrollTop = 9999")
    expect(visitor.button("door").first).to_be_in_viewport(ratio=0.9)


BEGINS = """(heading) => {
  const box = heading.closest(".scrolling"), scroller = box.querySelector(".scroller");
  const fade = box.hasAttribute("data-more") ? 2.4 * parseFloat(getComputedStyle(scroller).fontSize) : 0;
  const { bottom } = heading.nextElementSibling.getClientRects()[0];
  const line = parseFloat(getComputedStyle(heading.nextElementSibling).lineHeight);
  const top = heading.nextElementSibling.getBoundingClientRect().top;
  return top + line <= scroller.getBoundingClientRect().bottom - fade && bottom > top;
}"""


def test_a_translation_begins_in_sight_under_its_document_and_says_where_it_goes_on(visit: Visit) -> None:
    manifest = a_story_manifest()
    document = manifest["slides"][DOCUMENT]["body"]["document"]
    words = (
        "In view of the above, the Soviet Government declares that from tomorrow, that is from August 9, the "
    )
    told: Json = {"text": words + "Soviet Union will consider herself in a state of war against Japan."}
    told["translation"] = {"ja": document["translation"]["ja"] * 20}
    manifest["slides"][DOCUMENT]["body"] = {"document": {**document, **told}}
    visitor = visit(manifest=manifest)
    visitor.wake()
    visitor.go(DOCUMENT)
    visitor.speak("ja")
    for wide, high in ((1920, 1080), (1080, 1920), (1024, 768)):
        visitor.page.set_viewport_size({"width": wide, "height": high})
        visitor.page.evaluate(DRAWN)
        assert visitor.here().locator(".document-translation h2").evaluate(BEGINS), (wide, high)
        expect(visitor.here().locator('[data-name="scroll-on"]')).to_be_visible()
