"""Keep together in a line what a language keeps together: a number and its word, a short word and the next."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from archive.standards.languages import KNOWN, unbroken

AS_STORED = ("narration", "status")


def held(told: Any) -> Any:
    """The same manifest, or part of one, with no-break spaces and hyphens in every text under its language's tag.

    A quotation has its `language` beside its `text`: only its spaces hold, every letter of it stays.
    """
    if isinstance(told, Mapping):
        by_language = bool(told) and set(told) <= set(KNOWN)
        if isinstance(tag := told.get("language"), str) and isinstance(told.get("text"), str):
            told = {**told, "text": unbroken(told["text"], tag)}
        return {key: _held_in(part, key) if by_language else held(part) for key, part in told.items()}
    return [held(part) for part in told] if isinstance(told, list) else told


def _held_in(told: Any, tag: str) -> Any:
    if isinstance(told, Mapping):
        return {key: part if key in AS_STORED else _held_in(part, tag) for key, part in told.items()}
    return unbroken(told, tag) if isinstance(told, str) else told
