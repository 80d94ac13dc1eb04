"""The tiles of the largest JPEG, against decoding it."""

from __future__ import annotations

from pathlib import Path

from tests.benchmarks.pictures.made_scans import MadeScan
from tests.benchmarks.pictures.measuring import Spent, empty, medians
from tests.benchmarks.pictures.table import MEGABYTE, Goal, table

NAMES = ("decode", "tiles", "all of it")
BOTH_CORES = 2


class Pyramid:
    """One measurement, with both cores as a single scan at the desk has them."""

    def __init__(self, scan: MadeScan, work: Path, *, rounds: int) -> None:
        path = scan.made_in(work / "scans")
        made = work / "made" / "tiles"
        found = medians([path], NAMES, rounds=rounds, threads=BOTH_CORES, folder_of=lambda *_: empty(made))
        self.scan = scan
        self.spent: dict[str, Spent] = {name: found[scan.name, name] for name in NAMES}

    def told(self) -> str:
        """The table."""
        rows = [
            [name, f"{each.cpu:.2f}", f"{each.wall:.2f}", f"{each.peak / MEGABYTE:.0f}"]
            for name, each in self.spent.items()
        ]
        return table((f"{self.scan.megapixels} MP {self.scan.kind}", "CPU s", "wall s", "MB"), rows)

    def goals(self) -> list[Goal]:
        """What the issue asks of tiles."""
        alone, tiles = self.spent["decode"], self.spent["tiles"]
        return [
            Goal("tiles, wall, ÷ decode only", 2.2, tiles.wall / alone.wall),
            Goal("tiles, CPU, ÷ decode only", 2.2, tiles.cpu / alone.cpu),
            Goal("tiles, peak MB", 160, tiles.peak / MEGABYTE),
        ]
