"""A curator draws a detail on the picture, with mouse or finger, and it is a row of the form."""

from __future__ import annotations

from typing import Any

import pytest
from django.conf import settings
from django.urls import reverse
from playwright.sync_api import Browser, FloatRect, Page, expect

from archive.models import Photograph
from tests import makers

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

Point = tuple[float, float]


@pytest.fixture
def photograph() -> Photograph:
    return makers.a_ready_photograph()


def opened(page: Page, photograph: Photograph) -> FloatRect:
    """The record's page, scrolled to the board; the picture's place on the screen."""
    page.goto(reverse("admin:archive_photograph_change", args=[photograph.pk]))
    page.locator(".region-picture").scroll_into_view_if_needed()
    page.wait_for_function("() => document.querySelector('.region-picture img').complete")
    return placed(page)


def placed(page: Page) -> FloatRect:
    box = page.locator(".region-picture").bounding_box()
    assert box is not None
    return box


def drag(page: Page, start: Point, end: Point) -> None:
    """The mouse, between two places in fractions of the picture."""
    box = placed(page)
    at = [(box["x"] + x * box["width"], box["y"] + y * box["height"]) for x, y in (start, end)]
    page.mouse.move(*at[0])
    page.mouse.down()
    page.mouse.move(*at[1], steps=5)
    page.mouse.up()


def finger(page: Page, start: Point, end: Point) -> None:
    box = placed(page)
    touch = page.context.new_cdp_session(page)
    for kind, (x, y) in (("touchStart", start), ("touchMove", end), ("touchEnd", end)):
        point = {"x": box["x"] + x * box["width"], "y": box["y"] + y * box["height"]}
        points = [] if kind == "touchEnd" else [point]
        touch.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})
    touch.detach()


def typed(page: Page, row: int) -> list[float]:
    fields = [page.locator(f"#id_regions-{row}-{side}") for side in ("x", "y", "width", "height")]
    return [float(field.input_value()) for field in fields]


def saved(page: Page, photograph: Photograph) -> list[list[float]]:
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.locator(".messagelist")).to_be_visible()
    return [[region.x, region.y, region.width, region.height] for region in photograph.regions.all()]


def test_what_is_drawn_is_a_new_row_and_is_saved(curator_page: Page, photograph: Photograph) -> None:
    opened(curator_page, photograph)
    drag(curator_page, (0.1, 0.2), (0.4, 0.6))
    assert typed(curator_page, 0) == pytest.approx([0.1, 0.2, 0.3, 0.4], abs=0.01)
    finger(curator_page, (0.9, 0.9), (0.6, 0.7))  # from the lower right: the same rectangle
    assert typed(curator_page, 1) == pytest.approx([0.6, 0.7, 0.3, 0.2], abs=0.01)
    expect(curator_page.locator(".region-frame b")).to_have_text(["1", "2"])
    curator_page.locator("#id_regions-0-title_en").fill("A sign")
    assert saved(curator_page, photograph) == [
        pytest.approx([0.1, 0.2, 0.3, 0.4], abs=0.01),
        pytest.approx([0.6, 0.7, 0.3, 0.2], abs=0.01),
    ]
    assert [region.title for region in photograph.regions.all()] == [{"en": "A sign"}, {}]


def test_a_detail_is_moved_and_stretched_and_never_leaves_the_picture(
    curator_page: Page, photograph: Photograph
) -> None:
    makers.a_region(photograph, x=0.2, y=0.2, width=0.2, height=0.2)
    opened(curator_page, photograph)
    drag(curator_page, (0.3, 0.3), (0.6, 0.4))
    assert typed(curator_page, 0) == pytest.approx([0.5, 0.3, 0.2, 0.2], abs=0.01)
    drag(curator_page, (0.7, 0.5), (0.8, 0.8))
    assert typed(curator_page, 0) == pytest.approx([0.5, 0.3, 0.3, 0.5], abs=0.01)
    drag(curator_page, (0.6, 0.4), (0.99, 0.99))
    assert typed(curator_page, 0) == pytest.approx([0.7, 0.5, 0.3, 0.5], abs=0.01)
    assert saved(curator_page, photograph) == [pytest.approx([0.7, 0.5, 0.3, 0.5], abs=0.01)]


def test_the_frame_follows_what_is_typed_and_a_mere_touch_draws_nothing(
    curator_page: Page, photograph: Photograph
) -> None:
    makers.a_region(photograph, x=0.2, y=0.2, width=0.2, height=0.2)
    box = opened(curator_page, photograph)
    curator_page.locator("#id_regions-0-x").fill("0.5")
    frame = curator_page.locator(".region-frame").bounding_box()
    assert frame is not None
    assert (frame["x"] - placed(curator_page)["x"]) / box["width"] == pytest.approx(0.5, abs=0.01)
    curator_page.mouse.click(placed(curator_page)["x"] + 20, placed(curator_page)["y"] + 20)
    expect(curator_page.locator(".region-frame")).to_have_count(1)
    expect(curator_page.locator("#id_regions-TOTAL_FORMS")).to_have_value("1")


def test_without_a_scan_there_is_nothing_to_draw_on(curator_page: Page) -> None:
    awaited = makers.a_photograph()
    curator_page.goto(reverse("admin:archive_photograph_change", args=[awaited.pk]))
    expect(curator_page.locator(".region-board")).to_have_count(0)


@pytest.fixture(scope="module")
def bench(browser: Browser) -> Any:
    """An empty page with the pure part of the board."""
    page = browser.new_page()
    page.add_script_tag(path=settings.BASE_DIR / "archive/static/archive/region-shape.js")
    yield page
    page.close()


@pytest.mark.parametrize(
    ("asked", "shape"),
    [
        ("desk.between({ x: 0.5, y: 0.9 }, { x: -0.2, y: 1.4 })", [0, 0.9, 0.5, 0.1]),
        ("desk.moved({ x: 0.1, y: 0.1, width: 0.3, height: 0.3 }, 2, -2)", [0.7, 0, 0.3, 0.3]),
        ("desk.stretched({ x: 0.5, y: 0.5, width: 0.2, height: 0.2 }, -1, 1)", [0.5, 0.5, 0.01, 0.5]),
        (
            "desk.written({ x: 1 / 3, y: 0.66666, width: 2 / 3, height: 0.33334 })",
            [0.3333, 0.6667, 0.6667, 0.3333],
        ),
    ],
)
def test_a_rectangle_stays_within_the_picture(bench: Page, asked: str, shape: list[float]) -> None:
    found = bench.evaluate(asked)
    assert [found[side] for side in ("x", "y", "width", "height")] == pytest.approx(shape)
    assert found["x"] + found["width"] <= 1
    assert found["y"] + found["height"] <= 1
