"""Load a collection's folder, on the command line."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from archive.ingest.collection import FOUNDING, BrokenCollection, load_collection
from archive.management.words import could_not_run


class Command(BaseCommand):
    help = (
        "Load a collection from a folder of readable files: records, words per language, an exhibit. "
        "Loading again changes only what the folder changed, never what the desk did."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "folder", nargs="?", default=FOUNDING, type=Path, help="default: the founding collection"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            report = load_collection(options["folder"])
        except BrokenCollection as error:
            raise could_not_run(str(error)) from error
        self.stdout.write(str(report))
        for key in report.kept:
            word = "changed in the folder too, refused" if key in report.refused else "left as it is"
            self.stdout.write(f"  edited on the desk, {word}: {key}")
        for key in report.deleted_on_the_desk:
            self.stdout.write(f"  deleted on the desk, not brought back: {key}")
        if report.refused:
            raise SystemExit(1)
