"""What is built to hurt ends as a right picture or as a refusal with a plain reason, and in time."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from archive.imaging.refusal import RefusedScan
from archive.imaging.workshop import Workshop
from tests.archive.imaging.hostile import BOMBS, POLYGLOTS, TRAPS
from tests.archive.imaging.mutations import mutated, seeds, truncated
from tests.archive.imaging.scans import seen

SECONDS_A_FILE = 20
FILES = 400
CUTS = 24
Maker = Callable[[Path], Path]


def reason_for(scan: Path, workshop: Workshop, into: Path) -> str:
    """Empty for a picture, every rendition of which is whole; else the reason, held to being a plain one."""
    try:
        workshop.inspect(scan).result()
        made = workshop.make(scan, into).result()
    except RefusedScan as refusal:
        reason = str(refusal)
    else:
        for each in made.renditions:
            assert seen(into / each.path).size == (each.width, each.height), scan.name
        return ""
    assert reason.endswith(".")
    assert str(scan.parent) not in reason
    assert "took longer" not in reason, scan.name
    assert "brought down" not in reason, scan.name
    return reason


@pytest.mark.parametrize("make", BOMBS, ids=lambda make: make.__name__)
def test_a_bomb_is_refused_before_it_is_decoded(make: Maker, tmp_path: Path) -> None:
    with Workshop(1, seconds_a_file=SECONDS_A_FILE) as workshop, pytest.raises(RefusedScan) as refusal:
        workshop.inspect(make(tmp_path)).result()
    assert "the limit is 500,000,000" in str(refusal.value) or "in one piece" in str(refusal.value)


def test_what_would_never_end_ends(tmp_path: Path) -> None:
    with Workshop(1, seconds_a_file=SECONDS_A_FILE) as workshop:
        reasons = {make.__name__: reason_for(make(tmp_path), workshop, tmp_path / "media") for make in TRAPS}
        bench = workshop.all_benches[0].process
        assert bench is not None and bench.poll() is None
    refused = {name for name, reason in reasons.items() if reason}
    assert refused <= {"endless_pages", "endless_blocks", "swelling_text"}
    assert list((tmp_path / "media" / ".making").iterdir()) == []


@pytest.mark.parametrize("name", POLYGLOTS)
def test_what_is_two_things_leaves_only_as_a_picture(name: str, tmp_path: Path) -> None:
    with Workshop(1, seconds_a_file=SECONDS_A_FILE) as workshop:
        assert reason_for(POLYGLOTS[name](tmp_path), workshop, tmp_path / "media") == ""
    for made in (tmp_path / "media").rglob("*.jpg"):
        assert b"SECRET PASSENGER" not in made.read_bytes()


@pytest.mark.long
def test_a_file_cut_anywhere_is_refused_or_was_whole(tmp_path: Path) -> None:
    """Twenty-four cuts of each format. A cut that loses no picture, only what stands behind it, may be taken."""
    with Workshop(2, seconds_a_file=SECONDS_A_FILE) as workshop:
        for seed in seeds(tmp_path):
            for cut in truncated(seed, tmp_path, cuts=CUTS):
                reason = reason_for(cut, workshop, tmp_path / "media")
                lost = seed.stat().st_size - cut.stat().st_size
                assert reason or lost < 64, (cut.name, lost)


@pytest.mark.long
def test_mutated_files_end_as_a_picture_or_a_refusal(tmp_path: Path) -> None:
    """Four hundred; `python -m tests.archive.imaging.mutations 20000` tries as many as it is told."""
    with Workshop(2, seconds_a_file=SECONDS_A_FILE) as workshop:
        reasons = [
            reason_for(scan, workshop, tmp_path / "media")
            for scan in mutated(seeds(tmp_path), tmp_path, files=FILES)
        ]
    assert len(reasons) == FILES
    assert 0 < sum(not reason for reason in reasons) < FILES
    assert list((tmp_path / "media" / ".making").iterdir()) == []
