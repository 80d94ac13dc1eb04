"""The player's own figures (NORMS, Time), on this machine: `python -m tests.benchmarks.player_speed [--forward 5000]`.

Every time is from what the browser put on the screen, frame by frame, and is printed beside its limit; the exit status
says whether all limits hold. The browser draws by software here, a kiosk by its graphics card.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

    from tests.benchmarks.galleries.pictures import Colour

PICTURES = 24
FAR = 7  # slides from here: never a neighbour
READY_MS = 700

Figure = tuple[str, float, float, float]
"""What was measured, its median, its worst, its limit."""

LONG_TASKS = """() => {
  window.longTasks = 0;
  new PerformanceObserver((list) => (window.longTasks += list.getEntries().length)).observe({ type: "longtask" });
}"""


def measured(folder: Path, *, width: int, rounds: int, forward: int) -> Iterator[Figure]:
    """Every figure in turn, each on a page that is the only one open."""
    from playwright.sync_api import sync_playwright

    from tests.benchmarks.forward import go_far
    from tests.benchmarks.galleries.gallery_speed import ARGUMENTS, alone
    from tests.benchmarks.galleries.pages import OURS, put_ours
    from tests.benchmarks.galleries.pictures import make_pictures
    from tests.benchmarks.galleries.serving import serving
    from tests.browser import find_browser

    pictures = make_pictures(folder / "galleries" / str(width), width=width, count=PICTURES)
    put_ours(pictures)
    colours = [picture.middle for picture in pictures]
    size = width, width * 9 // 16
    with serving(folder / "galleries") as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_browser(), args=ARGUMENTS)
        with alone(browser, address, OURS, size) as page:
            yield from of_taps(page, colours, rounds)
            yield figure("jump from the overview → stands there, ms", jumps(page, colours, rounds), 400)
            yield figure("swipe: longest script of a frame, ms", swipes(browser, page, rounds), 16)
            yield figure("navigation, warm cache → first picture, ms", arrivals(page, colours, rounds), 1000)
        if forward:
            with alone(browser, address, OURS, size) as page:
                soaked = go_far(browser, page, round_of=PICTURES, forward=forward)
            nodes = float(max(soaked.nodes) - min(soaked.nodes))
            yield figure(f"nodes more or less in {forward:,} slides forward", [nodes], 0)
            yield figure("memory, last third less middle third of the way, MB", [soaked.grown], 64)
            yield figure("memory at the end, MB", [soaked.end], 2048)
        browser.close()


def of_taps(page: Page, colours: list[Colour], rounds: int) -> Iterator[Figure]:
    """Taps on “next”, the neighbours ready: when the change is seen, and what held the page up meanwhile."""
    from tests.benchmarks.galleries.pages import OURS
    from tests.benchmarks.galleries.tapping import tap_next

    page.evaluate(LONG_TASKS)
    times, tasks = [], []
    for _ in range(rounds):
        before = page.evaluate("longTasks")
        seen = tap_next(page, OURS, colours)
        if seen is not None:
            times.append(seen.there)
            tasks.append(float(page.evaluate("longTasks") - before))
    yield figure("tap on next → stands there, ms", times, 100)
    yield figure("long tasks a tap", tasks, 1)


def jumps(page: Page, colours: list[Colour], rounds: int) -> list[float]:
    """From the overview to a slide that stands ready nowhere."""
    times = []
    for _ in range(rounds):
        here = int(page.evaluate("kiosk.player.room.store.state.index"))
        there = (here + FAR) % len(colours)
        page.locator('button[data-name="overview"]').click()
        contact = page.locator(f'.overview button[data-index="{there}"]')
        contact.scroll_into_view_if_needed()
        page.wait_for_timeout(READY_MS)
        times.append(until_seen(page, colours[there], contact.click, since="tappedAt"))
    return times


def arrivals(page: Page, colours: list[Colour], rounds: int) -> list[float]:
    """A page that was here before: from navigation to the first picture of the attract loop."""
    return [
        until_seen(page, colours[0], page.reload, since="performance.timeOrigin", attract=True)
        for _ in range(rounds)
    ]


def until_seen(
    page: Page, colour: Colour, act: Callable[[], Any], *, since: str, attract: bool = False
) -> float:
    """Milliseconds from a moment the page names until this colour is in the middle of the picture on the screen."""
    from tests.benchmarks.galleries.pages import OURS
    from tests.benchmarks.galleries.pictures import distance
    from tests.benchmarks.galleries.tapping import middle_of
    from tests.benchmarks.galleries.watching import Watch

    across, down = (0.5, 0.45) if attract else middle_of(page, OURS)
    with Watch(page) as watch:
        page.wait_for_timeout(100)
        began = time.time()
        act()
        seen = watch.until(lambda frame: distance(frame.colour_at(across, down), colour) < 40, since=began)
    if seen is None:
        raise LookupError(f"The picture with the middle {colour} was not seen within ten seconds.")
    return seen * 1000 - float(page.evaluate(since))


def swipes(browser: Browser, page: Page, rounds: int) -> list[float]:
    """The longest slice of our script in a frame under the finger."""
    from tests.benchmarks.galleries.pages import OURS
    from tests.benchmarks.galleries.swiping import swipe_once

    return [swipe_once(browser, page, OURS).script for _ in range(rounds)]


def figure(what: str, seen: list[float], limit: float) -> Figure:
    return what, median(seen), max(seen), limit


def main() -> None:
    reader = argparse.ArgumentParser(description=__doc__)
    reader.add_argument("--rounds", type=int, default=15)
    reader.add_argument("--forward", type=int, default=5000, help="slides forward in the soak; 0 for none")
    reader.add_argument("--width", type=int, default=1920, help="of screen and pictures")
    wanted = reader.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        os.environ |= {"DATA_ROOT": folder, "DJANGO_SETTINGS_MODULE": "kiosk.settings"}
        import django  # only now: settings read DATA_ROOT once

        django.setup()
        within = True
        sys.stdout.write(f"| {wanted.width} px | median | worst | limit |\n|---|---:|---:|---:|\n")
        asked = {"width": wanted.width, "rounds": wanted.rounds, "forward": wanted.forward}
        for what, middle, worst, limit in measured(Path(folder), **asked):
            within = within and middle <= limit
            sys.stdout.write(f"| {what} | {middle:.1f} | {worst:.1f} | {limit:.0f} |\n")
            sys.stdout.flush()
    sys.exit(0 if within else 1)


if __name__ == "__main__":
    main()
