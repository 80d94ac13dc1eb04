"""The access family against what a Django project would use otherwise."""

from __future__ import annotations

from pathlib import Path
from statistics import median

from archive.imaging.recipe import CURRENT
from tests.benchmarks.pictures.made_scans import MadeScan
from tests.benchmarks.pictures.measuring import Key, Spent, empty, medians
from tests.benchmarks.pictures.references import references_of
from tests.benchmarks.pictures.similarity import ssim
from tests.benchmarks.pictures.table import MEGABYTE, Goal, table

NAMES = ("ours", "imagekit", "Pillow cascade", "decode + encode")
RACE = ("ours", "decode + encode")  # by the clock
ONE_THREAD = 1  # as a bench of the workshop has it when there is one for each core
BOTH_CORES = 2  # as the only bench has them: a single scan at the desk
HEADINGS = (
    "scan", "CPU s: ours", "imagekit", "cascade", "floor", "imagekit ÷ ours", "cascade ÷ ours",
    "wall s: ours", "floor", "ours ÷ floor", "MB: ours", "imagekit", "ours ÷ imagekit", "SSIM: ours", "imagekit",
)  # fmt: skip


class Family:
    """One measurement of all scans."""

    def __init__(self, scans: list[MadeScan], work: Path, *, rounds: int) -> None:
        self.scans, self.work = scans, work
        paths = [scan.made_in(work / "scans") for scan in scans]
        self.spent = medians(paths, NAMES, rounds=rounds, threads=ONE_THREAD, folder_of=self.folder_of)
        self.alone = medians(paths, RACE, rounds=rounds, threads=BOTH_CORES, folder_of=self.folder_of)
        self.alike = {scan.name: self.likeness_of(work / "scans" / scan.name) for scan in scans}

    def folder_of(self, name: str, scan: Path) -> Path:
        """The last run's pictures stay until the next, so that they can be compared."""
        folder = empty(self.work / "made" / scan.stem / name)
        if name == "decode + encode":
            for ready in references_of(scan, self.work / "references").iterdir():
                (folder / ready.name).symlink_to(ready)
        return folder

    def likeness_of(self, scan: Path) -> tuple[float, float]:
        """The worst SSIM of any width, ours and imagekit's."""
        wanted, made = references_of(scan, self.work / "references"), self.work / "made" / scan.stem
        pairs = [
            (
                ssim(made / "ours" / "family" / f"{width}.jpg", wanted / f"{width}.png"),
                ssim(made / "imagekit" / f"{width}.jpg", wanted / f"{width}.png"),
            )
            for width in CURRENT.widths
        ]
        return min(pair[0] for pair in pairs), min(pair[1] for pair in pairs)

    def of(self, scan: MadeScan, name: str) -> Spent:
        """The medians of one contender on one scan."""
        key: Key = (scan.name, name)
        return self.spent[key]

    def slower(self, scan: MadeScan) -> float:
        """How many times as long as decoding and encoding it takes, with both cores for either."""
        ours, floor = (self.alone[scan.name, name].wall for name in RACE)
        return ours / floor

    def rows(self) -> list[list[str]]:
        """The table's lines."""
        return [self.row(scan) for scan in self.scans]

    def row(self, scan: MadeScan) -> list[str]:
        """One scan."""
        ours, kit, cascade, floor = (self.of(scan, name) for name in NAMES)
        return [
            f"{scan.megapixels} MP {scan.kind}",
            *(f"{each.cpu:.2f}" for each in (ours, kit, cascade, floor)),
            f"**{kit.cpu / ours.cpu:.1f}**",
            f"{cascade.cpu / ours.cpu:.1f}",
            *(f"{self.alone[scan.name, name].wall:.2f}" for name in RACE),
            f"**{self.slower(scan):.2f}**",
            f"{ours.peak / MEGABYTE:.0f}",
            f"{kit.peak / MEGABYTE:.0f}",
            f"**{ours.peak / kit.peak:.2f}**",
            *(f"{alike:.3f}" for alike in self.alike[scan.name]),
        ]

    def goals(self) -> list[Goal]:
        """What the issue asks of the family."""
        faster = [self.of(scan, "imagekit").cpu / self.of(scan, "ours").cpu for scan in self.scans]
        slower = [self.slower(scan) for scan in self.scans]
        smaller = [self.of(scan, "ours").peak / self.of(scan, "imagekit").peak for scan in self.scans]
        deep = [self.alike[scan.name][0] for scan in self.scans if scan.bits == 16]
        behind = [kit - ours for ours, kit in self.alike.values()]
        return [
            Goal("CPU, imagekit ÷ ours, median", 5, median(faster), least=True),
            Goal("CPU, imagekit ÷ ours, worst", 3, min(faster), least=True),
            Goal("wall, ours ÷ (decode + encode), median", 1.25, median(slower)),
            Goal("wall, ours ÷ (decode + encode), worst", 1.25, max(slower)),
            Goal("peak memory, ours ÷ imagekit, median", 1 / 3, median(smaller)),
            Goal("peak memory, ours ÷ imagekit, worst", 1 / 3, max(smaller)),
            Goal("SSIM, imagekit's less ours, worst", 0.01, max(behind)),
            Goal("16-bit grey is right: SSIM of ours", 0.9, min(deep, default=1.0), least=True),
        ]

    def told(self) -> str:
        """The table."""
        return table(HEADINGS, self.rows())
