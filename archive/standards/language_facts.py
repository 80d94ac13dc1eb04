"""What a language.json may say, and the sentence for a mistake in it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

_TAG = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")


def fault_in_facts(told: Mapping[str, Any]) -> str | None:
    """What is wrong with the contents of a language.json: what was found, and what is expected; None for nothing."""
    unasked = [name for name in told if name not in _EXPECTED]
    if unasked:
        return f"{unasked[0]} is a name that nothing asks for; expected some of {', '.join(_EXPECTED)}"
    for name, (holds, expected) in _EXPECTED.items():
        if not (holds(told[name]) if name in told else name not in _NEEDED):
            return f"{name} is {told.get(name)!r}; expected {expected}"
    return None


def _is_text(value: Any) -> bool:
    return isinstance(value, str)


def _is_name(value: Any) -> bool:
    return isinstance(value, str) and value != ""


def _is_tag(value: Any) -> bool:
    return isinstance(value, str) and bool(_TAG.fullmatch(value))


def _is_number(value: Any) -> bool:
    return isinstance(value, int)


def _are_texts(value: Any) -> bool:
    return isinstance(value, list) and all(map(_is_text, value))


def _are_numbers(value: Any) -> bool:
    return isinstance(value, Mapping) and all(map(_is_number, value.values()))


def _are_keyboards(value: Any) -> bool:
    return isinstance(value, list) and all(
        isinstance(keys, Mapping) and _is_name(keys.get("name")) and _are_texts(keys.get("rows"))
        for keys in value
    )


def _is_pattern(value: Any) -> bool:
    try:
        re.compile(value)
    except (TypeError, re.error):
        return False
    return True


_NEEDED = ("tag", "name")
_EXPECTED: Mapping[str, tuple[Callable[[Any], bool], str]] = {
    "tag": (_is_tag, "a BCP 47 tag such as “ko” or “pt-BR”"),
    "name": (_is_name, "the language's own name for itself"),
    "order": (_is_number, "a whole number"),
    "counted": (lambda value: value in ("words", "characters"), "“words” or “characters”"),
    "plural_samples": (_are_numbers, "{…} with a whole number for each plural category"),
    "keyboards": (_are_keyboards, "a list of {“name”: “…”, “rows”: [“…”]}"),
    "word_endings": (_is_text, "a pattern, as JavaScript writes it"),
    "reading": (lambda value: value in ("", "pinyin"), "“pinyin” or nothing"),
    "unbroken": (_is_pattern, "a pattern, as Python writes it"),
    "also_written": (_are_texts, "a list of texts"),
}
