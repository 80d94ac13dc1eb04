from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from queue import SimpleQueue
from types import TracebackType
from typing import IO, Any, Self

from archive.imaging.bench import CORE, READY
from archive.imaging.inspection import MAX_PIXELS, Scan
from archive.imaging.pictures import PictureSet, Rendition
from archive.imaging.refusal import DamagedScan, RefusedScan

BENCH = "archive.imaging.bench"
SECONDS_A_FILE = 180.0
SECONDS_A_HEADER = 30.0  # a workshop that only inspects: headers take milliseconds
ORDERS_A_BENCH = 200  # then a fresh process: whatever a C library leaks goes with the old one
MOST_BENCHES = 4  # by default; each may need a quarter of a gigabyte
FREED_AT_ONCE = "1048576"  # bytes: what is larger goes back to the system when it is freed, also from glibc
PACKAGE_ROOT = Path(__file__).resolve().parents[2]


class Bench:
    """One worker process and the pipe to it; started when first needed, and again after it died.

    A process of its own and not multiprocessing's: nothing is forked (libvips hangs in a fork of a process
    that has used it), the caller's __main__ is not run again, and it is known which file a dying worker had.
    """

    def __init__(self, *, threads: int, core: int | None, seconds_a_file: float, module: str) -> None:
        self.threads = threads
        self.core = core
        self.module = module
        self.seconds_a_file = seconds_a_file
        self.process: subprocess.Popen[str] | None = None
        self.orders = 0

    def carry_out(self, order: dict[str, Any]) -> dict[str, Any]:
        process = self.ready()
        self.orders += 1
        late = threading.Event()
        watch = threading.Timer(self.seconds_a_file, self.put_down, args=(process, late))
        watch.start()
        try:
            pipe(process.stdin).write(json.dumps(order) + "\n")
            pipe(process.stdin).flush()
            answer = pipe(process.stdout).readline()
        except OSError:
            answer = ""
        finally:
            watch.cancel()
        if not answer.endswith("\n"):
            self.close()
            raise RefusedScan(self.words_for_death(process, late=late.is_set()))
        answered: dict[str, Any] = json.loads(answer)
        return answered

    def ready(self) -> subprocess.Popen[str]:
        if self.process is not None and (self.process.poll() is not None or self.orders >= ORDERS_A_BENCH):
            self.close()
        if self.process is None:
            process = self.process = started(self.module, self.threads, self.core)
            self.orders = 0
            if pipe(process.stdout).readline().strip() != READY:
                self.close()
                raise ChildProcessError(
                    None,
                    f"The process that makes pictures does not start; `python -m {self.module}` says why.",
                )
        return self.process

    @staticmethod
    def put_down(process: subprocess.Popen[str], late: threading.Event) -> None:
        late.set()
        process.kill()

    def words_for_death(self, process: subprocess.Popen[str], *, late: bool) -> str:
        if late:
            return (
                f"Making its pictures took longer than {self.seconds_a_file:g} seconds and was stopped. "
                "The file may be built to waste time; ask for it again, or export it afresh."
            )
        return (
            f"The file brought down the process that was reading it (exit status {process.returncode}). "
            "It is damaged beyond what the image libraries survive; ask for it again, or export it afresh."
        )

    def close(self) -> None:
        if self.process is None:
            return
        self.process.kill()
        self.process.wait()
        for end in (self.process.stdin, self.process.stdout):
            close_quietly(end)
        self.process = None


