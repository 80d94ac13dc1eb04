from __future__ import annotations

import pytest

from archive.standards.labels import check_label
from archive.standards.languages import UnknownLanguage
from archive.standards.sentences import count, reading_grade, sentences

DRAFT = (
    "Japanese soldiers give themselves up to Soviet troops, 1945. Where this happened, and who the men were, is not "
    "recorded. Japan announced its surrender on 15 August. Yet across Manchuria, Sakhalin and the Kuril Islands "
    "units laid down their arms over the following days and weeks."
)


def codes(language: str = "en", **texts: str) -> list[tuple[str, str]]:
    return [
        (found.level, found.code) for found in check_label(language, **texts) if found.code != "reading-level"
    ]


def prose(words: int) -> str:
    """So many words in sentences of ten."""
    return " ".join("Men came in to the town and laid arms down." for _ in range(words // 10)) + " Men." * (
        words % 10
    )


def test_a_short_plain_label_has_no_findings() -> None:
    found = check_label(
        "en", title="Soldiers surrender, 1945", label=prose(40), more="", alt="Image not yet supplied."
    )
    assert found == []


def test_a_title_has_at_most_seven_words() -> None:
    assert codes(title="Soviet soldiers raise a flag over Harbin") == []
    assert codes(title="Soviet soldiers raise a flag over Harbin station") == [("warning", "title-long")]


def test_a_card_is_warned_above_60_words_and_refused_above_75() -> None:
    assert codes(label=prose(60)) == []
    assert codes(label=prose(61)) == [("warning", "label-long")]
    assert codes(label=prose(75)) == [("warning", "label-long")]
    assert codes(label=prose(76)) == [("error", "label-too-long")]


def test_a_read_more_text_has_at_most_150_words() -> None:
    assert codes(more=prose(150)) == []
    assert codes(more=prose(151)) == [("warning", "more-long")]


def test_a_sentence_is_warned_above_20_words_and_refused_above_25() -> None:
    for words, expected in (
        (20, []),
        (21, [("warning", "sentence-long")]),
        (25, [("warning", "sentence-long")]),
    ):
        assert codes(label="men " * words + ".") == expected
    assert codes(label="men " * 26 + ".") == [("error", "sentence-too-long")]
    assert codes(more="men " * 26 + ".") == [("error", "sentence-too-long")]


def test_russian_counts_words() -> None:
    assert codes("ru", label="Слово. " * 60) == []
    assert codes("ru", label="Слово. " * 76) == [("error", "label-too-long")]


@pytest.mark.parametrize(
    ("language", "sentence"), [("zh-Hans", "士兵来到城里交出武。"), ("ja", "兵士は町で武器を置く。")]
)
def test_a_chinese_or_japanese_card_is_warned_above_110_characters_and_refused_above_140(
    language: str, sentence: str
) -> None:
    def card(characters: int) -> str:
        return (sentence * 20)[:characters]

    assert codes(language, label=card(110)) == []
    assert codes(language, label=card(111)) == [("warning", "label-long")]
    assert codes(language, label=card(140)) == [("warning", "label-long")]
    assert codes(language, label=card(141)) == [("error", "label-too-long")]


def test_title_label_and_alternative_text_may_not_be_empty_but_read_more_may() -> None:
    assert codes(title=" ", label="", more="", alt="") == [
        ("error", "title-missing"),
        ("error", "label-missing"),
        ("error", "alt-missing"),
    ]


def test_a_field_that_is_not_given_is_not_asked_about() -> None:
    assert check_label("en", title="Harbin") == []


def test_hard_reading_is_warned_of_and_never_refused() -> None:
    hard = (
        "Subsequent administrative reorganisation necessitated considerable international negotiation. "
        "Extraordinary organisational responsibilities overwhelmed inexperienced representatives immediately. "
        "Retrospective historiographical interpretation characterises these circumstances contradictorily. "
        "The unfortunate population experienced indescribable deprivation."
    )
    assert ("warning", "reading-level") in {
        (found.level, found.code) for found in check_label("en", label=hard)
    }


def test_no_reading_level_is_asked_of_other_languages() -> None:
    assert check_label("ru", label="Военнопленные интернированные. " * 12) == []


def test_a_founding_label_passes_with_warnings_at_most() -> None:
    assert {found.level for found in check_label("en", label=DRAFT)} <= {"warning"}


def test_a_finding_says_what_was_found_what_was_expected_and_what_to_do() -> None:
    found = check_label("en", label=prose(80))[0]
    assert found.words == "The label has 80 words. Expected at most 75. Take out 5 or more."
    assert found.field == "label"


def test_a_language_that_is_not_the_exhibits_is_refused() -> None:
    with pytest.raises(UnknownLanguage):
        check_label("de", title="Harbin")


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Troops under Maj.-Gen. Pritula held him. He was silent.", 2),
        ("It is No. 30 in the list. No. It is not.", 3),
        ("About 1.5 million civilians stayed. Few left.", 2),
        ("Col. I. T. Artemenko flew to Changchun.", 1),
        ("Dr. Smith saw Mr. Jones. Both left!", 2),
        ("Was it Harbin? Nobody knows… The caption is silent.", 3),
        ("They “surrendered.” The war was over.", 2),
        ("It happened on 18 Aug. 1945 in the north.", 1),
        ("First line\nSecond line", 2),
        ("“Stop!” he cried. They stopped.", 2),
        ("", 0),
        ("В 1945 г. Красная армия вошла в Харбин. Город сдался.", 2),
        ("Это было в г. Харбин. Снимок сделал И. Т. Артеменко.", 2),
        ("18 августа 1945 г. советские войска высадились.", 1),
        ("日本士兵投降。地点不详！是谁？", 3),
        ("「終わった。」兵士は言った。", 2),
        ("第1.5部分。", 1),
    ],
)
def test_sentences_end_where_a_reader_ends_them(text: str, parts: int) -> None:
    assert len(sentences(text)) == parts


def test_words_are_counted_as_a_writer_counts_them() -> None:
    assert count("Maj.-Gen. Pritula — not “seen” here", "en") == 5
    assert count("日本 士兵。", "zh-Hans") == 5


def test_the_reading_grade_follows_flesch_and_kincaid() -> None:
    assert reading_grade("The cat sat on the mat.") == pytest.approx(-1.45, abs=0.01)
    assert reading_grade("") == 0.0
