from __future__ import annotations

import re

import pytest

from archive.ingest.collection import FOUNDING
from archive.standards.labels import check_label
from tests.archive.collections.founding import own_voice, pages, text_at, texts, the_collection

ENGLISH = dict(texts("en"))
JAPANESE = dict(texts("ja"))
NUMBERS = list(the_collection().photographs)
LETTER = "\u3041-\u30fc\u4e00-\u9fff"

NEVER = {
    "forces called Russian": "ロシア(軍|兵|人兵士|将校|水兵|の(兵|軍|将校|水兵|戦車))|露軍|露助",
    "words of the anecdotes": "人形|玩具|おもちゃ|神風|カミカゼ|特攻",
    "euphemism for rape": "慰安婦|慰み|接待|性の相手|辱め|凌辱|陵辱|蹂躙|乱暴|暴行|貞操|身を任せ|手籠め",
    "euphemism for death": "玉砕|散華|自決|英霊|散っ(た|て)",
    "a nation's nature": "伝統|国民性|民族性|本性|野蛮|鬼畜",
    "two days after Hiroshima": "(原爆|原子爆弾|広島).{0,12}(2|二)日後",
    "the last battle": "最後の(戦い|戦闘|激戦)(?!の(一|ひと)つ)",
    "a commander who was not there": "ロコソフスキー",
    "a verdict on the war": "(満洲|ハルビン|市|東北)(を|の)解放|火事場|裏切|不意打ち|快進撃|甘い勝利|屈辱|破竹",
    "the figurehead called a puppet": "傀儡(かいらい)?(皇帝|溥儀)|偽皇帝",
    "a flight": "溥儀.{0,8}(逃げ|逃亡|逃走|脱出)|日本へ(逃|脱)",
    "islands in place of one island": "占守(諸|群)島|シュムシュ諸島|(樺太|サハリン)諸島",
    "one side's name for disputed islands": "北方領土|北方四島|固有の領土|不法占拠|南クリル",
    "a date by era": "昭和|大正|明治|康徳|大同|民国",
    "a name that the glossary does not have": "満州|偽満|支那|シナ|新疆",
    "the forces' number as a million": "(百|100)万の?(関東軍|大軍|精鋭)",
    "a type of tank that nobody has seen": "九五式|九七式|チハ|ハ号",
    "a throne that it is not": "最後の皇帝の玉座|紫禁城|故宮",
    "a guess at what nobody has seen": "笑(顔|み|って)|歓(声|迎)|誇らしげ|怯え|見てとれる|写真からは",
}
"""What was corrected, and what Japanese would offer in its place; the reason is the key."""

GLOSSARY = {
    "Kwantung Army": "関東軍",
    "Manchukuo": "満洲国",
    "puppet state": "傀儡",
    "Siberian internment": "シベリア抑留",
    "internment|internees": "抑留",
    "prisoners": "捕虜",
    "Neutrality Pact": "中立条約",
    "Potsdam Declaration": "ポツダム宣言",
    "11th Tank Regiment": "戦車第11連隊",
    "Puyi": "溥儀",
    "Satō": "佐藤",
    "Yamada": "山田",
    "Hata": "秦彦三郎",
    "Ikeda": "池田",
    "Vasilevsky": "ワシレフスキー",
    "Molotov": "モロトフ",
    "Shtykov": "シトゥイコフ",
    "Transbaikal Front": "ザバイカル方面軍",
    "Shumshu": "占守|シュムシュ",
    "Kuril": "千島列島|クリル列島",
    "Soviet": "ソ連|ソビエト|日ソ",
}
"""English words, and what the glossary has for them in every text that says them."""

MARKS_OF_DOUBT = {
    "are thought to": "とみられる",
    "[Aa]ccording to the source|The source calls this": "出典(によれば|はこれを)",
    "[Bb]y a Chinese account": "中国側",
    "[Nn]obody has compared": "まだいない",
    "is not known|are unknown|do not know|cannot yet say": "わから(ない|なかった)|わかっていない|不明|何とも言えない",
    r"\b(could also|may|might|possible|perhaps)\b(?! arrive| mean)": (
        "かもしれない|考えられる|可能性|ことがある|もある|あるいは|ことも"
    ),
    r"\b(about|around|some) \d": "約|ごろ|ほど",
    r"\b(more than|over) \d": "超|余り",
    "disputed": "議論がある",
}

NAME_AND_NAME_TODAY = {
    "新京": "（現・長春）",
    "奉天": "（現・瀋陽）",
    "海拉爾": "（現・ハイラル）",
    "真岡": "（現・ホルムスク）",
    "豊原": "（現・ユジノサハリンスク）",
    "南樺太": "（現・サハリン南部）",
    "京城": "（現・ソウル）",
}
"""旅順, 大連, 吉林, 牡丹江, 東寧, 虎頭 are written today as they were then."""

