"""A served kiosk for the launcher."""

from __future__ import annotations

from tests.kiosk.player.conftest import floor, floor_address

__all__ = ["floor", "floor_address"]
