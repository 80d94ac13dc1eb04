"""A walk through every view of the player, with every kind of slide and panel: for rules that hold everywhere."""

from __future__ import annotations

from collections.abc import Iterator

from playwright.sync_api import expect

from tests.kiosk.player.exhibit import PICTURE, Json, a_manifest, every_kind
from tests.kiosk.player.stories import story_slides
from tests.kiosk.player.visitor import Visitor

TELL = "(action) => kiosk.player.room.store.tell(action)"
PANELS = ("more", "known", "overview", "search", "timeline", "map")
TIMES = "(times) => Object.assign(kiosk.player.room.times, times)"
DETAIL = {"id": "1", "x": 0.1, "y": 0.1, "width": 0.3, "height": 0.3}
DETAIL |= {
    "title": {"en": "A sign", "ja": "看板"},
    "text": {"en": "It is empty.", "ja": "何も書かれていない。"},
}


def everything() -> Json:
    """Every kind of slide, a detail on the picture, and a page of each kind."""
    slides = every_kind()
    slides[PICTURE]["regions"] = [DETAIL]
    return a_manifest(*slides, *(slide for slide in story_slides() if slide["kind"] == "story"))


def every_view(visitor: Visitor) -> Iterator[str]:
    """Opens one view after the other, in the language and contrast of the moment; yields each view's name."""
    slides = visitor.page.evaluate("kiosk.player.room.slides.map((slide) => slide.id)")
    for index, name in enumerate(slides):
        visitor.page.evaluate(TELL, {"type": "go", "index": index})
        visitor.settled()
        yield f"slide {name}"
    visitor.page.evaluate(TELL, {"type": "uncover", "id": slides[-1]})
    yield "uncovered page"
    visitor.page.evaluate(TELL, {"type": "go", "index": PICTURE})
    visitor.settled()
    for panel in PANELS:
        visitor.page.evaluate(TELL, {"type": "open", "panel": panel})
        yield panel
    visitor.page.evaluate(TELL, {"type": "open", "panel": "search"})
    visitor.page.evaluate("kiosk.player.search.ask('M45')")
    expect(visitor.page.locator(".answers button").first).to_be_visible()
    yield "answers"
    for detail in (None, 0):
        visitor.page.evaluate(TELL, {"type": "open", "panel": "zoom"})
        visitor.page.evaluate(TELL, {"type": "detail", "detail": detail})
        expect(visitor.page.locator(".zoom")).to_have_attribute("data-open", "true")
        yield "zoom" if detail is None else "tour"
    visitor.page.evaluate(TELL, {"type": "back"})
    visitor.page.evaluate(TELL, {"type": "settings"})
    yield "settings"
    visitor.page.evaluate(TIMES, {"idleSeconds": 0.1, "countdownSeconds": 90})
    expect(visitor.page.locator(".idle")).to_be_visible()
    yield "countdown"
