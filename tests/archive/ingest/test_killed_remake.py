"""SIGKILL while pictures are made again, run again: all of them are there, to the byte."""

from __future__ import annotations

import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.archive.ingest.received import REPOSITORY, a_scan
from tests.archive.ingest.test_killed import empty_museum, files_of, manage, museum

pytestmark = pytest.mark.long

KILLS = 8
SCANS = 6
SEED = 1945
WIDTH, HEIGHT = 4200, 600  # pixels: wide enough for tiles, so that there is something to interrupt


def killed_after(root: Path, seconds: float) -> bool:
    """Run the command and kill it with all its workers' parent; whether it was still at work."""
    command = [sys.executable, "manage.py", "remake_pictures"]
    running = subprocess.Popen(command, cwd=REPOSITORY, env=museum(root), stdout=subprocess.DEVNULL)
    time.sleep(seconds)
    running.send_signal(signal.SIGKILL)
    return running.wait() == -signal.SIGKILL


def test_a_remake_that_is_killed_again_and_again_is_finished_by_the_next_run(tmp_path: Path) -> None:
    root = empty_museum(tmp_path / "museum")
    for number in range(SCANS):
        a_scan(tmp_path / "scans" / f"scan {number}.jpg", number, size=(WIDTH, HEIGHT))
    manage(root, "ingest", str(tmp_path / "scans"))
    before = {name: content for name, content in files_of(root).items() if "/.making/" not in name}
    for lost in ("pictures", "tiles"):
        shutil.rmtree(root / "private" / lost)
    began = time.monotonic()
    manage(root, "remake_pictures")
    whole_run = time.monotonic() - began
    assert files_of(root) == before
    chance, halfway = random.Random(SEED), 0
    for lost in ("pictures", "tiles"):
        shutil.rmtree(root / "private" / lost)
    for _ in range(KILLS):
        halfway += killed_after(root, chance.uniform(0.4, 0.95) * whole_run)
    manage(root, "remake_pictures")
    assert halfway, "every run ended before it was killed: nothing was tested"
    assert files_of(root) == before
