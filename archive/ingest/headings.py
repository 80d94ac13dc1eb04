"""Which heading of a spreadsheet fills which field (INTERFACES, Spreadsheet for ingest)."""

from __future__ import annotations

import re
from dataclasses import dataclass

ALIASES: dict[str, tuple[str, ...]] = {
    "filename": ("filename", "object_location", "file name"),
    "catalogue_number": ("catalogue_number", "objectid", "identifier"),
    "title": ("title",),
    "label": ("label", "description"),
    "alt": ("alt", "image_alt_text"),
    "more": ("more",),
    "source_caption": ("source_caption",),
    "date": ("date",),
    "creator": ("creator",),
    "place": ("place", "location"),
    "latitude": ("latitude",),
    "longitude": ("longitude",),
    "subject": ("subject",),
    "rights_uri": ("rights_uri", "rightsstatement"),
    "rights": ("rights",),
    "source": ("source",),
    "credit": ("credit",),
    "language": ("language",),
}
"""Field → headings that fill it, the one that wins first."""

NAMES_A_PHOTOGRAPH = frozenset({"filename", "catalogue_number"})
"""Without one of these a row cannot be told to belong to anything."""

IN_A_LANGUAGE = ("title", "label", "more", "alt")
"""Fields that may also be given once a language: `label_ru`. Without one they are in the row's language."""

TAGS: dict[str, tuple[str, ...]] = {
    "en": ("en", "eng", "english", "en-gb", "en-us"),
    "ru": ("ru", "rus", "russian", "русский", "ru-ru"),
    "zh-Hans": (
        "zh-hans",
        "zh",
        "zho",
        "chi",
        "cmn",
        "zh-cn",
        "zh-sg",
        "zh-hans-cn",
        "chinese",
        "中文",
        "简体中文",
    ),
    "ja": ("ja", "jpn", "ja-jp", "japanese", "日本語"),
}
"""Our language → how catalogues write it: BCP 47, ISO 639-2 (both forms), ISO 639-3, its names."""


@dataclass(frozen=True)
class Target:
    """A field, in one language where the heading says so; `rank` 0 is the heading that wins."""

    field: str
    language: str | None
    rank: int


def plain(heading: str) -> str:
    """A heading without case, spaces and underscores."""
    return re.sub(r"[\s_]+", "", heading).casefold()


def language_of(text: str) -> str | None:
    """Our tag for a language as a catalogue writes it, or None when it is none of ours."""
    wanted = text.strip().casefold().replace("_", "-")
    return next((tag for tag, spellings in TAGS.items() if wanted in spellings), None)


def target_of(heading: str) -> Target | None:
    """The field that a heading fills, or None: then its column is kept as received."""
    return TARGETS.get(plain(heading))


def _targets() -> dict[str, Target]:
    found = {
        plain(alias): Target(field, None, rank)
        for field, names in ALIASES.items()
        for rank, alias in enumerate(names)
    }
    for field in IN_A_LANGUAGE:
        for tag, spellings in TAGS.items():
            for spelling in (*spellings, *(each.replace("-", "") for each in spellings)):
                found[f"{field}{spelling}"] = Target(field, tag, 0)
    return found


TARGETS = _targets()
