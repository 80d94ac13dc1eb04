"""Where in a source, in the visitor's language."""

from __future__ import annotations

import pytest

from archive.standards.locators import locator_words


@pytest.mark.parametrize(
    ("locator", "language", "words"),
    [
        ("line 26", "en", "line 26"),
        ("line 26", "ru", "строка 26"),
        ("line 26", "zh-Hans", "第26行"),
        ("line 26", "ja", "26行目"),
        ("lines 14-24", "ru", "строки 14–24"),
        ("pp. 12–15", "en", "pp. 12–15"),
        ("p. 12", "ja", "12頁"),
        ("vol. 8", "zh-Hans", "第8卷"),
        ("the whole page", "en", "the whole page"),
        ("the whole page", "ja", "ページ全体"),
    ],
)
def test_a_locator_is_said_in_the_visitors_language(locator: str, language: str, words: str) -> None:
    assert locator_words(locator, language) == words


def test_a_locator_that_is_not_understood_is_given_as_it_is() -> None:
    assert locator_words(" f. 12v, second entry ", "ru") == "f. 12v, second entry"
