"""`restore PATH`."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from archive.curation.floor import NotStored
from archive.management.words import could_not_run
from archive.sets.progress_bar import progress_bar
from kiosk.keeping.refusal import CannotKeep
from kiosk.keeping.restore import restore


class Command(BaseCommand):
    help = "Bring a backup back; what is there now is set aside, not deleted. The server must be stopped."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("path", type=Path, metavar="PATH", help="a file made by `backup`")

    def handle(self, *, path: Path, **_: Any) -> None:
        try:
            with progress_bar("file") as progress:
                restored = restore(path, progress=progress)
        except (CannotKeep, NotStored) as error:
            raise could_not_run(str(error)) from error
        except OSError as error:
            raise could_not_run(f"The restore stopped: {error}. Mend that and run it again.") from error
        self.stdout.write(f"Restored {restored.files} files as they stood at {restored.made}.")
        if restored.aside:
            self.stdout.write(f"What was there is kept in {restored.aside}.")
        self.stdout.write("Everybody signs in again; names and passwords are those of the backup.")
