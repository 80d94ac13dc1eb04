"""`ingest FOLDER`: scans, with or without a spreadsheet, become records."""

from __future__ import annotations

import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import DatabaseError
from tqdm import tqdm

from archive.ingest.folder import ingest_folder
from archive.ingest.report import CannotIngest, IngestReport
from archive.models.shelves import put_whole

CANNOT_RUN = 2
SOME_REFUSED = 1


class Command(BaseCommand):
    """Exit status: 0 all taken; 1 done, with items refused, each named; 2 could not run, in one sentence."""

    help = "Take in a folder of scans, and the spreadsheet that describes them. Can be stopped and run again."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("folder", type=Path, help="the folder of scans; its folders are looked into too")
        parser.add_argument(
            "--spreadsheet", type=Path, metavar="FILE", help="CSV (UTF-8) or XLSX, a row a photograph"
        )
        parser.add_argument(
            "--exhibit", metavar="SLUG", help="put new photographs at the end of this exhibit"
        )
        parser.add_argument(
            "--dry-run", action="store_true", help="write nothing, only say what would be done"
        )
        parser.add_argument(
            "--report", type=Path, metavar="FILE", help="write what became of each file and row as JSON"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            report = self.ingested(options)
            if options["report"]:
                put_whole(options["report"], report.as_json())
        except CannotIngest as reason:
            raise CommandError(str(reason), returncode=CANNOT_RUN) from reason
        except DatabaseError as reason:
            raise CommandError(
                f"The database cannot be used ({reason}). Is it there, and has `migrate` been run?",
                returncode=CANNOT_RUN,
            ) from reason
        except OSError as reason:
            raise CommandError(f"The report cannot be written ({reason}).", returncode=CANNOT_RUN) from reason
        except KeyboardInterrupt as reason:
            raise CommandError(
                "Stopped. What was taken so far is whole and stays; run again to go on.",
                returncode=CANNOT_RUN,
            ) from reason
        self.tell(report, dry_run=options["dry_run"])
        if report.refused():
            sys.exit(SOME_REFUSED)

    def ingested(self, options: dict[str, Any]) -> IngestReport:
        """Run with a progress bar where somebody is looking at a terminal, and without a word in a pipe."""
        with tqdm(unit="scan", disable=not sys.stderr.isatty(), leave=False) as bar:

            def progress(done: int, of: int, name: str) -> None:
                bar.total = of
                bar.set_postfix_str(name[-40:], refresh=False)
                bar.update(done - bar.n)

            return ingest_folder(
                options["folder"],
                spreadsheet=options["spreadsheet"],
                exhibit=options["exhibit"],
                dry_run=options["dry_run"],
                progress=progress,
            )

    def tell(self, report: IngestReport, *, dry_run: bool) -> None:
        """Name what was refused, then count."""
        for item in report.refused():
            self.stdout.write(f"refused: {item.named()}: {item.reason}")
        for note in report.notes:
            self.stdout.write(note)
        counted = ", ".join(f"{count} {outcome}" for outcome, count in report.summary().items())
        self.stdout.write(f"{'Dry run, nothing written: ' if dry_run else ''}{counted}.")
