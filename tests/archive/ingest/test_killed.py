"""SIGKILL at any moment, run again: nothing doubled, nothing half-stored."""

from __future__ import annotations

import hashlib
import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.archive.ingest.received import REPOSITORY, a_scan, a_sheet

pytestmark = pytest.mark.long

KILLS = 20
SCANS = 12
SEED = 1945
WIDTH, HEIGHT = 4200, 600  # pixels: wide enough for tiles, so that there is something to interrupt
CLOCK_OR_KEY = {"id", "received_at", "history_id", "history_date"}
TABLES = {
    "archive_photograph": "catalogue_number",
    "archive_original": "sha256",
    "archive_caption": "language, title",
    "archive_person": "key",
    "archive_place": "key",
    "archive_subject": "key",
    "archive_historicalphotograph": "catalogue_number, history_type",
    "archive_historicalcaption": "language, title, history_type",
}
LINKS = (
    """SELECT p.catalogue_number, o.sha256, m.key FROM archive_photograph p
       JOIN archive_original o ON o.id = p.original_id LEFT JOIN archive_person m ON m.id = p.maker_id ORDER BY 1""",
    """SELECT s."order", p.catalogue_number FROM archive_slide s
       JOIN archive_photograph p ON p.id = s.photograph_id ORDER BY 1""",
    """SELECT p.catalogue_number, c.language, c.title, c.written_for FROM archive_caption c
       JOIN archive_photograph p ON p.id = c.photograph_id ORDER BY 1, 2""",
    """SELECT p.catalogue_number, t.key FROM archive_placeshown s JOIN archive_place t ON t.id = s.place_id
       JOIN archive_photograph p ON p.id = s.photograph_id ORDER BY 1, 2""",
    """SELECT p.catalogue_number, t.key FROM archive_photograph_subjects s JOIN archive_subject t ON t.id = s.subject_id
       JOIN archive_photograph p ON p.id = s.photograph_id ORDER BY 1, 2""",
)


def museum(root: Path) -> dict[str, str]:
    return os.environ | {"DATA_ROOT": str(root), "DJANGO_SETTINGS_MODULE": "kiosk.settings"}


def manage(root: Path, *arguments: str) -> None:
    subprocess.run([sys.executable, "manage.py", *arguments], cwd=REPOSITORY, env=museum(root), check=True)


def empty_museum(root: Path) -> Path:
    manage(root, "migrate", "--verbosity", "0")
    code = (
        "from archive.models import Exhibit; Exhibit.objects.create(slug='streets', title={'en': 'Streets'})"
    )
    manage(root, "shell", "--verbosity", "0", "-c", code)
    return root


def scans_and_sheet(folder: Path) -> list[str]:
    rows = []
    for number in range(SCANS):
        a_scan(folder / f"scan {number}.jpg", number, size=(WIDTH, HEIGHT))
        rows.append(
            {"filename": f"scan {number}.jpg", "catalogue_number": f"K-{number:03}"} | row_words(number)
        )
    a_scan(folder / "no row.jpg", 200)
    sheet = a_sheet(folder / "list.csv", *rows)
    return ["ingest", str(folder), "--spreadsheet", str(sheet), "--exhibit", "streets"]


def row_words(number: int) -> dict[str, str]:
    place = {"place": f"Town {number % 3}", "latitude": f"45.{number % 5}", "longitude": "126.6"}
    return {
        "title": f"Street {number}",
        "creator": f"Studio {number % 4}",
        "subject": "streets; carts",
    } | place


def files_of(root: Path) -> dict[str, str]:
    """Every stored file by its bytes, unfinished work included; but not the database, the key and the lock."""
    found = {}
    for path in (root / "private").rglob("*"):
        if path.is_file() and path.parent != root / "private":
            found[path.relative_to(root).as_posix()] = hashlib.sha256(path.read_bytes()).hexdigest()
    return found


def records_of(root: Path) -> dict[str, list[tuple[object, ...]]]:
    """Every record's fields but primary keys and clocks, and which belongs to which."""
    with sqlite3.connect(root / "private" / "museum.sqlite3") as database:
        linked = {query: database.execute(query).fetchall() for query in LINKS}
        return linked | {table: rows_of(database, table, order) for table, order in TABLES.items()}


def rows_of(database: sqlite3.Connection, table: str, order: str) -> list[tuple[object, ...]]:
    columns = [row[1] for row in database.execute(f"PRAGMA table_info({table})")]
    told = [name for name in columns if name not in CLOCK_OR_KEY and not name.endswith("_id")]
    names = ", ".join(f'"{name}"' for name in told)
    return database.execute(f"SELECT {names} FROM {table} ORDER BY {order}").fetchall()


def seconds_for(root: Path, command: list[str]) -> float:
    began = time.monotonic()
    manage(root, *command)
    return time.monotonic() - began


def test_killed_twenty_times_and_run_once_more_gives_what_an_undisturbed_run_gives(tmp_path: Path) -> None:
    """A run is killed after the time it takes to start and up to twice that of a scan: so all twenty meet work."""
    command = scans_and_sheet(tmp_path / "scans")
    undisturbed, killed = empty_museum(tmp_path / "undisturbed"), empty_museum(tmp_path / "killed")
    whole = seconds_for(undisturbed, command)
    start = seconds_for(undisturbed, command)
    a_scan_takes = (whole - start) / SCANS
    chance = random.Random(SEED)
    met_at_work = 0
    for _ in range(KILLS):
        run = subprocess.Popen([sys.executable, "manage.py", *command], cwd=REPOSITORY, env=museum(killed))
        try:
            run.wait(timeout=start + chance.uniform(-1, 2) * a_scan_takes)
        except subprocess.TimeoutExpired:
            run.send_signal(signal.SIGKILL)
            run.wait()
        assert set(files_of(killed)) - set(files_of(undisturbed)) <= unfinished(killed)
        met_at_work += bool(unfinished(killed))
    assert met_at_work > 0
    manage(killed, *command)
    assert records_of(killed) == records_of(undisturbed)
    assert files_of(killed) == files_of(undisturbed)


def unfinished(root: Path) -> set[str]:
    return {name for name in files_of(root) if "/.making/" in name}
