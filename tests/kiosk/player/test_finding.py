"""How a word is looked up: pure functions and the index over the vendored library."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.conf import settings
from playwright.sync_api import Page

from archive.standards.languages import KNOWN
from kiosk.words.interface import interface_words
from tests.kiosk.player.exhibit import LANGUAGES
from tests.kiosk.player.finding import SECRET, a_deck

RUSSIAN = KNOWN["ru"].word_endings
FIND = """([slides, words, language, endings, asked]) => {
  const voice = new kiosk.Voice(words, "en");
  voice.language = language;
  const index = new kiosk.SearchIndex(MiniSearch, slides, voice, endings);
  return index.find(asked).map(({ slide, quote }) => [slide.id, quote && quote.hit]);
}"""

Find = Callable[[str, str], list[list[str]]]


@pytest.fixture
def find(bench: Page, data_root: Any) -> Find:
    """`find(language, asked)` → [[slide id, words quoted], …]."""
    if not bench.evaluate("'MiniSearch' in window"):
        bench.add_script_tag(path=settings.PLAYER_FOLDER / "vendor/minisearch/minisearch.js")
    deck, words = a_deck(), interface_words(LANGUAGES)

    def asked_in(language: str, asked: str) -> list[list[str]]:
        endings = KNOWN[language].word_endings
        found: list[list[str]] = bench.evaluate(FIND, [deck, words, language, endings, asked])
        return found

    return asked_in


@pytest.mark.parametrize(
    ("term", "endings", "folded"),
    [
        ("Satō", "", "sato"),
        ("Самолёты", RUSSIAN, "самолет"),
        ("Маньчжурией", RUSSIAN, "маньчжур"),
        ("Чита", RUSSIAN, "чит"),
        ("мы", RUSSIAN, "мы"),
        ("ハルビン", "", "はるひん"),
        ("はるびん", "", "はるひん"),
        ("ﾊﾙﾋﾞﾝ", "", "はるひん"),
        ("シャッター", "", "しやつたー"),
    ],
)
def test_a_word_is_looked_up_without_marks_case_endings_and_kinds_of_kana(
    bench: Page, term: str, endings: str, folded: str
) -> None:
    found = bench.evaluate(
        "([term, endings]) => kiosk.foldTerm(term, new RegExp(endings || '$^', 'u'))",
        [term, endings],
    )
    assert found == folded


def test_writing_without_spaces_is_taken_in_pairs(bench: Page) -> None:
    tokens = bench.evaluate("kiosk.tokensOf('1945年8月，苏军').map(({ text, at }) => [text, at])")
    assert tokens == [["1945", 0], ["年", 4], ["8", 5], ["月", 6], ["苏军", 8], ["军", 9]]
    assert bench.evaluate("kiosk.tokensOf('哈尔滨', true).map(({ text }) => text)") == ["哈尔", "尔滨"]


def test_a_name_is_typed_by_its_syllables_or_their_first_letters(bench: Page) -> None:
    assert bench.evaluate("kiosk.soundsOf('ha er bin')") == ["haerbin", "heb", "erbin", "eb", "bin", "b"]


@pytest.mark.parametrize(
    ("language", "asked", "first"),
    [
        ("en", "Sato", "m45-004"),
        ("en", "satō", "m45-004"),
        ("en", "harb", "m45-001"),
        ("en", "banner Harbin", "m45-001"),
        ("en", "airplane", "m45-002"),
        ("en", "Shenyang", "m45-002"),
        ("en", "M45-002", "m45-002"),
        ("en", "Москва", "m45-004"),
        ("ru", "Харбин", "m45-001"),
        ("ru", "Харбина", "m45-001"),
        ("ru", "солдатами", "m45-001"),
        ("ru", "самолетами", "m45-002"),
        ("ru", "Сато", "m45-004"),
        ("zh-Hans", "哈尔滨", "m45-001"),
        ("zh-Hans", "旗", "m45-001"),
        ("zh-Hans", "飞机", "m45-002"),
        ("zh-Hans", "haerbin", "m45-001"),
        ("zh-Hans", "heb", "m45-001"),
        ("zh-Hans", "Harbin", "m45-001"),
        ("ja", "ハルビン", "m45-001"),
        ("ja", "はるびん", "m45-001"),
        ("ja", "はるひん", "m45-001"),
        ("ja", "掲げ", "m45-001"),
        ("ja", "もすくわ", "m45-004"),
        ("ja", "飛行", "m45-002"),
    ],
)
def test_a_visitor_finds_in_her_language(find: Find, language: str, asked: str, first: str) -> None:
    assert [found[0] for found in find(language, asked)][:1] == [first]


@pytest.mark.parametrize(
    ("language", "asked"), [("en", "zeppelin"), ("zh-Hans", "滨哈"), ("ru", "дирижабль"), ("ja", "しべりあ")]
)
def test_what_is_not_there_is_not_found(find: Find, language: str, asked: str) -> None:
    assert find(language, asked) == []


def test_every_word_that_was_asked_for_is_in_what_is_found(find: Find) -> None:
    assert find("en", "banner Moscow") == []


def test_the_place_of_the_match_is_quoted_in_the_texts_own_letters(find: Find) -> None:
    assert find("ru", "Харбин")[0][1] == "Харбином"
    assert find("zh-Hans", "哈尔滨")[0][1] == "哈尔滨"
    assert find("ja", "はるびん")[0][1] == "ハルビン"


@pytest.mark.parametrize("asked", [SECRET.split()[0], "graveyard", "Mukden", "Prisoners"])
def test_of_what_is_covered_only_the_title_is_found(find: Find, asked: str) -> None:
    assert "m45-003" not in [found[0] for found in find("en", asked)]
    assert [found[0] for found in find("en", "street")] == ["m45-003"]


def test_a_long_text_is_quoted_round_the_match(bench: Page) -> None:
    text = f"{'one two three ' * 6}Harbin stands here, {'and the text goes on ' * 6}"
    quote = bench.evaluate(
        "(text) => kiosk.quoteFrom({ text, language: 'en' }, new Set(['harbin']), (term) => term.toLowerCase())",
        text,
    )
    assert quote["hit"] == "Harbin"
    assert quote["before"] == "…two three one two three "
    assert quote["after"] == " stands here, and the text goes on and the…"


@pytest.mark.parametrize(
    ("text", "language", "most", "first", "last"),
    [
        ("It is short.", "en", 20, "It is short.", "It is short."),
        ("They met. He left, she stayed.", "en", 18, "They met. He…", "…left, she stayed."),
        ("A well-known place (a port) there.", "en", 20, "A well-known place…", "…(a port) there."),
        (
            "В\u00a0Харбине стояли 8\u00a0самолётов",
            "ru",
            22,
            "В\u00a0Харбине стояли…",
            "…стояли 8\u00a0самолётов",
        ),
        (
            "苏军士兵在车站升起旗帜。他们唱歌。",
            "zh-Hans",
            24,
            "苏军士兵在车站升起…",
            "…在车站升起旗帜。他们唱歌。",
        ),
        (
            "ソ連軍は満洲に入った。捕虜は「抑留者」だ。",
            "ja",
            24,
            "ソ連軍は満洲に…",
            "…入った。捕虜は「抑留者」だ。",
        ),
        ("8\u2060月15日、日本は降伏を発表した。", "ja", 20, "8\u2060月15日、日本は…", "…降伏を発表した。"),
    ],
)
def test_a_text_is_cut_between_words_and_beside_no_mark(
    bench: Page, text: str, language: str, most: int, first: str, last: str
) -> None:
    cut = (
        "([text, language, most]) => [false, true].map((last) => kiosk.cutWords(text, language, most, last))"
    )
    assert bench.evaluate(cut, [text, language, most]) == [first, last]
