"""`backup PATH [--force]`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.db import DatabaseError

from archive.management.words import could_not_run
from archive.sets.progress_bar import progress_bar
from kiosk.keeping.backup import backup
from kiosk.keeping.refusal import CannotKeep


class Command(BaseCommand):
    help = "Write database and files into one consistent archive, while the kiosk runs."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "path", type=Path, metavar="PATH", help="the file that is made, such as museum.zip"
        )
        parser.add_argument("--force", action="store_true", help="replace what stands at PATH")

    def handle(self, *, path: Path, force: bool, **_: Any) -> None:
        try:
            with progress_bar("file") as progress:
                made = backup(to=path, force=force, progress=progress)
        except CannotKeep as error:
            raise could_not_run(str(error)) from error
        except DatabaseError as error:
            raise could_not_run(
                f"The database cannot be read ({error}). Check DATABASE_URL and the disk."
            ) from error
        except OSError as error:
            raise could_not_run(f"The backup was not made: {error}. {path} is as it was before.") from error
        for trouble in made.troubles:
            self.stdout.write(trouble)
        self.stdout.write(f"{made.path}: {made.files} files, {made.bytes / 1e6:.1f} MB. Keep it under lock.")
        if made.troubles:
            self.stdout.write(
                f"{len(made.troubles)} scans are not as they were received; see `verify_fixity`."
            )
            sys.exit(1)
