from __future__ import annotations

import re

import pytest

from archive.standards.labels import Finding, check_label
from tests.archive.collections.founding import (
    languages_written,
    own_voice,
    pages,
    text_at,
    texts,
    the_collection,
)

NAME_AND_NAME_TODAY = {
    "Hsinking": "(now Changchun)",
    "Mukden": "(now Shenyang)",
    "Port Arthur": "(now Lüshun)",
    "Maoka": "(now Kholmsk)",
    "Mutanchiang": "(now Mudanjiang)",
    "Tungning": "(now Dongning)",
    "Kirin": "(now Jilin)",
}


def _findings(language: str) -> list[tuple[str, Finding]]:
    found = []
    for name, page in pages(language).items():
        if name != "shared":
            alt = page.get("alt") or (None if name.startswith("stories/") else "")
            title, label, more = page["title"], page["label"], page.get("more")
            found += [
                (name, finding)
                for finding in check_label(language, title=title, label=label, more=more, alt=alt)
            ]
    return found


def test_english_labels_meet_the_norms_without_a_remark() -> None:
    assert _findings("en") == []


def test_no_label_in_any_language_would_be_refused() -> None:
    refused = [
        (tag, *found) for tag in languages_written() for found in _findings(tag) if found[1].level == "error"
    ]
    assert refused == []


@pytest.mark.parametrize("number", list(the_collection().photographs))
def test_the_alt_text_says_the_image_is_missing_and_quotes_the_source(number: str) -> None:
    caption = the_collection().photographs[number]["source_caption"]["text"]
    for language in languages_written():
        alt = text_at(language, f"photographs/{number}#alt")
        assert not alt or caption in alt, language
    assert text_at("en", f"photographs/{number}#alt").startswith(
        "Image not yet supplied. The source page described it"
    )


def test_a_label_speaks_of_the_picture_only_through_the_source() -> None:
    for number in the_collection().photographs:
        label = text_at("en", f"photographs/{number}#label")
        assert label.startswith(("According to the source, ", "The source calls this ")), number


def test_the_first_statement_is_what_the_caption_says_and_no_more() -> None:
    for number, record in the_collection().photographs.items():
        assert record["statements"][0]["key"] == "caption"
        assert text_at("en", f"photographs/{number}#statements.caption.text").startswith(
            "The source says that"
        )


def test_a_period_name_is_followed_once_by_todays() -> None:
    for name, page in pages("en").items():
        if name != "shared":
            for field in ("label", "more"):
                _check_names(name, page.get(field, ""), page["label"])


def _check_names(name: str, text: str, label: str) -> None:
    for period, today in NAME_AND_NAME_TODAY.items():
        if period in text:
            assert today in text or today in label, (name, period)
            assert text.count(today) <= 1, (name, period)


def test_quotation_marks_are_those_of_the_language() -> None:
    foreign = {"en": '«»「」『』"', "ru": '「」"', "zh-Hans": '«»「」"', "ja": '«»"'}
    for language in languages_written():
        for address, text in texts(language):
            wrong = set(text) & set(foreign[language])
            assert not wrong, (language, address, wrong)


def test_no_text_carries_a_stray_line_break() -> None:
    for language in languages_written():
        for address, text in texts(language):
            assert "\n" not in text.strip().replace("\n\n", ""), (language, address)
            assert "  " not in text, (language, address)


def test_translations_do_not_mix_scripts() -> None:
    cyrillic, han, kana = "[а-яёА-ЯЁ]", "[\u4e00-\u9fff]", "[\u3040-\u30ff]"
    strangers = {
        "en": [cyrillic, han, kana],
        "ru": [han, kana],
        "zh-Hans": [cyrillic, kana],
        "ja": [cyrillic],
    }
    for language in languages_written():
        for address, text in texts(language):
            for script in strangers[language]:
                assert not re.search(script, text), (language, address)


MUST_NOT = {
    "M45-001": ["siberia"],
    "M45-002": ["first flag", "liberat", "red flag"],
    "M45-005": ["ill-treated", "well-treated", "russian soldier"],
    "M45-007": ["elbe", "garrison"],
    "M45-008": ["which they burnt", "is burning", "burnt it"],
    "M45-009": ["pacific fleet sailors", "naval ensigns"],
    "M45-010": ["general yamada surrenders"],
    "M45-011": ["welcom", "cheer", "fearful"],
    "M45-012": ["forbidden city", "mock", "triumph"],
    "M45-013": ["fled", "moment of capture", "captured aboard"],
    "M45-014": ["type 95", "type 97", "crew died"],
}


@pytest.mark.parametrize("number", list(MUST_NOT))
def test_a_photograph_is_not_said_to_show_what_the_research_forbids(number: str) -> None:
    own = " ".join(text for address, text in texts("en") if address.startswith(f"photographs/{number}#"))
    for words in MUST_NOT[number]:
        assert words not in own_voice(own).lower(), words


def test_the_label_of_m45_001_gives_no_place_to_the_surrender() -> None:
    assert "manchuria" not in text_at("en", "photographs/M45-001#title").lower()
    assert "Where it was taken." in text_at("en", "shared#unknowns.place")
    assert "place" in the_collection().photographs["M45-001"]["unknowns"]
