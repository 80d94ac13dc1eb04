"""Withdraw a photograph, on the command line."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from archive.curation.withdraw import AlreadyWithdrawn, withdraw
from archive.management.words import could_not_run, find_photograph, who
from archive.standards.languages import DEFAULT_LANGUAGE


class Command(BaseCommand):
    help = "Put a tombstone in the place of a photograph's picture and texts, everywhere, now."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("catalogue_number")
        parser.add_argument("--reason", required=True, help="as visitors read it, in English")

    def handle(self, *args: Any, **options: Any) -> None:
        photograph = find_photograph(options["catalogue_number"])
        reason = str(options["reason"]).strip()
        if not reason:
            raise could_not_run("The reason is empty. Say in a sentence why the photograph is withdrawn.")
        try:
            withdraw(photograph, reason={DEFAULT_LANGUAGE: reason}, by=who())
        except AlreadyWithdrawn as error:
            raise could_not_run(str(error)) from error
        self.stdout.write(
            f"{photograph.catalogue_number}: withdrawn from every release, screen and later export."
        )
