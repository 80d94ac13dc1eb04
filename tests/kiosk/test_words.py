"""The interface speaks four languages, whole and in their own manner of writing."""

from __future__ import annotations

import json
import re
from pathlib import Path

import polib
import pytest
from django.conf import settings
from django.utils.functional import Promise

from kiosk.words.counted import COUNTED, SAMPLES
from kiosk.words.interface import PHRASES, interface_words, told_words

LANGUAGES = ("en", "ru", "zh-Hans", "ja")
LOCALES = ("en", "ru", "zh_Hans", "ja")
PLACE = re.compile(r"\{\w+\}")
PLURALS = {"en": {"one", "other"}, "ru": {"one", "few", "many"}, "zh-Hans": {"other"}, "ja": {"other"}}
SIMPLIFIED_ONLY = set("们这为国关东军战沈阳张开览还时间题请没说对从两节见")  # some of these are also Japanese
JAPANESE_TOO = set("国")


def catalogue(locale: str) -> Path:
    return Path(settings.LOCALE_PATHS[0]) / locale / "LC_MESSAGES" / "django.po"


def all_words() -> dict[str, dict[str, str]]:
    return interface_words(LANGUAGES)


def test_every_language_has_the_same_keys_and_no_empty_word() -> None:
    words = all_words()
    assert all(words[language].keys() == words["en"].keys() for language in LANGUAGES)
    assert [key for own in words.values() for key, text in own.items() if not text.strip()] == []


def test_english_words_are_the_message_ids_themselves() -> None:
    entries = polib.pofile(str(catalogue("en")))
    singular = [entry for entry in entries if not entry.msgid_plural]
    assert [entry.msgid for entry in singular if entry.msgstr != entry.msgid] == []


@pytest.mark.parametrize("locale", LOCALES)
def test_each_catalogue_is_complete_and_nothing_in_it_is_guessed(locale: str) -> None:
    entries = polib.pofile(str(catalogue(locale)))
    assert entries.percent_translated() == 100
    assert entries.fuzzy_entries() == entries.obsolete_entries() == []
    english = polib.pofile(str(catalogue("en")))
    assert {(entry.msgctxt, entry.msgid) for entry in entries} == {(e.msgctxt, e.msgid) for e in english}


@pytest.mark.parametrize("locale", LOCALES)
def test_each_compiled_catalogue_is_the_readable_one(locale: str) -> None:
    readable = polib.pofile(str(catalogue(locale)))
    compiled = polib.mofile(str(catalogue(locale).with_suffix(".mo")))

    def spoken(
        entries: polib.POFile | polib.MOFile,
    ) -> dict[tuple[str | None, str], tuple[str, dict[int, str]]]:
        return {
            (e.msgctxt, e.msgid): (e.msgstr, {int(n): s for n, s in e.msgstr_plural.items()}) for e in entries
        }

    assert spoken(compiled) == spoken(readable)


@pytest.mark.parametrize("language", LANGUAGES[1:])
def test_no_word_is_left_in_english(language: str) -> None:
    words = all_words()
    same = {key for key, text in words[language].items() if text == words["en"][key]}
    assert same <= {"position", "quote_open", "quote_close"}


def test_every_phrase_is_translated_when_it_is_asked_for_and_not_before() -> None:
    assert all(isinstance(phrase, Promise) for phrase in PHRASES.values())


def test_every_translation_keeps_the_places_to_be_filled() -> None:
    words = all_words()
    wrong = {
        (language, key)
        for language in LANGUAGES
        for key, text in words[language].items()
        if sorted(PLACE.findall(text)) != sorted(PLACE.findall(words["en"][key]))
    }
    assert wrong == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_spoken_number_is_inflected_as_the_language_does(language: str) -> None:
    own = all_words()[language]
    for key in COUNTED:
        forms = {own[f"{key}_{category}"] for category in PLURALS[language]}
        assert len(forms) == len(PLURALS[language])
        assert {own[f"{key}_{category}"] for category in SAMPLES} == forms


