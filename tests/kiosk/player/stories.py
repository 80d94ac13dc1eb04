"""Made-up story panels for the player's tests: a document, a timeline, a map, a page that is covered."""

from __future__ import annotations

from typing import Any

from tests.kiosk.player.exhibit import (
    DATE,
    HARBIN,
    LANGUAGES,
    Json,
    a_caption,
    a_manifest,
    a_slide,
)

PAGE, DOCUMENT, TIMELINE, MAP, CIVILIANS, FIRST_PHOTOGRAPH = range(6)
MONTH = {"edtf": "1945-09?", "words": {"en": "probably September 1945"}}
MONTH |= {"earliest": "1945-09-01", "latest": "1945-09-30"}
YEAR = {"edtf": "1945%", "words": {"en": "perhaps 1945"}, "earliest": "1945-01-01", "latest": "1945-12-31"}
LONG_WORDS = {
    "en": "The Soviet attack begins just after midnight, local time. The same morning an atomic bomb is "
    "dropped on Nagasaki.",
    "ru": "Сразу после полуночи по местному времени начинается советское наступление. В то же утро атомная "
    "бомба сброшена на Нагасаки.",
    "zh-Hans": "当地时间午夜刚过，苏军发起进攻。同日上午，原子弹投于长崎。",
    "ja": "現地時間の真夜中すぎ、ソ連軍の攻撃が始まる。同じ日の朝、長崎に原子爆弾が投下される。",
}


def a_panel(key: str, kind: str, body: Json, **fields: Any) -> Json:
    words = {
        "label": f"What {key} is about.",
        "more": f"More of {key}.\n\nAnd its end.",
        "signature": "Signed",
    }
    captions = {language: a_caption(language, title=f"{key} {language}", **words) for language in LANGUAGES}
    made: Json = {"id": key, "kind": "story", "story_kind": kind, "section": "s1", "captions": captions}
    made |= {"signature": {"en": "Signed"}, "citations": ["Glantz 1983"], "body": body}
    return {**made, "advisory": {"level": "none", "reason": {}}, **fields}


def an_event(key: str, earliest: str, latest: str = "", *, edtf: str = "", sure: str = "certain") -> Json:
    date = {"edtf": edtf or earliest, "earliest": earliest, "latest": latest or earliest}
    words = {language: f"{key} {language}" for language in LANGUAGES}
    text = LONG_WORDS if key == "attack" else words
    return {"key": key, "date": {**date, "words": {"en": f"on {earliest}"}}, "confidence": sure, "text": text}


EVENTS = [
    an_event("mukden", "1931-09-18"),
    an_event("pact", "1941-04-13"),
    an_event("attack", "1945-08-09"),
    an_event("puyi-leaves", "1945-08-11"),
    an_event("abdication", "1945-08-15", "1945-08-18", edtf="1945-08-15/1945-08-18", sure="probable"),
    an_event("broadcast", "1945-08-15"),
    an_event("harbin", "1945-08-18"),
    an_event("detained", "1945-08-19", edtf="1945-08-19?"),
    an_event("cities", "1945-08-19"),
    an_event("instrument", "1945-09-02"),
    an_event("return", "1956-12-01", "1956-12-31", edtf="1956-12"),
]


def a_place(key: str, name: Json, point: tuple[float, float] | None, precision: str, now: str = "") -> Json:
    latitude, longitude = point or (None, None)
    made: Json = {"key": key, "name": name, "modern_name": {"en": now} if now else {}, "precision": precision}
    return {**made, "latitude": latitude, "longitude": longitude}


MANCHURIA = a_place(
    "manchuria",
    {"en": "Manchuria", "ru": "Маньчжурия", "zh-Hans": "满洲", "ja": "満洲"},
    None,
    "region",
    "Northeast China",
)
PLACES = [
    MANCHURIA,
    {"key": "harbin", **HARBIN},
    a_place("changchun", {"en": "Hsinking", "ru": "Синьцзин"}, (43.88, 125.32), "city", "Changchun, China"),
    a_place("mukden", {"en": "Mukden", "ru": "Мукден"}, (41.79, 123.43), "city", "Shenyang, Liaoning"),
    a_place("hutou", {"en": "Hutou", "ru": "Хутоу"}, (45.98, 133.67), "region"),
    a_place(
        "seoul", {"en": "Keijō", "ru": "Кэйдзё", "ja": "京城"}, (37.566, 126.978), "city", "Seoul, Korea"
    ),
    a_place("dairen", {"en": "Dairen", "ru": "Дальний"}, (38.91, 121.6), "city", "Dalian"),
    a_place("port-arthur", {"en": "Port Arthur", "ru": "Порт-Артур"}, (38.8, 121.27), "city", "Lüshun"),
    a_place("shumshu", {"en": "Shumushu Island", "ja": "占守島"}, (50.733, 156.317), "island", "Shumshu"),
    a_place("chita", {"en": "Chita", "ru": "Чита"}, (52.04, 113.49), "city"),
]
AREA = [[119.6, 49.2], [126.0, 50.0], [132.2, 46.6], [127.4, 42.0], [121.6, 41.4]]
EAST = [[132.4, 44.6], [129.6, 44.4], [127.0, 44.4]]
BODY_OF_MAP = {
    "places": PLACES,
    "areas": [{"place": "manchuria", "points": AREA}],
    "arrows": [{"key": "east", "points": EAST, "name": {"en": "1st Far Eastern Front, from the east"}}],
}
DOCUMENT_BODY = {
    "document": {
        "text": "From August 9, the Soviet Union will consider herself in a state of war.",
        "language": "en",
        "locator": {"en": "line 24", "ja": "24行目"},
        "credit": {"en": "Who translated it is not stated."},
        "translation": {"ja": "8月9日以降、ソ連は戦争状態にあるものとみなす。"},
    }
}


def story_slides() -> list[Json]:
    reason = {"en": "This page tells of killing.", "ru": "Эта страница рассказывает об убийствах."}
    covered = {"level": "advisory", "reason": reason}
    return [
        a_panel("page", "text", {}),
        a_panel("document", "document", DOCUMENT_BODY),
        a_panel("timeline", "timeline", {"events": EVENTS}),
        a_panel("map", "map", BODY_OF_MAP),
        a_panel("civilians", "text", {"school_mode": "leave_out"}, advisory=covered),
        a_slide(1),
        a_slide(2, date=MONTH),
        a_slide(3, date=YEAR, places=[MANCHURIA]),
        a_slide(4, date=None, places=[]),
        a_slide(5, date=DATE, places=[PLACES[3], MANCHURIA]),
    ]


def a_story_manifest() -> Json:
    return a_manifest(*story_slides())
