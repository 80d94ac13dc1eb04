"""The whole measurement: `python -m tests.benchmarks.pictures [--quick] [--only PART] [--rounds N] [--work FOLDER]`."""

from __future__ import annotations

import argparse
import os
import platform
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Protocol

import PIL
import pyvips

from tests.benchmarks.pictures import choosing
from tests.benchmarks.pictures.family import Family
from tests.benchmarks.pictures.keeping import Keeping
from tests.benchmarks.pictures.made_scans import SCANS
from tests.benchmarks.pictures.pyramid import Pyramid
from tests.benchmarks.pictures.side_by_side import SideBySide
from tests.benchmarks.pictures.table import Goal, goals_table

IN_MEMORY = Path("/dev/shm")  # a disk in memory, where there is one: it is not the disk that is measured
ROUNDS, QUICK_ROUNDS = 5, 1
LARGE_JPEG = next(scan for scan in SCANS if scan.name == "100-rgb.jpg")
QUICK = [scan for scan in SCANS if scan.megapixels == 24]
WIDTHS, QUICK_WIDTHS = (640, 1920, 3840), (1920,)


class Measured(Protocol):
    """What a part of the benchmark gives."""

    def goals(self) -> list[Goal]: ...

    def told(self) -> str: ...


MEASURES: dict[str, Callable[[Path, int, bool], Measured]] = {
    "family": lambda work, rounds, quick: Family(QUICK if quick else list(SCANS), work, rounds=rounds),
    "tiles": lambda work, rounds, quick: Pyramid(SCANS[0] if quick else LARGE_JPEG, work, rounds=rounds),
    "keeping": lambda work, rounds, quick: Keeping(QUICK if quick else list(SCANS), work, rounds=rounds),
    "workers": lambda work, rounds, _: SideBySide(SCANS[0], work, rounds=rounds),
}
PARTS = (*MEASURES, "formats")


def machine() -> str:
    """What kind of machine it is; no name."""
    words = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    model = next(
        (line.split(":")[1].strip() for line in words if line.startswith("model name")), platform.machine()
    )
    vips = ".".join(str(pyvips.version(part)) for part in range(3))
    return (
        f"{model}, {os.cpu_count()} cores, {platform.system()}; Python {platform.python_version()}, "
        f"libvips {vips}, Pillow {PIL.__version__}."
    )


def measured(work: Path, *, rounds: int, quick: bool, parts: list[str]) -> str:
    goals: list[Goal] = []
    told: list[str] = []
    for part in parts:
        if part == "formats":
            told.append(choosing.told(SCANS[0], QUICK_WIDTHS if quick else WIDTHS, work))
            continue
        found = MEASURES[part](work, rounds, quick)
        goals += found.goals()
        told.append(found.told())
    heading = f"Measured on: {machine()} Medians of {rounds}.\n"
    return "\n".join([heading, *([goals_table(goals)] if goals else []), *told])


def main() -> None:
    asked = argparse.ArgumentParser(prog="python -m tests.benchmarks.pictures", description=__doc__)
    asked.add_argument("--quick", action="store_true", help="three scans of 24 megapixels, one round")
    asked.add_argument(
        "--only", choices=PARTS, action="append", help="a part of it; may be given more than once"
    )
    asked.add_argument("--rounds", type=int, help=f"how often each is run ({ROUNDS}; quick: {QUICK_ROUNDS})")
    asked.add_argument(
        "--work", type=Path, help="a folder for scans and pictures; kept, so a second run is sooner"
    )
    asked.add_argument("--out", type=Path, help="write the tables into this file too")
    options = asked.parse_args()
    rounds = options.rounds or (QUICK_ROUNDS if options.quick else ROUNDS)
    with tempfile.TemporaryDirectory(dir=IN_MEMORY if IN_MEMORY.is_dir() else None) as passing:
        work, parts = options.work or Path(passing), options.only or list(PARTS)
        found = measured(work, rounds=rounds, quick=options.quick, parts=parts)
    sys.stdout.write(found)
    if options.out:
        options.out.write_text(found, encoding="utf-8")


if __name__ == "__main__":
    main()
