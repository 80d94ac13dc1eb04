"""The museum's name, contact and logo: in the release, on the floor, in every export."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import bagit
import pytest
from django.test import Client
from pytest_django.fixtures import Settings

from archive.curation.floor import lay_out_everything
from archive.curation.publish import has_unpublished_changes, publish
from archive.models import Exhibit
from archive.models.shelves import public
from archive.sets.export import export_set
from tests.archive.standards.test_logo import svg
from tests.makers import a_ready_photograph, an_exhibit

pytestmark = pytest.mark.django_db(transaction=True)

NAME, CONTACT = "Museum of Streets", "12 Long Street, Harbin · desk@museum.example"


@pytest.fixture
def logo(settings: Settings, tmp_path: Path) -> Path:
    file = tmp_path / "our logo.svg"
    file.write_bytes(svg())
    settings.MUSEUM_NAME, settings.MUSEUM_CONTACT, settings.MUSEUM_LOGO = NAME, CONTACT, file
    return file


@pytest.fixture
def exhibit(logo: Path) -> Exhibit:
    exhibit = an_exhibit(a_ready_photograph(), slug="streets")
    publish(exhibit, by="Chen Li")
    return Exhibit.objects.get(pk=exhibit.pk)


def named_path(exhibit: Exhibit) -> str:
    assert exhibit.current_release is not None
    return str(exhibit.current_release.contents()["museum"]["logo"]["path"])


def test_the_logo_is_served_for_ever_from_the_name_of_its_content(
    exhibit: Exhibit, logo: Path, client: Client
) -> None:
    served = client.get(f"/media/{named_path(exhibit)}")
    assert b"".join(served) == logo.read_bytes()
    assert served["Content-Type"] == "image/svg+xml"
    assert "immutable" in served["Cache-Control"]
    assert "script-src 'self'" in served["Content-Security-Policy"]
    assert served["X-Content-Type-Options"] == "nosniff"


def test_another_logo_is_another_file_and_shows_when_it_is_published(exhibit: Exhibit, logo: Path) -> None:
    before = named_path(exhibit)
    logo.write_bytes(svg("<g/>"))
    assert has_unpublished_changes(exhibit)
    publish(exhibit, by="Chen Li")
    exhibit.refresh_from_db()
    assert named_path(exhibit) != before
    assert (public() / before).is_file()  # release 1 still names it


def test_the_floor_is_made_whole_again_with_the_logo(exhibit: Exhibit, logo: Path) -> None:
    (public() / named_path(exhibit)).unlink()
    logo.unlink()
    lay_out_everything()
    assert (public() / named_path(exhibit)).is_file()


def test_no_museum_is_no_museum(settings: Settings) -> None:
    exhibit = an_exhibit(a_ready_photograph())
    contents = publish(exhibit, by="Chen Li").release.contents()
    assert contents["museum"] == {"name": None, "contact": None, "logo": None}


def read_site(folder: Path) -> str:
    assert len(list((folder / "media" / "museum").glob("*.svg"))) == 1
    return (folder / "README.txt").read_text(encoding="utf-8")


def read_bag(folder: Path) -> str:
    told = bagit.Bag(str(folder)).info
    assert told["Source-Organization"] == NAME
    assert told["Contact-Email"] == "desk@museum.example"
    assert told["Organization-Address"] == CONTACT
    assert len(list((folder / "data" / "release" / "media" / "museum").glob("*.svg"))) == 1
    return (folder / "data" / "README.txt").read_text(encoding="utf-8")


def read_csv(folder: Path) -> str:
    return (folder / "README.txt").read_text(encoding="utf-8")


def read_json(file: Path) -> str:
    return "\n".join(json.loads(file.read_bytes())["museum"].values())


@pytest.mark.parametrize(
    ("format", "read"), [("site", read_site), ("bag", read_bag), ("csv", read_csv), ("json", read_json)]
)
def test_an_export_says_whose_it_is(
    format: str, read: Callable[[Path], str], exhibit: Exhibit, tmp_path: Path
) -> None:
    words = read(export_set(exhibit, format=format, to=tmp_path / "set").path)
    assert NAME in words
    assert CONTACT in words
