"""Every mistake an installer can make has an id and a hint, and a right installation has none."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from django.core.checks import CheckMessage
from pytest_django.fixtures import Settings

from archive.curation.museum import museum as museum_as_set
from archive.models.shelves import current_path, private, public
from kiosk.checks import CHECKS, addresses, ask_all, disk, libvips, museum, secrecy
from tests.archive.standards.test_logo import svg

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture(autouse=True)
def installation(data_root: Path, settings: Settings, tmp_path: Path) -> Path:
    """A right one: rooms, key, settings file, a release of today."""
    settings.BASE_DIR = tmp_path
    private().mkdir(parents=True, mode=0o700)
    public().mkdir()
    (private() / "secret-key").touch(mode=0o600)
    (tmp_path / ".env").touch(mode=0o600)
    on_the_floor(datetime.now(tz=UTC) - timedelta(minutes=1))
    return data_root


def on_the_floor(published: datetime, **told: object) -> None:
    path = current_path("streets")
    path.parent.mkdir(parents=True, exist_ok=True)
    nobody = {"name": None, "contact": None, "logo": None}
    manifest = {"exhibit": "streets", "published": published.isoformat(), "museum": nobody | told}
    path.write_text(json.dumps(manifest), encoding="utf-8")


def ids(messages: list[CheckMessage]) -> list[str | None]:
    assert all(message.hint for message in messages)
    return [message.id for message in messages]


def test_a_right_installation_has_nothing_to_say() -> None:
    assert ask_all() == []


def test_an_installation_that_was_never_started_has_nothing_to_say(
    settings: Settings, tmp_path: Path
) -> None:
    settings.DATA_ROOT = tmp_path / "not yet" / "there"
    assert ask_all() == []


def test_libvips_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyvips", None)
    assert ids(libvips.is_there()) == ["kiosk.E001"]


def test_without_libvips_every_command_ends_in_one_sentence(tmp_path: Path) -> None:
    code = (
        "import sys; sys.modules['pyvips'] = None; sys.argv[1:] = ['check']; from manage import main; main()"
    )
    environment = {**os.environ, "DATA_ROOT": str(tmp_path)}
    ended = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )
    assert ended.returncode == 2
    assert ended.stderr.startswith("kiosk.E001: libvips cannot be loaded")
    assert len(ended.stderr.splitlines()) == 1


def test_a_room_that_cannot_be_written_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "access", lambda path, _: Path(path) != public())
    [message] = disk.can_be_written()
    assert message.id == "kiosk.E002"
    assert str(public()) in message.msg


@pytest.mark.parametrize(
    ("mounts", "found"),
    [
        ("server:/museum /srv nfs4 rw 0 0", ["kiosk.E003"]),
        ("//nas/museum /srv/a\\040museum cifs rw 0 0", ["kiosk.E003"]),
        ("/dev/sda1 /srv ext4 rw 0 0", []),
        ("server:/home /home nfs4 rw 0 0", []),
    ],
)
def test_a_database_on_a_network_drive(
    mounts: str, found: list[str], settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = tmp_path / "a museum"
    here.mkdir()
    for there in ("/srv/a\\040museum", "/srv"):
        mounts = mounts.replace(f" {there} ", " {} ".format(str(here).replace(" ", "\\040")))
    (tmp_path / "mounts").write_text(f"/dev/sda1 / ext4 rw 0 0\n{mounts}\n", encoding="utf-8")
    monkeypatch.setattr(disk, "MOUNTS", tmp_path / "mounts")
    monkeypatch.setitem(settings.DATABASES["default"], "NAME", str(here / "museum.sqlite3"))
    assert ids(disk.holds_the_database_itself()) == found


def test_a_database_on_a_windows_share(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(settings.DATABASES["default"], "NAME", "//nas/museum/museum.sqlite3")
    assert ids(disk.holds_the_database_itself()) == ["kiosk.E003"]


def test_a_disk_that_is_nearly_full(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.disk_usage", lambda _: type("Disk", (), {"free": 10**9}))
    assert ids(disk.has_room()) == ["kiosk.W001"]


def test_secrets_that_others_may_read(installation: Path, tmp_path: Path) -> None:
    (private() / "secret-key").chmod(0o640)
    assert ids(secrecy.key_is_the_owners()) == ["kiosk.W002"]
    private().chmod(0o755)
    assert ids(secrecy.private_room_is_private()) == ["kiosk.W004"]
    env = tmp_path / ".env"
    env.chmod(0o644)
    env.write_text("MUSEUM_NAME=Streets\n", encoding="utf-8")
    assert secrecy.env_file_is_the_owners() == []
    env.write_text("MUSEUM_NAME=Streets\nSTAFF_PIN=471147\n", encoding="utf-8")
    assert ids(secrecy.env_file_is_the_owners()) == ["kiosk.W003"]


def test_a_server_that_answers_to_every_name(settings: Settings) -> None:
    settings.ALLOWED_HOSTS = ["localhost", "*"]
    assert ids(addresses.hosts_are_named()) == ["kiosk.W005"]


def test_a_public_address_without_encryption(settings: Settings) -> None:
    settings.PUBLIC_URL = "http://photos.museum.example"
    assert ids(addresses.public_url_is_safe()) == ["kiosk.W006"]
    settings.PUBLIC_URL = "https://other.example"
    assert addresses.public_url_is_safe() == []


def test_a_clock_before_the_last_release() -> None:
    on_the_floor(datetime.now(tz=UTC) + timedelta(days=2))
    assert ids(museum.clock_is_right()) == ["kiosk.W007"]


def test_a_clock_before_this_version_was_made(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(museum, "WRITTEN", datetime.now(tz=UTC) + timedelta(days=2))
    assert ids(museum.clock_is_right()) == ["kiosk.W007"]


def test_a_release_that_does_not_show_the_museum_as_it_is_set(settings: Settings, tmp_path: Path) -> None:
    settings.MUSEUM_NAME = "Museum of Streets"
    [message] = museum.is_shown_as_set()
    assert (message.id, message.hint) == ("kiosk.W008", "Publish it again: manage.py publish streets")
    now = datetime.now(tz=UTC)
    on_the_floor(now, name="Museum of Streets")
    assert museum.is_shown_as_set() == []

    settings.MUSEUM_LOGO = tmp_path / "logo.svg"
    settings.MUSEUM_LOGO.write_bytes(svg())
    on_the_floor(now, **museum_as_set())
    assert ids(museum.is_shown_as_set()) == ["kiosk.W008"]  # its file is missing on the floor
    logo = public() / museum_as_set()["logo"]["path"]
    logo.parent.mkdir()
    logo.write_bytes(svg())
    assert museum.is_shown_as_set() == []


def test_a_release_that_cannot_be_read_is_left_to_healthz() -> None:
    current_path("streets").write_text("{", encoding="utf-8")
    assert ask_all() == []


def test_the_readme_tells_every_id_and_no_other() -> None:
    sources = {
        Path(sys.modules[check.__module__].__file__ or "").read_text(encoding="utf-8") for check in CHECKS
    }
    given = {name for source in sources for name in re.findall(r'id="(kiosk\.[EW]\d+)"', source)}
    assert len(given) == len(CHECKS)
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert set(re.findall(r"^\| `(kiosk\.[EW]\d+)` \|", readme, flags=re.MULTILINE)) == given
