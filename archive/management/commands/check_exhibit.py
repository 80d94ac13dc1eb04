"""The check before publishing, on the command line."""

from __future__ import annotations

import json
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from archive.curation.check import check_exhibit
from archive.curation.finding import errors
from archive.management.words import find_exhibit


class Command(BaseCommand):
    help = "Check an exhibit as a curator sees it before publishing: labels, completeness, pictures, rights."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("slug")
        parser.add_argument("--json", action="store_true", help="print the findings as JSON")

    def handle(self, *args: Any, **options: Any) -> None:
        exhibit = find_exhibit(options["slug"])
        findings = check_exhibit(exhibit)
        broken = errors(findings)
        if options["json"]:
            listed = [finding.as_json() for finding in findings]
            self.stdout.write(
                json.dumps({"exhibit": exhibit.slug, "findings": listed}, ensure_ascii=False, indent=2)
            )
        else:
            for finding in findings:
                self.stdout.write(str(finding))
            self.stdout.write(
                f"{exhibit.slug}: {len(broken)} errors, {len(findings) - len(broken)} other findings."
            )
        if broken:
            raise SystemExit(1)
