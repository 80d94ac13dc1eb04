"""The power goes, the browser comes back, the server does not: the kiosk shows what it showed."""

from __future__ import annotations

import os
import signal
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser import find_browser
from tests.conftest import QUIET_START
from tests.kiosk.player.exhibit import SLUG, a_manifest, put_on_the_floor
from tests.kiosk.player.keeping import KEPT, NUMBER
from tests.kiosk.player.unsteady import UnsteadyFloor

pytestmark = pytest.mark.long

ADDRESS = f"/exhibits/{SLUG}/?screen=hall-1"


def start_browser(browser: Browser, profile: Path) -> BrowserContext:
    """A kiosk's browser with a profile on the disk."""
    as_root = ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
    return browser.browser_type.launch_persistent_context(
        profile,
        executable_path=find_browser(),
        args=[*QUIET_START, *as_root],
        viewport={"width": 1280, "height": 720},
    )


def kill_browser(profile: Path) -> int:
    """The processes of this profile and no other, as a power cut ends them; returns how many there were."""
    killed = 0
    for entry in Path("/proc").glob("[0-9]*"):
        try:
            words = (entry / "cmdline").read_bytes().split(b"\0")
        except OSError:  # it ended meanwhile
            continue
        if f"--user-data-dir={profile}".encode() in words:
            os.kill(int(entry.name), signal.SIGKILL)
            killed += 1
    return killed


def see_the_loop(page: Page) -> None:
    expect(page.locator(".attract-layer").first).to_be_attached()


def test_browser_killed_and_started_again_without_the_server(
    browser: Browser, floor: UnsteadyFloor, tmp_path: Path
) -> None:
    profile = tmp_path / "profile"
    put_on_the_floor(a_manifest(number=3))
    before = start_browser(browser, profile)
    page = before.pages[0]
    page.goto(floor.address + ADDRESS)
    page.wait_for_function(KEPT)
    assert kill_browser(profile) >= 1
    floor.kill()
    (profile / "SingletonLock").unlink(missing_ok=True)
    after = start_browser(browser, profile)
    page = after.pages[0]
    page.goto(floor.address + ADDRESS)
    see_the_loop(page)
    assert page.evaluate(NUMBER) == 3
    page.keyboard.press("Enter")
    page.keyboard.press("ArrowRight")
    expect(page.locator(".layer[data-here] img")).to_be_visible()
    after.close()
    floor.start()
