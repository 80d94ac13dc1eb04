"""The player in a real browser, served by the real pages: no test here needs, or may touch, the database."""

from __future__ import annotations

import re
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.core.wsgi import get_wsgi_application
from playwright.sync_api import Browser, Page
from waitress.server import create_server

from kiosk import joining, offline
from tests.kiosk.player.exhibit import a_manifest, put_on_the_floor
from tests.kiosk.player.unsteady import UnsteadyFloor
from tests.kiosk.player.visitor import Visitor

LANDSCAPE = (1920, 1080)

Visit = Callable[..., Visitor]


@pytest.fixture(scope="session")
def floor_address() -> Iterator[str]:
    """Where the kiosk answers; each test has its own DATA_ROOT behind it."""
    server = create_server(get_wsgi_application(), listen="127.0.0.1:0", threads=8)
    serving = threading.Thread(target=server.run, daemon=True)
    serving.start()
    yield f"http://127.0.0.1:{server.effective_port}"
    server.close()
    serving.join()


@pytest.fixture
def visit(browser: Browser, floor_address: str, data_root: Path) -> Iterator[Visit]:
    """Opens the kiosk for one visitor: `visit(manifest=…, size=(w, h), clock=True, **context)`."""
    contexts = []

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
        context = browser.new_context(viewport={"width": wide, "height": high}, has_touch=True, **more)
        contexts.append(context)
        visitor = Visitor(context.new_page(), address)
        if clock:
            visitor.page.clock.install()
        visitor.arrive(path)
        return visitor

    yield open_kiosk
    for context in contexts:
        context.close()


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