MONTHS = "January February March April May June July August September October November December".split()
IN_WORDS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "nine": 9, "fourteen": 14, "fifteen": 15,
    "quarter": 15, "twenty": 20, "fifty": 50, "sixty": 60, "hundred": 100, "thousand": 1000, "million": 1_000_000,
    "fourteen years": 14, "eleven": 11, "an hour": 1,
}  # fmt: skip
SINGLE = 1.0
"""Japanese counts one photograph, one hour, one day in figures where English has an article."""

LEVEL_TWO = set("傀儡墟崗拉溥瀋葫蘆")
"""Characters beyond the first level of JIS X 0208 that names and terms need."""

POLITE = "です|ます(?!る)|ました|ません|でした|でしょう|ましょう"
INVITATIONS = {
    "stories/civilians#more": "お声がけください。",
    "stories/what-we-do-not-know#more": "お知らせください。",
}
LATIN_ALLOWED = {"HyperWar", "G", "M"}
"""A project's name, the letters of a telegram's and of catalogue numbers; all others stand in quotation marks."""


@pytest.mark.parametrize("what", list(NEVER))
def test_the_museum_never_says_in_japanese(what: str) -> None:
    for address, text in JAPANESE.items():
        found = re.search(NEVER[what], own_voice(text))
        assert not found, (address, found and found.group())


def test_every_english_text_has_its_counterpart_paragraph_by_paragraph() -> None:
    for address, english in ENGLISH.items():
        assert JAPANESE.get(address), address
        assert JAPANESE[address].count("\n\n") == english.count("\n\n"), address


@pytest.mark.parametrize("english", list(GLOSSARY))
def test_terms_and_names_are_those_of_the_glossary(english: str) -> None:
    for address, text in ENGLISH.items():
        if re.search(english, text) and not address.startswith("shared#sources."):
            assert re.search(GLOSSARY[english], JAPANESE[address]), address


def test_no_degree_of_doubt_is_lost() -> None:
    for address, english in ENGLISH.items():
        for mark, expected in MARKS_OF_DOUBT.items():
            if re.search(mark, own_voice(english)):
                assert re.search(expected, JAPANESE[address]), (address, mark)


def test_what_is_probable_in_english_is_probable_in_japanese() -> None:
    for address, english in ENGLISH.items():
        said = len(re.findall("おそらく", JAPANESE[address]))
        assert said == len(re.findall("probabl[ey]", own_voice(english), re.IGNORECASE)), address


def test_no_doubt_is_added() -> None:
    doubt = re.compile(r"\b(may|can|might|could|possible|perhaps|thought to|said to|sometimes)\b")
    for address, text in JAPANESE.items():
        if re.search("かもしれない|みられる|もしかすると|あるいは|可能性|とされる。", own_voice(text)):
            assert doubt.search(ENGLISH[address]), address


def test_every_number_is_the_same() -> None:
    for address, english in ENGLISH.items():
        if not address.endswith("#alt"):
            own = _numbers_in_japanese(JAPANESE[address])
            digits = _numbers_in_english(english)
            missing, added = digits - own, own - digits - _numbers_in_words(english) - {SINGLE}
            assert not missing and not added, (address, missing, added)


def _numbers_in_english(text: str) -> set[float]:
    """The figures, and the number of each month: 8 August is 8月8日."""
    months = {
        float(MONTHS.index(name) + 1) for name in re.findall(rf"\b({'|'.join(MONTHS)})\b(?! Storm)", text)
    }
    found = re.findall(r"(\d[\d,]*(?:\.\d+)?)( million)?", text)
    return months | {
        float(digits.replace(",", "")) * (1_000_000 if millions else 1) for digits, millions in found
    }


def _numbers_in_words(text: str) -> set[float]:
    return {float(number) for word, number in IN_WORDS.items() if re.search(rf"\b{word}\b", text, re.I)}


def _numbers_in_japanese(text: str) -> set[float]:
    found = re.findall(r"(\d+)(?:(万)(\d*))?", text)
    return {float(int(head) * (10_000 if man else 1) + int(tail or 0)) for head, man, tail in found}


@pytest.mark.parametrize("number", NUMBERS)
def test_a_photograph_is_spoken_of_only_through_the_source(number: str) -> None:
    page = f"photographs/{number}#"
    assert JAPANESE[f"{page}label"].startswith(("出典によれば、", "出典はこれを、"))
    assert re.fullmatch("出典のキャプションには、.+とある。", JAPANESE[f"{page}statements.caption.text"])
    caption = re.escape(the_collection().photographs[number]["source_caption"]["text"])
    form = f"画像は未提供。出典のページの説明は「{caption}」（当館訳「[^A-Za-z」]+」）。"
    assert re.fullmatch(form, JAPANESE[f"{page}alt"])


