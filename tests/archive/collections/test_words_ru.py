from __future__ import annotations

import re
from collections import Counter

import pytest

from archive.standards.labels import check_label
from tests.archive.collections.founding import own_voice, pages, text_at, texts, the_collection

ENGLISH = dict(texts("en"))
RUSSIAN = dict(texts("ru"))
NUMBERS = list(the_collection().photographs)

NEVER = {
    "Soviet, not Russian": r"русски[ейхм]\w*\s+(солдат|военн|матрос|моряк|офицер|войск|арми|танк|патрул|десант)",
    "no people is blamed": r"традици|свойственн\w+ (русск|советск)|по своему обычаю",
    "no degrading word": r"\bкук(?:л|ол)|камикадзе|наложниц|утех|утешени",
    "no euphemism": r"бесчест|обесчещ|надруга|недостойн\w+ поведени|поруган",
    "three days after Hiroshima": r"(два дня|двумя днями|второй день) (после|спустя|позже) (атомн|хиросим|бомб)",
    "one of the last battles": r"(?<!из )\bпоследн(ее|яя|ий) (сражени|битв|бо[йя])",
    "he was not in the Far East": r"рокоссовск",
    "no verdict on the landing at Harbin": r"отвоёва|отвоева|отбит\w* у японц|освобод(ил|ительн)|освобождён",
    "no gloating": r"как (же )?они ошиб|сладк\w+ побед|унизит|разгром(ил|лен)|сокруш",
    "no borrowed saying": r"взломщик|грабител|пустой дом|кровав\w+ бан",
    "no million": r"миллионн\w+ (квантунск|арми)",
    "the man is no puppet": r"марионеточн\w+ (китайск\w+ )?император|император\w*-марионетк",
    "no flight": r"пу и (с?бежал|пытался бежать)|бегств\w* в япони",
    "no type of tank": r"тип 9[57]|ха-го|чи-ха",
    "one island": r"остров(а|ов|ах) шумшу|шумшинск\w+ остров",
    "one Sakhalin": r"сахалинск\w+ острова",
    "not northern China": r"северн\w+ кита",
    "not the emperor of China's throne": r"трон\w* последнего|запретн\w+ город",
    "no guess at what nobody has seen": r"на снимке видн|мы видим|улыба|ликую|приветству",
}
"""What was corrected, and what Russian would offer in its place; the reason is the key."""

ALLOWED_RUSSIAN = r"жител|эмигрант|общин|русскоязычн|русский текст"
QUOTED_AND_TRANSLATED = ("#alt", "document.translation", "publication.agent")
LATIN = {"HyperWar", "G", "August", "Storm", "M", "Russian", "Russians", "interrogate"}
WITHOUT_YO = (
    r"\b(подъем|съемк|еще\b|самолет|надежн|тяжел|серьезн|взлет|партнер|тоехар|айсиньгеро|кэйдзе|хэйдзе|ее\b)"
)
ON_THE_CLOCK = {"stories/the-declaration#label": {"5": "17", "11": "23"}}
"""English counts the afternoon anew, Russian counts on to 24."""


def _numbers(text: str) -> Counter[str]:
    """Every number, with thousands run together and a point for the decimals."""
    plain = re.sub("M45-[0-9]+", "", text)
    plain = re.sub(r"(?<=\d)[,\u00a0](?=\d{3})", "", plain)
    return Counter(re.findall(r"\d+(?:\.\d+)?", re.sub(r"(?<=\d),(?=\d)", ".", plain)))


@pytest.mark.parametrize("reason", list(NEVER))
def test_the_museum_never_says_in_russian(reason: str) -> None:
    for address, text in RUSSIAN.items():
        found = re.search(NEVER[reason], own_voice(text), re.IGNORECASE)
        assert not found, (address, found and found.group())


