"""Controls low down: on a tall screen whatever is pressed lies where a seated visitor or a child reaches it."""

from __future__ import annotations

import math

import pytest
from playwright.sync_api import expect

from tests.kiosk.player.conftest import Visit
from tests.kiosk.player.exhibit import COVERED, PICTURE, STORY, Json, a_manifest, every_kind
from tests.kiosk.player.stories import CIVILIANS, DOCUMENT, MAP, PAGE, TIMELINE, story_slides
from tests.kiosk.player.visitor import Visitor

pytestmark = pytest.mark.long

TALL = (1080, 1920)
SCALE = 43 * 25.4 / math.hypot(*TALL)  # millimetres a pixel
TELL = "(action) => kiosk.player.room.store.tell(action)"

# Every control that a finger can press, and its edges in pixels above the lower edge of the screen.
CONTROLS = """() => [...document.querySelectorAll("button, input, a[href]")]
  .filter((control) => control.checkVisibility({ visibilityProperty: true }) && !control.closest("[inert]"))
  .filter((control) => getComputedStyle(control).pointerEvents !== "none")
  .filter((control) => {
    const box = control.getBoundingClientRect();
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    const top = document.elementFromPoint(x, Math.min(Math.max(y, 0), innerHeight - 1));
    return control === top || control.contains(top);
  })
  .map((control) => {
    const box = control.getBoundingClientRect();
    return [control.dataset.name || control.className, innerHeight - box.bottom, innerHeight - box.top];
  })"""


def a_walk() -> Json:
    return a_manifest(*every_kind(), *(slide for slide in story_slides() if slide["kind"] == "story"))


def views(visitor: Visitor) -> list[str]:
    """Opens every main view in turn; returns what lies outside the reach of 380–1220 mm in each, in words."""
    first = len(every_kind())
    faults = []
    slides = [0, PICTURE, COVERED, STORY, *(first + n for n in (PAGE, DOCUMENT, TIMELINE, MAP, CIVILIANS))]
    for index in slides:
        visitor.page.evaluate(TELL, {"type": "go", "index": index})
        visitor.settled()
        faults += out_of_reach(visitor, f"slide {index}")
    visitor.page.evaluate(TELL, {"type": "go", "index": PICTURE})
    visitor.settled()
    for panel in ("more", "known", "overview", "search", "zoom"):
        visitor.page.evaluate(TELL, {"type": "open", "panel": panel})
        faults += out_of_reach(visitor, panel)
    visitor.page.evaluate(TELL, {"type": "back"})
    visitor.page.evaluate(TELL, {"type": "settings"})
    return faults + out_of_reach(visitor, "settings")


def out_of_reach(visitor: Visitor, view: str) -> list[str]:
    edge = float(visitor.page.evaluate("Number(document.documentElement.dataset.lowerEdgeMm || -1)"))
    from_px, to_px = 0.0, TALL[1] / 2
    if edge > 0:
        from_px, to_px = max(0.0, (380 - edge) / SCALE), (1220 - edge) / SCALE
    controls = visitor.page.evaluate(CONTROLS)
    assert controls
    return [
        f"{view}: {name} lies {low:.0f}–{high:.0f} px above the lower edge, not {from_px:.0f}–{to_px:.0f}"
        for name, low, high in controls
        if low < from_px - 2 or high > to_px + 2
    ]


@pytest.mark.parametrize("edge", ["", pytest.param("650", marks=pytest.mark.long), "150"])
def test_every_control_of_a_tall_screen_is_within_reach(visit: Visit, edge: str) -> None:
    visitor = visit(manifest=a_walk(), size=TALL)
    hung = {"lowControls": "true", "diagonalInches": "43", **({"lowerEdgeMm": edge} if edge else {})}
    visitor.page.evaluate("(hung) => Object.assign(document.documentElement.dataset, hung)", hung)
    visitor.page.evaluate("kiosk.player.take(kiosk.player.room.manifest)")
    visitor.page.evaluate("dispatchEvent(new Event('resize'))")
    visitor.wake()
    assert views(visitor) == []


def test_a_drawing_of_the_photographs_alone_is_looked_at_above_and_pressed_below(visit: Visit) -> None:
    visitor = visit(size=TALL)
    visitor.wake()
    visitor.page.evaluate(TELL, {"type": "switch", "name": "low"})
    faults = []
    for panel in ("timeline", "map"):
        visitor.page.evaluate(TELL, {"type": "open", "panel": panel})
        faults += out_of_reach(visitor, panel)
    assert faults == []


def test_a_screen_with_low_controls_has_them_again_after_every_visitor(visit: Visit) -> None:
    visitor = visit(size=TALL)
    visitor.page.evaluate("document.documentElement.dataset.lowControls = 'true'")
    visitor.page.evaluate("kiosk.player.take(kiosk.player.room.manifest)")
    visitor.wake()
    visitor.tap("settings")
    expect(visitor.button("low")).to_have_attribute("aria-checked", "true")
    visitor.tap("low")
    visitor.page.evaluate(TELL, {"type": "reset"})
    assert visitor.state("low") is True


def test_without_low_controls_the_drawings_can_be_touched_where_they_are(visit: Visit) -> None:
    visitor = visit(manifest=a_walk(), size=TALL)
    visitor.wake()
    visitor.page.evaluate(TELL, {"type": "go", "index": len(every_kind()) + TIMELINE})
    visitor.settled()
    assert any("later" in name for name, _, _ in visitor.page.evaluate(CONTROLS))
