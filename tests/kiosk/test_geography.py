"""The sheet of North-East Asia: places fall where they lie, on land or at sea; in a real browser."""

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
