"""The search as a visitor uses it: by keys on the screen, by a keyboard, by touching the exhibit's own words."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, expect

from tests.kiosk.player.conftest import Visit
from tests.kiosk.player.exhibit import LANGUAGES, a_manifest, a_slide
from tests.kiosk.player.finding import COVERED, FLAG, TALK, a_deck_manifest
from tests.kiosk.player.school import go_to_school
from tests.kiosk.player.test_everyone import CUT, SIZES, TARGETS, axe_faults
from tests.kiosk.player.visitor import Visitor

pytestmark = pytest.mark.long


@pytest.fixture
def searching(visit: Visit) -> Visitor:
    visitor = visit(manifest=a_deck_manifest())
    visitor.wake()
    open_search(visitor)
    return visitor


def open_search(visitor: Visitor) -> None:
    visitor.tap("overview")
    visitor.page.locator('.overview button[data-way="search"]').tap()
    expect(visitor.page.locator(".search input")).to_be_focused()


def type_on_screen(visitor: Visitor, word: str) -> None:
    for sign in word:
        visitor.page.locator(".keys button", has_text=sign).first.tap()


def answers(visitor: Visitor) -> Locator:
    return visitor.page.locator(".answers button")


def test_letters_on_the_screen_find_and_a_tap_goes_there(searching: Visitor) -> None:
    type_on_screen(searching, "sato")
    expect(searching.page.locator(".search-hint")).to_have_text("1 result")
    expect(answers(searching)).to_have_count(1)
    expect(answers(searching).locator("img")).to_be_visible()
    answers(searching).tap()
    searching.stands_at(TALK)
    expect(searching.page.locator(".search")).to_be_hidden()


def test_the_match_is_shown_in_its_sentence(searching: Visitor) -> None:
    type_on_screen(searching, "banner")
    expect(answers(searching).locator("mark")).to_have_text("banner")
    expect(answers(searching).locator(".answer-line")).to_have_text("Soldiers raise a banner over Harbin.")


def test_a_real_keyboard_writes_wherever_the_focus_is(searching: Visitor) -> None:
    searching.page.locator(".keys button").first.focus()
    searching.page.keyboard.type("emperors")
    searching.press("Backspace")
    expect(searching.page.locator(".search input")).to_have_value("emperor")
    expect(answers(searching)).to_have_count(1)
    searching.press("ArrowLeft")
    searching.press("ArrowRight")
    assert searching.state("panel") == "search"
    searching.press("Escape")
    searching.stands_at(FLAG)


def test_delete_takes_one_sign_and_clear_all(searching: Visitor) -> None:
    type_on_screen(searching, "fl")
    searching.tap("erase")
    expect(searching.page.locator(".search input")).to_have_value("f")
    searching.tap("clear")
    expect(searching.page.locator(".search input")).to_have_value("")
    expect(searching.button("clear")).to_have_count(0)
    expect(answers(searching)).to_have_count(0)


def test_the_exhibits_own_words_are_offered_and_a_touch_finds_what_bears_them(searching: Visitor) -> None:
    terms = searching.page.locator(".terms button")
    expect(terms).to_have_text(["Harbin1", "Mukden1", "Satō Naotake1", "Prisoners of war1", "Aircraft1"])
    terms.nth(1).tap()
    expect(answers(searching)).to_have_count(1)
    expect(answers(searching)).to_have_attribute("data-slide", "m45-002")


def test_nothing_found_says_so_and_still_offers_the_words(visit: Visit) -> None:
    for size in ((1920, 1080), (1080, 1920)):
        visitor = visit(manifest=a_deck_manifest(), size=size)
        visitor.wake()
        open_search(visitor)
        visitor.page.keyboard.type("zeppelin")
        expect(visitor.page.locator(".search-hint")).to_contain_text("Nothing found.")
        expect(visitor.page.locator(".terms button").first).to_be_visible()
        visitor.page.locator(".terms button", has_text="Harbin").tap()
        expect(answers(visitor).first).to_be_visible()


def test_a_covered_picture_is_found_by_its_title_alone_and_stays_covered(searching: Visitor) -> None:
    searching.page.keyboard.type("street")
    face = answers(searching).locator(".face")
    expect(face).to_have_attribute("data-face", "cover")
    expect(face.locator("img")).to_have_count(0)
    expect(answers(searching)).not_to_contain_text("Bodies")
    answers(searching).tap()
    searching.stands_at(COVERED)
    expect(searching.here().locator(".cover")).to_be_visible()


def test_each_language_has_its_keys_and_finds_its_words(searching: Visitor) -> None:
    for language, word, slide in (
        ("ru", "харбин", "m45-001"),
        ("zh-Hans", "heb", "m45-001"),
        ("ja", "もすくわ", "m45-004"),
    ):
        searching.speak(language)
        type_on_screen(searching, word)
        expect(answers(searching).first).to_have_attribute("data-slide", slide)
        searching.tap("clear")


def test_the_voicing_marks_join_the_kana_before_them(searching: Visitor) -> None:
    searching.speak("ja")
    type_on_screen(searching, "はるひ゛んほ゜")
    expect(searching.page.locator(".search input")).to_have_value("はるびんぽ")
    searching.speak("ru")
    searching.tap("clear")
    type_on_screen(searching, "й")
    expect(searching.page.locator(".search input")).to_have_value("й")


def test_what_was_typed_stays_in_another_language_and_goes_with_the_visitor(searching: Visitor) -> None:
    searching.page.keyboard.type("Harbin")
    searching.speak("ja")
    expect(searching.page.locator(".search input")).to_have_value("Harbin")
    expect(answers(searching).first).to_have_attribute("data-slide", "m45-001")
    searching.page.evaluate("kiosk.player.room.store.tell({ type: 'reset' })")
    searching.wake()
    open_search(searching)
    expect(searching.page.locator(".search input")).to_have_value("")


def test_the_library_is_asked_for_when_the_search_is_opened_and_not_before(visit: Visit) -> None:
    visitor = visit(manifest=a_deck_manifest())
    asked: list[str] = []
    visitor.page.on("request", lambda request: asked.append(request.url))
    visitor.wake()
    visitor.tap("overview")
    assert not [address for address in asked if "minisearch" in address]
    with visitor.page.expect_request("**/minisearch.js"):
        visitor.page.locator('.overview button[data-way="search"]').tap()
    assert visitor.faults == []


def test_without_the_library_the_words_to_touch_still_find(visit: Visit) -> None:
    visitor = visit(manifest=a_deck_manifest())
    visitor.page.route("**/minisearch.js", lambda route: route.abort())
    visitor.wake()
    open_search(visitor)
    visitor.page.locator(".terms button", has_text="Mukden").tap()
    expect(answers(visitor)).to_have_attribute("data-slide", "m45-002")


def test_in_school_mode_what_is_left_out_is_found_nowhere(visit: Visit) -> None:
    visitor = visit(manifest=a_deck_manifest())
    go_to_school(visitor)
    visitor.wake()
    open_search(visitor)
    visitor.page.keyboard.type("street")
    expect(visitor.page.locator(".search-hint")).to_contain_text("Nothing found.")
    told = visitor.page.evaluate(
        "document.body.innerText + JSON.stringify(kiosk.player.room.slides.map((s) => s.id))"
    )
    assert "m45-003" not in told.lower()


# Keys that leave their row or their keyboard, or are smaller than asked: [height, width] in pixels.
KEYS = """([high, wide]) => {
  const box = (part) => (typeof part === "string" ? document.querySelector(part) : part).getBoundingClientRect();
  const rows = [...document.querySelectorAll(".key-row")].map((row) => [...row.children].map(box));
  const { left, right } = box(".keys");
  const fits = (key, [first]) => Math.abs(key.top - first.top) < 1 && Math.abs(key.width - rows[0][0].width) < 1
    && key.left > left - 1 && key.right < right + 1 && key.height > high - 0.5 && key.width > wide - 0.5;
  const small = rows.flatMap((row) => row.filter((key) => !fits(key, row)));
  const faults = small.map((key) => `key ${key.width}×${key.height}`);
  const [cue, back] = [".search-answers [data-name='scroll-on']", ".search .way-back"].map(box);
  return cue.height && cue.bottom > back.top ? [...faults, "the cue to go on lies under the way back"] : faults;
}"""
# How many answers stand whole in the box that scrolls.
IN_SIGHT = """() => {
  const { bottom } = document.querySelector(".search-answers .scroller").getBoundingClientRect();
  const answers = [...document.querySelectorAll(".answers button")];
  return answers.filter((answer) => answer.getBoundingClientRect().bottom < bottom + 1).length;
}"""


def least_width(size: tuple[int, int], language: str, step: int, least: float) -> float:
    """Ten keys of 48 px have no room side by side on a phone, nor eleven in half of 1024: a row takes all there is."""
    if size == (390, 844):
        return 33
    return 44 if (size, language, step) == ((1024, 768), "ru", 3) else least


@pytest.mark.parametrize(
    "size",
    [SIZES[0], SIZES[1], SIZES[4], *(pytest.param(size, marks=pytest.mark.long) for size in SIZES[2:4])],
)
def test_nothing_is_cut_or_small_in_the_search_in_any_language(visit: Visit, size: tuple[int, int]) -> None:
    visitor = visit(manifest=a_deck_manifest(), size=size)
    visitor.wake()
    open_search(visitor)
    least = max(48.0, 72 * min(size) / 1080 if size != (1024, 768) else 48.0)
    faults: dict[str, list[str]] = {}
    for language in LANGUAGES:
        visitor.page.evaluate(
            "(language) => kiosk.player.room.store.tell({ type: 'language', language })", language
        )
        for step in (1, 3):
            visitor.page.evaluate("(size) => kiosk.player.room.store.tell({ type: 'size', size })", step)
            for asked in ("", "M45"):
                visitor.page.evaluate("(asked) => kiosk.player.search.ask(asked)", asked)
                found = visitor.page.evaluate(CUT) + visitor.page.evaluate(TARGETS, least)
                found = [fault for fault in found if not fault.startswith("key ")]
                width = least_width(size, language, step, least)
                faults[f"{language} {step} {asked}"] = found + visitor.page.evaluate(KEYS, [least, width])
            if step == 1:
                assert visitor.page.evaluate(IN_SIGHT) >= 2, language
    assert {view: found for view, found in faults.items() if found} == {}


# The least and the greatest height of a key.
SHAPE = """() => {
  const heights = [...document.querySelectorAll(".keys button")].map((key) => key.offsetHeight);
  return [Math.min(...heights), Math.max(...heights)];
}"""


def test_where_no_word_can_be_touched_it_says_what_to_type_and_the_keys_keep_their_shape(
    visit: Visit,
) -> None:
    nameless = a_slide(1, places=[], people=[], subjects=[])
    visitor = visit(manifest=a_manifest(nameless))
    visitor.wake()
    visitor.page.evaluate("kiosk.player.room.store.tell({ type: 'open', panel: 'search' })")
    hint = visitor.page.locator(".search-hint")
    for wide, high in ((1024, 768), (1080, 1920), (390, 844)):
        visitor.page.set_viewport_size({"width": wide, "height": high})
        expect(hint).to_have_text("Type a word from a title or a text, or a picture’s number.")
        least, greatest = visitor.page.evaluate(SHAPE)
        assert 48 <= least <= greatest < 1.1 * least, (wide, high)
    visitor.page.keyboard.type("zeppelin")
    expect(hint).to_have_text("Nothing found. Try another word or number.")
    visitor.speak("zh-Hans")
    visitor.tap("clear")
    expect(hint).to_contain_text("拼音")


def test_the_focus_frames_the_very_box_of_the_field(searching: Visitor) -> None:
    frame, box = searching.page.locator(".search input").evaluate(
        "(field) => [getComputedStyle(field), document.querySelector('.search-field')]"
        ".map((part) => part.outlineOffset || getComputedStyle(part).borderBlockEndStyle)"
    )
    edge = searching.page.locator(".search input").evaluate(
        "(field) => getComputedStyle(field).borderTopWidth"
    )
    assert (frame, box) == (f"-{edge}", "none")


def test_axe_finds_nothing_in_search_timeline_and_map(visit: Visit) -> None:
    visitor = visit(manifest=a_deck_manifest())
    visitor.wake()
    faults = {}
    for panel in ("search", "timeline", "map"):
        visitor.page.evaluate("(panel) => kiosk.player.room.store.tell({ type: 'open', panel })", panel)
        if panel == "search":
            visitor.page.evaluate("kiosk.player.search.ask('M45')")
            expect(answers(visitor).first).to_be_visible()
        faults[panel] = axe_faults(visitor.page)
    assert {view: found for view, found in faults.items() if found} == {}
