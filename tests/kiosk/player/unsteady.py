"""A server that can be killed, started again at the same address, and made to answer badly."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterable
from typing import Any

from django.core.wsgi import get_wsgi_application
from waitress import wasyncore
from waitress.server import create_server

Environ = dict[str, Any]
StartResponse = Callable[..., Any]
Fault = Callable[[Environ, StartResponse], Iterable[bytes] | None]


class UnsteadyFloor:
    """The floor behind one address. `fault` may answer in the application's place; `asked` is what was asked."""

    def __init__(self) -> None:
        self.application = get_wsgi_application()
        self.port = 0
        self.fault: Fault | None = None
        self.asked: list[str] = []
        self.start()

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def start(self) -> None:
        self._server = create_server(self, listen=f"127.0.0.1:{self.port}", threads=8)
        self.port = self._server.effective_port
        self._serving = threading.Thread(target=self._server.run, daemon=True)
        self._serving.start()

    def kill(self) -> None:
        """As a power cut does: every connection breaks, whatever was on its way is lost."""
        server = self._server
        if not self._serving.is_alive():
            return
        # The loop runs in the serving thread, and what it holds may be closed only there.
        server.trigger.pull_trigger(lambda: wasyncore.close_all(server._map, ignore_all=True))
        self._serving.join()
        server.task_dispatcher.shutdown()

    def counted(self, part: str) -> int:
        """How often something with this in its path was asked for."""
        return sum(part in path for path in self.asked)

    def __call__(self, environ: Environ, start_response: StartResponse) -> Iterable[bytes]:
        self.asked.append(environ["PATH_INFO"])
        answer = self.fault(environ, start_response) if self.fault else None
        return self.application(environ, start_response) if answer is None else answer


def half_of(part: str, *, times: int = 10_000) -> Fault:
    """Promises a whole file and breaks off in the middle, so many times."""
    left = [times]

    def broken(environ: Environ, start_response: StartResponse) -> Iterable[bytes] | None:
        if part not in environ["PATH_INFO"] or left[0] == 0:
            return None
        left[0] -= 1
        start_response("200 OK", [("Content-Type", "image/jpeg"), ("Content-Length", "90000")])
        return [b"\xff\xd8" + bytes(400)]

    return broken


def hanging(let_go: threading.Event) -> Fault:
    """Takes every question and answers none, until it is let go."""

    def silent(environ: Environ, start_response: StartResponse) -> Iterable[bytes] | None:
        let_go.wait()
        return None

    return silent


def refusing(part: str, status: str = "503 Service Unavailable") -> Fault:
    """Answers with an error."""

    def refused(environ: Environ, start_response: StartResponse) -> Iterable[bytes] | None:
        if part not in environ["PATH_INFO"]:
            return None
        start_response(status, [("Content-Type", "text/plain"), ("Content-Length", "0")])
        return [b""]

    return refused


def wait_until(is_so: Callable[[], bool], *, within: float = 30.0) -> None:
    """Look again every few milliseconds; fails when it does not come about."""
    until = time.monotonic() + within
    while not is_so():
        assert time.monotonic() < until, "it did not come about"
        time.sleep(0.02)
