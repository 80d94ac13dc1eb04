from __future__ import annotations

import hashlib
import os
import random
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from archive.imaging.pictures import make_pictures
from archive.imaging.unfinished import WORKSHOP, making_folder, put_in_place
from tests.archive.imaging.scans import a_noisy_scan

ROOT = Path(__file__).resolve().parents[3]
MAKE = """
import sys
from pathlib import Path
from archive.imaging.pictures import make_pictures
print("begun", flush=True)
make_pictures(Path(sys.argv[1]), Path(sys.argv[2]))
"""


def contents(folder: Path) -> dict[str, str]:
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*")
        if path.is_file()
    }


def kill_while_making(original: Path, into: Path, after: float) -> None:
    process = subprocess.Popen(
        [sys.executable, "-c", MAKE, str(original), str(into)], cwd=ROOT, stdout=subprocess.PIPE
    )
    with process:
        assert process.stdout is not None
        assert process.stdout.readline() == b"begun\n"
        killer = threading.Timer(after, os.kill, args=(process.pid, signal.SIGKILL))
        killer.start()
        process.stdout.read()
        killer.cancel()


def killed_again_and_again(tmp_path: Path, *, times: int) -> None:
    original = a_noisy_scan(tmp_path / "scan.jpg", 4_200, 2_800)
    make_pictures(original, tmp_path / "undisturbed")
    moments = random.Random(1945)
    for _ in range(times):
        kill_while_making(original, tmp_path / "disturbed", moments.uniform(0, 1.2))
        for place in (tmp_path / "disturbed").glob("pictures/*/*/*"):
            assert len(list(place.iterdir())) == 5
    make_pictures(original, tmp_path / "disturbed")
    assert contents(tmp_path / "disturbed") == contents(tmp_path / "undisturbed")


def test_killed_while_making_and_run_again_gives_the_same_files(tmp_path: Path) -> None:
    killed_again_and_again(tmp_path, times=3)


@pytest.mark.long
def test_killed_twenty_times_and_run_again_gives_the_same_files(tmp_path: Path) -> None:
    killed_again_and_again(tmp_path, times=20)


def test_what_a_dead_maker_left_is_swept_by_the_next(tmp_path: Path) -> None:
    left = tmp_path / WORKSHOP / "of-a-dead-maker"
    left.mkdir(parents=True)
    (left / "320.jpg").write_bytes(b"half")
    with making_folder(tmp_path) as mine:
        assert list((tmp_path / WORKSHOP).iterdir()) == [mine]
    assert list((tmp_path / WORKSHOP).iterdir()) == []


def test_a_maker_at_work_is_not_swept(tmp_path: Path) -> None:
    with making_folder(tmp_path) as first:
        (first / "320.jpg").write_bytes(b"half")
        with making_folder(tmp_path):
            assert (first / "320.jpg").exists()


def test_whoever_comes_second_finds_the_first_ones_work(tmp_path: Path) -> None:
    place = tmp_path / "pictures" / "r1"
    for text in ("first", "second"):
        with making_folder(tmp_path) as folder:
            made = folder / "pictures"
            made.mkdir()
            (made / "320.jpg").write_text(text)
            put_in_place(made, place)
    assert (place / "320.jpg").read_text() == "first"
