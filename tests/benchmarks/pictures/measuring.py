"""Runs contenders one after another, round by round, so that a busy minute of the machine meets all of them."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from archive.imaging.workshop import surroundings

OF_OUR_KIND = (
    "ours",
    "tiles",
    "all of it",
    "all of it, kept",
    "all of it, read twice",
    "decode",
    "decode + encode",
)
"""Started as a bench of the workshop is; the others as whoever installs them starts them."""

Key = tuple[str, str]  # scan, contender


@dataclass(frozen=True)
class Spent:
    """Seconds and bytes of one run, or the medians of several."""

    cpu: float
    wall: float
    peak: float


def one_run(name: str, scan: Path, folder: Path, *, threads: int) -> Spent:
    environment = surroundings(threads) if name in OF_OUR_KIND else dict(os.environ)
    answer = subprocess.run(
        [sys.executable, "-m", "tests.benchmarks.pictures.contenders", name, str(scan), str(folder)],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    if answer.returncode:
        raise RuntimeError(f"{name} failed on {scan.name}:\n{answer.stderr}")
    return Spent(**json.loads(answer.stdout))


def medians(
    scans: Iterable[Path],
    names: Iterable[str],
    *,
    rounds: int,
    threads: int,
    folder_of: Callable[[str, Path], Path],
) -> dict[Key, Spent]:
    """`folder_of` gives a run its folder, with what it needs in it."""
    runs: dict[Key, list[Spent]] = {}
    for turn in range(rounds):
        for scan in scans:
            for name in names:
                sys.stderr.write(f"round {turn + 1} of {rounds}: {scan.name}: {name}\n")
                folder = folder_of(name, scan)
                runs.setdefault((scan.name, name), []).append(one_run(name, scan, folder, threads=threads))
    return {key: middle(spent) for key, spent in runs.items()}


def middle(spent: list[Spent]) -> Spent:
    return Spent(*(median(getattr(each, what) for each in spent) for what in ("cpu", "wall", "peak")))


def empty(folder: Path) -> Path:
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder
