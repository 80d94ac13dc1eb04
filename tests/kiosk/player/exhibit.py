"""A made-up release for the player's tests: every kind of slide, in four languages, without a database."""

from __future__ import annotations

import hashlib
import json
from functools import cache
from io import BytesIO
from typing import Any

from PIL import Image, ImageDraw

from archive.models.shelves import current_path, index_path, public, put_whole
from archive.standards.canonical import digest

Json = dict[str, Any]

SLUG = "harbin"
LANGUAGES = ("en", "ru", "zh-Hans", "ja")
FIRST, PICTURE, COVERED, STORY, WITHDRAWN, NOTED, LAST = range(7)

TITLES = {
    "en": "A flag over Harbin station",
    "ru": "Сдача частей Квантунской армии, Чанчунь",
    "zh-Hans": "哈尔滨车站上空的旗帜",
    "ja": "ハルビン駅の上に掲げられた旗",
}
LABELS = {
    "en": "Soviet airborne troops landed at Harbin on 18 August 1945 and took control of its bridges and "
    "station. Scenes like this were sometimes repeated for the camera. Who took the picture, and on which "
    "day, is not known. Units laid down their arms over several weeks.",
    "ru": "Советский воздушный десант высадился в Харбине 18 августа 1945 года и взял под охрану мосты и "
    "вокзал. Подобные сцены иногда повторяли для камеры. Кто сделал снимок и в какой день, неизвестно. "
    "Военнослужащие складывали оружие ещё несколько недель.",
    "zh-Hans": "1945年8月18日，苏军空降部队在哈尔滨着陆，控制了桥梁与车站。“夺取”一词让人以为城中曾有激战，"
    "其实当地日方代表已同意放下武器。这样的场面有时会为镜头重演；由谁拍摄、摄于哪一天，均不可考。",
    "ja": "1945年8月18日、ソ連軍の空挺部隊がハルビンに着陸し、橋や駅を管理下に置いた。「奪取」という言葉は"
    "市街戦を思わせるが、現地の日本側はすでに武器を置くことに同意していた。撮影者も日付も分かっていない。",
}
HARBIN = {
    "name": {"en": "Harbin", "ru": "Харбин", "zh-Hans": "哈尔滨", "ja": "ハルビン"},
    "modern_name": {"en": "Harbin, Heilongjiang, China"},
    "latitude": 45.75,
    "longitude": 126.65,
    "precision": "city",
}
DATE = {
    "edtf": "1945-08-18?/1945-09?",
    "words": {
        "en": "between 18 August and September 1945, probably",
        "ru": "между 18 августа и сентябрём 1945 года, вероятно",
        "zh-Hans": "约1945年8月18日至9月",
        "ja": "1945年8月18日から9月の間（推定）",
    },
    "earliest": "1945-08-18",
    "latest": "1945-09-30",
}


def a_caption(language: str, **fields: Any) -> Json:
    made: Json = {"title": TITLES[language], "label": LABELS[language], "more": "", "alt": f"alt {language}"}
    made |= {"advisory": "", "status": "approved" if language == "en" else "draft", "signature": ""}
    made |= {"written": {"by": "Anna Ivanova", "on": f"on a day, {language}"}, "approved": None}
    return {**made, **fields}


def a_slide(number: int, **fields: Any) -> Json:
    """A photograph that has not been received, unless `pictures=…` is given."""
    made: Json = {
        "id": f"m45-{number:03}",
        "kind": "photograph",
        "section": "s1",
        "catalogue_number": f"M45-{number:03}",
        "advisory": {"level": "none", "reason": {}},
        "regions": [],
    }
    return {**made, **what_is_told(), **NO_PICTURE, **fields}


NO_PICTURE = {
    "stand_in": True,
    "proportion": None,
    "focal_point": [0.5, 0.5],
    "pictures": [],
    "thumbnail": None,
    "tiles": None,
    "tiles_size": None,
    "verso": None,
}


def what_is_told() -> Json:
    """Label, claims, origin and rights of one photograph."""
    return {
        "captions": {language: a_caption(language) for language in LANGUAGES},
        "maker": {"en": "Unknown photographer", "ru": "Фотограф неизвестен"},
        "places": [HARBIN],
        "source_caption": {
            "text": "Soviet soldiers raise flag over Harbin railway station in northern China which was "
            "wrested from the Japanese",
            "language": "en",
            "source": {"en": "An unattributed web page"},
            "locator": "line 8",
            "note": {"en": "“Wrested” suggests a battle for the city that did not take place."},
        },
        "date": DATE,
        "known": [
            a_claim("The source says soldiers are raising a flag.", "certain"),
            a_claim("Airborne troops landed at Harbin on 18 August.", "probable"),
            a_claim("The picture was taken within a week of that day.", "uncertain"),
        ],
        "unknown": [{"en": "Who took it, and which flag it is."}, {"en": "Whether it was staged."}],
        "signature": {"en": "Founding text, not yet read by a specialist"},
        "provenance": {"text": {"en": "Photographer not known."}, "events": PROVENANCE},
        "rights": {
            "uri": "http://rightsstatements.org/vocab/UND/1.0/",
            "label": {"en": "Copyright Undetermined"},
            "credit": "Museum of the Frontier",
        },
    }


def a_claim(text: str, confidence: str) -> Json:
    return {
        "aspect": "what",
        "text": {"en": text},
        "confidence": confidence,
        "reason": {"en": "It is what the caption states."},
        "sources": ["Glantz 1983", {"en": "Web page, line 8", "ru": "Веб-страница, строка 8"}],
    }


def an_event(kind: str, agent: str, certainty: str = "certain", date: str = "") -> Json:
    made: Json = {"kind": kind, "agent": {"en": agent}, "place": None, "certainty": certainty}
    when = {"edtf": "1945", "words": {"en": date}} if date else None
    return {**made, "date": when, "evidence": {"en": "of negative, prints, agency or collections"}}


PROVENANCE = [
    an_event("creation", "Photographer not known", "unknown", "August–September 1945, probably"),
    an_event("gap", "", "unknown"),
    an_event("publication", "on an unattributed web page"),
    an_event("text_received", "caption received, picture awaited"),
]


def a_picture(*, number: int = 1, width: int = 1280, height: int = 853) -> Json:
    """The manifest's words for a drawn picture, whose files are put on the floor."""
    sha256 = hashlib.sha256(f"{number} {width}×{height}".encode()).hexdigest()
    folder = f"pictures/r1/{sha256[:2]}/{sha256}"
    made = []
    for wide in (640, width):
        high = round(wide * height / width)
        content = drawn(wide, high, number)
        put_whole(public() / folder / f"{wide}.jpg", content)
        address = f"{folder}/{wide}.jpg"
        made.append(
            {"width": wide, "height": high, "type": "image/jpeg", "path": address, "bytes": len(content)}
        )
    thumbnail = drawn(480, 360, number)
    put_whole(public() / folder / "thumbnail.jpg", thumbnail)
    small = {"path": f"{folder}/thumbnail.jpg", "width": 480, "height": 360, "bytes": len(thumbnail)}
    return {"pictures": made, "thumbnail": small, "proportion": width / height, "stand_in": False}


def a_back(*, number: int = 1) -> Json:
    """The other side of a drawn picture, of another shape than any front."""
    pictures = a_picture(number=100 + number, width=1000, height=800)
    return {
        **{name: pictures[name] for name in ("pictures", "proportion")},
        "tiles": None,
        "tiles_size": None,
    }


@cache
def drawn(width: int, height: int, number: int) -> bytes:
    """A grey card with a ring: something to see, nothing to mistake for a photograph."""
    image = Image.new("RGB", (width, height), (178, 170, 152))
    pen = ImageDraw.Draw(image)
    pen.ellipse(
        (width * 0.3, height * 0.2, width * 0.7, height * 0.8), outline=(60, 54, 46), width=width // 64
    )
    pen.line(
        (0, height * number / 20, width, height * (1 - number / 20)),
        fill=(90, 84, 74),
        width=width // 200 + 1,
    )
    into = BytesIO()
    image.save(into, "JPEG", quality=80)
    return into.getvalue()


def a_story() -> Json:
    words = a_caption("en", title="Why the war came", label="A note was handed over in Moscow.")
    words["more"] = "It named the agreement of the Allies.\n\nHours later three fronts crossed the border."
    story: Json = {"id": "why", "kind": "story", "story_kind": "text", "section": "s2"}
    story |= {"captions": {"en": words}, "citations": ["Hasegawa 2005"], "body": {}}
    return {**story, "advisory": {"level": "none", "reason": {}}}


def a_withdrawn_slide() -> Json:
    made: Json = {"id": "m45-005", "kind": "withdrawn", "catalogue_number": "M45-005", "section": "s2"}
    return {
        **made,
        "reason": {"en": "Withdrawn at the request of a family.", "ru": "Изъято по просьбе семьи."},
    }


def every_kind() -> list[Json]:
    """Plate, picture, covered picture, story, withdrawn, plate with a note and no place, picture."""
    reason = {"en": "This photograph shows a person who has died.", "ru": "На снимке погибший человек."}
    advisory = {"level": "advisory", "reason": reason}
    note = {"level": "note", "reason": {"en": "People shown as captives."}}
    more = {language: a_caption(language, more=f"More, {language}.") for language in LANGUAGES}
    square = {"text": "A patrol", "language": "en", "source": {"en": "A page"}, "locator": "", "note": {}}
    return [
        a_slide(1),
        a_slide(2, captions=more, **a_picture(number=2)),
        a_slide(3, advisory=advisory, **a_picture(number=3)),
        a_story(),
        a_withdrawn_slide(),
        a_slide(6, section="s2", advisory=note, places=[], source_caption=square),
        a_slide(7, section="s2", **a_picture(number=7, width=853, height=1280)),
    ]


def a_manifest(*slides: Json, **fields: Any) -> Json:
    shown = list(slides) or every_kind()
    made: Json = {
        "format": "kiosk-release/1",
        "exhibit": SLUG,
        "number": 1,
        "published": "2026-11-23T00:00:00Z",
        "languages": list(LANGUAGES),
        "default_language": "en",
        "title": {
            "en": "Harbin, 1945",
            "ru": "Харбин, 1945",
            "zh-Hans": "哈尔滨，1945",
            "ja": "ハルビン、1945年",
        },
        "introduction": {"en": "Photographs known by their captions."},
        "museum": {"name": "Museum of the Frontier", "contact": None},
        "sections": [
            {"id": "s1", "title": {"en": "Surrender", "ru": "Капитуляция"}},
            {"id": "s2", "title": {"en": "Occupation", "ru": "Занятие городов"}},
        ],
        "show_unreviewed": True,
        "slides": shown,
        "sources": [],
    }
    made |= fields
    return {**made, "digest": digest(made)}


def put_on_the_floor(manifest: Json) -> None:
    """As publishing does: the manifest whole, then the index."""
    put_whole(current_path(SLUG), json.dumps(manifest).encode())
    put_whole(
        index_path(), json.dumps({"default": SLUG, "exhibits": [{"slug": SLUG, "title": "Harbin"}]}).encode()
    )
