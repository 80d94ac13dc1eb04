"""The launcher with the real browser: the kiosk is shown, comes back after a crash, and ends when the staff leaves."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from queue import Queue
from typing import Any

import pytest

from archive.models.shelves import put_whole
from kiosk.floor import mark_of, screen_path
from tests.browser import find_browser
from tests.kiosk.deploy.files import DEPLOY, plain_environment
from tests.kiosk.player.exhibit import SLUG, a_manifest, put_on_the_floor
from tests.kiosk.player.unsteady import Environ, Fault, StartResponse, UnsteadyFloor

pytestmark = pytest.mark.browser

WITHIN = 90  # seconds; a machine may be busy

OFTEN = {
    "exhibit": SLUG,
    "manifest_url": f"/exhibits/{SLUG}/manifest.json",
    "data": {"poll-seconds": 1},
}  # a screen that reports every second
STAYS = b"<!doctype html><title>here</title>"
IS_LEFT = b"<!doctype html><script>setTimeout(() => window.close())</script>"  # what the staff's door does

Launch = Callable[..., "subprocess.Popen[bytes]"]


@pytest.fixture
def launch(tmp_path: Path) -> Iterator[Launch]:
    """As a kiosk starts it, but without a screen."""
    started: list[subprocess.Popen[bytes]] = []

    def launched(address: str) -> subprocess.Popen[bytes]:
        environment = plain_environment(
            KIOSK_ADDRESS=address,
            KIOSK_BROWSER=str(find_browser()),
            KIOSK_BROWSER_FLAGS="--headless=new --disable-gpu --no-sandbox",
            KIOSK_PROFILE=str(tmp_path / "a profile"),
            WAYLAND_DISPLAY="",
            DISPLAY="",
        )
        command = ["sh", str(DEPLOY / "kiosk-browser")]
        started.append(subprocess.Popen(command, env=environment))
        return started[-1]

    yield launched
    for launcher in started:
        launcher.terminate()
        launcher.wait()


def a_desk() -> tuple[Fault, Queue[dict[str, Any]]]:
    """Takes the reports of a screen in the server's place, and the reports it took."""
    reports: Queue[dict[str, Any]] = Queue()
    answer = json.dumps({"facts": mark_of(OFTEN)}).encode()

    def take(environ: Environ, start_response: StartResponse) -> Iterable[bytes] | None:
        if environ["PATH_INFO"] != "/heartbeat":
            return None
        reports.put(json.load(environ["wsgi.input"]))
        start_response("200 OK", [("Content-Type", "application/json"), ("Content-Length", str(len(answer)))])
        return [answer]

    return take, reports


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


def test_the_launcher_shows_the_kiosk(floor: UnsteadyFloor, launch: Launch) -> None:
    """The page says it itself: a report has `picture_seconds` once a slide of the attract loop hangs on the screen."""
    manifest = a_manifest()
    put_on_the_floor(manifest)
    put_whole(screen_path("hall-1"), json.dumps(OFTEN).encode())
    floor.fault, reports = a_desk()
    launch(f"{floor.address}/exhibits/{SLUG}/?screen=hall-1")
    told = (reports.get(timeout=WITHIN) for _ in range(WITHIN))
    report = next(report for report in told if report["picture_seconds"] is not None)
    assert (report["screen"], report["digest"]) == ("hall-1", manifest["digest"])


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
