from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from archive.standards.dates import all_date_words, dates_in
from archive.standards.labels import check_label
from archive.standards.languages import (
    DEFAULT_LANGUAGE,
    KNOWN,
    LANGUAGES,
    WrongLanguageFile,
    in_language,
    language_shown,
    learn,
)
from archive.standards.locators import locator_words
from archive.standards.provenance import tells_provenance


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


@pytest.fixture
def one_more(tmp_path: Path) -> Iterator[str]:
    """A fifth language, told by a file alone; forgotten afterwards."""
    file = tmp_path / "ko" / "language.json"
    file.parent.mkdir()
    file.write_text('{"tag": "ko", "name": "한국어", "order": 25, "counted": "words"}', encoding="utf-8")
    learn(tmp_path)
    yield "ko"
    del KNOWN["ko"], LANGUAGES["ko"]


def test_a_fifth_language_is_a_file_and_stands_where_it_says(one_more: str) -> None:
    assert list(LANGUAGES.values()) == ["English", "Русский", "한국어", "中文", "日本語"]


def test_its_gaps_are_filled_in_the_default_language_and_nothing_is_guessed(one_more: str) -> None:
    assert all_date_words("1945-08") == dates_in("1945-08", ("en", "ru", "zh-Hans", "ja"))
    assert not tells_provenance(one_more)
    assert locator_words("p. 12", one_more) == "p. 12"
    assert check_label(one_more, title="하얼빈", label="사진", more="", alt="사진") == []


@pytest.mark.parametrize(
    "told", ["[]", "{", '{"tag": "KO", "name": "x"}', '{"tag": "ko", "name": ""}', '{"tag": "ko"}']
)
def test_a_file_that_says_too_little_is_refused_by_its_name(told: str, tmp_path: Path) -> None:
    (tmp_path / "ko.json").write_text(told, encoding="utf-8")
    with pytest.raises(WrongLanguageFile, match=r"ko\.json"):
        learn(tmp_path)
    assert "ko" not in LANGUAGES
