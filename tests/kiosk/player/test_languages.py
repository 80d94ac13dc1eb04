"""Four languages, each by its own name, each text marked with the language it is really in."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.kiosk.player.conftest import Visit
from tests.kiosk.player.exhibit import LANGUAGES, PICTURE, TITLES, a_caption, a_manifest, a_slide
from tests.kiosk.player.visitor import Visitor
from tests.kiosk.player.walk import every_view, everything

PANELS = ["known", "overview", "settings"]


def test_languages_are_always_there_by_their_own_names(visitor: Visitor) -> None:
    names = visitor.page.locator(".languages button")
    for panel in (None, *PANELS):
        if panel:
            visitor.tap(panel)
        expect(names).to_have_text(["English", "Русский", "中文", "日本語"])
        expect(names.first).to_be_in_viewport(ratio=1)
        visitor.press("Escape")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_tap_changes_every_word_and_the_document(visitor: Visitor, language: str) -> None:
    visitor.speak(language)
    expect(visitor.page.locator(".label .title")).to_have_text(TITLES[language])
    expect(visitor.page.locator("html")).to_have_attribute("dir", "ltr")
    said = visitor.page.evaluate("(key) => kiosk.player.room.voice.word(key)", "next")
    expect(visitor.page.locator('.rail button[data-name="next"]')).to_have_text(said)
    expect(visitor.page.locator('.languages button[aria-pressed="true"]')).to_have_attribute("lang", language)


def test_the_alt_text_speaks_the_visitors_language(visitor: Visitor) -> None:
    visitor.go(PICTURE)
    visitor.speak("ja")
    picture = visitor.here().locator("img")
    expect(picture).to_have_attribute("alt", "alt ja")
    expect(picture).to_have_attribute("lang", "ja")


def test_a_missing_text_falls_back_marked_with_its_own_language(visit: Visit) -> None:
    visitor = visit(manifest=a_manifest(a_slide(1, captions={"en": a_caption("en")}), a_slide(2)))
    visitor.wake()
    visitor.speak("ja")
    title = visitor.page.locator(".label .title")
    expect(title).to_have_text(TITLES["en"])
    expect(title).to_have_attribute("lang", "en")
    visitor.tap("known")
    missing = visitor.page.evaluate("kiosk.player.room.voice.word('status_missing')")
    expect(visitor.page.locator(".signature")).to_contain_text(missing)


def test_every_text_a_visitor_sees_is_marked_with_a_language(visitor: Visitor) -> None:
    visitor.speak("ja")
    visitor.tap("known")
    unmarked = visitor.page.evaluate(
        """() => [...document.querySelectorAll(".kiosk :not([hidden])")]
          .filter((box) => [...box.childNodes].some((node) => node.nodeType === 3 && /\\p{L}{2}/u.test(node.data)))
          .filter((box) => !box.closest("[lang]:not(html, [aria-label])")) // a name's language is its own alone
          .filter((box) => !box.closest(".number, .position, .sources, .rights, .came-from, .museum, .aa"))
          .map((box) => box.className + ": " + box.textContent)"""
    )
    assert unmarked == []


def test_chinese_and_japanese_get_their_own_drawings_of_one_character(visitor: Visitor) -> None:
    families = []
    for language in ("zh-Hans", "ja"):
        visitor.speak(language)
        families.append(
            visitor.page.locator(".label .title").evaluate("(title) => getComputedStyle(title).fontFamily")
        )
    assert families[0].index("Museum Serif SC") < families[0].index("Museum Serif JP")
    assert families[1].index("Museum Serif JP") < families[1].index("Museum Serif SC")


# Han in sight that does not stand in its own language, or whose first face with Han is the other country's.
FOREIGN_HAN = """([language, own, other]) => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const foreign = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const box = node.parentElement;
    if (!/\\p{sc=Han}/u.test(node.data) || !box.checkVisibility() || box.closest(".languages, script")) continue;
    const faces = getComputedStyle(box).fontFamily;
    const drawn = faces.indexOf(own) < faces.indexOf(other) && faces.includes(own);
    if (box.closest("[lang]").lang !== language || !drawn) foreign.push(`${box.className}: ${node.data.slice(0, 30)}`);
  }
  return foreign;
}"""


@pytest.mark.parametrize(("language", "own", "other"), [("zh-Hans", " SC", " JP"), ("ja", " JP", " SC")])
def test_han_in_every_view_is_drawn_as_its_own_language_draws_it(
    visit: Visit, language: str, own: str, other: str
) -> None:
    visitor = visit(manifest=everything())
    visitor.wake()
    visitor.speak(language)
    foreign = {
        view: visitor.page.evaluate(FOREIGN_HAN, [language, own, other]) for view in every_view(visitor)
    }
    assert {view: found for view, found in foreign.items() if found} == {}


def test_an_exhibit_offers_only_its_own_languages(visit: Visit) -> None:
    visitor = visit(manifest=a_manifest(languages=["en", "ja"]))
    visitor.wake()
    expect(visitor.page.locator(".languages button")).to_have_text(["English", "日本語"])


def test_right_to_left_does_not_break_and_turns_the_arrows(visitor: Visitor) -> None:
    assert visitor.page.evaluate("kiosk.directionOf('ar')") == "rtl"
    visitor.page.evaluate("document.documentElement.dir = 'rtl'")
    stage = visitor.page.locator(".stage").bounding_box()
    label = visitor.page.locator(".label").bounding_box()
    assert stage and label and stage["x"] > label["x"]
    visitor.press("ArrowLeft")
    visitor.stands_at(1)
    visitor.page.evaluate("document.documentElement.dir = 'rtl'")
    visitor.swipe(-600)
    visitor.stands_at(0)


# Names that are heard and not seen, and are in English, without saying so: [class, name].
ENGLISH_NAMES = """() => {
  const english = new Set(Object.values(kiosk.player.room.voice.words.en));
  return [...document.querySelectorAll("[aria-label]")]
    .filter((named) => english.has(named.getAttribute("aria-label")) && named.closest("[lang]").lang !== "en")
    .map((named) => [named.getAttribute("class"), named.getAttribute("aria-label")]);
}"""


def test_a_name_that_a_catalogue_lacks_is_heard_in_english_and_marked_as_that(visit: Visit) -> None:
    visitor = visit(manifest=everything())
    visitor.wake()
    visitor.page.evaluate(
        "Object.assign(kiosk.player.room.voice.words, { ru: { language_name: 'Русский' } })"
    )
    visitor.speak("ru")
    tell = "(action) => kiosk.player.room.store.tell(action)"
    unmarked = visitor.page.evaluate(ENGLISH_NAMES)
    heard = visitor.page.locator('[aria-label][lang="en"]')
    assert heard.count() > 4
    for panel in ("known", "overview", "search", "map", "timeline", "zoom"):
        visitor.page.evaluate(tell, {"type": "open", "panel": panel})
        unmarked += visitor.page.evaluate(ENGLISH_NAMES)
    visitor.page.evaluate(tell, {"type": "settings"})
    assert unmarked + visitor.page.evaluate(ENGLISH_NAMES) == []
    own = visitor.page.locator(".label .title")
    expect(own).to_have_attribute("lang", "ru")
    expect(visitor.page.locator(".label")).to_have_attribute("lang", "en")
