from __future__ import annotations

import re
from typing import Any

import pytest
import yaml

from archive.standards.wording import wording
from tests.archive.collections.founding import (
    SHARED,
    languages_written,
    own_voice,
    text_at,
    texts,
    the_collection,
)

TRANSLATIONS = [tag for tag in languages_written() if tag != "en"]
IN_GLOSSARY = {"ru": "ru", "zh-Hans": "zh_Hans", "ja": "ja"}
ENGLISH_ONLY = {"stories/the-declaration#document.translation"}

WRONG_FORMS = {
    "en": [],
    "ru": ["манчжур", "маньчжоуго", "квантунгск"],
    "zh-Hans": ["满州", "(?<!伪)满洲国"],
    "ja": ["満州", "偽満洲", "昭和", "明治"],
}
"""Spellings the glossary does not have; Japanese dates name no era; Chinese says 伪满洲国, Japanese 満洲国."""


def _glossary() -> list[dict[str, Any]]:
    return list(yaml.safe_load((SHARED / "glossary.yaml").read_text(encoding="utf-8"))["entries"])


@pytest.mark.parametrize("language", TRANSLATIONS)
def test_a_translation_says_everything_that_english_says(language: str) -> None:
    own = {address for address, _ in texts(language)}
    missing = sorted({address for address, _ in texts("en")} - own)
    assert missing == []


@pytest.mark.parametrize("language", TRANSLATIONS)
def test_a_translation_says_nothing_that_english_does_not(language: str) -> None:
    english = {address for address, _ in texts("en")} | ENGLISH_ONLY
    assert sorted({address for address, _ in texts(language)} - english) == []


@pytest.mark.parametrize("language", TRANSLATIONS)
def test_the_quoted_declaration_comes_with_a_translation(language: str) -> None:
    assert text_at(language, "stories/the-declaration#document.translation")


@pytest.mark.parametrize("language", TRANSLATIONS)
def test_places_and_people_are_called_as_the_glossary_has_them(language: str) -> None:
    for entry in _glossary():
        kind = {"place": "places", "person": "people"}.get(entry["kind"], "")
        said = text_at(language, f"shared#{kind}.{entry['id']}.name")
        if said:
            said += text_at(language, f"shared#{kind}.{entry['id']}.modern_name")
            written = (
                f"{entry[IN_GLOSSARY[language]]} {entry.get('ja_modern', '') if language == 'ja' else ''}"
            )
            forms = [form for form in re.split('[()（）"“” ·]+', written) if len(form) > 1]
            assert any(form in said for form in forms), (entry["id"], said, forms)


@pytest.mark.parametrize("language", languages_written())
def test_no_name_is_spelt_as_the_glossary_does_not(language: str) -> None:
    for address, text in texts(language):
        for form in WRONG_FORMS[language]:
            assert not re.search(form, own_voice(text), re.IGNORECASE), (address, form)


@pytest.mark.parametrize("language", TRANSLATIONS)
def test_a_translation_gives_the_same_years_and_numbers(language: str) -> None:
    english = dict(texts("en"))
    for address, text in texts(language):
        if address in english and not address.endswith("#alt"):
            years = set(re.findall(r"\b(?:18|19|20)\d\d\b", english[address]))
            own = set(re.findall(r"(?<!\d)(?:18|19|20)\d\d(?!\d)", text))
            assert years <= own, (address, years - own)


@pytest.mark.parametrize("language", languages_written())
def test_the_provenance_knows_the_words_for_somebody_whom_nobody_knows(language: str) -> None:
    """Else a history would read “photographed by photographer not known”."""
    known = wording(language, "provenance").words("unknown_agents")
    for step in ("creation", "gap"):
        assert text_at(language, f"shared#provenance.{step}.agent") in known, step


WRITERS = {"ru": "Первый каталог", "zh-Hans": "创始目录编写者", "ja": "創設時の目録"}


@pytest.mark.parametrize("language", TRANSLATIONS)
def test_a_translation_is_signed_as_awaiting_a_native_speaker(language: str) -> None:
    assert text_at(language, "shared#signature")
    assert the_collection().settings["languages"][language] == {
        "state": "in_review",
        "written_by": WRITERS[language],
        "written": "2026-11",
        "translated_from": "en",
    }
