"""A backup: consistent, whole or not at all, and nothing in it that opens a door."""

from __future__ import annotations

import hashlib
import json
import sqlite3
import stat
import zipfile
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from archive.curation.publish import publish
from archive.models import Photograph
from archive.models.shelves import original_path, private, public
from kiosk.keeping import backup as backing_up
from kiosk.keeping.backup import backup
from kiosk.keeping.database import take_snapshot
from kiosk.keeping.refusal import CannotKeep
from kiosk.models import Screen
from kiosk.screens import hang_all
from tests import makers

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def photograph() -> Photograph:
    photograph = makers.a_ready_photograph()
    exhibit = makers.an_exhibit(photograph, slug="streets")
    publish(exhibit, by="Chen Li")
    Screen.objects.create(name="hall-1", exhibit=exhibit)
    hang_all()
    (private() / "secret-key").write_text("only ours", encoding="ascii")
    return photograph


def held(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_every_file_is_listed_with_its_sha256_and_nothing_else_is_held(
    photograph: Photograph, tmp_path: Path
) -> None:
    made = backup(to=tmp_path / "museum.zip")
    files = held(made.path)
    manifest = json.loads(files.pop("manifest.json"))
    files.pop("README.txt")
    listed = {row["path"]: (row["bytes"], row["sha256"]) for row in manifest["files"]}
    assert listed == {
        name: (len(content), hashlib.sha256(content).hexdigest()) for name, content in files.items()
    }
    assert (manifest["format"], made.files) == ("kiosk-backup/1", len(files))


def test_it_holds_the_records_the_scan_and_its_pictures(photograph: Photograph, tmp_path: Path) -> None:
    original = photograph.original
    assert original is not None
    files = held(backup(to=tmp_path / "museum.zip").path)
    assert (
        files[f"private/originals/{original.sha256[:2]}/{original.sha256}.jpg"] == original.path.read_bytes()
    )
    assert {f"private/{made['path']}" for made in original.renditions} <= set(files)
    (tmp_path / "copy.sqlite3").write_bytes(files["database.sqlite3"])
    with sqlite3.connect(tmp_path / "copy.sqlite3") as copy:
        assert copy.execute("SELECT catalogue_number FROM archive_photograph").fetchall() == [
            (photograph.catalogue_number,)
        ]


def test_what_can_be_written_again_and_what_is_unfinished_is_left_out(
    photograph: Photograph, tmp_path: Path
) -> None:
    (private() / ".making").mkdir(exist_ok=True)
    (private() / ".making" / "half.jpg").write_bytes(b"?")
    (public() / "other").mkdir()
    (public() / "other" / "only here.png").write_bytes(b"kept")
    files = held(backup(to=tmp_path / "museum.zip").path)
    assert [name for name in files if name.startswith("public/")] == ["public/other/only here.png"]
    assert not [name for name in files if "half" in name or name.endswith(".lock")]


def test_it_holds_no_secret_key_and_nobody_who_is_signed_in(photograph: Photograph, tmp_path: Path) -> None:
    from django.contrib.sessions.models import Session
    from django.utils import timezone

    Session.objects.create(session_key="k" * 32, session_data="a curator", expire_date=timezone.now())
    files = held(backup(to=tmp_path / "museum.zip").path)
    assert b"only ours" not in b"".join(files.values())
    assert b"k" * 32 not in files["database.sqlite3"]
    assert Session.objects.count() == 1  # in the museum itself she stays signed in


def test_only_its_owner_may_read_it(photograph: Photograph, tmp_path: Path) -> None:
    assert stat.S_IMODE(backup(to=tmp_path / "museum.zip").path.stat().st_mode) == 0o600


def test_a_scan_that_comes_in_meanwhile_waits_for_the_next_backup(
    photograph: Photograph, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It would stand in the restored archive without a record."""
    late = original_path("ab" * 32, "jpg")

    def slow_snapshot(to: Path) -> Any:
        taken = take_snapshot(to)
        late.parent.mkdir(parents=True, exist_ok=True)
        late.write_bytes(b"late")
        return taken

    monkeypatch.setattr(backing_up, "take_snapshot", slow_snapshot)
    assert f"private/originals/ab/{late.name}" not in held(backup(to=tmp_path / "first.zip").path)
    monkeypatch.undo()
    assert f"private/originals/ab/{late.name}" in held(backup(to=tmp_path / "second.zip").path)


def test_a_missing_and_an_altered_scan_are_named_and_the_rest_is_kept(
    photograph: Photograph, tmp_path: Path
) -> None:
    other = makers.a_ready_photograph()
    assert photograph.original is not None
    assert other.original is not None
    photograph.original.path.unlink()
    other.original.path.chmod(0o644)
    other.original.path.write_bytes(b"another picture")
    said = StringIO()
    with pytest.raises(SystemExit) as ended:
        call_command("backup", str(tmp_path / "museum.zip"), stdout=said)
    assert ended.value.code == 1
    assert f"missing: private/originals/{photograph.original.sha256[:2]}" in said.getvalue()
    assert f"altered: private/originals/{other.original.sha256[:2]}" in said.getvalue()
    assert "database.sqlite3" in held(tmp_path / "museum.zip")


def test_an_existing_file_is_refused_unless_it_may_be_replaced(
    photograph: Photograph, tmp_path: Path
) -> None:
    place = tmp_path / "museum.zip"
    place.write_bytes(b"last week's")
    with pytest.raises(CommandError, match=r"exists already.*--force") as refused:
        call_command("backup", str(place))
    assert refused.value.returncode == 2
    assert place.read_bytes() == b"last week's"
    call_command("backup", str(place), "--force", stdout=StringIO())
    assert "manifest.json" in held(place)


def test_a_failure_on_the_way_leaves_the_older_backup_and_no_litter(
    photograph: Photograph, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = tmp_path / "museum.zip"
    place.write_bytes(b"last week's")

    def full(*_: Any, **__: Any) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(backing_up, "put", full)
    with pytest.raises(CommandError, match="No space left on device") as refused:
        call_command("backup", str(place), "--force")
    assert refused.value.returncode == 2
    assert place.read_bytes() == b"last week's"
    assert [path.name for path in tmp_path.iterdir() if "museum" in path.name or "backup" in path.name] == [
        "museum.zip"
    ]


def test_what_a_killed_backup_left_is_swept_away_by_the_next(photograph: Photograph, tmp_path: Path) -> None:
    left = tmp_path / ".museum.zip.4711.unfinished"
    left.write_bytes(b"half")
    backup(to=tmp_path / "museum.zip")
    assert not left.exists()


@pytest.mark.parametrize("free", [10, 10**12])
def test_a_disk_that_is_too_small_is_refused_before_anything_is_written(
    free: int, photograph: Photograph, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("shutil.disk_usage", lambda _: type("Disk", (), {"free": free}))
    if free == 10:
        with pytest.raises(CannotKeep, match="GB free; the backup needs"):
            backup(to=tmp_path / "museum.zip")
    else:
        assert backup(to=tmp_path / "museum.zip").path.is_file()


def test_a_place_inside_the_museums_own_files_is_refused(photograph: Photograph) -> None:
    with pytest.raises(CannotKeep, match="archive's own files"):
        backup(to=private() / "museum.zip")


def test_another_database_is_refused_in_words(
    photograph: Photograph, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connection, "vendor", "postgresql")
    with pytest.raises(CannotKeep, match="work with SQLite"):
        backup(to=tmp_path / "museum.zip")
