from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import Future
from pathlib import Path
from typing import Any, Self

import pytest

from archive.imaging.inspection import MAX_PIXELS
from archive.imaging.pictures import PictureSet, make_pictures
from archive.imaging.refusal import RefusedScan


class WorkshopAtHand:
    """The workshop without its processes: the pictures are made at once, where the test runs."""

    workers = 1

    def __init__(self, workers: int | None = None) -> None:
        self.made_for: list[str] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *reason: object) -> None:
        return

    def make(
        self, original: Path, into: Path, max_pixels: int = MAX_PIXELS, **wanted: Any
    ) -> Future[PictureSet]:
        future: Future[PictureSet] = Future()
        try:
            future.set_result(make_pictures(original, into, max_pixels=max_pixels, **wanted))
        except RefusedScan as reason:
            future.set_exception(reason)
        return future


@pytest.fixture
def workshop_at_hand(monkeypatch: pytest.MonkeyPatch) -> None:
    """Rules about records need pictures, but no processes; those that do need them do not ask for this."""
    monkeypatch.setattr("archive.ingest.folder.Workshop", WorkshopAtHand)
    monkeypatch.setattr("archive.ingest.receive.Workshop", WorkshopAtHand)


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    """An empty folder of scans."""
    made = tmp_path / "scans"
    made.mkdir()
    yield made
