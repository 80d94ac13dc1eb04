"""A simulated month on the wall; what it showed on our machine is in SOAK.md.

python -m tests.benchmarks.month [--days 30] [--seed 45]
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import django
from playwright.sync_api import Page, sync_playwright

from tests.browser import find_browser
from tests.conftest import QUIET_START

if TYPE_CHECKING:
    from tests.kiosk.player.unsteady import UnsteadyFloor

KEPT = "() => document.documentElement.dataset.kept"


@contextmanager
def a_page(floor: UnsteadyFloor) -> Iterator[Page]:
    """A kiosk that has kept its release, its clock driven."""
    as_root = ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_browser(), args=[*QUIET_START, *as_root])
        context = browser.new_context(
            viewport={"width": 1280, "height": 720}, has_touch=True, reduced_motion="reduce"
        )
        page = context.new_page()
        page.clock.install()
        page.goto(floor.address + "/")
        page.wait_for_function(KEPT)
        yield page
        browser.close()


def main() -> int:
    """Status 0 when no frame was blank and the page never had to restart."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--days", type=float, default=30)
    asked.add_argument("--seed", type=int, default=45)
    told = asked.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        os.environ.update(DATA_ROOT=folder, DJANGO_SETTINGS_MODULE="kiosk.settings")
        django.setup()
        from tests.benchmarks.soak import Month
        from tests.kiosk.player.exhibit import a_manifest, put_on_the_floor
        from tests.kiosk.player.unsteady import UnsteadyFloor

        put_on_the_floor(a_manifest())
        floor = UnsteadyFloor()
        began = time.monotonic()
        with a_page(floor) as page:
            soaked = Month(page, floor, seed=told.seed).pass_time(told.days)
        floor.kill()
    minutes = (time.monotonic() - began) / 60
    lines = [f"{told.days:g} days in {minutes:.0f} minutes: {soaked.told()}", *soaked.blank]
    sys.stdout.write("\n".join(lines) + "\n")
    return 1 if soaked.blank or soaked.restarts else 0


if __name__ == "__main__":
    sys.exit(main())
