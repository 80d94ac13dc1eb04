"""Family and tiles from one decode that is kept on the disk, against reading the scan once for each."""

from __future__ import annotations

from pathlib import Path

from tests.benchmarks.pictures.made_scans import MadeScan
from tests.benchmarks.pictures.measuring import empty, medians
from tests.benchmarks.pictures.table import MEGABYTE, Goal, table

NAMES = ("all of it, read twice", "all of it, kept")
ONE_THREAD = 1
HEADINGS = ("family and tiles", "CPU s: read twice", "decoded once and kept", "MB: read twice", "kept")


class Keeping:
    """One measurement; no goal hangs on it, it is why the pictures are made as they are."""

    def __init__(self, scans: list[MadeScan], work: Path, *, rounds: int) -> None:
        paths = [scan.made_in(work / "scans") for scan in scans]
        made = work / "made" / "keeping"
        self.scans = scans
        self.spent = medians(
            paths, NAMES, rounds=rounds, threads=ONE_THREAD, folder_of=lambda *_: empty(made)
        )

    def told(self) -> str:
        """The table."""
        return table(HEADINGS, [self.row(scan) for scan in self.scans])

    def row(self, scan: MadeScan) -> list[str]:
        """One scan."""
        twice, kept = (self.spent[scan.name, name] for name in NAMES)
        return [
            f"{scan.megapixels} MP {scan.kind}",
            f"{twice.cpu:.2f}",
            f"{kept.cpu:.2f}",
            f"{twice.peak / MEGABYTE:.0f}",
            f"{kept.peak / MEGABYTE:.0f}",
        ]

    def goals(self) -> list[Goal]:
        """None."""
        return []
