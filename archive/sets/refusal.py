"""Why a set does not leave the house."""

from __future__ import annotations


class CannotExport(ValueError):
    """The set cannot be written as asked; the words say what was found, what was expected and what to do."""
