"""`verify_fixity [--report FILE]`."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from archive.management.words import could_not_run
from archive.models.shelves import put_whole
from archive.sets.fixity import FixityReport, check_fixity
from archive.sets.progress_bar import progress_bar


class Command(BaseCommand):
    help = "Read every stored file again and compare it with its SHA-256 (originals) and digest (releases)."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--report", type=Path, metavar="FILE", help="write what was found as JSON")

    def handle(self, *, report: Path | None, **_: Any) -> None:
        if report is not None and not report.absolute().parent.is_dir():
            raise could_not_run(f"There is no folder {report.absolute().parent} for the report. Make it.")
        try:
            with progress_bar("file") as progress:
                found = check_fixity(progress)
            if report is not None:
                put_whole(
                    report.absolute(), json.dumps(found.as_json(), ensure_ascii=False, indent=1).encode()
                )
        except OSError as error:
            raise could_not_run(f"The check could not be finished: {error}.") from error
        self._tell(found)
        if found.troubled():
            sys.exit(1)

    def _tell(self, found: FixityReport) -> None:
        for item in found.troubled():
            self.stdout.write(str(item))
        troubled = len(found.troubled())
        verdict = f"{troubled} of them not as they should be" if troubled else "all as they should be"
        self.stdout.write(f"{len(found.items)} files checked, {verdict}.")
