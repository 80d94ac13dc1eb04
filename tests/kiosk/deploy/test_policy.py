"""The browser's managed policy and switches: known to the browser, of the right kind, and nothing left open."""

from __future__ import annotations

import json
import mmap
import re
from pathlib import Path
from typing import Any

import pytest

from tests.browser import find_browser
from tests.kiosk.deploy.files import DEPLOY

POLICY: dict[str, Any] = json.loads((DEPLOY / "chromium-policy.json").read_text(encoding="utf-8"))
# Chromium's policy list: these are numbers with a meaning, lists of patterns, the rest are yes or no.
NUMBERS = {
    "BrowserSignin": range(3),
    "DeveloperToolsAvailability": range(3),
    "DownloadRestrictions": range(5),
    "IncognitoModeAvailability": range(3),
    "NetworkPredictionOptions": range(3),
    "SafeBrowsingProtectionLevel": range(3),
}
LISTS = {"ExtensionInstallBlocklist", "URLAllowlist", "URLBlocklist"}
DENY = 2  # of every Default…Setting
PROGRAM_BYTES = 20_000_000  # more than any wrapper script


def switches() -> list[str]:
    """Every switch the launcher gives, without its dashes."""
    text = (DEPLOY / "kiosk-browser").read_text(encoding="utf-8")
    return re.findall(r"--([a-z][a-z-]+)(?==| |\})", text.split("\nshow() {")[1].split("\n}")[0])


def program_of(browser: Path) -> Path:
    """The browser's program itself: on Debian `chromium` is a script beside it."""
    installed = ("/usr/lib/chromium/chromium", "/opt/google/chrome/chrome")
    snap = "/snap/chromium/current/usr/lib/chromium-browser/chrome"
    beside = [browser.resolve(), *map(Path, installed), Path(snap)]
    return next(file for file in beside if file.is_file() and file.stat().st_size > PROGRAM_BYTES)


@pytest.mark.parametrize("name", POLICY)
def test_every_policy_has_a_value_of_its_kind(name: str) -> None:
    value = POLICY[name]
    if name in LISTS:
        assert all(isinstance(pattern, str) for pattern in value)
    elif name in NUMBERS:
        assert value in NUMBERS[name]
    elif re.fullmatch(r"Default\w+Setting", name):
        assert value == DENY
    else:
        assert isinstance(value, bool)


def test_only_the_kiosk_may_be_shown_and_the_desk_may_not() -> None:
    """The longer pattern wins, so the desk stays shut on the screen in the gallery."""
    assert "*" in POLICY["URLBlocklist"]
    hosts = POLICY["URLAllowlist"]
    assert {host.split(":")[0] for host in hosts} == {"127.0.0.1", "localhost"}
    assert {f"{host}/admin" for host in hosts} < set(POLICY["URLBlocklist"])


@pytest.mark.browser
def test_the_browser_knows_every_policy_and_every_switch() -> None:
    """Their names stand in its program as strings; a name it does not know it would pass over in silence."""
    with (
        program_of(find_browser()).open("rb") as file,
        mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as program,
    ):
        unknown = [name for name in [*POLICY, *switches()] if program.find(b"\0%s\0" % name.encode()) < 0]
        assert program.find(b"\0NoSuchPolicyEnabled\0") < 0
    assert unknown == []


def test_what_a_kiosk_needs_is_switched() -> None:
    assert {
        "kiosk",
        "user-data-dir",
        "no-first-run",
        "hide-crash-restore-bubble",
        "disable-pinch",
        "overscroll-history-navigation",
        "autoplay-policy",
        "disable-background-networking",
        "password-store",
    } <= set(switches())
