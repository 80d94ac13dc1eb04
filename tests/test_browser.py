"""Finding a browser: a wrong one is named with the reason, and getting one says what it does."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests import browser
from tests.browser import NoBrowser, find_browser, get_browser


def a_browser(folder: Path, *, status: int = 0) -> Path:
    made = folder / "chromium"
    made.write_text(f"#!/bin/sh\necho 'cannot open display' >&2\nexit {status}\n")
    made.chmod(0o755)
    return made


def test_the_chosen_browser_is_taken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CHROME_BIN", str(a_browser(tmp_path)))
    assert find_browser() == tmp_path / "chromium"


def test_a_chosen_browser_that_is_not_there_is_not_replaced_by_another(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("CHROME_BIN", "/nowhere/chrome")
    with pytest.raises(NoBrowser, match="/nowhere/chrome is not there. Run `python -m tests.browser`"):
        find_browser()


def test_a_browser_that_does_not_start_is_named_with_what_it_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CHROME_BIN", str(a_browser(tmp_path, status=1)))
    with pytest.raises(NoBrowser, match=r"does not start \(cannot open display\)"):
        find_browser()


@pytest.mark.parametrize(
    ("may_install", "sentence", "first"),
    [
        (True, "Installing chromium and fonts-noto-cjk with apt-get.", "apt-get"),
        (False, "Fetching Chromium with Playwright.", "python"),
    ],
)
def test_without_a_browser_one_is_fetched_as_the_machine_allows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, may_install: bool, sentence: str, first: str
) -> None:
    waiting = tmp_path / "chromium"
    monkeypatch.setenv("CHROME_BIN", str(waiting))
    monkeypatch.setattr(browser, "_may_install_debian_packages", lambda: may_install)
    ran: list[str] = []

    def run(say: browser.Say, words: str, *commands: list[str]) -> None:
        say(words)
        ran.extend(Path(command[0]).name for command in commands)
        a_browser(tmp_path)

    monkeypatch.setattr(browser, "_run", run)
    said: list[str] = []
    assert get_browser(said.append) == waiting
    assert said == ["There is no Chromium or Chrome on this machine that starts; getting one.", sentence]
    assert ran[0].startswith(first)


def test_where_the_distributions_package_fails_playwrights_own_is_fetched(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CHROME_BIN", str(tmp_path / "chromium"))
    monkeypatch.setattr(browser, "_may_install_debian_packages", lambda: True)

    def run(say: browser.Say, words: str, *commands: list[str]) -> None:
        if commands[0][0] == "apt-get":
            raise NoBrowser("no such package")
        a_browser(tmp_path)

    monkeypatch.setattr(browser, "_run", run)
    said: list[str] = []
    assert get_browser(said.append) == tmp_path / "chromium"
    assert said[-1] == "That did not do: no such package"


def test_an_installation_that_fails_says_which_command_and_why() -> None:
    with pytest.raises(NoBrowser, match=r"`sh -c .*` ended with status 3: no network\. Install Chromium"):
        browser._run(lambda _: None, "Trying.", ["sh", "-c", "echo 'no network' >&2; exit 3"])
