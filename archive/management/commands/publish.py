"""Publish an exhibit, on the command line."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from archive.curation.floor import NotStored
from archive.curation.publish import NotReady, publish
from archive.management.words import could_not_run, find_exhibit, who


class Command(BaseCommand):
    help = "Check, freeze and number a release of an exhibit, and turn its screens to it."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("slug")
        parser.add_argument("--note", default="", help="what is new, for the list of releases")

    def handle(self, *args: Any, **options: Any) -> None:
        exhibit = find_exhibit(options["slug"])
        try:
            publication = publish(exhibit, by=who(), note=options["note"])
        except (NotReady, NotStored) as error:
            raise could_not_run(str(error)) from error
        number = publication.release.number
        if publication.made:
            self.stdout.write(f"{exhibit.slug}: release {number} is published and current.")
        else:
            self.stdout.write(
                f"{exhibit.slug}: nothing has changed since release {number}; no release was made."
            )
