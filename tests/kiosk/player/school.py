"""A screen that a school class stands before."""

from __future__ import annotations

import json

from playwright.sync_api import expect

from archive.models.shelves import put_whole
from kiosk.floor import screen_path
from tests.kiosk.player.exhibit import SLUG
from tests.kiosk.player.visitor import Visitor


def go_to_school(visitor: Visitor, hash_of_address: str = "") -> None:
    """The same visitor's page as a screen in school mode shows it; its heartbeat is not asked for here."""
    data = {"school-mode": "true"}
    facts = {"exhibit": SLUG, "manifest_url": f"/exhibits/{SLUG}/manifest.json", "data": data}
    put_whole(screen_path("school"), json.dumps(facts).encode())
    visitor.page.route("**/heartbeat", lambda route: route.fulfill(status=204))
    visitor.page.goto(f"{visitor.address}/?screen=school{hash_of_address}")
    expect(visitor.page.locator(".attract-layer, .calm").first).to_be_attached()
