"""The sheets of North-East Asia and of the world: places fall where they lie, on land or at sea; in a real browser."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from tests.kiosk.vendored import VENDOR

pytestmark = pytest.mark.browser

ON_LAND = {
    "Harbin": (126.65, 45.75),
    "Seoul": (126.98, 37.57),
    "Chita": (113.5, 52.03),
    "Toyohara": (142.73, 46.96),
    "Shumshu": (156.37, 50.74),
    "Port Arthur": (121.26, 38.83),
}
AT_SEA = {"Sea of Japan": (135.0, 40.0), "Sea of Okhotsk": (150.0, 53.0), "Strait of Tartary": (141.2, 49.0)}
IN_THE_LAND = """([longitude, latitude]) => {
  const { land, project } = kiosk.geography;
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  path.setAttribute("d", land);
  document.body.append(svg);
  svg.append(path);
  return path.isPointInFill(new DOMPoint(...project(longitude, latitude)));
}"""


@pytest.fixture
def sheet(page: Page) -> Page:
    page.goto("about:blank")
    page.add_script_tag(path=VENDOR.parent / "geography" / "projection.js")
    page.add_script_tag(path=VENDOR / "natural-earth" / "north-east-asia.js")
    return page


def test_the_origin_is_the_middle_and_south_is_down(sheet: Page) -> None:
    assert sheet.evaluate("kiosk.geography.project(133, 46)") == pytest.approx([0, 0], abs=1e-9)
    east, south = sheet.evaluate("kiosk.geography.project(134, 45)")
    assert east > 0
    assert south > 0


def test_a_degree_of_latitude_is_true_to_scale_on_a_standard_parallel(sheet: Page) -> None:
    _, north = sheet.evaluate("kiosk.geography.project(133, 38.05)")
    _, south = sheet.evaluate("kiosk.geography.project(133, 37.95)")
    assert south - north == pytest.approx(11.12, abs=0.01)


@pytest.mark.parametrize("place", ON_LAND)
def test_places_of_the_collection_lie_on_land(sheet: Page, place: str) -> None:
    assert sheet.evaluate(IN_THE_LAND, ON_LAND[place])


@pytest.mark.parametrize("place", AT_SEA)
def test_the_seas_are_empty(sheet: Page, place: str) -> None:
    assert not sheet.evaluate(IN_THE_LAND, AT_SEA[place])


def test_the_theatre_lies_within_the_sheet_and_holds_its_farthest_places(sheet: Page) -> None:
    bounds, theatre = sheet.evaluate("[kiosk.geography.bounds, kiosk.geography.theatre]")
    for x, y in (sheet.evaluate("(at) => kiosk.geography.project(...at)", at) for at in ON_LAND.values()):
        assert theatre["x"] < x < theatre["x"] + theatre["width"]
        assert theatre["y"] < y < theatre["y"] + theatre["height"]
    assert bounds["x"] < theatre["x"]
    assert bounds["x"] + bounds["width"] > theatre["x"] + theatre["width"]


def test_the_sheet_stays_small(sheet: Page) -> None:
    assert (VENDOR / "natural-earth" / "north-east-asia.js").stat().st_size < 64_000


AROUND_THE_WORLD = {
    "Idaho": [(-117.01, 46.73), (-122.73, 42.19)],
    "across 180°": [(-160.0, 65.0), (175.0, 66.0)],
    "the equator": [(36.8, -1.3), (32.0, 1.0)],
    "the south": [(175.6, -39.0), (-70.8, -33.4)],
    "everywhere": [(-0.4, 51.5), (139.6, 35.8), (18.7, -33.7), (-116.0, 44.0)],
}
WHERE_IT_LIES = """([points, [longitude, latitude]]) => {
  const sheet = kiosk.worldSheet(NaturalEarthWorld, points);
  const path = kiosk.makeSvg("path", { d: sheet.land });
  document.body.append(kiosk.makeSvg("svg", {}, path));
  const [x, y] = sheet.project(longitude, latitude);
  return { x, y, onLand: path.isPointInFill(new DOMPoint(x, y)), longest: Math.max(...sheet.coast.split("M").slice(1)
    .flatMap((line) => line.split("L").map((point) => point.split(" ").map(Number))
    .map(([px, py], at, all) => (at ? Math.hypot(px - all[at - 1][0], py - all[at - 1][1]) : 0)))) };
}"""


@pytest.fixture
def world(sheet: Page) -> Page:
    for script in ("js/element.js", "geography/world-sheet.js", "vendor/natural-earth/world.js"):
        sheet.add_script_tag(path=VENDOR.parent / script)
    return sheet


@pytest.mark.parametrize("part", AROUND_THE_WORLD)
def test_on_the_world_every_place_lies_on_land_wherever_the_sheet_is_cut(world: Page, part: str) -> None:
    points = AROUND_THE_WORLD[part]
    for place in points:
        assert world.evaluate(WHERE_IT_LIES, [points, place])["onLand"], place
    at_sea = world.evaluate(WHERE_IT_LIES, [points, (-140.0, 40.0) if part == "Idaho" else (170.0, 45.0)])
    assert not at_sea["onLand"]
    assert at_sea["longest"] < 1500  # kilometres: no coast is drawn straight across the sheet


def test_the_world_is_laid_true_to_scale_and_north_is_up(world: Page) -> None:
    idaho = AROUND_THE_WORLD["Idaho"]
    here, east, south = (
        world.evaluate(WHERE_IT_LIES, [idaho, at]) for at in ((-118, 46), (-117, 46), (-118, 45))
    )
    assert east["x"] - here["x"] == pytest.approx(111.19 * 0.6947, rel=0.02)
    assert south["y"] - here["y"] == pytest.approx(111.19, rel=0.02)


def test_the_shortest_way_round_the_globe_is_taken(world: Page) -> None:
    found = world.evaluate("kiosk.middleLongitude([-165, 178])")
    assert (found["middle"], found["width"]) == (pytest.approx(-173.5), pytest.approx(17))
    assert world.evaluate("kiosk.middleLongitude([10])") == {"middle": 10, "width": 0}


def test_a_ring_is_cut_to_its_window(world: Page) -> None:
    window = {"west": 0, "east": 1, "south": 0, "north": 1}
    square = [[-1, 0.5], [0.5, -1], [2, 0.5], [0.5, 2]]
    cut = world.evaluate("([ring, window]) => kiosk.cutRing(ring, window)", [square, window])
    assert all(0 <= x <= 1 and 0 <= y <= 1 for x, y in cut)
    assert len(cut) == 4
    assert world.evaluate("(window) => kiosk.cutRing([[5, 5], [6, 5], [6, 6]], window)", window) == []


def test_the_world_stays_small(world: Page) -> None:
    assert (VENDOR / "natural-earth" / "world.js").stat().st_size < 60_000
