"""Roll an exhibit back, on the command line."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from archive.curation.floor import NotStored
from archive.curation.rollback import NoSuchRelease, rollback
from archive.management.words import could_not_run, find_exhibit, who


class Command(BaseCommand):
    help = "Make an earlier release of an exhibit the current one again."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("slug")
        parser.add_argument("number", type=int)

    def handle(self, *args: Any, **options: Any) -> None:
        exhibit = find_exhibit(options["slug"])
        try:
            rolled = rollback(exhibit, number=options["number"], by=who())
        except (NoSuchRelease, NotStored) as error:
            raise could_not_run(str(error)) from error
        state = "is current again" if rolled.changed else "is current already; nothing was changed"
        self.stdout.write(f"{exhibit.slug}: release {rolled.release.number} {state}.")
