"""The site on a stick: the same player, from files alone, and only what may be shown in public."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from playwright.sync_api import Locator, Page, expect

from archive.curation.publish import publish
from archive.curation.withdraw import withdraw
from archive.models import Exhibit, Photograph
from archive.sets.export import export_set
from archive.sets.refusal import CannotExport
from archive.sets.site import manifest_script
from tests import makers

pytestmark = pytest.mark.django_db


@pytest.fixture
def photograph() -> Photograph:
    wide = makers.an_original(content=makers.jpeg_bytes(width=4096, height=1024))
    return makers.a_ready_photograph(catalogue_number="M45-002", original=wide)


@pytest.fixture
def exhibit(photograph: Photograph) -> Exhibit:
    awaiting = makers.a_photograph(catalogue_number="M45-003")
    makers.a_caption(awaiting, title="A quay in Port Arthur")
    exhibit = makers.an_exhibit(photograph, awaiting, slug="streets")
    publish(exhibit, by="Chen Li")
    return Exhibit.objects.get(pk=exhibit.pk)


@pytest.fixture
def site(exhibit: Exhibit, tmp_path: Path) -> Path:
    return export_set(exhibit, format="site", to=tmp_path / "a stick").path


@dataclass
class Opened:
    """The page as a double-click opens it, what it asked for, and what went wrong."""

    page: Page
    asked: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def button(self, name: str) -> Locator:
        return self.page.get_by_role("button", name=name)

    def heading(self, name: str) -> Locator:
        return self.page.get_by_role("heading", name=name)


@pytest.fixture
def opened(page: Page, site: Path) -> Opened:
    opened = Opened(page)
    page.on("request", lambda request: opened.asked.append(request.url))
    page.on("requestfailed", lambda request: opened.complaints.append(request.url))
    page.on("pageerror", lambda error: opened.complaints.append(str(error)))
    page.goto(f"file://{site}/index.html")
    page.locator("body").tap()
    return opened


@pytest.mark.browser
def test_the_site_opens_from_a_file_and_shows_the_photograph(opened: Opened) -> None:
    expect(opened.heading("A street in Harbin")).to_be_visible()
    opened.page.wait_for_function(
        "() => [...document.images].some((image) => image.src.includes('/media/pictures/') && image.naturalWidth > 0)"
    )


@pytest.mark.browser
def test_the_site_zooms_into_its_own_tiles(opened: Opened) -> None:
    with opened.page.expect_request(lambda request: "/media/tiles/" in request.url):
        opened.button("Look closer").tap()


@pytest.mark.browser
def test_the_site_turns_its_slides_with_files_alone_and_misses_none(opened: Opened) -> None:
    opened.button("Next").tap()
    expect(opened.heading("A quay in Port Arthur")).to_be_visible()
    assert [url for url in opened.asked if not url.startswith(("file:", "data:", "blob:"))] == []
    assert opened.complaints == []


def test_every_file_that_the_manifest_names_is_in_the_folder(site: Path) -> None:
    [shown, _] = json.loads((site / "manifest.json").read_bytes())["slides"]
    named = [picture["path"] for picture in shown["pictures"]] + [shown["thumbnail"]["path"], shown["tiles"]]
    assert [path for path in named if not (site / "media" / path).is_file()] == []


def test_no_original_is_on_the_stick(site: Path, photograph: Photograph) -> None:
    assert photograph.original is not None
    original = photograph.original.path.read_bytes()
    assert not any(path.read_bytes() == original for path in site.rglob("*.jpg"))


def test_a_manifest_cannot_break_out_of_its_script() -> None:
    written = manifest_script({"title": "</script><script>\u2028“x”"})
    assert (
        written
        == 'window.KIOSK_MANIFEST = {"title": "\\u003c/script>\\u003cscript>\\u2028\\u201cx\\u201d"};\n'
    )


@pytest.mark.parametrize("uri", [makers.IN_COPYRIGHT, makers.UNDETERMINED])
def test_a_photograph_without_permission_stays_and_the_record_is_named(
    exhibit: Exhibit, photograph: Photograph, tmp_path: Path, uri: str
) -> None:
    Photograph.objects.filter(pk=photograph.pk).update(rights_uri=uri)
    with pytest.raises(CommandError, match="M45-002: .*decision") as refused:
        call_command("export_set", "streets", "--as", "site", "--to", str(tmp_path / "site"))
    assert refused.value.returncode == 2
    assert not (tmp_path / "site").exists()


def test_a_recorded_permission_opens_the_gate(
    exhibit: Exhibit, photograph: Photograph, tmp_path: Path
) -> None:
    photograph.rights_uri = makers.IN_COPYRIGHT
    photograph.save()
    makers.a_rights_decision(photograph, use="public")
    assert export_set(exhibit, format="site", to=tmp_path / "site").path.is_dir()


def test_what_must_be_asked_for_in_public_may_still_be_kept_in_a_bag(
    exhibit: Exhibit, photograph: Photograph, tmp_path: Path
) -> None:
    Photograph.objects.filter(pk=photograph.pk).update(rights_uri=makers.IN_COPYRIGHT)
    assert export_set(exhibit, format="bag", to=tmp_path / "bag").path.is_dir()


def test_a_withdrawn_photograph_is_a_tombstone_on_the_next_stick(
    exhibit: Exhibit, photograph: Photograph, tmp_path: Path
) -> None:
    withdraw(photograph, reason={"en": "The family asked."}, by="Chen Li")
    site = export_set(exhibit, format="site", to=tmp_path / "site").path
    slides = json.loads((site / "manifest.json").read_bytes())["slides"]
    assert [slide["kind"] for slide in slides] == ["withdrawn", "photograph"]
    assert not (site / "media").exists()


def test_a_photograph_that_is_restricted_only_on_the_desk_does_not_hold_back_a_release(
    exhibit: Exhibit, tmp_path: Path
) -> None:
    newer = makers.a_photograph(advisory_level="restricted")
    exhibit.slides.create(photograph=newer, order=9)
    assert export_set(exhibit, format="site", to=tmp_path / "site").path.is_dir()
    with pytest.raises(CannotExport, match="is restricted"):
        export_set(exhibit, format="bag", to=tmp_path / "bag")


def test_an_earlier_release_can_be_put_on_a_stick(
    exhibit: Exhibit, photograph: Photograph, tmp_path: Path
) -> None:
    caption = photograph.captions.get()
    caption.title = "A square in Harbin"
    caption.save()
    publish(exhibit, by="Chen Li")
    site = export_set(exhibit, format="site", to=tmp_path / "site", release=1).path
    assert "A street in Harbin" in (site / "manifest.js").read_text()
