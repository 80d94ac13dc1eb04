"""How much the player weighs, and that everything it names is there."""

from __future__ import annotations

import gzip
import json
import re
from pathlib import Path

from django.conf import settings
from django.test import Client
from playwright.sync_api import Browser, expect

from archive.models.shelves import public
from kiosk import joining
from kiosk.pages import standing_page
from tests.kiosk.player.conftest import Visit
from tests.kiosk.player.exhibit import a_manifest

LIMIT = 60_000  # bytes of our own script and style as they travel, gzipped; what is vendored is not among it
LIMIT_OF_THE_WORKER = 4_000  # it comes after the first picture and beside the page


def travels(client: Client, address: str) -> bytes:
    """What comes over the wire to a browser that reads gzip."""
    response = client.get(address, HTTP_ACCEPT_ENCODING="gzip, br")
    assert response["Content-Encoding"] == "gzip"
    return response.content


def test_the_players_own_code_is_small(client: Client) -> None:
    own = [file.address for name, file in joining.player().joined.items() if name.startswith("player-")]
    assert len(own) == 2
    assert sum(len(travels(client, address)) for address in own) <= LIMIT
    assert len(gzip.compress(client.get("/service-worker.js").content)) <= LIMIT_OF_THE_WORKER


def test_every_script_and_style_of_ours_is_listed_once() -> None:
    folder: Path = settings.PLAYER_FOLDER
    ours = {
        path.relative_to(folder).as_posix() for kind in ("js", "css") for path in folder.glob(f"{kind}/*")
    }
    listed = [path for paths in joining.parts().values() for path in paths]
    assert len(listed) == len(set(listed))
    assert ours <= set(listed)


def test_a_page_asks_for_few_files(visit: Visit) -> None:
    visitor = visit()
    asked: list[str] = []
    visitor.page.on("request", lambda request: asked.append(request.url))
    visitor.arrive()
    code = [address for address in asked if re.search(r"\.(css|js)$", address)]
    assert sorted(re.sub(r".*/|-[0-9a-f]{16}", "", address) for address in code) == [
        "north-east-asia.js",
        "player.css",
        "player.js",
        "typefaces.css",
    ]


def test_the_page_asks_for_nothing_but_the_museums_own_address(visit: Visit) -> None:
    visitor = visit()
    asked: list[str] = []
    visitor.page.on("request", lambda request: asked.append(request.url))
    faults: list[str] = []
    visitor.page.on("console", lambda said: faults.append(said.text) if said.type == "error" else None)
    visitor.arrive()
    visitor.wake()
    assert all(address.startswith((visitor.address, "data:", "blob:")) for address in asked)
    assert [fault for fault in faults if "favicon" not in fault] == []
    assert visitor.faults == []


def test_the_same_player_opens_from_a_file(browser: Browser, data_root: Path, tmp_path: Path) -> None:
    manifest = a_manifest()
    stick = tmp_path / "a stick"
    stick.mkdir()
    (stick / "index.html").write_text(standing_page(manifest), encoding="utf-8")
    (stick / "manifest.js").write_text(f"window.KIOSK_MANIFEST = {json.dumps(manifest)};", encoding="utf-8")
    (stick / "kiosk").symlink_to(settings.PLAYER_FOLDER)
    (stick / "media").symlink_to(public())
    page = browser.new_page(viewport={"width": 1920, "height": 1080})
    page.goto((stick / "index.html").as_uri())
    expect(page.locator(".attract-layer")).to_be_attached()
    page.keyboard.press("Enter")
    page.keyboard.press("ArrowRight")
    expect(page.locator(".layer[data-here] img")).to_be_visible()
    page.locator('button[data-name="zoom"]').click()
    expect(page.locator(".zoom")).to_have_attribute("data-open", "true")
    page.keyboard.press("Escape")
    page.locator('button[data-name="overview"]').click()
    page.locator('button[data-way="search"]').click()
    page.keyboard.type("wrested")
    expect(page.locator(".answers mark").first).to_have_text("wrested")
    page.close()
