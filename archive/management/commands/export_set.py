"""`export_set SLUG --as FORMAT --to PATH [--release N] [--force]`."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from archive.management.words import could_not_run, find_exhibit
from archive.sets.export import export_set
from archive.sets.formats import FORMATS
from archive.sets.progress_bar import progress_bar
from archive.sets.refusal import CannotExport


class Command(BaseCommand):
    help = "Write an exhibit with its records and one release: " + "; ".join(
        f"{name}: {made.words}" for name, made in FORMATS.items()
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("slug")
        parser.add_argument("--as", dest="format", required=True, choices=list(FORMATS))
        parser.add_argument("--to", dest="to", required=True, type=Path, metavar="PATH")
        parser.add_argument(
            "--release", type=int, metavar="N", help="a release's number; the current one otherwise"
        )
        parser.add_argument("--force", action="store_true", help="replace what stands at PATH")

    def handle(self, *, slug: str, format: str, to: Path, release: int | None, force: bool, **_: Any) -> None:
        exhibit = find_exhibit(slug)
        try:
            with progress_bar("file") as progress:
                made = export_set(
                    exhibit, format=format, to=to, release=release, force=force, progress=progress
                )
        except CannotExport as error:
            raise could_not_run(str(error)) from error
        shown = f"release {made.release}" if made.release else "no release"
        self.stdout.write(f"{made.path}: {made.format} of {slug}, {made.photographs} photographs, {shown}.")
