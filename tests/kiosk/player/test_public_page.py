"""The way out of the gallery: a code to the photograph's public page, and that page opened by its address."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import pytest
from PIL import Image
from playwright.sync_api import expect

from archive.standards.qr_code import code_rows, page_at
from tests.kiosk.player.conftest import Visit
from tests.kiosk.player.exhibit import (
    COVERED,
    LAST,
    PICTURE,
    SLUG,
    WITHDRAWN,
    a_manifest,
    a_slide,
    every_kind,
)
from tests.kiosk.player.school import go_to_school
from tests.kiosk.player.visitor import Visitor

pytestmark = pytest.mark.long

ADDRESS = "https://museum.example/exhibits/harbin/#M45-002"
ROWS = code_rows(ADDRESS)
PAGE = page_at(ADDRESS)


def with_codes(*indexes: int) -> Any:
    slides = every_kind()
    for index in indexes:
        slides[index]["page"] = PAGE
    return a_manifest(*slides)


def seen_modules(visitor: Visitor) -> list[str]:
    """The code as a telephone sees it: one sample in the middle of each module, from the quiet zone inwards."""
    side = len(ROWS) + 8
    shot = Image.open(BytesIO(visitor.page.locator(".code").screenshot())).convert("L")
    middles = [(place + 0.5) / side for place in range(side)]

    def dark(x: float, y: float) -> str:
        seen = shot.getpixel((int(x * shot.width), int(y * shot.height)))
        assert isinstance(seen, int)
        return "1" if seen < 128 else "0"

    return ["".join(dark(x, y) for x in middles) for y in middles]


def test_the_code_stands_on_light_with_its_quiet_zone_and_its_address_in_letters(visit: Visit) -> None:
    visitor = visit(manifest=with_codes(PICTURE), size=(1080, 1920))
    visitor.wake()
    visitor.go(PICTURE)
    visitor.tap("known")
    visitor.page.locator(".code").evaluate("(code) => code.scrollIntoView({ block: 'center' })")
    expect(visitor.page.locator(".code")).to_be_in_viewport(ratio=1)
    expect(visitor.page.locator(".page bdi")).to_have_text("museum.example/exhibits/harbin/#M45-002")
    seen = seen_modules(visitor)
    assert [row[4:-4] for row in seen[4:-4]] == ROWS
    assert set(seen[:4] + seen[-4:]) == {"0" * len(seen)}
    assert {row[:4] + row[-4:] for row in seen} == {"0" * 8}
    expect(visitor.page.locator(".sheet a")).to_have_count(0)
    kept = visitor.page.evaluate(
        "[...kiosk.filesOf([kiosk.player.room.manifest], (pictures) => pictures).keys()]"
    )
    assert kept and all(name.startswith("pictures/") for name in kept)  # a code is no file to be kept


def test_a_record_without_facts_has_room_for_it_and_a_phone_is_given_the_address_alone(visit: Visit) -> None:
    bare = a_slide(2, known=[], unknown=[], source_caption=None, provenance=[], page=PAGE)
    visitor = visit(manifest=a_manifest(bare), size=(1080, 1920))
    visitor.wake()
    visitor.tap("known")
    code, box = visitor.page.locator(".code"), visitor.page.locator(".sheet .scrolling")
    expect(visitor.page.locator('.sheet[data-shape="beside"]')).to_be_visible()
    expect(code).to_be_in_viewport(ratio=1)
    assert box.get_attribute("data-more") is None
    visitor.page.set_viewport_size({"width": 390, "height": 844})
    expect(code).to_have_count(0)
    expect(visitor.page.locator(".page p")).to_contain_text("The address of this page:museum.example")
    assert box.get_attribute("data-more") is None


def test_nothing_is_shown_where_there_is_no_page_or_the_picture_is_covered(visit: Visit) -> None:
    visitor = visit(manifest=with_codes(COVERED))
    visitor.wake()
    for index in (PICTURE, COVERED):
        visitor.go(index)
        visitor.tap("known")
        expect(visitor.page.locator(".sheet .claims")).to_be_visible()
        expect(visitor.page.locator(".code, .take")).to_have_count(0)
        visitor.tap("back")


def arrive_at(visitor: Visitor, hash_and_query: str) -> None:
    visitor.page.goto("about:blank")
    visitor.page.goto(f"{visitor.address}/exhibits/{SLUG}/{hash_and_query}")
    expect(visitor.page.locator(".attract")).to_be_attached()


@pytest.mark.parametrize("name", ["M45-007", "m45-007"])
def test_the_address_of_a_photograph_opens_at_it(visitor: Visitor, name: str) -> None:
    arrive_at(visitor, f"#{name}")
    expect(visitor.page.locator(".attract")).to_be_hidden()
    visitor.stands_at(LAST)
    visitor.settled()
    expect(visitor.here().locator("img")).to_be_visible()


def test_what_is_covered_is_covered_there_too_and_what_is_withdrawn_says_so(visitor: Visitor) -> None:
    arrive_at(visitor, "#M45-003")
    visitor.stands_at(COVERED)
    expect(visitor.here().locator(".cover")).to_be_visible()
    arrive_at(visitor, "#M45-005")
    visitor.stands_at(WITHDRAWN)
    expect(visitor.here().locator("img")).to_have_count(0)


@pytest.mark.parametrize("torn", ["#M45-999", "#%E0%A4%A", "#"])
def test_an_address_that_names_nothing_opens_the_exhibit_as_ever(visitor: Visitor, torn: str) -> None:
    arrive_at(visitor, torn)
    expect(visitor.page.locator(".attract-layer").first).to_be_attached()
    assert visitor.state("view") == "attract"
    assert visitor.faults == []


def test_in_school_mode_the_address_of_what_is_left_out_leads_nowhere(visitor: Visitor) -> None:
    go_to_school(visitor, "#M45-003")
    assert visitor.state("view") == "attract"
