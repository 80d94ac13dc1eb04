from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import Future
from pathlib import Path
from typing import Any, Self, TypeVar

import pytest

from archive.imaging.inspection import MAX_PIXELS, Scan, inspect_scan
from archive.imaging.pictures import PictureSet, make_pictures
from archive.imaging.refusal import RefusedScan

Answer = TypeVar("Answer")


class WorkshopAtHand:
    """The workshop without its processes: the pictures are made at once, where the test runs."""

    workers = 1

    def __init__(self, workers: int | None = None, *, seconds_a_file: float = 1) -> None:
        self.made_for: list[str] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *reason: object) -> None:
        return

    def make(
        self, original: Path, into: Path, max_pixels: int = MAX_PIXELS, **wanted: Any
    ) -> Future[PictureSet]:
        return at_once(make_pictures, original, into, max_pixels=max_pixels, **wanted)

    def inspect(self, path: Path, max_pixels: int = MAX_PIXELS) -> Future[Scan]:
        return at_once(inspect_scan, path, max_pixels=max_pixels)


def at_once(work: Callable[..., Answer], *what: Any, **how: Any) -> Future[Answer]:
    future: Future[Answer] = Future()
    try:
        future.set_result(work(*what, **how))
    except (RefusedScan, OSError) as reason:
        future.set_exception(reason)
    return future


@pytest.fixture
def workshop_at_hand(monkeypatch: pytest.MonkeyPatch) -> None:
    """Rules about records need pictures, but no processes; those that do need them do not ask for this."""
    monkeypatch.setattr("archive.ingest.folder.Workshop", WorkshopAtHand)
    monkeypatch.setattr("archive.ingest.receive.Workshop", WorkshopAtHand)
    monkeypatch.setattr("archive.ingest.remake.Workshop", WorkshopAtHand)


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    """An empty folder of scans."""
    made = tmp_path / "scans"
    made.mkdir()
    yield made
