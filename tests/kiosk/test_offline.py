"""What a screen is given so that it can go on without the server."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from pytest_django.fixtures import Settings

from archive.models.shelves import put_whole, withdrawn_path
from kiosk import offline
from kiosk.pages import kiosk_page


@pytest.fixture(autouse=True)
def listed_anew() -> Iterator[None]:
    offline.player_listing.cache_clear()
    yield
    offline.player_listing.cache_clear()


def paths() -> list[str]:
    return [file["path"] for file in offline.player_listing()["files"]]


def test_the_worker_may_rule_the_whole_site_and_is_asked_for_anew_each_time(client: Client) -> None:
    response = client.get("/service-worker.js")
    assert response["Content-Type"].startswith("text/javascript")
    assert "no-cache" in response["Cache-Control"]
    assert "unsafe" not in response["Content-Security-Policy"]
    assert "worker-src 'self'" in response["Content-Security-Policy"]
    assert offline.player_version() in response.content.decode().splitlines()[0]


def test_every_file_that_a_page_names_is_kept(client: Client) -> None:
    page = client.get("/left/").content.decode() + kiosk_page("exhibit")
    named = set(re.findall(r'(?:src|href|data-openseadragon|data-minisearch)="(/[^"]+\.\w+)"', page))
    kinds = Counter(Path(address).suffix for address in named)
    assert kinds == {".css": 2, ".js": 4, ".svg": 1}
    assert named <= set(paths())


def test_every_typeface_that_a_style_names_is_kept(client: Client) -> None:
    styles = [client.get(path).content.decode() for path in paths() if path.endswith(".css")]
    named = set(re.findall(r'url\("([^"]+)"\)', "".join(styles)))
    assert len(named) > 400
    assert named <= set(paths())


def test_the_list_gives_size_and_digest_and_small_files_first(client: Client) -> None:
    listed = client.get("/player-files.json").json()["files"]
    for file in listed[:5]:
        content = b"".join(client.get(file["path"]))
        assert (file["bytes"], file["sha256"]) == (len(content), hashlib.sha256(content).hexdigest())
    kinds = [each["path"].endswith(".woff2") for each in listed]
    assert kinds == sorted(kinds)
    assert not [path for path in paths() if "service-worker" in path or path.endswith((".md", ".json"))]


def test_nothing_that_was_put_together_is_kept_twice() -> None:
    assert not [path for path in paths() if re.search(r"kiosk/(js|css)/|fonts.*\.css$", path)]


@pytest.mark.parametrize("setting", ["MUSEUM_NAME", "STAFF_PIN"])
def test_the_version_changes_with_whatever_the_page_says(settings: Settings, setting: str) -> None:
    before = offline.player_version()
    setattr(settings, setting, "4711")
    offline.player_listing.cache_clear()
    assert offline.player_version() != before


def test_the_version_changes_with_any_file(monkeypatch: pytest.MonkeyPatch) -> None:
    before = offline.player_version()
    offline.player_listing.cache_clear()
    monkeypatch.setattr(offline, "is_kept", lambda path: path.suffix == ".css")
    assert offline.player_version() != before


def test_pages_carry_the_version_of_their_player(client: Client) -> None:
    assert client.get("/left/")["Player-Version"] == offline.player_version()


def test_what_was_withdrawn_is_told_without_a_query(
    client: Client, django_assert_num_queries: Any, db: None
) -> None:
    with django_assert_num_queries(0):
        assert client.get("/withdrawn.json").json() == {"withdrawn": []}
    put_whole(withdrawn_path(), b'{"withdrawn":[{"catalogue_number":"M45-001"}]}')
    response = client.get("/withdrawn.json")
    assert response.json()["withdrawn"][0]["catalogue_number"] == "M45-001"
    assert "no-cache" in response["Cache-Control"]
    assert "Clear-Site-Data" not in response
    assert client.get("/withdrawn.json?clear")["Clear-Site-Data"] == '"cache"'


def test_nothing_here_can_be_written(client: Client) -> None:
    addresses = ["/service-worker.js", "/player-files.json", "/withdrawn.json", "/left/"]
    assert {client.post(address).status_code for address in addresses} == {405}
    assert client.get("/heartbeat").status_code == 405


def test_the_page_after_leaving_says_so_in_every_language_and_names_no_desk(client: Client) -> None:
    page = client.get("/left/").content.decode()
    assert all(f'lang="{tag}"' in page for tag in ("en", "ru", "zh-Hans", "ja"))
    assert "The kiosk has been left." in page
    assert "/admin" not in page


def test_the_pin_does_not_stand_in_the_page(settings: Settings) -> None:
    assert "data-staff-pin" not in kiosk_page("exhibit")
    settings.STAFF_PIN = "471108"
    page = kiosk_page("exhibit")
    assert "471108" not in page
    assert re.search(r'data-staff-pin="600000\.[0-9a-f]{32}\.[0-9a-f]{64}"', page)
