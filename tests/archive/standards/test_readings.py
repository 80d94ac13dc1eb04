from __future__ import annotations

from archive.standards.readings import readings


def test_chinese_names_are_told_by_their_syllables() -> None:
    assert readings(["哈尔滨", "伪满“新京”", "旅顺"], "zh-Hans") == [
        "ha er bin",
        "wei man xin jing",
        "lv shun",
    ]


def test_a_character_of_two_readings_takes_the_one_of_its_word() -> None:
    assert readings(["长春", "校长"], "zh-Hans") == ["chang chun", "xiao zhang"]


def test_each_reading_is_told_once_and_a_name_without_characters_not_at_all() -> None:
    assert readings(["沈阳", "沈陽", "1945", ""], "zh-Hans") == ["shen yang"]


def test_a_language_whose_letters_can_be_typed_has_none() -> None:
    assert readings(["Harbin"], "en") == []
    assert readings(["奉天"], "ja") == []
