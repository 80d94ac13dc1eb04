"""Restore: verified before anything changes, nothing lost, and the floor as it was."""

from __future__ import annotations

import json
import shutil
import sqlite3
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from pytest_django.fixtures import Settings

from archive.ingest.one_at_a_time import one_at_a_time
from archive.models.shelves import private
from kiosk.keeping import restore as restoring
from kiosk.keeping.in_use import alone, in_use
from kiosk.keeping.refusal import CannotKeep
from tests.kiosk.keeping.museum import a_furnished_museum, manage, tree


@pytest.fixture(scope="module")
def museum(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return a_furnished_museum(tmp_path_factory.mktemp("museum") / "a museum")


@pytest.fixture(scope="module")
def archive(museum: Path) -> Path:
    path = museum.parent / "museum.zip"
    ended = manage(museum, "backup", str(path))
    assert (ended.returncode, ended.stderr) == (0, "")
    return path


def test_everything_comes_back_and_what_was_there_is_kept(
    museum: Path, archive: Path, tmp_path: Path
) -> None:
    """On an empty installation, then again over a later state; the floor is the same to the byte."""
    other = tmp_path / "another museum"
    first = manage(other, "restore", str(archive))
    assert (first.returncode, first.stderr) == (0, "")
    assert "is kept in" not in first.stdout
    assert tree(other / "public") == tree(museum / "public")
    assert manage(other, "verify_fixity").returncode == 0
    key = (other / "private" / "secret-key").read_text()
    assert key != (museum / "private" / "secret-key").read_text()
    with sqlite3.connect(other / "private" / "museum.sqlite3") as database:
        assert database.execute("SELECT count(*) FROM django_session").fetchone() == (0,)
        assert database.execute("SELECT username FROM auth_user").fetchall() == [("curator",)]

    (other / "private" / "originals" / "note.txt").write_text("written since")
    again = manage(other, "restore", str(archive))
    assert again.returncode == 0
    aside = next(other.glob("set-aside-*"))
    assert str(aside) in again.stdout
    assert (aside / "private" / "originals" / "note.txt").is_file()
    assert tree(other / "public") == tree(museum / "public")
    assert (other / "private" / "secret-key").read_text() == key


@pytest.fixture
def here(
    museum: Path, data_root: Path, db: None, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> Path:
    """This process's own installation, with the museum's files: what a refusal must not touch."""
    settings.MIGRATION_MODULES = {}  # the suite runs without migrations; a restore reads which there are
    shutil.copytree(museum, data_root)
    monkeypatch.setattr(restoring, "database_file", lambda: private() / "museum.sqlite3")
    return data_root


def refused(path: Path, words: str, here: Path) -> None:
    before = tree(here)
    with pytest.raises(CommandError, match=words) as error:
        call_command("restore", str(path))
    assert error.value.returncode == 2
    assert "\n" not in str(error.value)
    after = {name: digest for name, digest in tree(here).items() if not name.endswith(".lock")}
    assert after == {name: digest for name, digest in before.items() if not name.endswith(".lock")}


def rewritten(archive: Path, to: Path, change: Callable[[dict[str, bytes]], None]) -> Path:
    with zipfile.ZipFile(archive) as source:
        files = {name: source.read(name) for name in source.namelist()}
    change(files)
    with zipfile.ZipFile(to, "w") as into:
        for name, content in files.items():
            into.writestr(name, content)
    return to


def listing(files: dict[str, bytes], change: Callable[[dict[str, object]], None]) -> None:
    manifest = json.loads(files["manifest.json"])
    change(manifest)
    files["manifest.json"] = json.dumps(manifest).encode()


def a_scan(files: dict[str, bytes]) -> str:
    return next(name for name in files if name.startswith("private/originals/"))


def change_a_byte(files: dict[str, bytes]) -> None:
    files[a_scan(files)] = files[a_scan(files)][:-1] + b"?"


def drop_a_scan(files: dict[str, bytes]) -> None:
    del files[a_scan(files)]


def add_a_stranger(files: dict[str, bytes]) -> None:
    files["private/stranger.txt"] = b"?"


def lead_out_of_the_rooms(files: dict[str, bytes]) -> None:
    name = a_scan(files)
    files["private/../../out.txt"] = files.pop(name)
    text = files["manifest.json"].decode().replace(name, "private/../../out.txt")
    files["manifest.json"] = text.encode()


def drop_the_manifest(files: dict[str, bytes]) -> None:
    del files["manifest.json"]


def come_from_a_later_version(files: dict[str, bytes]) -> None:
    listing(files, lambda told: told.update(migrations=["archive.9999_later"], version="9.0.0"))


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (change_a_byte, "damaged: private/originals/.* has the SHA-256"),
        (drop_a_scan, "damaged: what it holds is not what its manifest lists"),
        (add_a_stranger, r"not what its manifest lists \(private/stranger.txt\)"),
        (lead_out_of_the_rooms, "not what its manifest lists"),
        (drop_the_manifest, "no backup of a kiosk"),
        (come_from_a_later_version, r"version 9\.0\.0, which is newer .*archive\.9999_later"),
    ],
)
@pytest.mark.django_db
def test_a_backup_that_is_not_as_it_was_made_changes_nothing(
    change: Callable[[dict[str, bytes]], None], words: str, archive: Path, here: Path, tmp_path: Path
) -> None:
    refused(rewritten(archive, tmp_path / "other.zip", change), words, here)


@pytest.mark.django_db
def test_a_backup_cut_off_while_it_was_copied_changes_nothing(
    archive: Path, here: Path, tmp_path: Path
) -> None:
    cut = tmp_path / "cut.zip"
    cut.write_bytes(archive.read_bytes()[:-5000])
    refused(cut, "cut off", here)


@pytest.mark.django_db
def test_a_file_that_is_not_there_or_no_zip_is_named(here: Path, tmp_path: Path) -> None:
    refused(tmp_path / "nowhere.zip", r"nowhere.zip cannot be read \(No such file", here)
    (tmp_path / "letter.txt").write_text("Dear museum,")
    refused(tmp_path / "letter.txt", "is no backup", here)


@pytest.mark.django_db
def test_an_installation_in_use_is_refused_with_the_reason(archive: Path, here: Path) -> None:
    with in_use():
        refused(archive, "in use.*Stop the server", here)
    with one_at_a_time():
        refused(archive, "Another ingest is running", here)


@pytest.mark.django_db
def test_a_disk_that_is_too_small_is_refused(
    archive: Path, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("shutil.disk_usage", lambda _: type("Disk", (), {"free": 10}))
    refused(archive, "GB free; the backup needs", here)


@pytest.mark.django_db
def test_a_database_that_is_not_ours_to_replace_is_refused(
    archive: Path, here: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(restoring, "database_file", lambda: tmp_path / "elsewhere.sqlite3")
    refused(archive, "only inside DATA_ROOT", here)
    monkeypatch.setattr(connection, "vendor", "postgresql")
    refused(archive, "work with SQLite", here)


def test_servers_share_an_installation_and_a_restore_does_not(data_root: Path) -> None:
    with in_use(), in_use(), pytest.raises(CannotKeep, match="in use"), alone():
        pass
    with alone(), pytest.raises(CannotKeep, match="A restore is at work"), in_use():
        pass
    with alone():
        pass
