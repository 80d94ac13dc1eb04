"""The systemd units: what they say holds together, systemd can read them, and their commands run."""

from __future__ import annotations

import re
import shlex
import shutil
import signal
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk import watchdog
from kiosk.watchdog import Watchdog
from tests.kiosk.deploy.files import DEPLOY, INSTALLED, ROOT, UNITS, here, plain_environment, unit

ANSWERS_WITHIN = 90  # seconds; a machine may be busy


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> Iterator[socket.socket]:
    """systemd's ear; its path must be short."""
    with tempfile.TemporaryDirectory() as folder, socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as ear:
        ear.bind(f"{folder}/notify")
        ear.settimeout(ANSWERS_WITHIN)
        monkeypatch.setenv("NOTIFY_SOCKET", f"{folder}/notify")
        yield ear


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.mark.parametrize("name", UNITS)
def test_every_file_a_unit_names_is_in_the_project(name: str) -> None:
    named = re.findall(rf"{INSTALLED}/(\S+)", (DEPLOY / name).read_text(encoding="utf-8"))
    assert named
    assert [path for path in named if not path.startswith(".venv/") and not (ROOT / path).exists()] == []


def test_server_and_screen_come_back_whatever_happens_and_wait_for_no_network() -> None:
    server, screen = (unit(name) for name in UNITS)
    assert server["Service"]["Restart"] == "always"
    assert screen["Service"]["Restart"] == "on-failure"
    assert {part["Unit"]["StartLimitIntervalSec"] for part in (server, screen)} == {"0"}
    assert not re.search("network|time-sync", f"{dict(server['Unit'])}{dict(screen['Unit'])}")
    assert "museum-kiosk-server" not in str(dict(screen["Unit"]))  # the browser does not wait for the server


def test_the_server_has_an_account_of_its_own_and_one_folder_to_write() -> None:
    server, screen = (unit(name)["Service"] for name in UNITS)
    assert (server["User"], screen["User"]) == ("museum", "visitor")
    assert server["ProtectSystem"] == "strict"
    assert server["StateDirectory"] == "museum-kiosk"
    assert (server["NoNewPrivileges"], server["CapabilityBoundingSet"]) == ("yes", "")


def test_systemd_can_read_the_units(tmp_path: Path) -> None:
    """`systemd-analyze verify`, with programs that stand here; where there is no systemd the parser above must do."""
    for name in UNITS:
        text = here((DEPLOY / name).read_text(encoding="utf-8")).replace("/usr/bin/cage", "/bin/true")
        (tmp_path / name).write_text(
            re.sub(r"^Documentation=.*\n", "", text, flags=re.MULTILINE), encoding="utf-8"
        )
        assert {"Unit", "Service", "Install"} <= set(unit(name).sections())
    analyzer = shutil.which("systemd-analyze")
    if analyzer:
        command = [analyzer, "verify", "--man=no", *(str(tmp_path / name) for name in UNITS)]
        asked = subprocess.run(command, capture_output=True, text=True, check=False)
        ours = [
            line
            for line in asked.stderr.splitlines()
            if "museum-kiosk" in line and "not executable" not in line
        ]
        assert ours == []


def test_the_servers_command_runs_and_tells_systemd_that_it_answers(
    tmp_path: Path, heard: socket.socket, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As the unit has it, but for port and place; READY comes with the first answer, WATCHDOG with each."""
    service = unit(UNITS[0])["Service"]
    assert int(service["WatchdogSec"]) > 2 * watchdog.PATIENCE_SECONDS
    command = [here(word) for word in shlex.split(service["ExecStart"])]  # a checkout may stand in "a museum"
    command[command.index("--port") + 1] = str(free_port())
    root = tmp_path / "a museum"
    path = str(heard.getsockname())
    environment = plain_environment(DATA_ROOT=str(root), NOTIFY_SOCKET=path, WATCHDOG_USEC="600000")
    with subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL) as server:
        first = heard.recv(4096).decode()
        assert first.startswith("READY=1\nWATCHDOG=1\nSTATUS=")
        assert "no exhibit is published" in first
        assert heard.recv(4096).decode().startswith("WATCHDOG=1\n")
        server.send_signal(signal.SIGTERM)
        assert server.wait(ANSWERS_WITHIN) == 0
    while heard.recv(4096) != b"STOPPING=1":  # the last word, after the worker has gone
        pass


def test_a_server_that_hangs_is_not_told_to_be_alive(
    heard: socket.socket, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It takes the question and never answers: then systemd hears nothing and starts it anew."""
    monkeypatch.setattr(watchdog, "PATIENCE_SECONDS", 0.2)
    monkeypatch.setenv("WATCHDOG_USEC", "300000")
    with socket.create_server(("127.0.0.1", 0)) as hanging:
        with Watchdog("127.0.0.1", hanging.getsockname()[1]):
            hanging.settimeout(ANSWERS_WITHIN)
            first, _ = hanging.accept()
            second, _ = hanging.accept()  # it gave the first one up, and asks again
        first.close()
        second.close()
    assert heard.recv(4096) == b"STOPPING=1"


def test_the_log_is_bounded() -> None:
    assert unit("museum-kiosk-journal.conf")["Journal"]["SystemMaxUse"] == "200M"


def test_the_desktop_entry_starts_the_browser() -> None:
    entry = unit("museum-kiosk-screen.desktop")["Desktop Entry"]
    assert (ROOT / entry["Exec"].removeprefix(f"{INSTALLED}/")).is_file()
    assert (entry["Type"], entry["Terminal"]) == ("Application", "false")


def test_every_touch_rule_is_a_comment_until_somebody_chooses_it_and_then_a_rule() -> None:
    lines = (DEPLOY / "99-museum-kiosk-touch.rules").read_text(encoding="utf-8").splitlines()
    assert all(line.startswith("#") for line in lines)
    rules = [line[1:] for line in lines if line.startswith("#ACTION")]
    part = r'(?:ACTION|KERNEL|ENV\{[A-Z_]+\})(?:==|=)"[^"]+"'
    assert len(rules) == 4
    assert all(re.fullmatch(rf"{part}(?:, {part})*", rule) for rule in rules)
    matrices = re.findall(r'CALIBRATION_MATRIX\}="([^"]+)"', "\n".join(rules))
    assert all(len(matrix.split()) == 6 for matrix in matrices)
