"""The production server of the embedded set-up: one process for visitors and curators, one for the queue."""

from __future__ import annotations

import errno
import signal
import socket
import sys
from typing import Any

import waitress
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from archive.curation.floor import mend_the_floor
from archive.ingest.renewal import begin_renewal
from archive.management.words import could_not_run
from kiosk.keeping.in_use import alone, in_use
from kiosk.keeping.refusal import CannotKeep
from kiosk.keeping.swap import finish_swap, is_unfinished
from kiosk.queue_worker import QueueWorker
from kiosk.screens import hang_all
from kiosk.watchdog import Watchdog


class Command(BaseCommand):
    help = "Serve the kiosk and the curator's desk, static and public media included, with one worker for the queue."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--host", default="127.0.0.1", help="address to listen on (0.0.0.0: every one)")
        parser.add_argument("--port", type=int, default=8000)

    def handle(self, *args: Any, **options: Any) -> None:
        host, port = options["host"], options["port"]
        refuse_a_taken_port(host, port)
        try:
            self._finish_a_restore()
            with in_use():
                self._serve(host, port)
        except CannotKeep as error:
            raise could_not_run(str(error)) from error

    def _finish_a_restore(self) -> None:
        if is_unfinished():
            self.stdout.write("Finishing the restore that a power cut interrupted.")
            with alone():
                finish_swap()

    def _serve(self, host: str, port: int) -> None:
        self._bring_up_to_date()
        mend_the_floor()
        begin_renewal()
        hang_all()
        from kiosk.wsgi import application

        self.stdout.write(f"The kiosk:          http://{_shown(host)}:{port}/")
        self.stdout.write(f"The curator's desk: http://{_shown(host)}:{port}/admin/")
        self.stdout.write("Stop with Ctrl-C.")
        self.stdout.flush()
        signal.signal(signal.SIGTERM, _leave)  # as systemd ends it: the worker goes with the server
        with QueueWorker(), Watchdog(_shown(host), port):
            waitress.serve(application, host=host, port=port, threads=8, ident=None, _quiet=True)

    def _bring_up_to_date(self) -> None:
        executor = MigrationExecutor(connection)
        if executor.migration_plan(executor.loader.graph.leaf_nodes()):
            self.stdout.write("Bringing the database up to date.")
            call_command("migrate", verbosity=0, interactive=False)


def _leave(*_: object) -> None:
    sys.exit(0)


def refuse_a_taken_port(host: str, port: int) -> None:
    """End with status 2 when another program listens there already."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            taken = error.errno == errno.EADDRINUSE
            why = (
                "another program listens there already" if taken else (error.strerror or "it is not allowed")
            )
            raise CommandError(
                f"Cannot listen on {host}:{port}: {why}. Stop it, or choose another with --port.",
                returncode=2,
            ) from error


def _shown(host: str) -> str:
    return "127.0.0.1" if host in ("0.0.0.0", "::") else host
