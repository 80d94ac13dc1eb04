"""`remake_pictures`: pictures that are lost, or of an older recipe, made again from the originals."""

from __future__ import annotations

import sys
from typing import Any

from django.core.management.base import BaseCommand

from archive.ingest.remake import CannotRemake, remake_pictures
from archive.management.words import could_not_run
from archive.sets.progress_bar import progress_bar


class Command(BaseCommand):
    """Exit status: 0 all there; 1 done, but for those that are named; 2 could not run, in one sentence."""

    help = "Make every picture and tile again that is missing or of an older recipe, and put releases' files in place."

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            with progress_bar("set") as progress:
                report = remake_pictures(progress)
        except CannotRemake as reason:
            raise could_not_run(str(reason)) from reason
        except KeyboardInterrupt as reason:
            raise could_not_run("Stopped. What was made so far stays; run again to go on.") from reason
        for fault in report.failed:
            self.stdout.write(f"not made: {fault}")
        self.stdout.write(
            f"{report.made} sets of pictures made, {report.releases} releases whole, {len(report.failed)} failed."
        )
        if report.failed:
            sys.exit(1)
