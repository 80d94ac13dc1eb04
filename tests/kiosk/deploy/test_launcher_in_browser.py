"""The launcher with the real browser: the kiosk is shown, comes back after a crash, and ends when the staff leaves."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from queue import Queue

import pytest
from playwright.sync_api import Browser, expect

from tests.browser import find_browser
from tests.kiosk.deploy.files import DEPLOY, plain_environment
from tests.kiosk.player.exhibit import a_manifest, put_on_the_floor

pytestmark = pytest.mark.browser

WITHIN = 90  # seconds; a machine may be busy

DOOR = "--remote-debugging-port=0"
STAYS = b"<!doctype html><title>here</title>"
IS_LEFT = b"<!doctype html><script>setTimeout(() => window.close())</script>"  # what the staff's door does

Launch = Callable[..., "subprocess.Popen[str]"]


@pytest.fixture
def launch(tmp_path: Path) -> Iterator[Launch]:
    """As a kiosk starts it, but without a screen."""
    started: list[subprocess.Popen[str]] = []

    def launched(address: str, *flags: str) -> subprocess.Popen[str]:
        environment = plain_environment(
            KIOSK_ADDRESS=address,
            KIOSK_BROWSER=str(find_browser()),
            KIOSK_BROWSER_FLAGS=" ".join(["--headless=new", "--disable-gpu", "--no-sandbox", *flags]),
            KIOSK_PROFILE=str(tmp_path / "a profile"),
            WAYLAND_DISPLAY="",
            DISPLAY="",
        )
        command = ["sh", str(DEPLOY / "kiosk-browser")]
        started.append(subprocess.Popen(command, env=environment, stderr=subprocess.PIPE, text=True))
        return started[-1]

    yield launched
    for launcher in started:
        launcher.terminate()
        launcher.communicate()


@contextmanager
def a_place_that_notes_visits(*pages: bytes) -> Iterator[tuple[str, Queue[str]]]:
    """Each visit of the browser gets the next page."""
    visits: Queue[str] = Queue()
    waiting = list(pages)

    class Place(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.end_headers()
            if "Mozilla" in self.headers["User-Agent"] and self.path == "/":
                self.wfile.write(waiting.pop(0))
                visits.put(self.path)

        def log_message(self, format: str, *args: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Place) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/", visits
        server.shutdown()


def test_the_launcher_shows_the_kiosk(launch: Launch, browser: Browser, floor_address: str) -> None:
    put_on_the_floor(a_manifest())
    launcher = launch(f"{floor_address}/", DOOR)
    assert launcher.stderr is not None
    doors = (re.search(r"listening on ws://([^/]+)/", line) for line in launcher.stderr)
    door = next(found[1] for found in doors if found)
    page = browser.browser_type.connect_over_cdp(f"http://{door}").contexts[0].pages[0]
    expect(page.locator(".attract-layer").first).to_be_attached()


def test_after_a_crash_it_is_shown_again_and_a_closed_window_ends_the_launcher_well(
    launch: Launch, tmp_path: Path
) -> None:
    with a_place_that_notes_visits(STAYS, IS_LEFT) as (address, visits):
        launcher = launch(address)
        visits.get(timeout=WITHIN)
        lock = (tmp_path / "a profile" / "SingletonLock").readlink()
        os.kill(int(lock.name.rsplit("-", 1)[1]), signal.SIGKILL)
        visits.get(timeout=WITHIN)
        assert launcher.wait(WITHIN) == 0
