"""How long a browser may keep a static file without asking again."""

from __future__ import annotations

from wsgiref.headers import Headers

A_MONTH = 30 * 24 * 3600


def keep_typefaces(headers: Headers, path: str, url: str) -> None:
    """Typefaces are kept for a month: hundreds of chunks, each asked for again at every start otherwise.

    Everything else is asked for again each time, so that an upgrade shows at once; a 304 on the same PC costs nothing.
    """
    if url.endswith(".woff2"):
        headers["Cache-Control"] = f"max-age={A_MONTH}, public"