def test_quotation_marks_are_the_languages_own() -> None:
    marks = {language: (own["quote_open"], own["quote_close"]) for language, own in all_words().items()}
    assert marks == {"en": ("“", "”"), "ru": ("«", "»"), "zh-Hans": ("“", "”"), "ja": ("「", "」")}


@pytest.mark.parametrize("language", ["zh-Hans", "ja"])
def test_chinese_and_japanese_are_punctuated_in_full_width(language: str) -> None:
    own = all_words()[language]
    assert [
        text
        for text in own.values()
        if re.search(r"[\u3040-\u9fff]\s?[,.:;!?()]|[,;!?()]\s?[\u3040-\u9fff]", text)
    ] == []


def test_no_language_borrows_anothers_script() -> None:
    words = all_words()
    bare = {
        language: "".join(PLACE.sub("", text) for key, text in own.items() if key != "language_name")
        for language, own in words.items()
    }
    assert not re.search(r"[\u0400-\u04ff\u3040-\u9fff]", bare["en"])
    assert not re.search(r"[A-Za-z\u3040-\u9fff]", bare["ru"])
    assert not re.search(r"[A-Za-z\u3040-\u30ff]", bare["zh-Hans"])
    assert not re.search(r"[A-Za-z]", bare["ja"])
    assert not (SIMPLIFIED_ONLY - JAPANESE_TOO) & set(bare["ja"])


def test_terms_are_those_of_the_glossary() -> None:
    words = all_words()
    assert words["ru"]["source_caption"] == "Подпись в источнике"
    assert words["zh-Hans"]["next"] == "下一张"  # of a picture
    assert words["zh-Hans"]["next_detail"] == "下一处"
    assert words["ja"]["place_not_recorded"] == "撮影地不明"
    assert words["ja"]["source_caption"] == "出典のキャプション"


def test_a_language_without_a_catalogue_speaks_english() -> None:
    assert interface_words(["en-GB"])["en-GB"]["next"] == "Next"
    assert interface_words(["qya"])["qya"]["next"] == "Next"


def test_the_words_of_one_page_cannot_change_those_of_the_next() -> None:
    interface_words(["ru"])["ru"]["next"] = "?"
    assert interface_words(["ru"])["ru"]["next"] == "Дальше"


def test_every_word_the_player_asks_for_by_name_exists() -> None:
    scripts = Path(settings.PLAYER_FOLDER) / "js"
    asked = re.compile(r"(?:\bword\(|\b(?:name|say)\([^,]+,|wordElement\([^,]+,[^,]+,)\s*\"([a-z_0-9]+)\"")
    keys = {key for script in scripts.rglob("*.js") for key in asked.findall(script.read_text("utf-8"))}
    assert len(keys) > 10
    assert keys - all_words()["en"].keys() == set()


def test_no_phrase_is_left_that_nothing_asks_for() -> None:
    """Whoever adds a language translates each of them, and every page carries them all."""
    player = [
        *Path(settings.PLAYER_FOLDER).glob("js/*.js"),
        *(settings.BASE_DIR / "templates").rglob("*.html"),
    ]
    text = "\n".join(file.read_text("utf-8") for file in player)
    put_together = re.compile(r"(?:confidence|provenance|status|text_size|written_by|approved_by)(?:_|$)")
    by_name = r"[\"']{0}[\"']|\b(?:own|en)\.{0}\b|\b{0}: kiosk\.makeButton"
    keys = [key for key in [*PHRASES, *COUNTED] if not put_together.match(key)]
    assert [key for key in keys if not re.search(by_name.format(key), text)] == []


def test_the_words_can_be_laid_into_a_page() -> None:
    assert json.loads(json.dumps(all_words()))["ja"]["next"] == "次へ"


def test_what_a_catalogue_leaves_in_english_is_left_to_the_english_and_a_language_has_its_own_name() -> None:
    told = told_words(["en", "ru", "qya"])
    assert told["qya"].keys() == {"language_name", "position", "quote_open", "quote_close"}
    assert told["qya"]["language_name"] == "qya"
    assert told["ru"] == interface_words(["ru"])["ru"]
    assert told["en"] == interface_words(["en"])["en"]
