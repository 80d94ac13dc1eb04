"""A language comes in by the files of a folder, and what they do not say is said in English."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from archive.ingest.headings import Target, language_of, target_of
from archive.standards.dates import all_date_words, date_words, dates_in, month_names
from archive.standards.labels import check_label
from archive.standards.language_check import check_languages
from archive.standards.languages import (
    BESIDE,
    DEFAULT_LANGUAGE,
    KNOWN,
    LANGUAGES,
    WrongLanguageFile,
    in_language,
    language_shown,
    learn,
    unbroken,
)
from archive.standards.locators import cited_in, locator_words, locators_in
from archive.standards.provenance import KINDS, ProvenanceStep, aam_text, aam_texts
from archive.standards.rights_statements import CC_ROOT, RS_ROOT, all_statements, statement
from tests.archive.standards.test_date_words import WORDS


def test_each_language_is_named_in_its_own_script() -> None:
    assert LANGUAGES == {"en": "English", "ru": "Русский", "zh-Hans": "中文", "ja": "日本語"}
    assert DEFAULT_LANGUAGE in LANGUAGES


def test_a_gap_is_filled_from_the_default_language_and_says_so() -> None:
    words = {"en": "Harbin", "ru": ""}
    assert (in_language(words, "ru"), language_shown(words, "ru")) == ("Harbin", "en")
    assert (in_language(words, "en"), language_shown(words, "en")) == ("Harbin", "en")


def test_a_plain_text_is_the_same_in_every_language() -> None:
    assert in_language("M45-002", "ja") == "M45-002"


@pytest.mark.parametrize(
    ("language", "held"),
    [
        ("ru", "9~августа~1945~года, в~мае~1946~года, около~600~000~японцев"),
        ("ru", "В~Харбине и~в~Чите с~15 по 18~августа"),
        ("ru", "15 или 18~августа, 1945 и~1946~годы, август или май"),
        ("ru", "в~1906~году Пу~И родился"),
        ("ru", "1=й~фронт, 2=й~— с~севера"),
        ("ru", "Что=то в~«Правде» о~Маньчжоу=го, северо-восток, по=разному, 16=е, 17=го и~18^20~августа"),
        ("en", "from 9~August~1945, at 5~p.m., 8 armies, 1.5~million men"),
        ("en", "that is from August~9, in May~1946; about~60,000 men may 2 or about the"),
        ("en", "M45=003 or M45=004, 18^20~August; north-east"),
        ("en", "see https://archive.example/m45-003/18–20 on 9~August"),
        ("zh-Hans", "1945 年 8 月，M45=003，18^20 日"),
        ("zh-Hans", "1945_年_8_月_15_日下午_5_时，约_60_万_人，5500_多_辆，第_1方面军"),
        ("ja", "1945_年_8_月_15_日から3_日、午後_5_時、約_60_万_人、2、_3_か月、第_1極東方面軍"),
        ("ko", "8 월"),
    ],
)
def test_no_line_ends_where_the_language_keeps_words_together(language: str, held: str) -> None:
    typed = held.replace("_", "").translate(str.maketrans("~=^", " -–"))
    set_in_lines = (
        held.replace("~", "\u00a0").replace("=", "-\u2060").replace("^", "–\u2060").replace("_", "\u2060")
    )
    assert unbroken(typed, language) == set_in_lines


def test_a_map_without_words_gives_none() -> None:
    assert in_language({}, "ru") == ""


Learn = Callable[..., str]


@pytest.fixture
def learned(tmp_path: Path) -> Iterator[Learn]:
    """`learned(dates={…}, rights={…})`: a fifth language, told by the files of a folder alone; forgotten afterwards."""
    folder = tmp_path / "ko"
    folder.mkdir()

    def tell(**files: Mapping[str, Any]) -> str:
        facts = {"tag": "ko", "name": "한국어", "order": 25, "also_written": ["kor", "korean"]}
        for name, told in {"language": facts, **files}.items():
            (folder / f"{name}.json").write_text(json.dumps(told, ensure_ascii=False), encoding="utf-8")
        learn(tmp_path)
        return "ko"

    yield tell
    del KNOWN["ko"], LANGUAGES["ko"]


def with_hangul(value: Any) -> Any:
    """The English words of a file as a made language has them: every text begins with a letter of its own."""
    if isinstance(value, Mapping):
        return {name: with_hangul(held) for name, held in value.items()}
    if isinstance(value, list):
        return [with_hangul(held) for held in value]
    return value if value == "first" or not value.strip(" ,;.-") else f"가{value}"


@pytest.fixture
def whole(learned: Learn) -> str:
    return learned(**{name: with_hangul(getattr(KNOWN["en"], name)) for name in BESIDE})


def test_a_fifth_language_is_a_folder_and_stands_where_it_says(learned: Learn) -> None:
    learned()
    assert list(LANGUAGES.values()) == ["English", "Русский", "한국어", "中文", "日本語"]


def test_its_gaps_are_filled_in_the_default_language_and_nothing_is_guessed(learned: Learn) -> None:
    ko = learned()
    assert all_date_words("1945-08") == dates_in("1945-08", ("en", "ru", "zh-Hans", "ja"))
    assert aam_texts(lambda _: [ProvenanceStep("creation")], [ko, "en"]) == {"en": "Photographer not known."}
    assert locators_in("p. 12", [ko, "en"]) == {"en": "p. 12"}
    assert locators_in("f. 12v", [ko]) == {ko: "f. 12v"}
    assert cited_in(lambda tag: "File 5", "p. 12", [ko, "ja"]) == {"ja": "File 5、12頁"}
    assert ko not in statement(f"{RS_ROOT}UND/1.0/").label
    assert month_names(ko) == {}
    assert check_label(ko, title="하얼빈", label="사진", more="", alt="사진") == []


def test_whatever_a_date_is_said_with_comes_from_its_file(whole: str) -> None:
    for edtf, *_ in WORDS:
        said = date_words(edtf, whole)
        assert "가" in said, edtf
        assert said.replace("가", "") == date_words(edtf, "en")
    assert month_names(whole)["months"][7] == "가August"
    assert month_names(whole)["months_of_year"][7].replace("가", "") == "August {year}"


def test_rights_provenance_and_places_in_a_source_come_from_its_files(whole: str) -> None:
    for known in [*all_statements(), statement(f"{CC_ROOT}licenses/by-nc-sa/3.0/de/")]:
        assert "가" in known.label[whole]
        assert known.label[whole].replace("가", "") == known.label["en"]
    for kind in KINDS:
        for agent in ("X. Y", None):
            said = aam_text([ProvenanceStep(kind, agent, certainty="probable")], whole)
            assert "가" in said, kind
    assert locator_words("pp. 12-13", whole) == "가pp. 12–13"
    assert aam_text([ProvenanceStep("custody", "가not known")], whole) == "가holder not known."


def test_a_spreadsheet_names_it_as_its_file_does(learned: Learn) -> None:
    assert target_of("label_ko") is None
    ko = learned()
    assert (language_of("kor"), language_of("한국어")) == (ko, ko)
    for heading in ("label_ko", "Label Korean", "label_kor"):
        assert target_of(heading) == Target("label", ko, 0)


def test_a_date_that_needs_a_word_its_file_lacks_is_said_in_the_default_language_whole(
    learned: Learn,
) -> None:
    dates = {name: told for name, told in KNOWN["en"].dates.items() if name != "seasons"}
    ko = learned(dates=dates)
    assert dates_in("1945-08?/1945-09?", [ko]) == {ko: "between August and September 1945, probably"}
    assert dates_in("1945-21", [ko, "en"]) == {"en": "spring 1945"}
    assert aam_texts(lambda _: [ProvenanceStep("gap", date_edtf="1945-21")], [ko]) == {}


def test_grammar_is_told_by_cases_and_by_words_that_grow_together(learned: Learn) -> None:
    dates = with_hangul(KNOWN["en"].dates)
    dates["months"][7] = {"plain": "agosto", "of": "de agosto"}
    dates["date"]["month"] = "{month} {year}"
    dates["phrases"]["about"] = "hacia a el {date:of}"
    dates["contractions"] = {"a el ": "al "}
    ko = learned(dates=dates)
    check_languages()
    assert date_words("1945-08~", ko) == "hacia al de agosto 가1945"
    assert date_words("1945-08", ko) == "agosto 가1945"


MISTAKES = [
    ({"dates": {"months": ["일월"]}}, "dates.json of the language “ko”: months is .* expected a list of 12"),
    ({"dates": {"phrases": {"abuot": "{date}"}}}, "phrases → abuot is a name that nothing asks for"),
    ({"dates": {"phrases": {"about": "대략"}}}, "phrases → about is “대략”; expected {date} in it"),
    ({"dates": {"phrases": {"about": "{date:of}"}}}, "asks for the case of, which no word of the file has"),
    ({"dates": {"shared": {"side": "both"}}}, "shared → side is 'both'; expected one of first, second"),
    ({"dates": {"phrases": []}}, r"phrases is \[\]; expected {…}"),
    (
        {"dates": {"contractions": ["al"]}},
        r"contractions is \['al'\]; expected {…} with a text for each name",
    ),
    (
        {"dates": {"year": {"usual": {"of": "{number}"}}}},
        "year → usual is .* expected a text, or {“plain”: …}",
    ),
    ({"rights": {"statements": {"UND": 5}}}, "rights.json of the language “ko”: statements → UND is 5"),
    (
        {"provenance": {"kinds": {"creation": ["촬영 {words}", "x"]}}},
        "creation → 1 is .* expected {agent} in it",
    ),
    ({"phrases": {"comma": "{date}"}}, "comma is “{date}”; expected no place to be filled"),
]


@pytest.mark.parametrize(("files", "sentence"), MISTAKES)
def test_a_mistake_in_a_file_is_named_before_a_visitor_meets_it(
    files: dict[str, Any], sentence: str, learned: Learn
) -> None:
    learned(**files)
    with pytest.raises(WrongLanguageFile, match=sentence):
        check_languages()


def test_every_language_of_ours_is_told_whole() -> None:
    check_languages()
    english = {(name, path) for name in BESIDE for path in paths_of(getattr(KNOWN["en"], name))}
    for language in KNOWN.values():
        own = {(name, path) for name in BESIDE for path in paths_of(getattr(language, name))}
        left_out = {path for name, path in english - own if name != "dates" or path[0] != "shared"}
        assert {path for path in left_out if "after_comma" not in path[-1]} == set()


def paths_of(value: Any, path: tuple[str, ...] = ()) -> list[tuple[str, ...]]:
    """The names in a file, down to the words."""
    if not isinstance(value, Mapping) or "plain" in value:
        return [path]
    return [found for name, held in value.items() for found in paths_of(held, (*path, name))]


def test_a_file_beside_it_that_cannot_be_read_is_refused_by_its_name(tmp_path: Path) -> None:
    folder = tmp_path / "ko"
    folder.mkdir()
    (folder / "language.json").write_text('{"tag": "ko", "name": "한국어"}', encoding="utf-8")
    (folder / "dates.json").write_text('{"months": ', encoding="utf-8")
    with pytest.raises(WrongLanguageFile, match=r"dates\.json"):
        learn(tmp_path)
