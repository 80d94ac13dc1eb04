from __future__ import annotations

import pytest

from archive.standards.dates import all_date_words, date_words
from archive.standards.languages import LANGUAGES, UnknownLanguage

WORDS = [
    ("1945~", "about 1945", "около 1945 года", "约1945年", "1945年ごろ"),
    ("1945-08~", "about August 1945", "около августа 1945 года", "约1945年8月", "1945年8月ごろ"),
    ("194X", "1940s", "1940-е годы", "20世纪40年代", "1940年代"),
    ("194X~", "about the 1940s", "около 1940-х годов", "约20世纪40年代", "1940年代ごろ"),
    ("190X", "1900 to 1909", "с 1900 по 1909 год", "1900年至1909年", "1900年から1909年まで"),
    (
        "19XX",
        "between 1900 and 1999",
        "между 1900 и 1999 годами",
        "1900年至1999年之间",
        "1900年から1999年の間",
    ),
    (
        "1945-XX",
        "1945, month not known",
        "1945 год, месяц неизвестен",
        "1945年，月份不详",
        "1945年（月不明）",
    ),
    (
        "1945-08-XX",
        "August 1945, day not known",
        "август 1945 года, день неизвестен",
        "1945年8月，日期不详",
        "1945年8月（日不明）",
    ),
    (
        "1945-XX-XX",
        "1945, month and day not known",
        "1945 год, месяц и день неизвестны",
        "1945年，月日不详",
        "1945年（月日不明）",
    ),
    ("XXXX", "date not known", "дата неизвестна", "日期不详", "年月日不明"),
    (
        "1945-08-1X",
        "between 10 and 19 August 1945",
        "между 10 и 19 августа 1945 года",
        "1945年8月10日至19日之间",
        "1945年8月10日から19日の間",
    ),
    (
        "1984-1X",
        "between October and December 1984",
        "между октябрём и декабрём 1984 года",
        "1984年10月至12月之间",
        "1984年10月から12月の間",
    ),
    ("1945-21", "spring 1945", "весна 1945 года", "1945年春季", "1945年春"),
    ("1945-22~", "about summer 1945", "около лета 1945 года", "约1945年夏季", "1945年夏ごろ"),
    ("1945-33", "first quarter of 1945", "первый квартал 1945 года", "1945年第一季度", "1945年第1四半期"),
    ("1945-41", "second half of 1945", "вторая половина 1945 года", "1945年下半年", "1945年後半"),
    (
        "1945-29",
        "spring 1945 (Southern Hemisphere)",
        "весна 1945 года (Южное полушарие)",
        "1945年春季（南半球）",
        "1945年春（南半球）",
    ),
    ("../1945", "1945 or earlier", "не позднее 1945 года", "1945年或之前", "1945年以前"),
    ("1945~/..", "about 1945 or later", "примерно не ранее 1945 года", "约1945年或之后", "1945年ごろ以降"),
    (
        "1945/",
        "from 1945, end not known",
        "с 1945 года, окончание неизвестно",
        "自1945年起，结束时间不详",
        "1945年から、終わりは不明",
    ),
    (
        "/1945",
        "until 1945, beginning not known",
        "по 1945 год, начало неизвестно",
        "至1945年止，开始时间不详",
        "1945年まで、始まりは不明",
    ),
    ("[1945,1946]", "1945 or 1946", "1945 или 1946 год", "1945年或1946年", "1945年または1946年"),
    ("{1945,1946}", "1945 and 1946", "1945 и 1946 годы", "1945年和1946年", "1945年と1946年"),
    (
        "[1945..1947]",
        "between 1945 and 1947",
        "между 1945 и 1947 годами",
        "1945年至1947年之间",
        "1945年から1947年の間",
    ),
    (
        "1945-08-18?/1945-09",
        "between 18 August 1945 (probably) and September 1945",
        "между 18 августа 1945 года (вероятно) и сентябрём 1945 года",
        "1945年8月18日（很可能）至1945年9月之间",
        "1945年8月18日（おそらく）から1945年9月の間",
    ),
    (
        "1945-08?-18",
        "18 August 1945 (year and month uncertain)",
        "18 августа 1945 года (год и месяц под вопросом)",
        "1945年8月18日（年份和月份不确定）",
        "1945年8月18日（年と月は不確か）",
    ),
    ("?1945", "1945, probably", "1945 год, вероятно", "很可能在1945年", "1945年（おそらく）"),
    (
        "1945-?08-18",
        "18 August 1945 (month uncertain)",
        "18 августа 1945 года (месяц под вопросом)",
        "1945年8月18日（月份不确定）",
        "1945年8月18日（月は不確か）",
    ),
    (
        "191X?/192X?",
        "between the 1910s and the 1920s, probably",
        "между 1910-ми и 1920-ми годами, вероятно",
        "很可能在20世纪10年代至20年代之间",
        "1910年代から1920年代の間（おそらく）",
    ),
    (
        "1945-12-24/1946-01-05",
        "24 December 1945 to 5 January 1946",
        "с 24 декабря 1945 года по 5 января 1946 года",
        "1945年12月24日至1946年1月5日",
        "1945年12月24日から1946年1月5日まで",
    ),
    (
        "1985-04-12T23:20:30Z",
        "12 April 1985, 23:20 UTC",
        "12 апреля 1985 года, 23:20 UTC",
        "1985年4月12日23:20 UTC",
        "1985年4月12日23:20 UTC",
    ),
    ("-0044", "45 BCE", "45 год до н. э.", "公元前45年", "紀元前45年"),
    ("0800", "800 CE", "800 год н. э.", "公元800年", "西暦800年"),
]


