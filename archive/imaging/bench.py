"""One bench of the workshop: a Python process of its own that makes pictures until it is told to stop.

Run as `python -m archive.imaging.bench`; orders come by standard input, answers go out by standard output, a
JSON line each. A file that kills libvips kills this process and nobody else.
"""

from __future__ import annotations

import dataclasses
import json
import os
import queue
import sys
import threading
from contextlib import suppress
from pathlib import Path
from typing import IO, Any

import pyvips

from archive.imaging.inspection import inspect_scan
from archive.imaging.pictures import make_pictures
from archive.imaging.refusal import DamagedScan, RefusedScan

if sys.platform != "win32":
    import resource

END = None
CORE = "PICTURE_BENCH_CORE"  # the number of the core that a bench keeps to; empty for any
READY = "ready"  # the first line out: starting up is not counted against a file
MOST_MEMORY = 2 * 1024**3  # bytes of a bench's own data: a file that wants more is refused, not the machine


def main() -> None:
    answers = answers_alone()
    limit_memory()
    keep_to_core(os.environ.get(CORE, ""))
    tell(answers, READY)
    pyvips.cache_set_max(0)  # nothing is asked twice; a cache would only hold the last scan's memory
    orders: queue.Queue[str | None] = queue.Queue()
    threading.Thread(target=listen, args=(orders,), daemon=True).start()
    while (order := orders.get()) is not END:
        tell(answers, json.dumps(carried_out(json.loads(order))))


def tell(answers: IO[str], line: str) -> None:
    answers.write(line + "\n")
    answers.flush()


def listen(orders: queue.Queue[str | None]) -> None:
    """Orders as they come. When whoever gives them is gone, so is the work: what is half made gets swept."""
    for line in sys.stdin:
        orders.put(line)
    os._exit(0)


def carried_out(order: dict[str, Any]) -> dict[str, Any]:
    path, max_pixels = Path(order["original"]), order["max_pixels"]
    try:
        if order["do"] == "inspect":
            return {"scan": dataclasses.asdict(inspect_scan(path, max_pixels=max_pixels))}
        made = make_pictures(
            path,
            Path(order["into"]),
            max_pixels=max_pixels,
            sha256=order["sha256"],
            recipe_name=order["recipe_name"],
            readable_part=order["readable_part"],
        )
        return {"made": dataclasses.asdict(made)}
    except DamagedScan as damage:
        return {"damaged": str(damage)}
    except RefusedScan as refusal:
        return {"refused": str(refusal)}
    except MemoryError:
        return {"refused": "The picture needs more memory than making its pictures is given."}
    except OSError as failure:
        return {"failed": {"errno": failure.errno, "words": failure.strerror or str(failure)}}


def keep_to_core(core: str) -> None:
    """Where the system can; threads that start later keep to it too.

    A core that has been taken away since it was chosen (a container made smaller) costs speed, not the bench.
    """
    if core and hasattr(os, "sched_setaffinity"):
        with suppress(OSError):
            os.sched_setaffinity(0, {int(core)})


def limit_memory() -> None:
    """Where the system can: Linux counts private pages only, so mapped files are not taken for memory."""
    if sys.platform != "win32":
        hard = resource.getrlimit(resource.RLIMIT_DATA)[1]
        most = MOST_MEMORY if hard == resource.RLIM_INFINITY else min(MOST_MEMORY, hard)
        resource.setrlimit(resource.RLIMIT_DATA, (most, hard))


def answers_alone() -> IO[str]:
    """Standard output for answers only: whatever a C library prints goes to standard error."""
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "w", encoding="utf-8")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    return answers


if __name__ == "__main__":
    main()
