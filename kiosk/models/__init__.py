"""What the kiosk itself remembers: its screens."""

from __future__ import annotations

from kiosk.models.screen import Screen
from kiosk.models.visit_count import VisitCount

__all__ = ["Screen", "VisitCount"]