@pytest.mark.parametrize(("edtf", "en", "ru", "zh", "ja"), WORDS)
def test_every_shape_of_date_is_said_in_four_languages(edtf: str, en: str, ru: str, zh: str, ja: str) -> None:
    assert list(all_date_words(edtf).values()) == [en, ru, zh, ja]


@pytest.mark.parametrize("month", range(1, 13))
def test_russian_puts_every_month_in_the_case_its_preposition_asks_for(month: int) -> None:
    endings = "января февраля марта апреля мая июня июля августа сентября октября ноября декабря".split()
    inside = "январём февралём мартом апрелем маем июнем июлем августом сентябрём октябрём ноябрём декабрём".split()
    assert date_words(f"1945-{month:02}~", "ru") == f"около {endings[month - 1]} 1945 года"
    assert date_words(f"1944?/1945-{month:02}?", "ru").endswith(f" и {inside[month - 1]} 1945 года, вероятно")


def test_russian_joins_two_seasons_in_their_cases() -> None:
    assert date_words("1944-24/1945-24", "ru") == "с зимы 1944 года по зиму 1945 года"
    assert date_words("1945-21?/1945-23?", "ru") == "между весной и осенью 1945 года, вероятно"


def test_russian_says_so_vtorogo_before_the_second_of_a_month() -> None:
    assert date_words("1945-09-02/1945-09-05", "ru") == "со 2 по 5 сентября 1945 года"


def test_a_span_whose_two_ends_are_one_date_is_that_date() -> None:
    assert date_words("1945-08/1945-08", "en") == "August 1945"


def test_chinese_and_japanese_keep_full_width_brackets() -> None:
    for language in ("zh-Hans", "ja"):
        for edtf, *_ in WORDS:
            assert not set("(),;") & set(date_words(edtf, language)), edtf


def test_words_exist_in_every_language_of_the_exhibit() -> None:
    assert list(all_date_words("1945")) == list(LANGUAGES)


def test_a_language_that_is_not_the_exhibits_is_refused_by_name() -> None:
    with pytest.raises(UnknownLanguage, match=r"“de” .* Expected one of: en, ru, zh-Hans, ja"):
        date_words("1945", "de")
