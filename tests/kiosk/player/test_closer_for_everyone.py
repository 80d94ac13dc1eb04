"""Details, tour, back and narration at every size, language and text step: nothing cut, nothing small, axe content."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import expect

from tests.kiosk.player.conftest import Visit
from tests.kiosk.player.exhibit import LABELS, LANGUAGES, a_back, a_caption, a_manifest, a_picture, a_slide
from tests.kiosk.player.test_everyone import CUT, SIZES, TARGETS, axe_faults
from tests.kiosk.player.test_narration import a_narration
from tests.kiosk.player.visitor import Visitor

pytestmark = pytest.mark.long

TELL = "(action) => kiosk.player.room.store.tell(action)"
TITLE = {
    "en": "A sign above the door of the shop",
    "ru": "Вывеска над дверью магазина",
    "zh-Hans": "店门上方的招牌",
    "ja": "店の戸口の上の看板",
}


def a_rich_slide() -> dict[str, Any]:
    """Everything at once: read-more, details, a back, a narration with a transcript of its own."""
    captions = {
        language: a_caption(
            language,
            more=LABELS[language],
            narration=a_narration(),
            transcript=LABELS[language],
            alt_back=f"a stamp, {language}",
        )
        for language in LANGUAGES
    }
    places = ((0.05, 0.05, 0.2, 0.2), (0.6, 0.6, 0.3, 0.3))
    regions = [
        {
            "id": str(n),
            **dict(zip(("x", "y", "width", "height"), place, strict=True)),
            "title": TITLE,
            "text": LABELS,
        }
        for n, place in enumerate(places, start=1)
    ]
    return a_slide(1, captions=captions, regions=regions, verso=a_back(), **a_picture(number=1))


def rich(visit: Visit, size: tuple[int, int] = (1920, 1080)) -> Visitor:
    visitor = visit(manifest=a_manifest(a_rich_slide(), a_slide(2)), size=size)
    visitor.wake()
    return visitor


def views(visitor: Visitor) -> dict[str, list[dict[str, Any]]]:
    """What is told to open each view, and then to leave it."""
    return {
        "slide": [],
        "back": [{"type": "turn"}],
        "tour": [{"type": "turn"}, {"type": "detail", "detail": 1}],
        "zoom": [{"type": "detail", "detail": None}],
        "transcript": [{"type": "open", "panel": "more"}],
    }


def test_axe_finds_nothing_in_markers_tour_and_back(visit: Visit) -> None:
    visitor = rich(visit)
    faults = {}
    for view, actions in views(visitor).items():
        for action in actions:
            visitor.page.evaluate(TELL, action)
        visitor.settled()
        faults[view] = axe_faults(visitor.page)
    assert {view: found for view, found in faults.items() if found} == {}


@pytest.mark.parametrize(
    "size",
    [(390, 844), *(pytest.param(size, marks=pytest.mark.long) for size in SIZES if size != (390, 844))],
)
def test_nothing_is_cut_or_too_small_to_touch(visit: Visit, size: tuple[int, int]) -> None:
    visitor = rich(visit, size)
    least = visitor.page.evaluate(
        "parseFloat(getComputedStyle(document.querySelector('button')).minBlockSize)"
    )
    assert least >= 48
    faults: dict[str, list[str]] = {}
    for language in LANGUAGES:
        visitor.page.evaluate(TELL, {"type": "language", "language": language})
        for step in (1, 3):
            visitor.page.evaluate(TELL, {"type": "size", "size": step})
            for view, actions in views(visitor).items():
                for action in actions:
                    visitor.page.evaluate(TELL, action)
                visitor.settled()
                found = visitor.page.evaluate(CUT) + visitor.page.evaluate(TARGETS, least)
                faults[f"{language} {step} {view}"] = found
            visitor.page.evaluate(TELL, {"type": "go", "index": 0})
            visitor.settled()
    assert {view: found for view, found in faults.items() if found} == {}


def test_the_tour_leaves_room_for_the_picture_on_a_small_screen(visit: Visit) -> None:
    visitor = rich(visit, (390, 844))
    visitor.page.evaluate(TELL, {"type": "size", "size": 3})
    visitor.page.evaluate(TELL, {"type": "detail", "detail": 0})
    expect(visitor.page.locator(".zoom")).to_have_attribute("data-open", "true")
    canvas = visitor.page.locator(".zoom-canvas").bounding_box()
    assert canvas is not None
    assert canvas["height"] >= 844 / 3
    expect(visitor.button("detail-next")).to_be_in_viewport()
