"""The attract screen says whose exhibit this is: logo, name and contact, at every size."""

from __future__ import annotations

from io import BytesIO

import pytest
from PIL import Image
from playwright.sync_api import expect

from archive.models.shelves import public, put_whole
from archive.standards.logo import read_logo
from tests.kiosk.player.conftest import Visit
from tests.kiosk.player.exhibit import Json, a_manifest

pytestmark = pytest.mark.browser

# Styled inside, as drawing programs write it: the page's Content-Security-Policy must not undress it.
DRAWING = b"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20">
<style>.a{fill:#ffe0a0}</style><rect class="a" width="40" height="20"/></svg>"""


def of_a_museum(**museum: object) -> Json:
    manifest = a_manifest()
    manifest["museum"] = {"name": None, "contact": None, "logo": None, **museum}
    return manifest


@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920), (390, 844)], ids=str)
def test_logo_name_and_contact_stand_on_the_attract_screen(visit: Visit, size: tuple[int, int]) -> None:
    logo = read_logo(DRAWING)
    put_whole(public() / logo.path, DRAWING)
    told = {"path": logo.path, "type": logo.media_type, "bytes": len(DRAWING)}
    name, contact = "Museum of the Chinese Eastern Railway", "12 Long Street, Harbin · +86 451 555 0100"
    page = visit(manifest=of_a_museum(name=name, contact=contact, logo=told), size=size).page
    picture = page.locator(".museum-logo")
    expect(picture).to_have_js_property("complete", True)
    shot = Image.open(BytesIO(picture.screenshot())).convert("RGB")
    assert shot.width / shot.height == pytest.approx(2, abs=0.1)
    assert shot.getpixel((shot.width // 2, shot.height // 2)) == (0xFF, 0xE0, 0xA0)
    expect(page.locator(".museum")).to_contain_text(name)
    expect(page.locator(".museum")).to_contain_text(contact)
    assert page.locator(".museum").evaluate(
        "(own) => own.scrollWidth <= own.clientWidth && own.clientWidth <= innerWidth"
    )


def test_without_a_name_nothing_stands_there_and_a_broken_logo_leaves_no_frame(visit: Visit) -> None:
    page = visit(manifest=of_a_museum()).page
    expect(page.locator(".museum > *")).to_have_count(0)
    gone = {"path": f"museum/{'0' * 64}.png", "type": "image/png", "bytes": 1}
    page = visit(manifest=of_a_museum(name="Streets", logo=gone)).page
    expect(page.locator(".museum-name")).to_have_text("Streets")
    expect(page.locator(".museum-logo")).to_have_count(0)
