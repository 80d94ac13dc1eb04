"""Settings: what an installer may set, and what is refused."""

from __future__ import annotations

import os
import re
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from django.conf import settings

from kiosk.environment import Environment, WrongSetting, is_our_own_https, kept_secret

ROOT = Path(settings.BASE_DIR)


def manage(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run a command as an installer would: without what the tests' own process is allowed."""
    inherited = {name: value for name, value in os.environ.items() if name != "DJANGO_ALLOW_ASYNC_UNSAFE"}
    return subprocess.run(
        [sys.executable, str(ROOT / "manage.py"), *arguments],
        env={**inherited, **environment},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize(
    ("name", "value", "expected"),
    [
        ("MAX_PIXELS", "many", "a whole number"),
        ("MAX_PIXELS", "10", "1000000 or more"),
        ("TASKS", "later", "queue or immediate"),
        ("DATABASE_URL", "my database", "an address"),
        ("PUBLIC_URL", "museum.example", "https://museum.example"),
        ("MUSEUM_LOGO", "nowhere.svg", "an SVG or PNG file (No such file or directory)"),
        ("MUSEUM_LOGO", "manage.py", "an SVG or PNG file, but it is neither"),
    ],
)
def test_a_wrong_value_is_refused_at_start_in_one_sentence(
    name: str, value: str, expected: str, tmp_path: Path
) -> None:
    ended = manage("check", DATA_ROOT=str(tmp_path), **{name: value})
    assert ended.returncode == 2
    assert len(ended.stderr.strip().splitlines()) == 1
    assert name in ended.stderr
    assert value in ended.stderr
    assert expected in ended.stderr


def test_a_check_for_deployment_is_clean(tmp_path: Path) -> None:
    ended = manage("check", "--deploy", "--fail-level", "WARNING", DATA_ROOT=str(tmp_path))
    assert (ended.returncode, ended.stdout + ended.stderr) == (
        0,
        "System check identified no issues (4 silenced).\n",
    )


def test_a_check_for_deployment_is_clean_behind_https(tmp_path: Path) -> None:
    ended = manage(
        "check",
        "--deploy",
        "--fail-level",
        "WARNING",
        DATA_ROOT=str(tmp_path),
        ALLOWED_HOSTS="museum.example",
        PUBLIC_URL="https://museum.example",
    )
    assert (ended.returncode, ended.stdout + ended.stderr) == (
        0,
        "System check identified no issues (0 silenced).\n",
    )


def test_a_kiosk_whose_codes_lead_elsewhere_speaks_plain_http_to_itself() -> None:
    assert is_our_own_https("https://museum.example", ["museum.example"])
    assert not is_our_own_https("https://museum.example/kiosk", ["localhost", "127.0.0.1"])
    assert not is_our_own_https("http://museum.example", ["museum.example"])


def test_a_language_file_that_cannot_be_read_is_refused_at_start_in_one_sentence(tmp_path: Path) -> None:
    file = tmp_path / "private" / "languages" / "ko" / "language.json"
    file.parent.mkdir(parents=True)
    file.write_text('{"tag": "Korean", "name": "한국어"}', encoding="utf-8")
    ended = manage("check", DATA_ROOT=str(tmp_path))
    assert ended.returncode == 2
    assert len(ended.stderr.strip().splitlines()) == 1
    assert str(file) in ended.stderr
    assert "BCP 47" in ended.stderr


def test_the_secret_key_is_made_once_and_only_its_owner_reads_it(tmp_path: Path) -> None:
    file = tmp_path / "private" / "secret-key"
    first = kept_secret(file)
    assert kept_secret(file) == first
    assert len(first) >= 50
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_a_file_of_settings_is_read_and_the_environment_comes_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / ".env"
    file.write_text("MUSEUM_NAME=From the file\nMUSEUM_CONTACT=From the file\n", encoding="utf-8")
    monkeypatch.setenv("MUSEUM_NAME", "From the environment")
    monkeypatch.delenv("MUSEUM_CONTACT", raising=False)
    env = Environment(file)
    assert (env.text("MUSEUM_NAME"), env.text("MUSEUM_CONTACT")) == ("From the environment", "From the file")
    monkeypatch.delenv("MUSEUM_CONTACT", raising=False)


def test_a_wrong_setting_says_what_was_found_and_expected() -> None:
    assert "TASKS is 'x'; expected queue or immediate" in str(
        WrongSetting("TASKS", "x", "queue or immediate")
    )


@pytest.mark.parametrize(
    "command",
    [
        ("publish", "streets"),
        ("backup", "museum.zip"),
        *(
            pytest.param(command, marks=pytest.mark.long)  # each is a process of its own
            for command in (
                ("verify_fixity",),
                ("withdraw", "M45-001", "--reason", "x"),
                ("export_set", "streets", "--as", "json", "--to", "streets.json"),
            )
        ),
    ],
)
def test_a_command_before_the_database_is_made_says_so_in_one_sentence(
    command: tuple[str, ...], tmp_path: Path
) -> None:
    ended = manage(*command, DATA_ROOT=str(tmp_path))
    assert ended.returncode == 2
    assert len(ended.stderr.strip().splitlines()) == 1


def test_the_readme_names_every_setting_and_no_other() -> None:
    read = set(
        re.findall(r'env\.\w+\(\s*"([A-Z_]+)"', (ROOT / "kiosk" / "settings.py").read_text(encoding="utf-8"))
    )
    table = (ROOT / "README.md").read_text(encoding="utf-8").split("## Settings")[1].split("\n## ")[0]
    assert set(re.findall(r"^\| `([A-Z_]+)`", table, flags=re.MULTILINE)) == read


def test_the_readme_names_every_command_and_no_other() -> None:
    folders = [ROOT / app / "management" / "commands" for app in ("archive", "kiosk")]
    commands = {file.stem for folder in folders for file in folder.glob("[a-z]*.py")}
    table = (ROOT / "README.md").read_text(encoding="utf-8").split("## Commands")[1].split("\n## ")[0]
    assert set(re.findall(r"^\| `(\w+)", table, flags=re.MULTILINE)) == commands


def test_sqlite_keeps_a_committed_word_through_a_power_cut(tmp_path: Path) -> None:
    asks = "from django.db import connection as c; k = c.cursor(); print([k.execute(f'PRAGMA {p}').fetchone()[0] "
    asks += "for p in ('journal_mode', 'synchronous', 'foreign_keys')], c.transaction_mode)"
    ended = manage("shell", "--no-imports", "-c", asks, DATA_ROOT=str(tmp_path))
    assert ended.stdout.strip() == "['wal', 2, 1] IMMEDIATE"
