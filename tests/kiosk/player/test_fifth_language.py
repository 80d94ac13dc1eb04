"""A fifth language, written from right to left, comes in by data files alone, and nothing breaks."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.kiosk.player.exhibit import LANGUAGES
from tests.kiosk.player.pseudo import NAME, ROOT, TAG, UNNAMED, UNTRANSLATED, told, write_language
from tests.kiosk.player.test_everyone import CUT, SIZES, axe_faults
from tests.kiosk.player.visitor import Visitor

pytestmark = pytest.mark.long

PHOTOGRAPH, TIMELINE, MAP, CIVILIANS = "m45-004", "timeline", "map", "covered"
WHERE = """(name) => kiosk.player.room.slides.findIndex((slide) => slide.id === name || slide.story_kind === name
  || (name === "covered" && kiosk.needsCover(slide)))"""
FOREIGN = """(own) => {
  const found = [];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const held = text.parentElement;
    if (!text.data.trim() || !held.checkVisibility()) continue;
    const { lang } = held.closest("[lang]");
    const words = text.data.replace(/M45-\\d+/g, "");
    const place = held.closest("[class]:not([class=''])");
    if (!/\\p{L}/u.test(words)) continue; // figures and signs are of no language
    if (lang !== own || /[A-Za-z]/.test(words)) found.push([lang, place.className, text.data.trim()]);
  }
  return found;
}"""
"""Every text on show that is not in the language: [its language, the class of what holds it, the text]."""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The founding collection in five languages, published and laid out by an installation of its own."""
    folder = tmp_path_factory.mktemp("five")
    root = folder / "data"
    write_language(root)
    own = {
        "DATA_ROOT": str(root),
        "DATABASE_URL": "sqlite://:memory:",
        "DJANGO_SETTINGS_MODULE": "kiosk.settings",
    }
    command = [sys.executable, "-m", "tests.kiosk.player.pseudo", str(folder / "site")]
    made = subprocess.run(
        command, cwd=ROOT, env={**os.environ, **own}, capture_output=True, text=True, check=False
    )
    assert made.returncode == 0, made.stdout + made.stderr
    return folder / "site"


@pytest.fixture
def reader(site: Path, browser: Browser, request: pytest.FixtureRequest) -> Iterator[Visitor]:
    wide, high = getattr(request, "param", SIZES[0])
    context = browser.new_context(
        viewport={"width": wide, "height": high}, has_touch=True, reduced_motion="reduce"
    )
    visitor = Visitor(context.new_page(), "")
    visitor.page.goto((site / "index.html").as_uri())
    expect(visitor.page.locator(".attract-layer").first).to_be_attached()
    visitor.wake()
    visitor.page.locator(".languages button", has_text=NAME).tap()
    yield visitor
    assert visitor.faults == []
    context.close()


def go(reader: Visitor, name: str) -> None:
    index = reader.page.evaluate(WHERE, name)
    assert index >= 0
    reader.page.evaluate("(index) => kiosk.player.room.store.tell({ type: 'go', index })", index)
    reader.settled()


def test_it_stands_on_the_switch_by_its_own_name_and_speaks(reader: Visitor) -> None:
    expect(reader.page.locator(".languages button")).to_have_text(
        ["English", "Русский", "中文", "日本語", NAME]
    )
    expect(reader.page.locator("html")).to_have_attribute("lang", TAG)
    expect(reader.page.locator("html")).to_have_attribute("dir", "rtl")
    expect(reader.button("next")).to_have_text(told("Next"))
    go(reader, PHOTOGRAPH)
    title = reader.page.locator(".label h1")
    expect(title).to_have_attribute("lang", TAG)
    expect(title).to_contain_text(told("Japanese soldiers"))


def test_dates_rights_and_provenance_are_said_in_it(reader: Visitor) -> None:
    go(reader, PHOTOGRAPH)
    slide = reader.page.evaluate("kiosk.player.room.slides.find((slide) => slide.id === 'm45-004')")
    own, english = slide["date"]["words"][TAG], slide["date"]["words"]["en"]
    assert own.split() == told(english).split()  # where a line may part is each language's own
    expect(reader.page.locator(".label .tombstone span", has_text=own)).to_have_attribute("lang", TAG)
    reader.tap("known")
    rights = reader.page.locator(".sheet .rights p[lang]").first
    expect(rights).to_have_attribute("lang", TAG)
    expect(rights).to_contain_text(told(slide["rights"]["label"]["en"]))
    provenance = slide["provenance"]["text"]
    assert provenance[TAG].split() == told(provenance["en"]).split()


