"""A row's values in the smallest parts that a curator changes one by one: a field, or a field in one language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from django.db import models

from archive.models.fields import LanguageMapField
from archive.standards.canonical import canonical_bytes

Parts = dict[str, Any]
NOTHING: tuple[object, ...] = (None, "", {}, [])


def fingerprint(value: Any) -> str:
    """A short digest of a value, to recognise it by."""
    return sha256(canonical_bytes(value)).hexdigest()[:16]


def in_parts(model: type[models.Model], values: Mapping[str, Any]) -> Parts:
    """`{"confidence": "certain", "text/en": "…"}`: language maps by language, rows by primary key."""
    parts: Parts = {}
    for name, value in values.items():
        if isinstance(model._meta.get_field(name), LanguageMapField):
            parts.update({f"{name}/{tag}": words for tag, words in value.items() if words})
        else:
            parts[name] = value.pk if isinstance(value, models.Model) else value
    return parts


def stored_parts(row: models.Model, names: Mapping[str, Any]) -> Parts:
    """The same parts as the row has them now."""
    return in_parts(type(row), {name: _stored(row, name) for name in names})


def _stored(row: models.Model, name: str) -> Any:
    return getattr(row, row._meta.get_field(name).attname)  # type: ignore[union-attr]


def give(row: models.Model, part: str, value: Any) -> None:
    """Put one part into a row; None takes a language away."""
    name, _, tag = part.partition("/")
    if not tag:
        setattr(row, row._meta.get_field(name).attname, value)  # type: ignore[union-attr]
        return
    words = {**getattr(row, name)}
    if value is None:
        words.pop(tag, None)
    else:
        words[tag] = value
    setattr(row, name, words)


@dataclass(frozen=True)
class Verdict:
    """What to write of a row's parts, what of them was edited on the desk, and what is now known as ours.

    `refused`: of the edited parts those that the folder has changed too; somebody must choose.
    """

    write: Parts
    edited: list[str]
    refused: list[str]
    wrote: dict[str, str]


def compare(new: Parts, stored: Parts, wrote: Mapping[str, str]) -> Verdict:
    """Write a part only where the row still has what was last written, or nothing that anybody wrote."""
    write: Parts = {}
    edited: list[str] = []
    refused: list[str] = []
    now: dict[str, str] = {}
    for part in [*new, *(part for part in wrote if part not in new and "/" in part)]:
        value, held = new.get(part), stored.get(part)
        if value == held:
            now[part] = fingerprint(value)
        elif fingerprint(held) == wrote.get(part) or (part not in wrote and held in NOTHING):
            write[part] = value
            now[part] = fingerprint(value)
        else:
            edited.append(part)
            refused += [part] if fingerprint(value) != wrote.get(part) else []
            now.update({part: wrote[part]} if part in wrote else {})
    ours = {part: mark for part, mark in now.items() if part in new or part in edited}
    return Verdict(write, edited, refused, ours)
