"""The region as far as it is known: points for towns, soft areas for regions, names that never touch."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.kiosk.player.conftest import Visit
from tests.kiosk.player.exhibit import a_manifest
from tests.kiosk.player.stories import (
    FIRST_PHOTOGRAPH,
    MAP,
    PLACES,
    a_place,
    a_story_manifest,
    story_slides,
)
from tests.kiosk.player.test_everyone import SIZES
from tests.kiosk.player.visitor import Visitor

NAMES_OVERLAP = """() => {
  const names = [...document.querySelectorAll(".layer[data-here] .map-name:not([data-unplaced])")];
  const frame = document.querySelector(".layer[data-here] .map-drawing").getBoundingClientRect();
  const boxOf = (part) => part.getBoundingClientRect();
  const boxes = names.map((name) => {
    const parts = [...name.querySelectorAll(".map-count, .map-period, .map-modern")].filter((part) => part.offsetWidth);
    return { name: name.textContent, box: boxOf(name), letters: (parts.length ? parts : [name]).map(boxOf) };
  });
  const leaves = (box) => box.left < frame.left - 1 || box.top < frame.top - 1
    || box.right > frame.right + 1 || box.bottom > frame.bottom + 1;
  const faults = boxes.filter(({ box }) => leaves(box)).map(({ name }) => `${name} leaves the map`);
  const near = (one, other) => one.letters.some((part) => kiosk.overlap(part, other.box)
    || other.letters.some((beside) => kiosk.overlap(part, beside, 7, 2)));
  boxes.forEach((one, at) => boxes.slice(at + 1).forEach((other) => {
    if (near(one, other) || near(other, one)) faults.push(`${one.name} touches ${other.name}`);
  }));
  return faults;
}"""


@pytest.fixture
def region(visit: Visit) -> Visitor:
    visitor = visit(manifest=a_story_manifest())
    visitor.wake()
    visitor.go(MAP)
    return visitor


def test_only_the_finest_places_of_a_record_bear_it(bench: Page) -> None:
    finest = bench.evaluate(
        "(all) => kiosk.finestPlaces(all.map((precision) => ({ precision }))).map((place) => place.precision)",
        ["archipelago", "island", "region"],
    )
    assert finest == ["island"]


def test_none_of_the_places_where_it_may_have_been_stands_for_another(bench: Page) -> None:
    found = bench.evaluate(
        """(all) => kiosk.finestPlaces(all.map(([precision, confidence]) => ({ precision, confidence })))
          .map((place) => place.precision)""",
        [["city", "uncertain"], ["region", "uncertain"], ["island", "probable"], ["archipelago", "certain"]],
    )
    assert found == ["city", "region", "island"]


def test_a_photograph_is_as_surely_at_a_spot_as_the_surest_of_its_names_for_it(bench: Page) -> None:
    said = bench.evaluate(
        """() => {
          const city = { name: { en: "Harbin" }, latitude: 45.75, longitude: 126.65, precision: "city" };
          const elsewhere = { ...city, latitude: 40, confidence: "uncertain" };
          const slide = { places: [{ ...city, confidence: "uncertain" }, city, elsewhere] };
          return [city, elsewhere].map((place) => (
            [kiosk.confidenceAt(slide, place), kiosk.isInDoubt({ place, slides: [slide] })]));
        }"""
    )
    assert said == [["certain", False], ["uncertain", True]]


def test_a_place_where_a_photograph_may_have_been_says_so_before_it_leads_to_it(visit: Visit) -> None:
    slides = story_slides()
    slides[-1]["places"] = [{**PLACES[at], "confidence": "uncertain"} for at in (3, 9)]
    visitor = visit(manifest=a_manifest(*slides))
    visitor.wake()
    visitor.go(MAP)
    word = visitor.page.evaluate("kiosk.player.room.voice.word('place_uncertain')")
    held = visitor.page.locator(".label .panel-list li", has=visitor.page.locator(".chip-doubt"))
    expect(held.locator(".chip-doubt")).to_have_text([word, word])
    for key in ("mukden", "chita"):
        name = visitor.here().locator(f'.map-name[data-key="{key}"]')
        expect(name).to_have_accessible_name(re.compile(word))
        expect(name.locator(".map-count")).to_have_text("1?")
        name.tap()
        beside = visitor.here().locator(".panel-words")
        expect(beside).to_contain_text(word)
        expect(beside.get_by_role("button", name=word)).to_have_count(1)
    beside.locator(".chip").tap()
    visitor.stands_at(FIRST_PHOTOGRAPH + 4)


def test_a_station_counts_where_its_city_stands(bench: Page) -> None:
    held = bench.evaluate(
        """() => {
          const city = { key: "c", name: { en: "Harbin" }, latitude: 45.75, longitude: 126.65, precision: "city" };
          const station = { name: { en: "Harbin Station" }, latitude: 45.751, longitude: 126.65, precision: "city" };
          const elsewhere = { name: { en: "Elsewhere" }, latitude: 40, longitude: 120, precision: "city" };
          const slides = [{ id: "1", places: [station, city] }, { id: "2", places: [elsewhere] }];
          return kiosk.placesWithPhotographs([city], slides)
            .map((entry) => [entry.place.name.en, entry.slides.map((slide) => slide.id).join(" ")]);
        }"""
    )
    assert held == [["Harbin", "1"], ["Elsewhere", "2"]]


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("Harbin, Heilongjiang, China", "Harbin"),
        ("Kuril Islands (Russian-administered)", "Kuril Islands"),
        ("库里尔群岛（由俄罗斯管辖）", "库里尔群岛"),
        ("P’yŏngyang", "P’yŏngyang"),
    ],
)
def test_the_drawing_says_the_first_part_of_a_long_name(bench: Page, text: str, short: str) -> None:
    assert bench.evaluate("(text) => kiosk.shortName(text)", text) == short


def test_an_arrow_is_broad_where_it_starts_and_ends_in_a_point(bench: Page) -> None:
    outline = bench.evaluate("kiosk.arrowShape([[0, 0], [100, 0], [200, 0]], 60).outline")
    assert outline[9 + 1] == [200, 0]
    start, neck = abs(outline[0][1] - outline[-1][1]), abs(outline[8][1] - outline[-9][1])
    assert start > neck > 0


def test_the_view_never_leaves_the_sheet_while_the_sheet_is_large_enough(bench: Page) -> None:
    sheet = {"x": 0, "y": 0, "width": 100, "height": 100}
    view = bench.evaluate(
        "(sheet) => kiosk.keepOnSheet({ x: -20, y: 90, width: 50, height: 50 }, sheet)", sheet
    )
    assert (view["x"], view["y"]) == (0, 50)


@pytest.mark.parametrize(
    "size", [SIZES[0], *(pytest.param(size, marks=pytest.mark.long) for size in SIZES[1:])]
)
def test_no_two_names_touch_at_any_size_in_any_language(visit: Visit, size: tuple[int, int]) -> None:
    visitor = visit(manifest=a_story_manifest(), size=size)
    visitor.wake()
    visitor.go(MAP)
    tell = "(action) => kiosk.player.room.store.tell(action)"
    faults = {}
    for language in ("en", "ru", "zh-Hans", "ja"):
        visitor.page.evaluate(tell, {"type": "language", "language": language})
        for step in (1, 2, 3):
            visitor.page.evaluate(tell, {"type": "size", "size": step})
            visitor.page.evaluate("document.fonts.ready.then(() => new Promise(requestAnimationFrame))")
            faults[f"{language} {step}"] = visitor.page.evaluate(NAMES_OVERLAP)
    assert {view: found for view, found in faults.items() if found} == {}


def test_the_strip_is_never_empty_it_tells_first_of_a_place_with_photographs(region: Visitor) -> None:
    chosen = region.here().locator(".map-name[data-chosen]")
    expect(chosen).to_have_attribute("data-key", "manchuria")
    expect(region.here().locator(".panel-words .chip")).to_have_text(["M45-003"])


def test_what_lies_under_letters_lies_under_the_arrows_too(region: Visitor) -> None:
    order = (
        region.here()
        .locator(".map-sheet > *")
        .evaluate_all("(all) => all.map((part) => part.getAttribute('class'))")
    )
    assert order.index("map-grounds") < order.index("map-arrow") < order.index("map-disc")
    lettered = region.here().locator(".map-name:not([data-unplaced])")
    assert region.here().locator(".map-grounds rect").count() >= lettered.count() > 8
    expect(region.here().locator(".map-words").first).to_have_css("background-color", "rgba(0, 0, 0, 0)")


def test_a_small_map_names_all_places_of_photographs_and_no_others_in_every_language(visit: Visit) -> None:
    visitor = visit(manifest=a_story_manifest(), size=(390, 844))
    visitor.wake()
    visitor.go(MAP)
    named = {}
    for language in ("en", "ru", "zh-Hans", "ja"):
        visitor.speak(language)
        visitor.page.evaluate("document.fonts.ready.then(() => new Promise(requestAnimationFrame))")
        standing = visitor.here().locator(".map-name:not([data-unplaced])")
        named[language] = sorted(standing.evaluate_all("(all) => all.map((name) => name.dataset.key)"))
        assert visitor.here().locator(".map-disc").count() == len(named[language]) - 1  # one is an area
    assert named == {language: ["harbin", "manchuria", "mukden"] for language in named}


def test_a_region_is_a_soft_area_and_never_a_point(region: Visitor) -> None:
    expect(region.here().locator('.map-area[data-key="manchuria"]')).to_have_count(1)
    expect(region.here().locator('.map-disc[data-key="manchuria"]')).to_have_count(0)
    expect(region.here().locator('.map-disc[data-key="mukden"]')).to_have_count(1)


def test_period_name_first_and_the_modern_one_under_it(region: Visitor) -> None:
    name = region.here().locator('.map-name[data-key="mukden"]')
    expect(name.locator(".map-period")).to_have_text("Mukden")
    expect(name.locator(".map-modern")).to_have_text("Shenyang")


def test_a_place_with_one_photograph_leads_straight_to_it(region: Visitor) -> None:
    region.here().locator('button[data-key="mukden"]').tap()
    region.stands_at(FIRST_PHOTOGRAPH + 4)


def test_a_place_with_several_photographs_offers_them(region: Visitor) -> None:
    region.here().locator('button[data-key="harbin"]').tap()
    offered = region.here().locator(".panel-words .chip")
    expect(offered).to_have_text(["M45-001", "M45-002"])
    offered.nth(1).tap()
    region.stands_at(FIRST_PHOTOGRAPH + 1)


def test_a_touch_near_an_arrow_or_a_place_tells_of_it(region: Visitor) -> None:
    arrow = region.here().locator(".map-name[data-arrow]").bounding_box()
    disc = region.here().locator('.map-disc[data-key="chita"] circle').first.bounding_box()
    assert arrow is not None
    assert disc is not None
    region.page.touchscreen.tap(disc["x"] + 8, disc["y"] + 8)
    expect(region.here().locator(".panel-words")).to_contain_text("Chita")


TOUCHES = """() => {
  const names = [...document.querySelectorAll(".layer[data-here] .map-name:not([data-unplaced])")];
  const spanned = names.filter((name) => name.tagName === "SPAN");
  return spanned.map((name) => {
    const box = name.getBoundingClientRect();
    return [name.dataset.key, box.x + box.width / 2, box.y + box.height / 2];
  });
}"""


def test_a_touch_on_a_name_tells_of_it_and_moves_nothing(region: Visitor) -> None:
    chosen = region.here().locator(".map-name[data-chosen]")
    names = region.page.evaluate(TOUCHES)
    assert len(names) >= 5
    for key, x, y in names:
        region.page.touchscreen.tap(x, y)
        expect(chosen).to_have_attribute("data-key", key)
    assert region.page.evaluate(TOUCHES) == names


@pytest.mark.parametrize("size", [(1080, 1920), (390, 844)])
def test_the_strip_keeps_its_height_whatever_is_told_in_any_language(
    visit: Visit, size: tuple[int, int]
) -> None:
    long = a_place("long", {"en": "Long ago"}, (50.0, 140.0), "region", "a very long modern name of it " * 6)
    slides = story_slides()
    slides[MAP]["body"] = {**slides[MAP]["body"], "places": [*PLACES, long]}
    visitor = visit(manifest=a_manifest(*slides), size=size)
    visitor.wake()
    visitor.go(MAP)
    for language in ("en", "ru", "zh-Hans", "ja"):
        visitor.page.evaluate(
            """(language) => [{ type: "language", language }, { type: "size", size: 3 }].forEach((action) => (
              kiosk.player.room.store.tell(action)))""",
            language,
        )
        visitor.page.evaluate("document.fonts.ready.then(() => new Promise(requestAnimationFrame))")
        heights = visitor.page.evaluate(
            """() => {
              const here = document.querySelector(".layer[data-here]");
              const [drawing, strip] = [".map-drawing", ".panel-strip"].map((part) => here.querySelector(part));
              const told = [...strip.querySelectorAll(".panel-room > *")];
              return told.map((entry) => {
                strip.querySelector(".panel-words").replaceChildren(entry.cloneNode(true));
                return drawing.clientHeight;
              });
            }"""
        )
        assert len(heights) > 8
        assert len(set(heights)) == 1, language


def test_a_list_says_the_same_with_places_directions_and_photographs_without_a_place(region: Visitor) -> None:
    beside = region.page.locator(".label .panel-list")
    expect(beside).to_contain_text("1st Far Eastern Front, from the east")
    expect(beside).to_contain_text("Shenyang, Liaoning")
    expect(beside.locator("li", has_text="Manchuria").first).to_contain_text("an area, not a point")
    expect(beside.locator(".ways button")).to_contain_text("M45-004")
    beside.locator(".chip", has_text="M45-003").first.tap()
    region.stands_at(FIRST_PHOTOGRAPH + 2)
