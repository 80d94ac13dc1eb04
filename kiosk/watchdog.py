"""Tell systemd that the server answers (sd_notify(3)), so that one that hangs is started anew.

A server that answers 503 is alive: starting it anew would not mend a disk. What it says is shown by `systemctl status`.
"""

from __future__ import annotations

import http.client
import json
import os
import socket
import threading
from types import TracebackType

PATIENCE_SECONDS = 10.0  # for one answer
BETWEEN_SECONDS = 5.0  # where systemd does not say how often it wants to hear


class Watchdog:
    """Asks `/healthz` for as long as the server runs. Without systemd (no NOTIFY_SOCKET) it does nothing."""

    def __init__(self, host: str, port: int) -> None:
        self._host, self._port = host, port
        self._heard = os.environ.get("NOTIFY_SOCKET", "")
        wanted = int(os.environ.get("WATCHDOG_USEC", "0") or 0) / 1e6
        self._between = wanted / 3 if wanted else BETWEEN_SECONDS
        self._leaving = threading.Event()
        self._thread = threading.Thread(target=self._keep, name="watchdog", daemon=True)

    def __enter__(self) -> Watchdog:
        if self._heard:
            self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._leaving.set()
        if self._heard:
            self._tell("STOPPING=1")

    def _keep(self) -> None:
        ready = False
        while not self._leaving.is_set():
            answer = self._ask()
            if answer is not None:
                first = "" if ready else "READY=1\n"
                self._tell(f"{first}WATCHDOG=1\nSTATUS={answer}")
                ready = True
            self._leaving.wait(self._between if ready else 0.5)

    def _ask(self) -> str | None:
        """What the server says of itself in a line, or None when it does not answer."""
        asked = http.client.HTTPConnection(self._host, self._port, timeout=PATIENCE_SECONDS)
        try:
            asked.request("GET", "/healthz", headers={"Host": "localhost"})
            return _line(asked.getresponse().read())
        except (OSError, http.client.HTTPException):
            return None
        finally:
            asked.close()

    def _tell(self, state: str) -> None:
        address = f"\0{self._heard[1:]}" if self._heard.startswith("@") else self._heard
        with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as out:
            try:
                out.sendto(state.encode(), address)
            except OSError:
                return  # systemd has gone, and so will this process


def _line(answer: bytes) -> str:
    try:
        found = json.loads(answer)
        troubles = [f"{part} {state}" for part, state in found.items() if state not in ("ok", True, False)]
    except (ValueError, AttributeError):
        return "answers"
    return "; ".join(troubles).replace("\n", " ") or "all is well"
