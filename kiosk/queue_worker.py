"""The one worker of the queue that `serve` keeps beside it."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from types import TracebackType

from django.conf import settings

RESTART_SECONDS = 3.0
STOP_SECONDS = 10.0


class QueueWorker:
    """Runs `manage.py db_worker` as a process of its own for as long as the server runs.

    A worker that dies (a malicious file, memory) is started again after RESTART_SECONDS; the server never goes with it.
    Nothing is started when TASKS is `immediate`.
    """

    def __init__(self) -> None:
        self._leaving = threading.Event()
        self._process: subprocess.Popen[bytes] | None = None
        self._watch = threading.Thread(target=self._keep, name="queue-worker", daemon=True)

    def __enter__(self) -> QueueWorker:
        if settings.TASKS_MODE == "queue":
            self._watch.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._leaving.set()
        if self._process is not None and self._process.poll() is None:
            self._process.terminate()
            try:
                self._process.wait(STOP_SECONDS)
            except subprocess.TimeoutExpired:
                self._process.kill()

    def _keep(self) -> None:
        command = [sys.executable, str(settings.BASE_DIR / "manage.py"), "db_worker", "--verbosity", "0"]
        while not self._leaving.is_set():
            self._process = subprocess.Popen(
                command,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                env={**os.environ, "TASKS": "queue"},
            )
            self._process.wait()
            self._leaving.wait(RESTART_SECONDS)
