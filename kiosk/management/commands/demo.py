"""From an empty checkout to a running kiosk (INTERFACES, Commands)."""

from __future__ import annotations

import os
import secrets
import subprocess
import sys
from pathlib import Path
from typing import Any

from django.conf import settings
from django.contrib.auth.models import User
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError, CommandParser

from archive.curation.floor import mend_the_floor
from archive.curation.publish import NotReady, publish
from archive.ingest.collection import FOUNDING, load_collection
from archive.management.words import could_not_run
from archive.models import Exhibit
from kiosk.keeping.in_use import alone
from kiosk.keeping.refusal import CannotKeep
from kiosk.management.commands.serve import refuse_a_taken_port
from kiosk.set_aside import set_aside
from kiosk.test_card_exhibit import TEST_CARD, make_test_card

CURATOR = "curator"


class Command(BaseCommand):
    help = "From an empty checkout to a running kiosk; run again it changes nothing and serves."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--port", type=int, default=8000)
        parser.add_argument("--host", default="127.0.0.1")
        parser.add_argument("--no-serve", action="store_true", help="set everything up, then stop")
        parser.add_argument(
            "--reset", action="store_true", help="begin anew; what is there is set aside, not deleted"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        if not options["no_serve"]:
            refuse_a_taken_port(options["host"], options["port"])
        if options["reset"]:
            self._say(f"What was there is kept in {self._set_aside()}.")
        self._say("Preparing the database.")
        call_command("migrate", verbosity=0, interactive=False)
        self._founding_collection()
        self._test_card()
        mend_the_floor()
        self._curator()
        if not options["no_serve"]:
            self.stdout.flush()
            serve(options["host"], options["port"])

    def _set_aside(self) -> Path:
        try:
            with alone():
                return set_aside()
        except CannotKeep as error:
            raise could_not_run(str(error)) from error

    def _founding_collection(self) -> None:
        self._say("Loading the founding collection.")
        load_collection(FOUNDING)
        self._publish("manchuria-1945")

    def _test_card(self) -> None:
        if Exhibit.objects.filter(slug=TEST_CARD, current_release__isnull=False).exists():
            return
        self._say("Drawing the test card and making its pictures; this takes about a minute.")
        make_test_card()
        self._publish(TEST_CARD)

    def _publish(self, slug: str) -> None:
        try:
            publication = publish(Exhibit.objects.get(slug=slug), by="demo", note="first set-up")
        except NotReady as error:
            raise could_not_run(str(error)) from error
        if publication.made:
            self._say(f"Published {slug}, release {publication.release.number}.")

    def _curator(self) -> None:
        if User.objects.exists():
            return
        password = secrets.token_urlsafe(12)
        User.objects.create_superuser(CURATOR, password=password)
        self._say(f"The curator's name is {CURATOR}, the password {password}")
        self._say("It is shown this once; change it at the desk, top right.")

    def _say(self, words: str) -> None:
        self.stdout.write(words)
        self.stdout.flush()


def serve(host: str, port: int) -> None:
    """Hand over to `manage.py serve`, in a process that starts with the server's own settings."""
    command = [
        sys.executable,
        str(Path(settings.BASE_DIR) / "manage.py"),
        "serve",
        "--host",
        host,
        "--port",
        str(port),
    ]
    if os.name == "posix":
        os.execv(sys.executable, command)
    ended = subprocess.call(command)
    if ended:
        raise CommandError(f"The server ended with status {ended}.", returncode=ended)
