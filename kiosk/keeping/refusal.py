"""Why a backup, a restore or a stick was not made."""

from __future__ import annotations


class CannotKeep(RuntimeError):
    """One sentence: what was found, what was expected, what to do. Nothing was changed."""
