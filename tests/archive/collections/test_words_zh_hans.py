from __future__ import annotations

import re

import pytest

from archive.ingest.collection import FOUNDING
from tests.archive.collections.founding import own_voice, text_at, texts, the_collection

LANGUAGE = "zh-Hans"
HAN = "\u4e00-\u9fff"

NEVER = {
    "forces called Russian": "俄军|苏俄|老毛子|俄(国|罗斯)(的)?(士兵|军队|军官|水兵|坦克)",
    "words of the anecdotes": "玩偶|洋娃娃|玩物|神风|特攻",
    "euphemism for rape": "蹂躏|糟蹋|凌辱|失身|委身|慰安妇",
    "a nation's nature": "传统|本性|民族性|兽性|鬼子|日寇",
    "two days after Hiroshima": "(广岛|原子弹).{0,12}(两天|2天|二日)(之)?后",
    "the last battle": "(?<!之)最后一(战|役|场战斗)|二战最后",
    "a commander who was not there": "罗科索夫斯基",
    "a verdict on the war": "解放东北|光复|侵略东北|甜蜜|屈辱|势如破竹|不堪一击",
    "the figurehead called a puppet": "傀儡(皇帝|溥仪)|伪帝|伪皇帝",
    "a flight": "(溥仪|他)(出逃|逃跑|逃往|逃亡)",
    "islands in place of one island": "占守(群|诸)岛|萨哈林群岛",
    "a date by era": "昭和|康德|民国|明治",
    "the forces' number as a million": "百万(关东军|大军)",
}

LATIN_ALLOWED = {"HyperWar", "G", "M"}
"""A project's name, the letters of a telegram's and of catalogue numbers; all others stand in quotation marks."""

NUMBERS_IN_WORDS = ["11th Tank", "1st Far Eastern", "the 2nd from the north", "2nd Far Eastern", "Unit 731"]
"""Numbers that the Chinese names write as words: 第十一联队, 远东第一方面军, 七三一部队."""

MARKS_OF_DOUBT = {
    r"\bprobably\b": "很可能",
    r"are thought to": "据认为",
    r"[Aa]ccording to the source|by a Chinese account": "据",
    r"Nobody has compared|nobody has compared": "还没有人",
    r"is not known|are unknown|do not know|we know nothing": "不|未",
}


@pytest.mark.parametrize("what", list(NEVER))
def test_the_museum_never_says_in_chinese(what: str) -> None:
    for address, text in texts(LANGUAGE):
        found = re.search(NEVER[what], own_voice(text))
        assert not found, (address, found and found.group())


def test_every_english_text_has_its_counterpart_paragraph_by_paragraph() -> None:
    for address, english in texts("en"):
        chinese = text_at(LANGUAGE, address)
        assert chinese, address
        assert chinese.count("\n\n") == english.count("\n\n"), address


def test_no_degree_of_doubt_is_lost() -> None:
    for address, english in texts("en"):
        for mark, expected in MARKS_OF_DOUBT.items():
            if re.search(mark, english):
                assert re.search(expected, text_at(LANGUAGE, address)), (address, mark)


def test_probable_is_not_said_where_english_does_not() -> None:
    doubt = re.compile(
        r"\b(probabl[ye]|may|can|might|could|possible|perhaps|suggests|serious alternative)\b", re.I
    )
    for address, chinese in texts(LANGUAGE):
        if re.search("很可能|或许|也许", chinese) and not address.endswith("document.translation"):
            assert doubt.search(text_at("en", address)) or "or more" in text_at("en", address), address


def test_every_number_is_the_same() -> None:
    for address, english in texts("en"):
        if not address.endswith("#alt"):
            missing = _numbers_in_english(english) - _numbers_in_chinese(text_at(LANGUAGE, address))
            assert not missing, (address, missing)


def _numbers_in_english(text: str) -> set[float]:
    for name in NUMBERS_IN_WORDS:
        text = text.replace(name, "")
    found = re.findall(r"(\d[\d,]*(?:\.\d+)?)( million)?", text)
    return {float(digits.replace(",", "")) * (1_000_000 if millions else 1) for digits, millions in found}


def _numbers_in_chinese(text: str) -> set[float]:
    found = re.findall(r"(\d+(?:\.\d+)?)(万)?", text)
    return {round(float(digits) * (10_000 if ten_thousands else 1), 2) for digits, ten_thousands in found}


def test_a_label_speaks_of_the_picture_only_through_the_source() -> None:
    for number in the_collection().photographs:
        label = text_at(LANGUAGE, f"photographs/{number}#label")
        assert label.startswith(("据来源说明，", "来源说明称，")), number
        statement = text_at(LANGUAGE, f"photographs/{number}#statements.caption.text")
        assert statement.startswith("来源称，"), number


def test_an_alt_text_marks_its_translation_of_the_caption_as_the_museums() -> None:
    for number in the_collection().photographs:
        alt = text_at(LANGUAGE, f"photographs/{number}#alt")
        assert re.fullmatch("图像尚未提供。来源网页的描述是：“[^”]+”（本馆译文：“[^”]+”）。", alt), number


def test_the_translation_of_the_declaration_is_said_to_be_no_official_text() -> None:
    """Whose it is, its heading says: 本馆工作译文."""
    translation = text_at(LANGUAGE, "stories/the-declaration#document.translation")
    assert translation.endswith("（译自英文，并非正式文本）")


def test_latin_letters_stand_only_in_quotations_of_the_source() -> None:
    quoted_from = " ".join(
        record["source_caption"]["text"] for record in the_collection().photographs.values()
    )
    quoted_from += (FOUNDING / "sources.yaml").read_text(encoding="utf-8") + " Russian Russians"
    for address, text in texts(LANGUAGE):
        strays = set(re.findall("[A-Za-z]+", own_voice(text))) - LATIN_ALLOWED
        assert not strays, (address, strays)
        for quotation in re.findall("“([^”]*[A-Za-z][^”]*)”", text):
            assert quotation.lower() in quoted_from.lower(), (address, quotation)


def test_no_other_script_and_no_foreign_form_of_a_character_strays_in() -> None:
    for address, text in texts(LANGUAGE):
        stray = re.search(r"[\u3040-\u30ff\u0400-\u04ff\uac00-\ud7af]", text)
        assert not stray, (address, stray and stray.group())
        for character in re.findall(f"[{HAN}]", text):
            assert _is_simplified(character), (address, character)


def _is_simplified(character: str) -> bool:
    """GB 2312 holds the simplified characters, and neither traditional nor Japanese forms."""
    try:
        character.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True


def test_punctuation_is_full_width_and_no_blank_stands_beside_a_character() -> None:
    for address, text in texts(LANGUAGE):
        own = own_voice(text)
        assert not re.search(f"[{HAN}…][,;:!?()\\[\\]]|[,;:!?()\\[\\]][{HAN}]|[{HAN}]\\.", own), address
        assert not re.search(r"[^\S\n]", own), address
        assert not re.search(r"\d,\d", own), address
        assert not re.search("「|」|『|』|‘|’|«|»", text), address


def test_a_period_name_is_followed_by_todays() -> None:
    today = {
        "新京": "（今长春）",
        "奉天": "（今沈阳）",
        "真冈": "（今霍尔姆斯克）",
        "丰原": "（今南萨哈林斯克）",
    }
    for address, text in texts(LANGUAGE):
        if re.search(r"#(label|more|events\.\w)", address):
            page = text_at(LANGUAGE, address.split("#")[0] + "#label") + text
            for period, now in today.items():
                assert period not in text or now in page, (address, period)
