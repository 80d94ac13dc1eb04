from __future__ import annotations

import pytest

from archive.standards.languages import LANGUAGES
from archive.standards.provenance import KINDS, ProvenanceStep, UnknownStep, aam_text

FOUNDING = [
    ProvenanceStep("creation", "unknown", None, "1945-08?/1945-09?", "unknown"),
    ProvenanceStep("gap", "unknown", None, "1945/..", "unknown"),
    ProvenanceStep("publication", {"en": "unattributed web page", "ru": "веб-страница без указания автора"}),
    ProvenanceStep(
        "text_received", {"en": "project founding document", "ru": "основополагающий документ проекта"}
    ),
]


def test_a_history_full_of_gaps_says_each_of_them() -> None:
    assert aam_text(FOUNDING, "en") == (
        "Photographer not known, between August and September 1945, probably. "
        "History not known, 1945 or later. "
        "Published: unattributed web page. "
        "Caption text received: project founding document."
    )
    assert aam_text(FOUNDING, "ru") == (
        "Автор съёмки неизвестен, между августом и сентябрём 1945 года, вероятно. "
        "История неизвестна, не ранее 1945 года. "
        "Публикация: веб-страница без указания автора. "
        "Получен текст подписи: основополагающий документ проекта."
    )


def test_chinese_and_japanese_use_their_own_punctuation() -> None:
    assert (
        aam_text(FOUNDING[:2], "zh-Hans")
        == "摄影者不详，很可能在1945年8月至9月之间。流传经过不详，1945年或之后。"
    )
    assert (
        aam_text(FOUNDING[:2], "ja") == "撮影者不詳、1945年8月から9月の間（おそらく）。来歴不明、1945年以降。"
    )


def test_a_semicolon_says_that_it_passed_directly_and_a_full_stop_that_it_did_not() -> None:
    first = ProvenanceStep("custody", "A. Ivanova", "Harbin", "1945/1950", direct_transfer=True)
    second = ProvenanceStep("custody", "City archive", date_edtf="1950")
    third = ProvenanceStep("acquisition", "the museum", date_edtf="2026")
    assert aam_text([first, second, third], "en") == (
        "A. Ivanova, Harbin, 1945 to 1950; City archive, 1950. Acquired by the museum, 2026."
    )


def test_nothing_passes_directly_through_a_gap() -> None:
    owner = ProvenanceStep("custody", "A. Ivanova", direct_transfer=True)
    gap = ProvenanceStep("gap", direct_transfer=True)
    assert aam_text([owner, gap, owner], "en") == "A. Ivanova. History not known. A. Ivanova."


@pytest.mark.parametrize(
    ("certainty", "words"),
    [
        ("certain", "Photographed by N. Shkulin."),
        ("probable", "Probably photographed by N. Shkulin."),
        ("uncertain", "Possibly photographed by N. Shkulin."),
        ("unknown", "Possibly photographed by N. Shkulin."),
    ],
)
def test_doubt_is_said_as_probably_or_possibly(certainty: str, words: str) -> None:
    assert aam_text([ProvenanceStep("creation", "N. Shkulin", certainty=certainty)], "en") == words


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_of_step_has_words_in_every_language(kind: str, language: str) -> None:
    assert aam_text([ProvenanceStep(kind)], language)
    assert "X. Y" in aam_text([ProvenanceStep(kind, "X. Y")], language)


def test_an_agent_missing_in_a_language_is_named_in_the_default_one() -> None:
    assert aam_text([ProvenanceStep("custody", {"en": "City archive"})], "ja") == "City archive。"


def test_no_steps_make_no_text() -> None:
    assert aam_text([], "en") == ""


def test_a_step_of_an_unknown_kind_or_certainty_is_refused() -> None:
    with pytest.raises(UnknownStep, match="Expected a kind of creation"):
        aam_text([ProvenanceStep("sale")], "en")
    with pytest.raises(UnknownStep, match="a certainty of certain"):
        aam_text([ProvenanceStep("custody", certainty="sure")], "en")
