"""The code that leads a telephone to an address (ISO/IEC 18004)."""

from __future__ import annotations

import re
from typing import Any

import segno


def page_at(address: str) -> dict[str, Any]:
    """`{address, side, modules}` of a page that stands at an address; the side counts modules without quiet zone."""
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
