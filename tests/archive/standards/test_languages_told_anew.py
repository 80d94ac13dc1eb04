"""A museum says a word of a language that we ship in its own way, and all else stays as it was."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from archive.standards.dates import date_words
from archive.standards.language_check import check_languages
from archive.standards.languages import KNOWN, WrongLanguageFile, learn


@pytest.fixture
def retold(tmp_path: Path) -> Iterator[Callable[..., None]]:
    """`retold("ja", dates={…})`: a language that we ship, told anew by a museum; forgotten afterwards."""
    before = dict(KNOWN)
    folder = tmp_path / "own"
    folder.mkdir()

    def tell(tag: str, **files: Mapping[str, Any]) -> None:
        facts = {"tag": tag, "name": KNOWN[tag].name}
        for name, told in {"language": facts, **files}.items():
            (folder / f"{name}.json").write_text(json.dumps(told, ensure_ascii=False), encoding="utf-8")
        learn(tmp_path)
        check_languages()

    yield tell
    KNOWN.update(before)


def test_a_museum_says_one_phrase_in_its_own_way_and_the_language_keeps_all_others(
    retold: Callable[..., None],
) -> None:
    retold("ja", dates={"phrases": {"about": "およそ{date}"}, "months": KNOWN["ja"].dates["months"]})
    assert (date_words("1945~", "ja"), date_words("1945-08", "ja")) == ("およそ1945年", "1945年8月")
    assert (KNOWN["ja"].order, KNOWN["ja"].counted) == (40, "characters")


def test_english_is_told_anew_as_any_other_and_no_other_is_held_to_it(retold: Callable[..., None]) -> None:
    retold("en", dates={"phrases": {"about": "circa {date}"}})
    assert (date_words("1945~", "en"), date_words("1945~", "ru")) == ("circa 1945", "около 1945 года")
    with pytest.raises(WrongLanguageFile, match="language “en”: phrases → about is “circa”"):
        retold("en", dates={"phrases": {"about": "circa"}})


def test_a_word_told_anew_keeps_none_of_its_old_cases(retold: Callable[..., None]) -> None:
    months = [
        {"plain": "авг."} if place == 7 else month for place, month in enumerate(KNOWN["ru"].dates["months"])
    ]
    retold("ru", dates={"months": months, "year": {"usual": {"plain": "{number} г."}}})
    assert date_words("1945-08-09", "ru") == "9 авг. 1945 г."
