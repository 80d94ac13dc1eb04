"""How much the player weighs, and that everything it names is there."""

from __future__ import annotations

import gzip
import json
import re
from pathlib import Path

from django.conf import settings
from playwright.sync_api import Browser, expect

from archive.models.shelves import public
from kiosk.pages import standing_page
from tests.kiosk.player.conftest import Visit
from tests.kiosk.player.exhibit import a_manifest

LIMIT = 60_000  # bytes of code, gzipped, without vendored files and without what is written for readers only
WORKER = "worker/service-worker.js"
LIMIT_OF_THE_WORKER = 4_000  # it comes after the first picture and beside the page
FOR_READERS = re.compile(
    r"/\*.*?\*/|^\s*//.*?$|^\s+", flags=re.DOTALL | re.MULTILINE
)  # comments, indentation


def own_files() -> list[Path]:
    folder: Path = settings.PLAYER_FOLDER
    listed = json.loads((folder / "player.json").read_text())
    return [
        folder / path for path in (*listed["styles"], *listed["scripts"]) if not path.startswith("vendor/")
    ]


def weight_of(files: list[Path]) -> int:
    code = "".join(FOR_READERS.sub("", path.read_text(encoding="utf-8")) for path in files)
    return len(gzip.compress(code.encode()))


def test_the_players_own_code_is_small() -> None:
    assert weight_of(own_files()) <= LIMIT
    assert weight_of([settings.PLAYER_FOLDER / WORKER]) <= LIMIT_OF_THE_WORKER


def test_every_script_and_style_of_ours_is_listed_once() -> None:
    folder: Path = settings.PLAYER_FOLDER
    ours = {*(folder / "js").glob("*.js"), *(folder / "css").glob("*.css")}
    listed = own_files()
    assert len(listed) == len(set(listed))
    assert ours <= set(listed)


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
