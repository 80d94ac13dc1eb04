"""The Windows note: its lines are plain commands of known programs, and it says that nobody has run it."""

from __future__ import annotations

import re
import shlex
from pathlib import PureWindowsPath

import pytest
from django.core.management import get_commands

from tests.kiosk.deploy.files import DEPLOY, ROOT
from tests.kiosk.deploy.test_policy import POLICY, switches

NOTE = (DEPLOY / "windows.md").read_text(encoding="utf-8")
LINES = [line.strip() for line in NOTE.splitlines() if line.startswith("    ")]
PROGRAMS = {"py", "python.exe", "icacls", "schtasks", "msedge.exe", "chrome.exe", "powercfg", "reg"}
EDGES_OWN = {"edge-kiosk-type"}


def words_of(line: str) -> list[str]:
    """As a Windows command line reads it: quotation marks bind, a backslash is a letter."""
    return [word.strip('"') for word in shlex.split(line, posix=False)]


def test_it_says_that_it_was_not_run() -> None:
    assert "Not yet run on Windows" in NOTE
    assert len(LINES) > 12


@pytest.mark.parametrize("line", LINES)
def test_every_line_is_a_plain_command_of_a_known_program(line: str) -> None:
    """No variables, pipes, substitutions: nothing that PowerShell and cmd would read differently."""
    assert not re.search(r"[|&;<>`$%{}]", line)
    assert line.count('"') % 2 == 0
    assert PureWindowsPath(words_of(line)[0]).name in PROGRAMS


def test_our_own_commands_and_files_are_there() -> None:
    ours = [
        line.replace('"', "").split(r"C:\museum-kiosk\manage.py ")[1].split()[0]
        for line in LINES
        if "manage" in line
    ]
    assert {"demo", "serve"} == set(ours)
    assert set(ours) <= set(get_commands())
    assert (ROOT / "requirements.txt").is_file()


def test_the_browsers_are_given_the_switches_of_the_launcher() -> None:
    known = set(switches()) | EDGES_OWN
    for line in (line for line in LINES if line.startswith(("msedge", "chrome"))):
        given = set(re.findall(r"--([a-z-]+)", line))
        assert given <= known
        assert {"kiosk", "disable-pinch", "overscroll-history-navigation", "user-data-dir"} <= given


def test_the_registry_is_given_policies_that_we_know() -> None:
    named = re.findall(r'Policies\\(?:Google\\Chrome|Microsoft\\Edge)" /v (\w+)', NOTE)
    assert named
    assert set(named) <= set(POLICY)