def test_the_translation_of_the_declaration_is_said_to_be_no_official_one() -> None:
    """That it is the museum's own stands above it, as its heading, in the words of the interface."""
    translation = text_at("ja", "stories/the-declaration#document.translation")
    assert translation.startswith("「")
    assert "公式の文書ではない" in translation
    assert "当館による仮訳" not in translation


def test_latin_letters_stand_only_in_quotations_of_the_source() -> None:
    quoted_from = " ".join(
        record["source_caption"]["text"] for record in the_collection().photographs.values()
    )
    quoted_from += (FOUNDING / "sources.yaml").read_text(encoding="utf-8") + " Russian Russians"
    for address, text in JAPANESE.items():
        strays = set(re.findall(r"[A-Za-z\u00c0-\u024f]+", own_voice(text))) - LATIN_ALLOWED
        assert not strays, (address, strays)
        for quotation in re.findall("「([^」]*[A-Za-z][^」]*)」", text):
            assert quotation.lower() in quoted_from.lower(), (address, quotation)


def test_no_other_script_and_no_foreign_form_of_a_character_strays_in() -> None:
    for address, text in JAPANESE.items():
        stray = re.search(
            r"[\u0400-\u04ff\uac00-\ud7af\uff10-\uff19\uff21-\uff5a\uff61-\uff9f\u2e80-\u2fdf]", text
        )
        assert not stray, (address, stray and stray.group())
        for character in re.findall("[\u3400-\u9fff\uf900-\ufaff]", text):
            assert _is_japanese_today(character) or character in LEVEL_TWO, (address, character)


def _is_japanese_today(character: str) -> bool:
    """The first level of JIS X 0208 has the characters in use today; older and Chinese forms stand beyond it."""
    try:
        code = character.encode("euc_jp")
    except UnicodeEncodeError:
        return False
    return len(code) == 2 and 0xB0 <= code[0] <= 0xCF


def test_punctuation_is_full_width_and_no_blank_stands_beside_a_character() -> None:
    for address, text in JAPANESE.items():
        own = own_voice(text)
        assert not re.search(f"[{LETTER}…][,.;:!?()\\[\\]]|[,.;:!?()\\[\\]][{LETTER}]", own), address
        assert not re.search(r"[^\S\n]|\u3000", own), address
        assert not re.search(r"\d,\d|\d万\d{5}|[一二三四五六七八九]万|[〇十百千]人", own), address
        assert not re.search('[“”‘’"«»，；~〜～]', text), address
        assert (
            re.sub("「[^「」]*」", "", text).count("「") == 0 == re.sub("「[^「」]*」", "", text).count("」")
        )


def test_a_period_name_is_followed_once_by_todays() -> None:
    for address, text in JAPANESE.items():
        if re.search(r"#(label|more|events\.\w)", address):
            label = JAPANESE[address.split("#")[0] + "#label"]
            for period, now in NAME_AND_NAME_TODAY.items():
                named = [found.end() for found in re.finditer(period, text)]
                assert not named or text.startswith(now, named[0]) or now in label, (address, period)
                assert text.count(now) <= 1, (address, now)


def test_manchuria_is_said_to_be_northeast_china_where_english_says_so() -> None:
    for address, english in ENGLISH.items():
        if "(now Northeast China)" in english:
            assert "満洲（現・中国東北部）" in JAPANESE[address], address


def test_the_register_is_plain_throughout_and_only_invitations_are_polite() -> None:
    for address, text in JAPANESE.items():
        own = own_voice(text)
        assert not re.search(POLITE, own), (address, "である, not です or ます")
        if "ください" in own:
            assert own.endswith(INVITATIONS.get(address, "no invitation here")), address


def test_the_panel_on_civilians_names_acts_and_leaves_a_way_out() -> None:
    label, more = (JAPANESE[f"stories/civilians#{field}"] for field in ("label", "more"))
    assert "ソ連兵" in label and "大規模に強姦した" in label
    assert "日本人、中国人、朝鮮人、ロシア人の女性・少女" in label
    assert "何も正当化しない" in more
    assert "いつでも閉じられる" in more


def test_japanese_labels_meet_the_norms_without_a_remark() -> None:
    for name, page in pages("ja").items():
        if name != "shared":
            title, label, more = page["title"], page["label"], page.get("more")
            assert check_label("ja", title=title, label=label, more=more, alt=page.get("alt")) == [], name
