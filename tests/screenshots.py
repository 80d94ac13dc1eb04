"""A picture of every main view at five sizes in four languages: `python -m tests.screenshots`.

Into `screenshots/`, which git ignores: a folder for each size with one picture a view and language, and contact sheets
of one view in all languages side by side, to be looked at one by one. The museum in it is made once, by `demo`.
`--only WORD` takes again what has that word in its name: `--only 390x844`, `--only zh-Hans`, `--only overview`.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser import find_browser
from tests.main_views import VIEWS, View

HERE = Path(__file__).resolve().parent.parent
FOLDER = HERE / "screenshots"
SIZES = [(1080, 1920), (1920, 1080), (3840, 2160), (1024, 768), (390, 844)]
LANGUAGES = ["en", "ru", "zh-Hans", "ja"]
SHEET_PX = {"wide": 1200, "tall": 620}  # width of one picture on a contact sheet

SETTLED = """() => document.fonts.status === "loaded"
  && document.getAnimations().every((motion) => motion.playState !== "running")
  && [...document.images].every((image) => image.complete)
  && (!kiosk.player.zoom.viewer || kiosk.player.zoom.viewer.world.getItemAt(0).getFullyLoaded())"""


def main(arguments: list[str] | None = None) -> int:
    asked = _parser().parse_args(arguments)
    os.environ["DATA_ROOT"] = str(asked.museum)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "kiosk.settings")
    if not (asked.museum / "public" / "exhibits").is_dir():
        _say("Making a museum to take pictures of.")
        subprocess.run([sys.executable, str(HERE / "manage.py"), "demo", "--no-serve"], check=True)
    with served() as address, sync_playwright() as playwright:
        arguments_of_root = ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
        browser = playwright.chromium.launch(executable_path=find_browser(), args=arguments_of_root)
        for size in SIZES:
            _take_size(browser, address, size, asked.to, asked.only)
        browser.close()
    _say(f"The pictures and their contact sheets are in {asked.to}.")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.screenshots", description=__doc__)
    parser.add_argument("--to", type=Path, default=FOLDER)
    parser.add_argument("--museum", type=Path, default=FOLDER / "museum", help="DATA_ROOT to take from")
    parser.add_argument("--only", default="", help="a word that the picture's name must hold")
    return parser


@contextmanager
def served() -> Iterator[str]:
    """The kiosk of this museum, served while pictures are taken; yields its address."""
    from django.core.wsgi import get_wsgi_application
    from waitress.server import create_server

    server = create_server(get_wsgi_application(), listen="127.0.0.1:0", threads=8)
    threading.Thread(target=server.run, daemon=True).start()
    yield f"http://127.0.0.1:{server.effective_port}"
    server.close()


def _take_size(browser: Browser, address: str, size: tuple[int, int], to: Path, only: str) -> None:
    wide, high = size
    named = f"{wide}x{high}"
    wanted = {
        view.name: [language for language in LANGUAGES if only in f"{named}/{view.name}-{language}"]
        for view in VIEWS
    }
    for exhibit in sorted({view.exhibit for view in VIEWS if wanted[view.name]}):
        page = browser.new_page(
            viewport={"width": wide, "height": high}, has_touch=True, reduced_motion="reduce"
        )
        for view in (view for view in VIEWS if view.exhibit == exhibit and wanted[view.name]):
            page.goto(f"{address}/exhibits/{exhibit}/")
            page.wait_for_selector(".attract-layer", state="attached")
            taken = [_take(page, view, language, to / named) for language in wanted[view.name]]
            _lay_out(taken, to / named / "sheets" / f"{view.name}.png")
            _say(f"{named} {view.name}")
        page.close()


def _take(page: Page, view: View, language: str, folder: Path) -> Path:
    view.open(page, language)
    page.wait_for_function(SETTLED)
    path = folder / f"{view.name}-{language}.png"
    path.parent.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=path)
    return path


def _lay_out(taken: list[Path], path: Path) -> None:
    """One view in its languages side by side (tall) or two by two (wide)."""
    pictures = [Image.open(one) for one in taken]
    tall = pictures[0].height > pictures[0].width
    width = SHEET_PX["tall" if tall else "wide"]
    height = round(width * pictures[0].height / pictures[0].width)
    across = 4 if tall else 2
    rows = -(-len(pictures) // across)
    sheet = Image.new("RGB", (across * (width + 12), rows * (height + 12)), "#777777")
    for place, picture in enumerate(pictures):
        spot = (place % across * (width + 12), place // across * (height + 12))
        sheet.paste(picture.convert("RGB").resize((width, height), Image.Resampling.LANCZOS), spot)
    path.parent.mkdir(parents=True, exist_ok=True)
    sheet.save(path)


def _say(words: str) -> None:
    sys.stdout.write(f"{words}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
