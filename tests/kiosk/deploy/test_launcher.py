"""The launcher: it starts the browser again, mends what a power cut left, waits for nothing, and lets the staff out."""

from __future__ import annotations

import signal
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.kiosk.deploy.files import DEPLOY, ROOT, a_program, plain_environment

ENDS_WITHIN = 60  # seconds

Launch = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture
def profile(tmp_path: Path) -> Path:
    """One that has shown the kiosk before."""
    folder = tmp_path / "a profile"
    (folder / "Default" / "Service Worker").mkdir(parents=True)
    return folder


@pytest.fixture
def environment(tmp_path: Path, profile: Path) -> dict[str, str]:
    """A PC whose browser notes how it was called and ends with the next status of `statuses`."""
    a_program(
        tmp_path / "bin" / "chromium",
        'printf "%s\\n" "$@" >>"$NOTES/called"; echo run >>"$NOTES/runs"\n'
        'exit "$(sed -n "$(wc -l <"$NOTES/runs")p" "$NOTES/statuses")"',
    )
    a_program(tmp_path / "bin" / "sleep", 'echo "$1" >>"$NOTES/slept"')
    return plain_environment(
        PATH=f"{tmp_path / 'bin'}:/usr/bin:/bin",
        NOTES=str(tmp_path),
        KIOSK_PROFILE=str(profile),
        KIOSK_ADDRESS="http://127.0.0.1:9/",  # nobody is there
        WAYLAND_DISPLAY="",
        DISPLAY="",
    )


@pytest.fixture
def launch(tmp_path: Path, environment: dict[str, str]) -> Launch:
    def launched(
        *statuses: int, script: Path = DEPLOY / "kiosk-browser", **more: str
    ) -> subprocess.CompletedProcess[str]:
        (tmp_path / "statuses").write_text("".join(f"{status}\n" for status in statuses))
        command = ["sh", str(script)]
        settings = {**environment, **more}
        return subprocess.run(
            command, env=settings, capture_output=True, text=True, check=False, timeout=ENDS_WITHIN
        )

    return launched


def lines(file: Path) -> list[str]:
    return file.read_text(encoding="utf-8").splitlines() if file.is_file() else []


@pytest.mark.parametrize("script", ["kiosk-browser", "museum-kiosk", "hang.sh", "stick/install.sh"])
def test_the_scripts_are_plain_shell_and_stop_at_the_first_fault(script: str) -> None:
    text = (DEPLOY / script).read_text(encoding="utf-8")
    assert text.startswith("#!/bin/sh\n")
    assert "\nset -eu\n" in text
    asked = subprocess.run(["sh", "-n", DEPLOY / script], capture_output=True, text=True, check=False)
    assert (asked.returncode, asked.stderr) == (0, "")
    assert "[[" not in text  # no words of one shell alone
    mode = subprocess.run(
        ["git", "ls-files", "-s", DEPLOY / script], cwd=ROOT, capture_output=True, text=True
    )
    assert not mode.stdout or mode.stdout.startswith("100755")


def test_a_browser_that_ends_badly_is_started_again_until_the_staff_closes_it(
    launch: Launch, tmp_path: Path
) -> None:
    ended = launch(139, 1, 0)
    assert ended.returncode == 0
    assert lines(tmp_path / "runs") == ["run"] * 3
    assert "ended with status 139" in ended.stderr
    assert lines(tmp_path / "slept") == ["2", "2"]


def test_with_the_server_gone_it_waits_for_nothing(launch: Launch, tmp_path: Path, profile: Path) -> None:
    assert launch(0).returncode == 0
    assert lines(tmp_path / "slept") == []
    called = lines(tmp_path / "called")
    assert called[-1] == "http://127.0.0.1:9/"
    assert f"--user-data-dir={profile}" in called


