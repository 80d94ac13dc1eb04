"""A finger across the picture: how evenly frames follow each other, and how long our script holds one up."""

from __future__ import annotations

import json
from dataclasses import dataclass
from itertools import pairwise
from statistics import quantiles

from playwright.sync_api import Browser, CDPSession, Page

from tests.benchmarks.galleries.pages import Gallery
from tests.benchmarks.galleries.tapping import READY_MS, middle_of

STEPS = 30
STEP_MS = 16
REACH = 0.35  # of the window's width
SCRIPT = {"EventDispatch", "FunctionCall", "FireAnimationFrame", "TimerFire"}

COUNT_FRAMES = """() => {
  window.frameTimes = [];
  const note = (now) => { window.frameTimes.push(now); window.framing = requestAnimationFrame(note); };
  window.framing = requestAnimationFrame(note);
}"""
FRAMES = "() => { cancelAnimationFrame(window.framing); return window.frameTimes; }"


@dataclass(frozen=True)
class Swipe:
    """Milliseconds between frames under the finger (median, 95th percentile); the longest script of a frame."""

    median: float
    worst: float
    script: float


def swipe_once(browser: Browser, page: Page, gallery: Gallery) -> Swipe:
    """One swipe to the next picture, traced."""
    page.bring_to_front()
    page.wait_for_timeout(READY_MS)
    cdp = page.context.new_cdp_session(page)
    browser.start_tracing(page=page, categories=["devtools.timeline"])
    page.evaluate(COUNT_FRAMES)
    draw_finger(page, cdp, *middle_of(page, gallery))
    times: list[float] = page.evaluate(FRAMES)
    trace = json.loads(browser.stop_tracing())
    cdp.detach()
    gaps = [after - before for before, after in pairwise(times)]
    cuts = quantiles(gaps, n=20)
    return Swipe(median=cuts[9], worst=cuts[18], script=longest_script(trace))


def draw_finger(page: Page, cdp: CDPSession, across: float, down: float) -> None:
    size = page.viewport_size or {"width": 0, "height": 0}
    y = size["height"] * down
    start = size["width"] * (across + REACH / 2)

    def touch(kind: str, x: float | None) -> None:
        points = [] if x is None else [{"x": x, "y": y}]
        cdp.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})

    touch("touchStart", start)
    for step in range(1, STEPS + 1):
        touch("touchMove", start - size["width"] * REACH * step / STEPS)
        page.wait_for_timeout(STEP_MS)
    touch("touchEnd", None)


def longest_script(trace: dict[str, list[dict[str, object]]]) -> float:
    """Milliseconds of processor time in the longest slice of script on the page's main thread.

    Not from the clock: where other programs want the same core, the clock tells mostly of them.
    """
    slices = [event for event in trace["traceEvents"] if event.get("name") in SCRIPT and "tdur" in event]
    return max((float(str(event["tdur"])) / 1000 for event in slices), default=0.0)
