"""The founding collection's files as the tests read them, and every text of the museum's voice in them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from archive.ingest.collection import FOUNDING
from archive.ingest.collection_folder.folder import CollectionFolder
from archive.ingest.collection_folder.reading import read_collection

SHARED = Path(__file__).resolve().parents[4] / "shared" / "collection"
QUOTED = re.compile("“[^”]*”|«[^»]*»|「[^」]*」|『[^』]*』|‘[^’]*’")


@cache
def the_collection() -> CollectionFolder:
    """The folder, read once."""
    return read_collection(FOUNDING)


@cache
def research() -> Any:
    """The research file that the records were written from."""
    return yaml.safe_load((SHARED / "photographs.yaml").read_text(encoding="utf-8"))


@cache
def corrections() -> list[dict[str, Any]]:
    """Where each correction is honoured."""
    return list(yaml.safe_load((FOUNDING / "corrections-honoured.yaml").read_text(encoding="utf-8")))


def pages(language: str) -> dict[str, dict[str, Any]]:
    """Every text file of a language: `shared`, `photographs/M45-001`, `stories/harbin`…"""
    words = the_collection().words.by_language[language]
    found = {"shared": dict(words.shared)}
    found.update({f"photographs/{number}": dict(page) for number, page in words.photographs.items()})
    found.update({f"stories/{key}": dict(page) for key, page in words.stories.items()})
    return found


def texts(language: str) -> Iterator[tuple[str, str]]:
    """Every text of a language with its address, `stories/harbin#label`."""
    for name, page in pages(language).items():
        yield from _leaves(page, f"{name}#")


def own_voice(text: str) -> str:
    """The text without what it quotes."""
    return QUOTED.sub("…", text)


def text_at(language: str, address: str) -> str:
    """The text at `stories/harbin#label`, or an empty one."""
    return dict(texts(language)).get(address, "")


def languages_written() -> list[str]:
    """The languages that have any words yet."""
    return [tag for tag in the_collection().words.by_language if any(texts(tag))]


def _leaves(value: Any, address: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, str):
        yield address, value
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from _leaves(inner, address + key if address.endswith("#") else f"{address}.{key}")
