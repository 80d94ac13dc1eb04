"""All cores are used: by a scan that is alone, or by several side by side, one each."""

from __future__ import annotations

from pathlib import Path

import pytest

from archive.imaging.workshop import Workshop
from tests.archive.ingest.received import a_scan, ingested

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(("scans", "benches", "threads"), [(1, 1, 2), (3, 2, 1)])
def test_a_scan_that_is_alone_has_all_cores_and_several_have_one_each(
    scans: int, benches: int, threads: int, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[Workshop] = []

    def watched(workers: int | None = None, *, seconds_a_file: float = 20) -> Workshop:
        seen.append(Workshop(workers, seconds_a_file=seconds_a_file))
        return seen[-1]

    monkeypatch.setattr("archive.imaging.workshop.usable_cores", lambda: [0, 1])
    monkeypatch.setattr("archive.ingest.folder.Workshop", watched)
    for shade in range(scans):
        a_scan(folder / f"{shade}.jpg", shade)
    ingested(folder)
    made = seen[-1]
    assert (made.workers, {bench.threads for bench in made.all_benches}) == (benches, {threads})