def test_only_the_very_first_start_waits_for_the_server(
    launch: Launch, tmp_path: Path, profile: Path
) -> None:
    """It asks every second; here the third answer is the server's."""
    (profile / "Default" / "Service Worker").rmdir()
    a_program(
        tmp_path / "bin" / "python3",
        'cat >/dev/null; echo asked >>"$NOTES/asked"; [ "$(wc -l <"$NOTES/asked")" -ge 3 ]',
    )
    alone = a_program(tmp_path / "alone" / "kiosk" / "deploy" / "kiosk-browser", "")  # no .venv beside it
    alone.write_text((DEPLOY / "kiosk-browser").read_text(encoding="utf-8"), encoding="utf-8")
    assert launch(0, script=alone).returncode == 0
    assert lines(tmp_path / "slept") == ["1", "1"]
    assert lines(tmp_path / "runs") == ["run"]


def test_the_question_whether_the_server_answers_is_answered_by_a_server(
    launch: Launch, tmp_path: Path, profile: Path, floor_address: str
) -> None:
    (profile / "Default" / "Service Worker").rmdir()
    assert launch(0, KIOSK_ADDRESS=f"{floor_address}/").returncode == 0
    assert lines(tmp_path / "slept") == []


def test_what_a_hard_power_off_left_is_mended_and_the_rest_is_kept(launch: Launch, profile: Path) -> None:
    (profile / "SingletonLock").symlink_to("another-pc-4711")
    (profile / "Local State").touch()
    preferences = profile / "Default" / "Preferences"
    crashed = '{"profile":{"exit_type":"Crashed","exited_cleanly":false,"name":"Kiosk"}}'
    preferences.write_text(crashed, encoding="utf-8")
    kept = profile / "Default" / "Service Worker" / "kept"
    kept.write_text("the exhibit", encoding="utf-8")
    launch(0)
    assert not (profile / "SingletonLock").is_symlink()
    assert not (profile / "Local State").exists()
    assert (
        preferences.read_text() == '{"profile":{"exit_type":"Normal","exited_cleanly":true,"name":"Kiosk"}}'
    )
    assert kept.read_text() == "the exhibit"


def test_a_machine_without_a_browser_is_told_so(launch: Launch, tmp_path: Path) -> None:
    tools = tmp_path / "tools"
    tools.mkdir()
    for name in ("sh", "dirname", "cat", "mkdir", "rm", "sed"):
        (tools / name).symlink_to(f"/usr/bin/{name}")
    ended = launch(0, PATH=str(tools))
    assert ended.returncode == 2
    assert "no Chromium or Chrome" in ended.stderr
    assert len(ended.stderr.splitlines()) == 1


def test_on_x11_the_screen_stays_on_and_on_wayland_the_browser_speaks_wayland(
    launch: Launch, tmp_path: Path
) -> None:
    a_program(tmp_path / "bin" / "xset", 'echo "$@" >>"$NOTES/xset"')
    launch(0, DISPLAY=":0")
    assert lines(tmp_path / "xset") == ["s off s noblank -dpms"]
    assert "--ozone-platform=wayland" not in lines(tmp_path / "called")
    (tmp_path / "runs").unlink()
    launch(0, DISPLAY=":0", WAYLAND_DISPLAY="wayland-0")
    assert lines(tmp_path / "xset") == ["s off s noblank -dpms"]
    assert "--ozone-platform=wayland" in lines(tmp_path / "called")


def test_a_session_that_ends_takes_the_browser_with_it(environment: dict[str, str], tmp_path: Path) -> None:
    a_program(tmp_path / "bin" / "chromium", "echo shown; exec /usr/bin/sleep 600")
    command = ["sh", str(DEPLOY / "kiosk-browser")]
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True) as launcher:
        assert launcher.stdout is not None
        assert launcher.stdout.readline() == "shown\n"
        launcher.send_signal(signal.SIGTERM)
        assert launcher.stdout.read() == ""  # closed by launcher and browser both
        assert launcher.wait(ENDS_WITHIN) == 0
