"""A real collection's spreadsheet and scan, from the folder to the screen and out of the house again."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from playwright.sync_api import Page, expect

from archive.curation.approve import approve
from archive.curation.publish import publish
from archive.ingest.folder import ingest_folder
from archive.models import Exhibit, Photograph
from archive.sets.export import export_set
from tests.kiosk.player.visitor import Visitor

IDAHO = Path(settings.BASE_DIR).parent / "shared" / "samples" / "idaho"


@pytest.fixture
def published(transactional_db: None) -> Exhibit:
    """The Idaho photograph, taken in from its folder, approved and published."""
    exhibit = Exhibit.objects.create(slug="idaho", title={"en": "Idaho"}, languages=["en"], is_default=True)
    report = ingest_folder(IDAHO, spreadsheet=IDAHO / "demo-metadata.csv", exhibit="idaho")
    outcomes = [item.outcome for item in report.items if item.row]
    assert sorted(outcomes) == ["added"] + ["refused"] * 6
    caption = Photograph.objects.get().captions.get(language="en")
    approve(caption, by="Anna")
    publish(exhibit, by="Anna")
    exhibit.refresh_from_db()
    return exhibit


@pytest.mark.browser
def test_the_idaho_photograph_is_looked_at_on_the_kiosk(
    published: Exhibit, live_server: Any, page: Page
) -> None:
    page.goto(f"{live_server.url}/")
    expect(page.locator(".attract-layer").first).to_be_attached()
    page.touchscreen.tap(900, 500)
    expect(page.locator(".attract")).to_be_hidden()
    expect(page.get_by_role("heading", name="Administration Building")).to_be_visible()
    page.wait_for_function(
        "() => [...document.images].some((image) => image.complete && image.naturalWidth >= 320)"
    )
    expect(page.locator(".label")).to_contain_text("Pacific Photo Co.")
    expect(page.locator(".label")).to_contain_text("1910")
    page.locator('button[data-name="overview"]').tap()
    with page.expect_request("**/natural-earth/world*.js"):
        page.locator('button[data-way="map"]').tap()
    expect(page.locator(".map-coast")).to_have_attribute("d", re.compile(".{1000}"))
    Visitor(
        page, live_server.url
    ).settled()  # what still moves, or is drawn anew with the coast, has no place yet
    drawing, disc = page.locator(".map-drawing"), page.locator(".map-disc circle").first
    expect(page.locator(".map-name[data-name='place']")).to_contain_text("Moscow, Idaho")
    place, sheet = disc.bounding_box(), drawing.bounding_box()
    assert place is not None
    assert sheet is not None
    assert sheet["x"] < place["x"] < place["x"] + place["width"] < sheet["x"] + sheet["width"]
    assert sheet["y"] < place["y"] < place["y"] + place["height"] < sheet["y"] + sheet["height"]
    assert place["width"] > 2 * 18  # pixels: a point of the spreadsheet is an area, and wider than a town
    assert page.locator(".map-sheet").get_attribute("viewBox").split()[3] == "2400"  # type: ignore[union-attr]


def test_the_bag_of_the_idaho_exhibit_is_valid(published: Exhibit, tmp_path: Path) -> None:
    bag = tmp_path / "the bag"
    export_set(published, format="bag", to=bag)
    validate = [sys.executable, "-m", "bagit", "--validate", str(bag)]
    ended = subprocess.run(validate, capture_output=True, text=True, check=False)
    assert ended.returncode == 0, ended.stderr
