"""A consistent copy of the database while others write to it."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings
from django.db import connection

from kiosk.keeping.refusal import CannotKeep

# What is worth nothing elsewhere, or to a stranger a key: who is signed in, and who mistyped a password.
ONE_TIME = ("django_session", "axes_accessattempt")


@dataclass(frozen=True)
class Snapshot:
    """What a copy of the database says of itself: its migrations (`archive.0001_initial`) and its originals' paths."""

    migrations: tuple[str, ...]
    originals: frozenset[str]


def refuse_other_databases() -> None:
    """Raise CannotKeep where the records are not in SQLite."""
    if connection.vendor != "sqlite":
        raise CannotKeep(
            f"The records of this installation are kept in {connection.display_name}; backup and restore work with "
            "SQLite. Use the database's own tools (pg_dump), and copy DATA_ROOT beside it."
        )


def take_snapshot(to: Path) -> Snapshot:
    """Copy the database into one file (SQLite's online backup: writers go on); raises CannotKeep for a damaged one."""
    refuse_other_databases()
    connection.ensure_connection()
    with closing(sqlite3.connect(to, isolation_level=None)) as copy:
        try:
            connection.connection.backup(copy)
            copy.execute("PRAGMA journal_mode=DELETE")
            verdict = copy.execute("PRAGMA integrity_check(1)").fetchone()[0]
        except sqlite3.DatabaseError as error:
            verdict = str(error)
        if verdict != "ok":
            raise CannotKeep(f"The database is damaged ({verdict}). Keep the last backup, and restore it.")
        if "archive_photograph" not in _tables(copy):
            raise CannotKeep(f"There is no archive in {settings.DATA_ROOT} yet. Is DATA_ROOT the right one?")
        _forget(copy)
        return read_snapshot(copy)


def read_snapshot(copy: sqlite3.Connection) -> Snapshot:
    """Which migrations a database has seen, and which originals it knows."""
    tables = _tables(copy)
    migrations = (
        copy.execute("SELECT app, name FROM django_migrations") if "django_migrations" in tables else ()
    )
    originals = (
        copy.execute("SELECT sha256, extension FROM archive_original") if "archive_original" in tables else ()
    )
    return Snapshot(
        migrations=tuple(sorted(f"{app}.{name}" for app, name in migrations)),
        originals=frozenset(
            f"private/originals/{sha256[:2]}/{sha256}.{ending}" for sha256, ending in originals
        ),
    )


def database_file() -> Path:
    """Where the embedded database stands."""
    return Path(str(settings.DATABASES["default"]["NAME"]))


def _forget(copy: sqlite3.Connection) -> None:
    """Empty the one-time tables, and the pages they stood on."""
    for table in _tables(copy).intersection(ONE_TIME):
        copy.execute(f"DELETE FROM {table}")
    copy.execute("VACUUM")


def _tables(copy: sqlite3.Connection) -> set[str]:
    return {row[0] for row in copy.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
