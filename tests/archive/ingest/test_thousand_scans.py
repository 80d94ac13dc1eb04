"""A thousand scans of 300 × 200 px in flat memory. The scale is reduced in pixels, not in number: what grows with
the number of scans is what is measured. (With real scans: `ingest FOLDER` under `/usr/bin/time -v`.)"""

from __future__ import annotations

import gc
import os
from pathlib import Path
from statistics import mean

import pytest

from archive.ingest.folder import ingest_folder
from archive.models import Photograph
from tests.archive.ingest.received import a_scan, a_sheet

SCANS = 1_000
GROWTH = 1.15  # of the last quarter's memory over the second's; the first still loads code
PAGE = os.sysconf("SC_PAGE_SIZE") if hasattr(os, "sysconf") else 4096


def resident(process: str = "self") -> int:
    """Bytes in memory of a process."""
    return int(Path(f"/proc/{process}/statm").read_text().split()[1]) * PAGE


def workers() -> list[str]:
    """The processes that this one has started and that are alive."""
    started = [task / "children" for task in Path("/proc/self/task").iterdir()]
    return " ".join(path.read_text() for path in started if path.exists()).split()


def workers_memory() -> int:
    return max((resident(pid) for pid in workers()), default=0)


@pytest.mark.long
@pytest.mark.skipif(not Path("/proc/self/statm").exists(), reason="memory is read from /proc")
@pytest.mark.django_db(transaction=True)
def test_a_thousand_scans_are_ingested_in_flat_memory(tmp_path: Path) -> None:
    folder = tmp_path / "scans"
    rows = []
    for number in range(SCANS):
        a_scan(folder / f"{number:04}.jpg", number, size=(300, 200))
        rows.append(
            {"filename": f"{number:04}.jpg", "catalogue_number": f"N-{number:04}", "label": "A street. " * 20}
        )
    sheet = a_sheet(tmp_path / "list.csv", *rows)
    house: list[int] = []
    benches: list[int] = []

    def measure(done: int, of: int, name: str) -> None:
        if done % 20 == 0:
            gc.collect()
            house.append(resident())
            benches.append(workers_memory())

    report = ingest_folder(folder, spreadsheet=sheet, progress=measure)
    assert report.summary()["added"] == SCANS == Photograph.objects.count()
    quarter = len(house) // 4
    assert min(benches) > 0
    for measured in (house, benches):
        assert mean(measured[-quarter:]) < GROWTH * mean(measured[quarter : 2 * quarter])
