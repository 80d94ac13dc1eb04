"""From a tap on “next” to the next picture on the screen, its neighbour having had time to get ready."""

from __future__ import annotations

from dataclasses import dataclass

from playwright.sync_api import Page

from tests.benchmarks.galleries.pages import Gallery
from tests.benchmarks.galleries.pictures import Colour, distance
from tests.benchmarks.galleries.watching import Frame, Watch

READY_MS = 700  # that a visitor looks at a picture at the very least
UNLIKE = 24.0  # in RGB: more than JPEG's noise, less than a fifth of a dissolve between two middles

NOTE_TAPS = """addEventListener("click",
  (event) => (window.tappedAt = performance.timeOrigin + event.timeStamp), true)"""
ALL_LOADED = """() => [...document.images].filter((image) => image.currentSrc && image.loading !== "lazy")
  .every((image) => image.complete)"""


@dataclass(frozen=True)
class Tap:
    """Milliseconds from the tap until the new picture began to be seen, and until it was the one that is seen."""

    begun: float
    there: float


def tap_next(page: Page, gallery: Gallery, colours: list[Colour]) -> Tap | None:
    """One tap, watched; None when nothing was seen of it within ten seconds."""
    page.bring_to_front()
    page.wait_for_function(ALL_LOADED)
    page.wait_for_timeout(READY_MS)
    here = int(page.evaluate(gallery.index))
    old, new = colours[here], colours[(here + 1) % len(colours)]
    across, down = middle_of(page, gallery)
    with Watch(page) as watch:
        page.wait_for_timeout(100)
        before = len(watch.frames)
        page.locator(gallery.next_button).first.click(force=True)
        tapped_at = float(page.evaluate("window.tappedAt")) / 1000

        def begun(frame: Frame) -> bool:
            return distance(frame.colour_at(across, down), old) > UNLIKE

        def there(frame: Frame) -> bool:
            seen = frame.colour_at(across, down)
            return distance(seen, new) < distance(seen, old)

        del watch.frames[:before]
        first = watch.until(begun, since=tapped_at)
        whole = watch.until(there, since=tapped_at)
    if first is None or whole is None:
        return None
    return Tap(begun=(first - tapped_at) * 1000, there=(whole - tapped_at) * 1000)


def middle_of(page: Page, gallery: Gallery) -> tuple[float, float]:
    """The middle of the picture in shares of the window."""
    box = page.locator(gallery.stage).first.bounding_box()
    size = page.viewport_size
    if box is None or size is None:
        raise LookupError(f"{gallery.name} has no stage {gallery.stage}")
    return (box["x"] + box["width"] / 2) / size["width"], (box["y"] + box["height"] / 2) / size["height"]
