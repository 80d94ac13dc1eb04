"""A kiosk that keeps what it shows, and what can be asked of it."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Page

from tests.kiosk.player.unsteady import UnsteadyFloor
from tests.kiosk.player.visitor import Visitor

KEPT = """() => Boolean(window.kiosk?.player)
  && document.documentElement.dataset.kept === kiosk.player.room.manifest.digest"""
MEET = """async () => {
  const pause = () => new Promise((done) => setTimeout(done, 20));
  while (!window.kiosk?.contact) await pause();
  const { contact } = kiosk;
  const met = contact.met;
  await contact.meet();
  if (contact.met > met) return;
  while (contact.met === met) await pause();
  await contact.meet();
}"""
NUMBER = "kiosk.player.room.manifest.number"


def keep(visit: Any, floor: UnsteadyFloor, **more: Any) -> Visitor:
    """Open the kiosk and wait until it could go on without the server."""
    visitor: Visitor = visit(address=floor.address, service_workers="allow", **more)
    visitor.page.wait_for_function(KEPT)
    return visitor


def contact(page: Page) -> None:
    """What happens every minute, now."""
    page.evaluate(MEET)


def kept_paths(page: Page) -> set[str]:
    """The pictures in the browser's keeping, as the manifest names them."""
    keys = "async () => (await (await caches.open('kiosk-pictures')).keys()).map((key) => new URL(key.url).pathname)"
    return {path.removeprefix("/media/") for path in page.evaluate(keys)}


def shows_release(number: int) -> str:
    """A release has been taken and a slide of it hangs on the screen."""
    return f"""async () => {{
      const {{ manifest }} = kiosk.player.room;
      const kept = await caches.open("kiosk-releases");
      const state = await (await kept.match(`/kept/state${{document.documentElement.dataset.manifestUrl}}`)).json();
      return manifest.number === {number} && state.shown === manifest.digest;
    }}"""
