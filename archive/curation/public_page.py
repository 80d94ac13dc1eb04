"""Where a photograph stands on the museum's public address, and the QR code that leads there."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import quote

import segno
from django.conf import settings

from archive.models import Exhibit, Photograph
from archive.models.vocabulary import Advisory


def public_page(exhibit: Exhibit, photograph: Photograph) -> dict[str, Any] | None:
    """`{address, side, modules}` of a photograph's page, or None where nothing is to be shown.

    Nothing is: no PUBLIC_URL, an exhibit that does not ask for codes, a photograph that stands behind a cover (NORMS:
    covered pictures are absent from QR pages). The page is the exhibit's own, opened at this photograph; it covers and
    withdraws as the kiosk does.
    """
    if (
        not settings.PUBLIC_URL
        or not exhibit.qr_codes
        or photograph.advisory_level not in (Advisory.NONE, Advisory.NOTE)
    ):
        return None
    number = quote(photograph.catalogue_number, safe="")
    address = f"{settings.PUBLIC_URL}/exhibits/{exhibit.slug}/#{number}"
    rows = code_rows(address)
    return {"address": address, "side": len(rows), "modules": code_path(rows)}


def code_rows(text: str) -> list[str]:
    """The modules of a QR code (ISO/IEC 18004, error correction M), a row as 0 and 1, without the quiet zone."""
    code = segno.make(text, error="m", micro=False, boost_error=False)
    return ["".join(map(str, row)) for row in code.matrix]


def code_path(rows: list[str]) -> str:
    """The dark modules as one SVG path, a module a unit wide: a run of them is one stroke."""
    runs = ((y, run) for y, row in enumerate(rows) for run in re.finditer("1+", row))
    return "".join(f"M{run.start()} {y}h{len(run.group())}v1h-{len(run.group())}z" for y, run in runs)
