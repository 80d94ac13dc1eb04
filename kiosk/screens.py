"""Tell a screen what it is: a small public file, so that its page is served without a query."""

from __future__ import annotations

from typing import Any

from archive.models.shelves import put_whole
from archive.standards.canonical import canonical_bytes
from kiosk.floor import screen_path
from kiosk.models import Screen


def hang(screen: Screen) -> None:
    """Write the screen's facts; its page follows at the next load."""
    put_whole(screen_path(screen.name), canonical_bytes(facts(screen)))


def take_down(name: str) -> None:
    """Forget a screen that was renamed or deleted."""
    screen_path(name).unlink(missing_ok=True)


def hang_all() -> None:
    """Write every screen's facts anew, as after a restored backup."""
    for screen in Screen.objects.select_related("exhibit", "pinned_release"):
        hang(screen)


def facts(screen: Screen) -> dict[str, Any]:
    """What the page carries as `data-…`: which manifest, how large the screen is, from how far it is read."""
    exhibit = screen.exhibit.slug
    pinned = screen.pinned_release
    return {
        "exhibit": exhibit,
        "manifest_url": f"/exhibits/{exhibit}/releases/{pinned.number}/manifest.json"
        if pinned
        else f"/exhibits/{exhibit}/manifest.json",
        "data": {
            "diagonal-inches": screen.diagonal_inches,
            "viewing-distance-mm": screen.viewing_distance_mm,
            **({} if screen.lower_edge_mm is None else {"lower-edge-mm": screen.lower_edge_mm}),
            "low-controls": "true" if screen.low_controls else "false",
            "school-mode": "true" if screen.school_mode else "false",
        },
    }
