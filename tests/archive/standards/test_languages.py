from __future__ import annotations

from archive.standards.languages import DEFAULT_LANGUAGE, LANGUAGES, in_language, language_shown


def test_each_language_is_named_in_its_own_script() -> None:
    assert LANGUAGES == {"en": "English", "ru": "Русский", "zh-Hans": "中文", "ja": "日本語"}
    assert DEFAULT_LANGUAGE in LANGUAGES


def test_a_gap_is_filled_from_the_default_language_and_says_so() -> None:
    words = {"en": "Harbin", "ru": ""}
    assert (in_language(words, "ru"), language_shown(words, "ru")) == ("Harbin", "en")
    assert (in_language(words, "en"), language_shown(words, "en")) == ("Harbin", "en")


def test_a_plain_text_is_the_same_in_every_language() -> None:
    assert in_language("M45-002", "ja") == "M45-002"


def test_a_map_without_words_gives_none() -> None:
    assert in_language({}, "ru") == ""
