"""The player in a real browser, served by the real pages: no test here needs, or may touch, the database."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from playwright.sync_api import Browser, Page

from kiosk import joining, offline
from tests.kiosk.player.exhibit import a_manifest, put_on_the_floor
from tests.kiosk.player.screens import Screens
from tests.kiosk.player.unsteady import UnsteadyFloor
from tests.kiosk.player.visitor import Visitor

LANDSCAPE = (1920, 1080)

Visit = Callable[..., Visitor]


@pytest.fixture(scope="session")
def floor_address() -> Iterator[str]:
    """Where the kiosk answers; each test has its own DATA_ROOT behind it."""
    server = UnsteadyFloor()
    yield server.address
    server.kill()  # what a browser still holds open would else be waited for


@pytest.fixture(scope="session")
def screens(browser: Browser) -> Screens:
    """The screens that visits of one kind share."""
    return Screens(browser)


@pytest.fixture
def visit(screens: Screens, floor_address: str, data_root: Path) -> Iterator[Visit]:
    """Opens the kiosk for one visitor: `visit(manifest=…, size=(w, h), clock=True, **context)`."""

    def open_kiosk(
        *,
        manifest: dict[str, Any] | None = None,
        size: tuple[int, int] = LANDSCAPE,
        clock: bool = False,
        address: str = floor_address,
        path: str = "/",
        **more: Any,
    ) -> Visitor:
        put_on_the_floor(manifest or a_manifest())
        wide, high = size
        # A test of movement asks for it; the others need not wait.
        more.setdefault("reduced_motion", "reduce")
        # One that is let in fetches the whole player for each test.
        more.setdefault("service_workers", "block")
        is_own = clock or more["service_workers"] == "allow"
        viewport = {"width": wide, "height": high}
        page = screens.page(origin=address, is_own=is_own, viewport=viewport, has_touch=True, **more)
        visitor = Visitor(page, address)
        if clock:
            visitor.page.clock.install()
        visitor.arrive(path)
        return visitor

    yield open_kiosk
    screens.give_back()


@pytest.fixture
def floor(data_root: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[UnsteadyFloor]:
    """A server that can be killed. Of the typefaces, hundreds of files, it keeps a kiosk the Latin ones only."""
    is_kept = offline.is_kept
    is_han = re.compile(r"noto.*\.woff2")
    monkeypatch.setattr(offline, "is_kept", lambda path: is_kept(path) and not is_han.search(str(path)))
    listing = offline.player_listing
    listing.cache_clear()
    floor = UnsteadyFloor()
    yield floor
    floor.kill()
    listing.cache_clear()


@pytest.fixture
def visitor(visit: Visit) -> Visitor:
    """Somebody who has woken the kiosk and stands before the first slide."""
    awake = visit()
    awake.wake()
    return awake


@pytest.fixture(scope="module")
def bench(browser: Browser) -> Iterator[Page]:
    """An empty page with the player's scripts and nothing started: for its pure functions."""
    folder: Path = settings.PLAYER_FOLDER
    scripts = [folder / path for path in joining.parts()["scripts"] if path != "js/boot.js"]
    page = browser.new_page()
    page.add_script_tag(content="".join(script.read_text(encoding="utf-8") for script in scripts))
    yield page
    page.close()
