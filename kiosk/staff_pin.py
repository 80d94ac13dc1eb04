"""The staff's PIN as the page may carry it: a salted slow hash, so that it can be tried without the server."""

from __future__ import annotations

import hashlib
import hmac
from functools import cache

from django.conf import settings

ROUNDS = 600_000  # PBKDF2-HMAC-SHA256, OWASP Password Storage Cheat Sheet, 2023


@cache
def staff_pin_mark(pin: str) -> str:
    """`rounds.salt.hash` in hex, or "" without a PIN.

    The salt belongs to the installation, so that the page stays the same from one start of the server to the next.
    """
    if not pin:
        return ""
    salt = hmac.new(settings.SECRET_KEY.encode(), b"staff pin", hashlib.sha256).digest()[:16]
    kept = hashlib.pbkdf2_hmac("sha256", pin.encode(), salt, ROUNDS)
    return f"{ROUNDS}.{salt.hex()}.{kept.hex()}"