def test_whatever_a_visitor_reads_is_in_it_or_marked_as_what_it_is(reader: Visitor) -> None:
    """English: the words a picture came with, the names of books, and the two things its files leave out."""
    found: set[tuple[str, str, str]] = set()
    views = ("known", "overview", "search", "timeline", "map")
    for index in range(reader.state("count")):
        reader.page.evaluate("(index) => kiosk.player.room.store.tell({ type: 'go', index })", index)
        found |= {tuple(each) for each in reader.page.evaluate(FOREIGN, TAG)}
        for panel in views if index in (0, 3) else views[:1]:
            reader.page.evaluate("(panel) => kiosk.player.room.store.tell({ type: 'open', panel })", panel)
            found |= {tuple(each) for each in reader.page.evaluate(FOREIGN, TAG)}
            reader.page.evaluate("kiosk.player.room.store.tell({ type: 'back' })")
    assert {text for language, _, text in found if language == TAG} == {"Aa"}
    english = {(place, text) for language, place, text in found if language == "en"}
    assert {text for place, text in english if place in ("aside-heading", "block-title")} == {UNTRANSLATED}
    quoted = {"block came", "face-words", "plate-quote", "document-sheet", "languages"}
    cited = {"block sources", "story-sources", "came-from", "document-from"}
    assert {place for place, _ in english} == {*quoted, *cited, "aside-heading", "block-title"}
    assert any(text.endswith(", line 26") for place, text in english if place == "block sources")


def test_whatever_is_only_heard_is_in_it_or_marked_as_english(reader: Visitor) -> None:
    go(reader, PHOTOGRAPH)
    label = reader.page.locator(".label")
    expect(label).to_have_attribute("aria-label", UNNAMED)
    expect(label).to_have_attribute("lang", "en")
    expect(label.locator(".title")).to_have_attribute("lang", TAG)
    names = reader.page.locator(".kiosk [aria-label]:visible")
    found = names.evaluate_all("(all) => all.map((one) => [one.getAttribute('aria-label'), one.lang])")
    assert len(found) > 4
    assert {(name, tag) for name, tag in found if tag != TAG} == {(UNNAMED, "en")}


def test_its_plurals_and_its_keys_come_from_its_own_files(reader: Visitor) -> None:
    reader.page.evaluate("kiosk.player.room.store.tell({ type: 'open', panel: 'search' })")
    for sign in told("manchuria")[:6]:
        reader.page.locator(".key-row button", has_text=sign).first.tap()
    expect(reader.page.locator(".answers button").first).to_be_visible()
    reader.page.evaluate("kiosk.player.search.ask('M45-004')")
    count = reader.page.locator(".answers button").count()
    assert count > 0
    form = "result" if count == 1 else "results"
    expect(reader.page.locator(".search-hint")).to_have_text(f"{count} {told(form)}")


def test_the_page_is_mirrored_and_the_arrows_with_it(reader: Visitor) -> None:
    go(reader, PHOTOGRAPH)
    stage, label = reader.page.locator(".stage").bounding_box(), reader.page.locator(".label").bounding_box()
    assert stage and label and label["x"] + label["width"] <= stage["x"] + 1
    here = reader.state("index")
    reader.press("ArrowLeft")
    reader.stands_at(here + 1)
    reader.page.evaluate("document.activeElement.blur()")
    go(reader, TIMELINE)
    marks = (
        reader.here()
        .locator('[data-scale="years"] .time-mark')
        .evaluate_all("(all) => all.map((one) => one.getBoundingClientRect().right)")
    )
    assert marks == sorted(marks, reverse=True)
    assert len(marks) > 3


@pytest.mark.parametrize(
    "reader",
    [*SIZES[:2], *(pytest.param(size, marks=pytest.mark.long) for size in SIZES[2:])],
    indirect=True,
)
def test_nothing_is_cut_from_right_to_left(reader: Visitor) -> None:
    tell = "(action) => kiosk.player.room.store.tell(action)"
    faults: dict[str, list[str]] = {}
    for step in (1, 3):
        reader.page.evaluate(tell, {"type": "size", "size": step})
        for name in (PHOTOGRAPH, TIMELINE, MAP, CIVILIANS):
            go(reader, name)
            faults[f"{step} {name}"] = reader.page.evaluate(CUT)
        for panel in ("known", "overview", "search", "timeline", "map"):
            go(reader, PHOTOGRAPH)
            reader.page.evaluate(tell, {"type": "open", "panel": panel})
            faults[f"{step} {panel}"] = reader.page.evaluate(CUT)
    assert {view: found for view, found in faults.items() if found} == {}


def test_axe_finds_nothing_from_right_to_left(reader: Visitor) -> None:
    go(reader, PHOTOGRAPH)
    faults = axe_faults(reader.page)
    reader.tap("known")
    assert faults + axe_faults(reader.page) == []


def test_the_four_before_it_are_as_they_were(reader: Visitor) -> None:
    assert reader.page.evaluate("kiosk.player.room.manifest.languages") == [*LANGUAGES, TAG]
    reader.speak("ja")
    expect(reader.page.locator("html")).to_have_attribute("dir", "ltr")
