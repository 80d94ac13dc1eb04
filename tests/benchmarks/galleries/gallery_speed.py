"""Three galleries open side by side, measured in turn; medians, and ours as a ratio of the better of the others."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from typing import Any

from playwright.sync_api import Browser, Page, sync_playwright

from tests.benchmarks.galleries.pages import GALLERIES, OURS, Gallery, put_ours, put_theirs
from tests.benchmarks.galleries.pictures import Colour, make_pictures
from tests.benchmarks.galleries.serving import serving
from tests.benchmarks.galleries.soaking import Soak, soak
from tests.benchmarks.galleries.swiping import Swipe, swipe_once
from tests.benchmarks.galleries.tapping import NOTE_TAPS, Tap, tap_next
from tests.browser import find_browser

PICTURES = 24
ARGUMENTS = ["--disable-background-networking", "--disable-gpu", "--no-first-run", "--no-sandbox"]

Medians = dict[str, float]


def measure(folder: Path, *, width: int, rounds: int, forward: int) -> str:
    """The table of one picture width, as Markdown."""
    pictures = make_pictures(folder / "galleries" / str(width), width=width, count=PICTURES)
    put_ours(pictures)
    put_theirs(folder / "galleries", pictures)
    colours = [picture.middle for picture in pictures]
    size = width, width * 9 // 16
    with serving(folder / "galleries") as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_browser(), args=ARGUMENTS)
        taps, swipes = in_turn(browser, address, size, colours, rounds)
        soaks = one_by_one(browser, address, size, forward)
        browser.close()
    return "\n".join(rows(width, taps, swipes, soaks, forward))


def in_turn(
    browser: Browser, address: str, size: tuple[int, int], colours: list[Colour], rounds: int
) -> tuple[dict[str, list[Tap]], dict[str, list[Swipe]]]:
    taps: dict[str, list[Tap]] = {gallery.name: [] for gallery in GALLERIES}
    swipes: dict[str, list[Swipe]] = {gallery.name: [] for gallery in GALLERIES}
    pages = {gallery.name: opened(browser, address, gallery, size) for gallery in GALLERIES}
    for _ in range(rounds):
        for gallery in GALLERIES:
            seen = tap_next(pages[gallery.name], gallery, colours)
            if seen is not None:
                taps[gallery.name].append(seen)
            swipes[gallery.name].append(swipe_once(browser, pages[gallery.name], gallery))
    for page in pages.values():
        page.context.close()
    return taps, swipes


def one_by_one(browser: Browser, address: str, size: tuple[int, int], forward: int) -> dict[str, Soak]:
    """Memory is the process's, so each gallery is alone with the browser."""
    found = {}
    for gallery in GALLERIES if forward else ():
        with alone(browser, address, gallery, size) as page:
            found[gallery.name] = soak(browser, page, gallery, forward=forward)
    return found


@contextmanager
def alone(browser: Browser, address: str, gallery: Gallery, size: tuple[int, int]) -> Iterator[Page]:
    page = opened(browser, address, gallery, size)
    yield page
    page.context.close()


def opened(browser: Browser, address: str, gallery: Gallery, size: tuple[int, int]) -> Page:
    context = browser.new_context(
        viewport={"width": size[0], "height": size[1]},
        has_touch=True,
        reduced_motion="reduce",
        service_workers="block",
    )
    page = context.new_page()
    page.add_init_script(NOTE_TAPS)
    page.goto(address + gallery.path, wait_until="networkidle")
    page.evaluate(gallery.begin)
    page.wait_for_timeout(1000)
    return page


def rows(
    width: int,
    taps: Mapping[str, Sequence[Tap]],
    swipes: Mapping[str, Sequence[Swipe]],
    soaks: Mapping[str, Soak],
    forward: int,
) -> Iterator[str]:
    names = [gallery.name for gallery in GALLERIES]
    yield f"### {width} px\n\n| | {' | '.join(names)} | ours / the better |\n|---|{'---:|' * (len(names) + 1)}"
    yield row("tap → seen, ms", medians(taps, lambda tap: tap.begun))
    yield row("tap → stands there, ms", medians(taps, lambda tap: tap.there))
    yield row("swipe: between frames, ms", medians(swipes, lambda swipe: swipe.median))
    yield row("swipe: 95th percentile, ms", medians(swipes, lambda swipe: swipe.worst))
    yield row("swipe: longest script of a frame, ms", medians(swipes, lambda swipe: swipe.script))
    if soaks:
        yield row(f"nodes more after {forward:,} forward", {name: soaks[name].nodes for name in names})
        yield row("memory after the warm-up, MB", {name: soaks[name].resident for name in names})
        yield row(f"memory more after {forward:,} forward, MB", {name: soaks[name].grown for name in names})


def medians(seen: Mapping[str, Sequence[Any]], figure: Callable[[Any], float]) -> Medians:
    return {name: median(map(figure, each)) if each else float("nan") for name, each in seen.items()}


def row(what: str, figures: Mapping[str, float]) -> str:
    better = min(figure for name, figure in figures.items() if name != OURS.name)
    ratio = f"{figures[OURS.name] / better:.2f}" if better > 0 else "–"
    return f"| {what} | {' | '.join(f'{figure:.1f}' for figure in figures.values())} | {ratio} |"