class Workshop:
    """Benches side by side, each with a scan at a time.

        with Workshop() as workshop:
            future = workshop.make(original, into)

    A future ends in its value, in RefusedScan (the file's fault, with the reason) or in OSError (ours: a full
    disk). A file that crashes or outlasts its process is refused; its neighbours never notice.
    """

    def __init__(
        self,
        workers: int | None = None,
        *,
        threads: int | None = None,
        seconds_a_file: float = SECONDS_A_FILE,
        module: str = BENCH,
    ) -> None:
        cores = usable_cores()
        self.workers = workers or min(len(cores), MOST_BENCHES)
        threads = threads or max(1, len(cores) // self.workers)
        self.benches: SimpleQueue[Bench] = SimpleQueue()
        self.all_benches = [
            Bench(threads=threads, core=core, seconds_a_file=seconds_a_file, module=module)
            for core in cores_of_benches(self.workers, threads, cores)
        ]
        for bench in self.all_benches:
            self.benches.put(bench)
        self.clerks = ThreadPoolExecutor(self.workers, thread_name_prefix="bench")

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, reason: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Finish what was asked for; after an exception (Ctrl-C) drop it, and what is half made is swept."""
        if kind is not None:
            self.clerks.shutdown(wait=False, cancel_futures=True)
            for bench in self.all_benches:
                bench.close()
        self.clerks.shutdown(wait=True)
        for bench in self.all_benches:
            bench.close()

    def make(
        self,
        original: Path,
        into: Path,
        max_pixels: int = MAX_PIXELS,
        *,
        sha256: str | None = None,
        recipe_name: str = "",
        readable_part: bool = False,
    ) -> Future[PictureSet]:
        order = {
            "do": "make",
            "original": str(original.resolve()),
            "into": str(into.resolve()),
            "max_pixels": max_pixels,
            "sha256": sha256,
            "recipe_name": recipe_name,
            "readable_part": readable_part,
        }
        return self.clerks.submit(self.made, order)

    def inspect(self, path: Path, max_pixels: int = MAX_PIXELS) -> Future[Scan]:
        order = {"do": "inspect", "original": str(path.resolve()), "max_pixels": max_pixels}
        return self.clerks.submit(self.inspected, order)

    def made(self, order: dict[str, Any]) -> PictureSet:
        made = self.carried_out(order)["made"]
        renditions = tuple(Rendition(**each) for each in made["renditions"])
        return PictureSet(**made | {"renditions": renditions})

    def inspected(self, order: dict[str, Any]) -> Scan:
        scan = self.carried_out(order)["scan"]
        return Scan(**scan | {"notes": tuple(scan["notes"])})

    def carried_out(self, order: dict[str, Any]) -> dict[str, Any]:
        bench = self.benches.get()
        try:
            answer = bench.carry_out(order)
        finally:
            self.benches.put(bench)
        if "damaged" in answer:
            raise DamagedScan(answer["damaged"])
        if "refused" in answer:
            raise RefusedScan(answer["refused"])
        if "failed" in answer:
            raise OSError(answer["failed"]["errno"], answer["failed"]["words"])
        return answer


def usable_cores() -> list[int]:
    """The cores that the system lets this process use."""
    if hasattr(os, "sched_getaffinity"):
        return sorted(os.sched_getaffinity(0))
    return list(range(os.cpu_count() or 1))


def cores_of_benches(workers: int, threads: int, cores: list[int]) -> list[int | None]:
    """A core of its own for each bench of one thread; else the system places them.

    libvips hands strips from thread to thread also where one does all the reckoning; between two cores that costs an
    eighth of the work (tests/benchmarks/README.md, "Two workers").
    """
    if threads == 1 and workers <= len(cores):
        return [*cores[:workers]]
    return [None] * workers


def surroundings(threads: int, core: int | None = None) -> dict[str, str]:
    """What a bench is started with: how many threads libvips has, its core, and that freed memory goes back."""
    return os.environ | {
        CORE: "" if core is None else str(core),
        "PYTHONPATH": os.pathsep.join(filter(None, (str(PACKAGE_ROOT), os.environ.get("PYTHONPATH")))),
        "VIPS_CONCURRENCY": str(threads),  # read by libvips once, when it is loaded
        "MALLOC_ARENA_MAX": "1",  # glibc keeps freed memory by thread otherwise
        "MALLOC_MMAP_THRESHOLD_": FREED_AT_ONCE,
        "MALLOC_TRIM_THRESHOLD_": FREED_AT_ONCE,
        "PYTHONIOENCODING": "utf-8",
    }


def started(module: str, threads: int, core: int | None) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", module],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=surroundings(threads, core),
        text=True,
        encoding="utf-8",
    )


def pipe(end: IO[str] | None) -> IO[str]:
    if end is None:
        raise RuntimeError("A bench was started without its pipes.")
    return end


def close_quietly(end: IO[str] | None) -> None:
    """An order that could not be written is still in the buffer, and closing would try again."""
    try:
        pipe(end).close()
    except OSError:
        return
