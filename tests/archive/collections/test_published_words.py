from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest

from archive.curation.manifest import compose
from archive.ingest.collection import FOUNDING, load_collection
from archive.models import Exhibit, SourceCaption, StoryPanel
from archive.standards.languages import LANGUAGES

PUBLISHED_TITLES = {"Puyi, From Emperor to Citizen", "The Women of Kurokawa, 2025"}
"""Citations that are a work's own title; the others are a name, a year, an address, or said in every language."""
WITHOUT_TRANSLATION = "slides[1].body.document.translation"
"""English needs no translation of an English sentence."""

LOOSE = {
    "en": r"\d (?:July|August|September)\b|(?:July|August|September) \d|[Aa]bout \d",
    "ru": r"\d (?:июля|августа|сентября)\b|(?:август[еа]?|сентябр[яе]) \d|[Оо]коло \d",
    "zh-Hans": r"年\d|\d年|月\d|\d月|\d日|约\d|\d万|\d\u2060万人",
    "ja": r"年\d|\d年|月\d|\d月|\d日|約\d|\d万|\d\u2060万人|午後\d|\d、\d",
}
"""Where a line could end in the middle of a date or of a rounded number."""

FOR_THE_SEARCH = "readings"
"""How Chinese names are typed; no other language has such a way."""


@pytest.fixture
def manifest(db: None) -> dict[str, Any]:
    load_collection(FOUNDING)
    return compose(Exhibit.objects.get(slug="manchuria-1945"))


def test_a_release_says_everything_in_all_four_languages(manifest: dict[str, Any]) -> None:
    maps = dict(_language_maps(manifest, ""))
    assert len(maps) > 500
    silent = {address: set(LANGUAGES) - set(said) for address, said in maps.items() if said}
    silent.pop(WITHOUT_TRANSLATION)
    assert not {address: missing for address, missing in silent.items() if missing}


def test_a_citation_that_reads_the_same_in_every_language_has_no_english_in_it(
    manifest: dict[str, Any],
) -> None:
    plain = {text for text in _citations(manifest) if isinstance(text, str)} - PUBLISHED_TITLES
    assert not {text for text in plain if re.search(r"(?<![\w.])[a-z]{2,}\b(?!\.\w)", text)}


def test_source_and_place_are_parted_as_the_language_parts_them(manifest: dict[str, Any]) -> None:
    named = [citation for citation in _citations(manifest) if isinstance(citation, dict)]
    assert not {words[tag] for words in named for tag in ("zh-Hans", "ja") if ", " in words[tag]}
    assert any("、13–\u206024\u2060行目" in words["ja"] for words in named)
    assert any("，第\u206013–\u206024\u2060行" in words["zh-Hans"] for words in named)


def test_where_a_document_stands_is_said_in_the_visitors_language(manifest: dict[str, Any]) -> None:
    document = next(slide for slide in manifest["slides"] if slide.get("story_kind") == "document")["body"]
    assert document["document"]["locator"]["ja"] == "24\u2060行目"
    assert document["document"]["locator"]["en"] == "line 24"


def test_a_release_parts_no_number_from_its_word_and_changes_no_letter_of_a_quotation(
    manifest: dict[str, Any],
) -> None:
    told = json.dumps(manifest, ensure_ascii=False)
    assert "9\u00a0августа\u00a01945\u00a0года" in told and "Пу\u00a0И" in told
    assert not re.findall(r"\d (?:января|июля|августа|сентября|октября|года|году)\b", told)
    assert not re.findall(r"(?<=[^\w-][вск]) \w+", told)
    document = next(slide for slide in manifest["slides"] if slide.get("story_kind") == "document")["body"]
    assert "from August\u00a09, the" in document["document"]["text"]
    quoted = [document["document"]] + [
        slide["source_caption"] for slide in manifest["slides"] if slide.get("source_caption")
    ]
    kept = {
        *SourceCaption.objects.values_list("text", flat=True),
        _found(StoryPanel.objects.get(kind="document")),
    }
    assert len(quoted) == 15 and {_as_typed(quotation["text"]) for quotation in quoted} <= kept


def test_a_release_parts_no_date_and_no_rounded_number(manifest: dict[str, Any]) -> None:
    """Day and month, month and year, a year and its month in Chinese and Japanese, "about" and its number."""
    told = {tag: list(_texts(manifest, tag)) for tag in LANGUAGES}
    assert all(len(texts) > 300 for texts in told.values())
    loose = {tag: {found[0] for text in told[tag] for found in re.finditer(LOOSE[tag], text)} for tag in told}
    assert loose == {tag: set() for tag in LANGUAGES}


def _texts(value: Any, tag: str, within: bool = False) -> Iterator[str]:
    if isinstance(value, str) and within:
        yield value
    elif isinstance(value, dict):
        by_language = bool(value) and set(value) <= set(LANGUAGES)
        for key, inner in value.items():
            if not by_language or key == tag:
                yield from _texts(inner, tag, within or by_language)
    elif isinstance(value, list):
        for inner in value:
            yield from _texts(inner, tag, within)


def _as_typed(text: str) -> str:
    return text.replace("\u00a0", " ").replace("\u2060", "")


def _found(panel: StoryPanel) -> str:
    text = panel.body["document"]["text"]
    assert isinstance(text, str)
    return text


def _language_maps(value: Any, address: str) -> Iterator[tuple[str, dict[str, Any]]]:
    if isinstance(value, dict):
        if value and set(value) <= set(LANGUAGES):
            yield address.lstrip("."), value
        else:
            for key, inner in value.items():
                if key != FOR_THE_SEARCH:
                    yield from _language_maps(inner, f"{address}.{key}")
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield from _language_maps(inner, f"{address}[{number}]")


def _citations(manifest: dict[str, Any]) -> Iterator[Any]:
    for slide in manifest["slides"]:
        yield from slide.get("citations", [])
        for claim in slide.get("known", []):
            yield from claim["sources"]
