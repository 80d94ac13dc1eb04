"""A bench on which some files do what the worst of files do; all others are made as ever."""

from __future__ import annotations

import os
import threading
from typing import Any

from archive.imaging import bench


def carried_out(order: dict[str, Any]) -> dict[str, Any]:
    if "deadly" in order["original"]:
        os.abort()
    if "endless" in order["original"]:
        threading.Event().wait()
    return honest(order)


honest = bench.carried_out
bench.carried_out = carried_out

if __name__ == "__main__":
    bench.main()
