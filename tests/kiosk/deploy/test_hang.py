"""hang.sh: run as it stands into a folder, with stand-ins for what would change this machine."""

from __future__ import annotations

import stat
import subprocess
from pathlib import Path

import pytest

from tests.kiosk.deploy.files import DEPLOY, a_program, plain_environment

CHANGES = ("useradd", "usermod", "chown", "systemctl")


@pytest.fixture
def pc(tmp_path: Path) -> Path:
    """An empty PC with a version installed."""
    (tmp_path / "pc" / "opt/museum-kiosk/0.1.0").mkdir(parents=True)
    (tmp_path / "pc" / "opt/museum-kiosk/current").symlink_to("0.1.0")
    return tmp_path / "pc"


def hang(pc: Path, *arguments: str) -> tuple[int, str, list[str]]:
    """The exit status, what was said, and every change of the system that was asked for."""
    notes = pc.parent / "notes"
    notes.write_text("")
    for name in CHANGES:
        a_program(pc.parent / "bin" / name, f'echo {name} "$@" >>"{notes}"')
    a_program(pc.parent / "bin" / "getent", '[ "$1" = group ]')
    environment = plain_environment(DESTDIR=str(pc), PATH=f"{pc.parent / 'bin'}:/usr/bin:/bin")
    command = ["sh", str(DEPLOY / "hang.sh"), *arguments]
    ended = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    return ended.returncode, ended.stdout + ended.stderr, notes.read_text().splitlines()


def put(pc: Path) -> set[str]:
    return {path.relative_to(pc).as_posix() for path in (pc / "etc").rglob("*") if path.is_file()}


def test_a_pc_without_a_desktop_becomes_a_kiosk(pc: Path) -> None:
    status, said, asked = hang(pc)
    assert (status, said.splitlines()[-1]) == (
        0,
        "hang.sh: done; the kiosk comes up with the next start of the PC: reboot",
    )
    assert "systemctl enable museum-kiosk-server.service" in asked
    assert "systemctl enable museum-kiosk-screen.service" in asked
    assert "systemctl set-default graphical.target" in asked
    assert [line.split()[-1] for line in asked if line.startswith("useradd")] == ["museum", "visitor"]
    assert {
        "etc/museum-kiosk.env",
        "etc/systemd/system/museum-kiosk-server.service",
        "etc/systemd/system/museum-kiosk-screen.service",
        "etc/systemd/journald.conf.d/museum-kiosk.conf",
        "etc/udev/rules.d/99-museum-kiosk-touch.rules",
        "etc/chromium/policies/managed/museum-kiosk.json",
        "etc/chromium-browser/policies/managed/museum-kiosk.json",
        "etc/opt/chrome/policies/managed/museum-kiosk.json",
    } == put(pc)


def test_settings_are_readable_by_the_server_alone_and_reach_every_command(pc: Path) -> None:
    _, _, asked = hang(pc)
    env = pc / "etc/museum-kiosk.env"
    assert stat.S_IMODE(env.stat().st_mode) == 0o600
    assert f"chown museum:museum {env}" in asked
    assert "DATA_ROOT=/var/lib/museum-kiosk" in env.read_text().splitlines()
    assert (pc / "opt/museum-kiosk/current/.env").readlink() == Path("/etc/museum-kiosk.env")
    assert (pc / "usr/local/sbin/museum-kiosk").readlink() == Path(
        "/opt/museum-kiosk/current/kiosk/deploy/museum-kiosk"
    )


def test_hung_again_it_keeps_what_the_technician_set(pc: Path) -> None:
    hang(pc)
    (pc / "etc/museum-kiosk.env").write_text("DATA_ROOT=/srv/museum\n")
    (pc / "etc/udev/rules.d/99-museum-kiosk-touch.rules").write_text("# mine\n")
    assert hang(pc)[0] == 0
    assert (pc / "etc/museum-kiosk.env").read_text() == "DATA_ROOT=/srv/museum\n"
    assert (pc / "etc/udev/rules.d/99-museum-kiosk-touch.rules").read_text() == "# mine\n"


def test_with_a_desktop_the_browser_starts_when_somebody_signs_in(pc: Path) -> None:
    status, _, asked = hang(pc, "--desktop")
    assert status == 0
    assert "etc/xdg/autostart/museum-kiosk-screen.desktop" in put(pc)
    assert not [line for line in asked if "screen.service" in line or "visitor" in line]


def test_a_server_alone_has_no_screen(pc: Path) -> None:
    assert hang(pc, "--server")[0] == 0
    assert not [name for name in put(pc) if "policies" in name or "screen" in name]


def test_an_unknown_word_changes_nothing(pc: Path) -> None:
    status, said, asked = hang(pc, "--everything")
    assert (status, asked, put(pc)) == (2, [], set())
    assert "expected nothing, --desktop or --server" in said


def test_the_command_runs_manage_as_the_servers_account(tmp_path: Path) -> None:
    program = a_program(tmp_path / "an install" / ".venv" / "bin" / "python", 'printf "%s|" "$@"')
    a_program(tmp_path / "bin" / "id", 'if [ "$1" = -un ]; then echo "$WHO"; else echo "$NUMBER"; fi')
    a_program(tmp_path / "bin" / "runuser", 'echo "$1 $2 $3"; shift 3; exec "$@"')

    def run(who: str, number: str) -> subprocess.CompletedProcess[str]:
        environment = plain_environment(
            MUSEUM_KIOSK=str(program.parents[2]),
            WHO=who,
            NUMBER=number,
            PATH=f"{tmp_path / 'bin'}:/usr/bin:/bin",
        )
        command = ["sh", str(DEPLOY / "museum-kiosk"), "backup", "/mnt/a museum.zip"]
        return subprocess.run(command, env=environment, capture_output=True, text=True, check=False)

    called = f"{program.parents[2]}/manage.py|backup|/mnt/a museum.zip|"
    assert run("museum", "990").stdout == called
    assert run("root", "0").stdout == f"-u museum --\n{called}"
    assert run("anna", "1000").returncode == 2
