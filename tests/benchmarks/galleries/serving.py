"""One address for all three: our pages as in the gallery, theirs as plain files, both by waitress."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.core.wsgi import get_wsgi_application
from waitress.server import create_server
from whitenoise import WhiteNoise


@contextmanager
def serving(folder: Path) -> Iterator[str]:
    """The kiosk at `/`, the files of `folder` at `/galleries/`; yields the address."""
    application = WhiteNoise(get_wsgi_application(), root=str(folder), prefix="galleries", max_age=3600)
    server = create_server(application, listen="127.0.0.1:0", threads=8)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.effective_port}"
    server.close()
    thread.join()
