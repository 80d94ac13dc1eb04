"""A file that kills or stops whoever reads it is refused; ingest, and the files after it, go on."""

from __future__ import annotations

from pathlib import Path

import pytest

from archive.imaging.refusal import RefusedScan
from archive.imaging.workshop import Workshop
from archive.ingest.receive import receive_scan
from tests.archive.ingest.received import a_scan, ingested, outcomes, stored_files

pytestmark = pytest.mark.django_db

BAD_DAYS = "tests.archive.imaging.bench_with_bad_days"


def bad_days(workers: int | None = None, *, seconds_a_file: float = 20) -> Workshop:
    return Workshop(workers, seconds_a_file=min(seconds_a_file, 5), module=BAD_DAYS)


@pytest.mark.long
def test_a_header_that_kills_or_never_ends_stops_nobody(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("archive.ingest.folder.Workshop", bad_days)
    for shade, name in enumerate(("a-deadly.jpg", "b.jpg", "c-endless.jpg", "d.jpg"), start=1):
        a_scan(folder / name, shade)
    report = ingested(folder)
    assert outcomes(report) == {
        "a-deadly.jpg": "refused",
        "b.jpg": "added",
        "c-endless.jpg": "refused",
        "d.jpg": "added",
    }
    reasons = {item.file: item.reason for item in report.items}
    assert "brought down the process that was reading it" in reasons["a-deadly.jpg"]
    assert "took longer than 5 seconds" in reasons["c-endless.jpg"]


def test_at_the_desk_too_and_nothing_of_it_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("archive.ingest.receive.Workshop", bad_days)
    with pytest.raises(RefusedScan, match="brought down the process"):
        receive_scan(a_scan(tmp_path / "deadly.jpg"), name="deadly.jpg")
    assert stored_files() == set()
