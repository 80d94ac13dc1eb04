"""Find a browser for the tests, or get one: `python -m tests.browser`.

In this order: `CHROME_BIN`, Chromium or Chrome on the machine, one that Playwright fetched earlier; then, as root on
Debian or Ubuntu, the distribution's `chromium` with fonts for Chinese and Japanese; otherwise Playwright's own.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge")
USUAL_PLACES = (
    "/usr/lib/chromium/chromium",
    "/opt/google/chrome/chrome",
    "/snap/bin/chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "C:/Program Files/Google/Chrome/Application/chrome.exe",
    "C:/Program Files (x86)/Google/Chrome/Application/chrome.exe",
    "C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe",
)
DEBIAN_PACKAGES = ("chromium", "fonts-noto-cjk")
STARTS_WITHIN = 60  # seconds for `--version` on a cold disk

Say = Callable[[str], None]


class NoBrowser(RuntimeError):
    """No Chromium or Chrome can be started; the words say why and what to do."""


def find_browser() -> Path:
    """A Chromium or Chrome of this machine that starts; raises NoBrowser."""
    tried = []
    for browser in _candidates():
        trouble = _trouble_starting(browser)
        if trouble is None:
            return browser
        tried.append(f"{browser} {trouble}")
    found = "; ".join(tried) or "no Chromium or Chrome was found on this machine"
    raise NoBrowser(
        f"The browser tests cannot run: {found}. Run `python -m tests.browser`, which gets one, "
        "or set CHROME_BIN to the browser's file."
    )


def get_browser(say: Say) -> Path:
    """The browser of this machine, fetched when there is none; raises NoBrowser."""
    try:
        return find_browser()
    except NoBrowser:
        say("There is no Chromium or Chrome on this machine that starts; getting one.")
    if _may_install_debian_packages():
        try:
            _run(say, f"Installing {' and '.join(DEBIAN_PACKAGES)} with apt-get.", *_apt_commands())
            return find_browser()
        except NoBrowser as error:  # Ubuntu's package is a snap, which a container cannot start
            say(f"That did not do: {error}")
    _run(
        say, "Fetching Chromium with Playwright.", [sys.executable, "-m", "playwright", "install", "chromium"]
    )
    return find_browser()


def _candidates() -> Iterator[Path]:
    """Browsers that may be here; a CHROME_BIN is the only one asked, so that a wrong one is noticed."""
    chosen = os.environ.get("CHROME_BIN")
    if chosen:
        yield Path(chosen)
        return
    found = [shutil.which(name) for name in NAMES]
    yield from (Path(place) for place in [*found, *USUAL_PLACES] if place and Path(place).is_file())
    fetched = _playwrights_own()
    if fetched and fetched.is_file():
        yield fetched


def _playwrights_own() -> Path | None:
    """Where Playwright keeps its Chromium; asked in a process of its own, for its event loop stays with a thread."""
    question = (
        "from playwright.sync_api import sync_playwright as play\n"
        "with play() as p: import sys; sys.stdout.write(p.chromium.executable_path)"
    )
    asked = subprocess.run([sys.executable, "-c", question], capture_output=True, text=True, check=False)
    return Path(asked.stdout.strip()) if asked.returncode == 0 and asked.stdout.strip() else None


def _trouble_starting(browser: Path) -> str | None:
    if not browser.is_file():
        return "is not there"
    if os.name == "nt":
        return None  # Chrome for Windows opens a window when asked for its version
    try:
        asked = subprocess.run(
            [browser, "--version"], capture_output=True, text=True, check=False, timeout=STARTS_WITHIN
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        return f"does not start ({error})"
    said = asked.stderr.strip().splitlines()
    return None if asked.returncode == 0 else f"does not start ({said[-1] if said else 'it says nothing'})"


def _may_install_debian_packages() -> bool:
    return hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("apt-get") is not None


def _apt_commands() -> list[list[str]]:
    return [
        ["apt-get", "update", "-q"],
        ["apt-get", "install", "-y", "-q", "--no-install-recommends", *DEBIAN_PACKAGES],
    ]


def _run(say: Say, sentence: str, *commands: list[str]) -> None:
    say(sentence)
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in commands:
        done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
        if done.returncode != 0:
            last = (done.stderr or done.stdout).strip().splitlines()[-1:] or ["it says nothing"]
            raise NoBrowser(
                f"`{' '.join(command)}` ended with status {done.returncode}: {last[0]}. "
                "Install Chromium or Chrome by hand, or set CHROME_BIN to its file."
            )


def main() -> int:
    """Status 0 with a browser, 2 without."""
    try:
        browser = get_browser(lambda sentence: _tell(sys.stdout, sentence))
    except NoBrowser as error:
        _tell(sys.stderr, str(error))
        return 2
    _tell(sys.stdout, f"The browser tests use {browser}.")
    return 0


def _tell(stream: object, sentence: str) -> None:
    stream.write(f"{sentence}\n")  # type: ignore[attr-defined]


if __name__ == "__main__":
    sys.exit(main())
