from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest
import pyvips

from archive.imaging.pictures import make_pictures
from archive.imaging.refusal import RefusedScan
from archive.imaging.workshop import BENCH, Workshop, cores_of_benches, started
from tests.archive.imaging.scans import a_scan

BAD_DAYS = "tests.archive.imaging.bench_with_bad_days"


def test_what_the_workshop_makes_is_what_is_made_without_it(tmp_path: Path) -> None:
    original = a_scan(tmp_path / "scan.jpg", 400, 300)
    with Workshop(1) as workshop:
        made = workshop.make(original, tmp_path / "a").result()
        scan = workshop.inspect(original).result()
    assert made == make_pictures(original, tmp_path / "b")
    assert (scan.width, scan.height, scan.notes) == (400, 300, ())


def test_a_file_that_kills_its_process_is_refused_and_takes_nobody_along(tmp_path: Path) -> None:
    names = ["one", "deadly", "two", "deadly-too", "three"]
    originals = [a_scan(tmp_path / f"{name}.jpg", 330 + place, 200) for place, name in enumerate(names)]
    with Workshop(2, module=BAD_DAYS) as workshop:
        futures = [workshop.make(original, tmp_path / "media") for original in originals]
        for name, future in zip(names, futures, strict=True):
            if name.startswith("deadly"):
                with pytest.raises(RefusedScan, match="brought down the process"):
                    future.result()
            else:
                assert future.result().renditions


def test_a_file_that_never_ends_is_stopped_and_refused(tmp_path: Path) -> None:
    with Workshop(1, seconds_a_file=2, module=BAD_DAYS) as workshop:
        endless = workshop.make(a_scan(tmp_path / "endless.jpg"), tmp_path / "media")
        after = workshop.inspect(a_scan(tmp_path / "after.jpg"))
        with pytest.raises(RefusedScan, match="took longer than 2 seconds"):
            endless.result()
        assert after.result().width == 60


def test_a_file_that_wants_more_memory_than_a_bench_has_is_refused_and_the_next_is_made(
    tmp_path: Path,
) -> None:
    greedy, modest = tmp_path / "greedy.jpg", a_scan(tmp_path / "modest.jpg")
    pyvips.Image.black(9_000, 9_000, bands=3).copy(interpretation="srgb").jpegsave(
        str(greedy), interlace=True
    )
    with Workshop(1, module="tests.archive.imaging.bench_with_little_memory") as workshop:
        future = workshop.make(greedy, tmp_path / "media")
        after = workshop.make(modest, tmp_path / "media")
        with pytest.raises(RefusedScan, match="more memory"):
            future.result()
        assert after.result().renditions


def test_a_refusal_comes_back_in_its_own_words(tmp_path: Path) -> None:
    (tmp_path / "letter.jpg").write_bytes(b"%PDF-1.4")
    with Workshop(1) as workshop, pytest.raises(RefusedScan, match=r"^This is a PDF document"):
        workshop.make(tmp_path / "letter.jpg", tmp_path / "media").result()


def test_a_workshop_that_cannot_start_says_so(tmp_path: Path) -> None:
    with Workshop(1, module="no.such.bench") as workshop, pytest.raises(OSError, match=r"does not start"):
        workshop.inspect(a_scan(tmp_path / "scan.jpg")).result()


def test_a_fault_of_ours_is_not_blamed_on_the_file(tmp_path: Path) -> None:
    (tmp_path / "media").write_text("a file where a folder must be")
    with Workshop(1) as workshop, pytest.raises(OSError, match=r"media|exists|directory") as failure:
        workshop.make(a_scan(tmp_path / "scan.jpg"), tmp_path / "media").result()
    assert failure.value.errno in (errno.ENOTDIR, errno.EEXIST)


def test_leaving_in_haste_leaves_no_process_behind(tmp_path: Path) -> None:
    workshop = Workshop(1, module=BAD_DAYS)
    with pytest.raises(KeyboardInterrupt), workshop:
        workshop.inspect(a_scan(tmp_path / "scan.jpg")).result()
        workshop.make(a_scan(tmp_path / "endless.jpg"), tmp_path / "media")
        raise KeyboardInterrupt
    assert all(bench.process is None for bench in workshop.all_benches)


def test_a_bench_of_one_thread_has_a_core_of_its_own_and_others_are_placed_by_the_system() -> None:
    assert cores_of_benches(2, 1, [4, 7]) == [4, 7]
    assert cores_of_benches(1, 1, [4, 7]) == [4]
    assert cores_of_benches(1, 2, [4, 7]) == [None]
    assert cores_of_benches(3, 1, [4, 7]) == [None, None, None]


@pytest.mark.skipif(
    not hasattr(os, "sched_getaffinity"), reason="This system does not tell a process's cores."
)
def test_a_bench_keeps_to_its_core() -> None:
    core = max(os.sched_getaffinity(0))
    with started(BENCH, threads=1, core=core) as process:
        assert process.stdout is not None
        process.stdout.readline()
        assert os.sched_getaffinity(process.pid) == {core}
        process.kill()


def test_a_bench_whose_core_has_been_taken_away_works_on_any(tmp_path: Path) -> None:
    with Workshop(1) as workshop:
        workshop.all_benches[0].core = 4000  # none of this machine's
        assert workshop.make(a_scan(tmp_path / "scan.jpg"), tmp_path / "media").result().renditions
