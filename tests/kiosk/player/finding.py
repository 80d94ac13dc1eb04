"""A made-up deck for the search: names of places, people and subjects in four languages, one slide covered."""

from __future__ import annotations

from tests.kiosk.player.exhibit import (
    LANGUAGES,
    Json,
    a_caption,
    a_manifest,
    a_picture,
    a_slide,
    a_story,
)

FLAG, PLANE, COVERED, TALK, STORY = range(5)
MUKDEN = {
    "name": {"en": "Mukden", "ru": "Мукден", "zh-Hans": "奉天", "ja": "奉天"},
    "modern_name": {"en": "Shenyang", "zh-Hans": "沈阳"},
    "latitude": 41.79,
    "longitude": 123.43,
    "precision": "city",
}
SATO = {"en": "Satō Naotake", "ru": "Сато Наотакэ", "zh-Hans": "佐藤尚武", "ja": "佐藤尚武"}
PRISONERS = {"en": "Prisoners of war", "ru": "Военнопленные", "zh-Hans": "战俘", "ja": "捕虜"}
AIRCRAFT = {"en": "Aircraft", "ru": "Самолёты", "zh-Hans": "飞机", "ja": "航空機"}
SECRET = "Bodies lie beside the graveyard wall."


def captions(titles: tuple[str, str, str, str], labels: tuple[str, str, str, str]) -> Json:
    told = zip(LANGUAGES, titles, labels, strict=True)
    return {language: a_caption(language, title=title, label=label) for language, title, label in told}


BARE: Json = {"source_caption": None, "known": [], "unknown": [], "maker": None}
FLAG_WORDS = captions(
    ("A flag over the station", "Флаг над вокзалом", "车站上空的旗帜", "駅に掲げられた旗"),
    (
        "Soldiers raise a banner over Harbin.",
        "Солдаты поднимают знамя над Харбином.",
        "苏军士兵在哈尔滨升起旗帜。",
        "ソ連兵がハルビン駅の上に旗を掲げる。",
    ),
)
PLANE_WORDS = captions(
    ("The emperor is taken away", "Императора увозят", "皇帝被带走", "連れ去られる皇帝"),
    ("An aeroplane waits.", "Ждёт самолёт.", "飞机在等候。", "飛行機が待っている。"),
)
COVERED_WORDS = captions(("A street", "Улица", "一条街道", "街路"), (SECRET, SECRET, SECRET, SECRET))
TALK_WORDS = captions(
    ("Talks in Moscow", "Переговоры в Москве", "莫斯科会谈", "モスクワの会談"),
    ("The ambassador listens.", "Посол слушает.", "大使在听。", "大使が聞く。"),
)
REASON = {"level": "advisory", "reason": {"en": "This photograph shows people who have died."}}


def a_deck() -> list[Json]:
    covered: Json = {**BARE, **a_picture(number=3), "captions": COVERED_WORDS, "advisory": REASON}
    seen: Json = {**BARE, **a_picture(number=4), "captions": TALK_WORDS, "places": [], "people": [SATO]}
    plane: Json = {**BARE, "captions": PLANE_WORDS, "places": [MUKDEN], "subjects": [AIRCRAFT]}
    return [
        a_slide(1, captions=FLAG_WORDS, subjects=[PRISONERS], readings={"zh-Hans": ["ha er bin"]}, **BARE),
        a_slide(2, readings={"zh-Hans": ["feng tian"]}, **plane),
        a_slide(3, places=[MUKDEN], subjects=[PRISONERS], **covered),
        a_slide(4, **seen),
        a_story(),
    ]


def a_deck_manifest() -> Json:
    return a_manifest(*a_deck())