def test_russian_are_only_residents_pages_and_language() -> None:
    for address, text in RUSSIAN.items():
        for sentence in re.split(r"(?<=[.!?…])\s", own_voice(text)):
            if re.search("русск", sentence, re.IGNORECASE):
                assert re.search(ALLOWED_RUSSIAN, sentence, re.IGNORECASE), (address, sentence)


def test_each_english_text_has_its_russian_one() -> None:
    assert set(RUSSIAN) - {"stories/the-declaration#document.translation"} == set(ENGLISH)


def test_numbers_are_those_of_the_english_text() -> None:
    for address, text in RUSSIAN.items():
        if address in ENGLISH and not address.endswith(QUOTED_AND_TRANSLATED):
            turned = ON_THE_CLOCK.get(address, {})
            english = Counter(turned.get(number, number) for number in _numbers(ENGLISH[address]).elements())
            assert _numbers(text) == english, address


def test_what_is_probable_in_english_is_probable_in_russian() -> None:
    for address, text in ENGLISH.items():
        said = len(re.findall("вероятно", RUSSIAN[address], re.IGNORECASE))
        assert said == len(re.findall("probabl[ey]", text, re.IGNORECASE)), address


@pytest.mark.parametrize("number", NUMBERS)
def test_a_photograph_is_spoken_of_only_through_the_source(number: str) -> None:
    page = f"photographs/{number}#"
    caption = the_collection().photographs[number]["source_caption"]["text"]
    opening = "Изображение ещё не поступило. На странице-источнике оно описано так: “"
    assert RUSSIAN[f"{page}label"].startswith(("Согласно источнику, ", "Источник называет это "))
    assert RUSSIAN[f"{page}statements.caption.text"].startswith("В источнике сказано, что ")
    assert RUSSIAN[f"{page}alt"].startswith(f"{opening}{caption}”. Перевод музея: «".replace(".”.", ".”"))


def test_the_quoted_declaration_is_marked_as_the_museums_working_translation() -> None:
    translation = text_at("ru", "stories/the-declaration#document.translation")
    assert translation.startswith("«Ввиду")  # the heading over it says whose translation it is
    assert "Перевод с английского, не подлинный русский текст" in translation


def test_no_other_script_strays_in() -> None:
    for address, text in RUSSIAN.items():
        own = re.sub("“[^”]*”", "", text)
        assert set(re.findall(r"[A-Za-z\u00c0-\u024f]+", own)) <= LATIN, address
        assert not re.search("[A-Za-z][а-яё]|[а-яё][A-Za-z]", text, re.IGNORECASE), address
        assert not re.search("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]", text), address


def test_typography_is_russian() -> None:
    for address, text in RUSSIAN.items():
        own = re.sub("“[^”]*”", "", text)
        assert not re.search(r"\d,\d{3}\b|\d \d{3}\b", own), (
            address,
            "thousands stand apart by a no-break space",
        )
        assert not re.search(r"\d{4} ?гг?\.|\d\.\d\d\.\d", own), (address, "a date is written in words")
        assert not re.search(" - |--|[\"'’]", own), (address, "a dash is —, a quotation « »")
        assert not re.search(WITHOUT_YO, own, re.IGNORECASE), (address, "ё where it belongs")


def test_the_panel_on_civilians_names_acts_and_leaves_a_way_out() -> None:
    label, more = (text_at("ru", f"stories/civilians#{field}") for field in ("label", "more"))
    assert "Советские солдаты совершали массовые изнасилования." in label
    assert all(
        named in label for named in ("японских женщин и девочек", "китаянок", "кореянок", "русских жительниц")
    )
    assert "ничего не оправдывает" in more
    assert "закрыть в любую минуту" in more


def test_russian_labels_meet_the_norms_without_a_remark() -> None:
    for name, page in pages("ru").items():
        if name != "shared":
            alt = page.get("alt")
            remarks = check_label(
                "ru", title=page["title"], label=page["label"], more=page.get("more"), alt=alt
            )
            assert remarks == [], name
