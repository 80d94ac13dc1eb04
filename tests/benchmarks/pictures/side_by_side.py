"""Two workers against one: how many scans a minute."""

from __future__ import annotations

import sys
import time
from pathlib import Path
from statistics import median

from archive.imaging.workshop import Workshop
from tests.benchmarks.pictures.made_scans import MadeScan
from tests.benchmarks.pictures.measuring import empty
from tests.benchmarks.pictures.table import Goal

SCANS_A_RUN = 12


class SideBySide:
    """Each worker has one thread of libvips, so that the second brings a second core and nothing else."""

    def __init__(self, scan: MadeScan, work: Path, *, rounds: int) -> None:
        self.scan, self.path, self.folder = scan, scan.made_in(work / "scans"), work / "made" / "workers"
        seconds: dict[int, list[float]] = {1: [], 2: []}
        for turn in range(rounds):
            for workers, taken in seconds.items():
                sys.stderr.write(f"round {turn + 1} of {rounds}: {workers} at work\n")
                taken.append(self.run(workers))
        self.seconds = {workers: median(taken) for workers, taken in seconds.items()}

    def run(self, workers: int) -> float:
        """Seconds for all scans, by workers that have each made pictures before."""
        into = empty(self.folder)
        with Workshop(workers, threads=1) as workshop:
            self.make(workshop, into / "to warm up", workers * 2)
            began = time.monotonic()
            self.make(workshop, into, SCANS_A_RUN)
            return time.monotonic() - began

    def make(self, workshop: Workshop, into: Path, scans: int) -> None:
        coming = [workshop.make(self.path, into, sha256=f"{n:064x}") for n in range(scans)]
        for made in coming:
            made.result()

    def told(self) -> str:
        """One line."""
        one, two = self.seconds[1], self.seconds[2]
        what = f"{SCANS_A_RUN} scans of {self.scan.megapixels} MP ({self.scan.kind}), family and tiles"
        return f"{what}: one worker {one:.1f} s, two workers {two:.1f} s.\n"

    def goals(self) -> list[Goal]:
        """What the issue asks of two workers."""
        return [Goal("two workers, times as fast as one", 1.8, self.seconds[1] / self.seconds[2], least=True)]
