"""SIGKILL at any moment, as a power cut: a backup is whole or not there, a restore is finished by the next start."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.kiosk.keeping.museum import ROOT, a_furnished_museum, environment, manage, tree

pytestmark = pytest.mark.long

KILLS = 6
SEED = 1945
FINISH = """
from kiosk.keeping.in_use import alone
from kiosk.keeping.swap import finish_swap
with alone():
    finish_swap()
"""


def at_once() -> bool:
    return True


def killed_after(
    seconds: float, root: Path, *arguments: str, has_begun: Callable[[], bool] = at_once
) -> bool:
    """Start a command and kill it a while after it has begun; whether it was still at work."""
    command = [sys.executable, str(ROOT / "manage.py"), *arguments]
    run = subprocess.Popen(
        command, cwd=ROOT, env=environment(root), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    while run.poll() is None and not has_begun():
        time.sleep(0.002)
    try:
        run.wait(seconds)
    except subprocess.TimeoutExpired:
        run.send_signal(signal.SIGKILL)
        run.wait()
        return True
    return False


def seconds_for(root: Path, *arguments: str) -> float:
    began = time.monotonic()
    assert manage(root, *arguments).returncode == 0
    return time.monotonic() - began


@pytest.fixture(scope="module")
def museum(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """With ballast, so that copying takes long enough to be met."""
    root = a_furnished_museum(tmp_path_factory.mktemp("museum") / "a museum")
    for number in range(30):
        ballast = root / "private" / "pictures" / "ballast" / f"{number}.jpg"
        ballast.parent.mkdir(exist_ok=True)
        ballast.write_bytes(os.urandom(4_000_000))
    return root


@pytest.fixture(scope="module")
def archive(museum: Path) -> Path:
    path = museum.parent / "museum.zip"
    assert manage(museum, "backup", str(path)).returncode == 0
    return path


def another_museum(folder: Path, museum: Path) -> Path:
    """With a scan more, so that its state is told from the backup's."""
    other = Path(shutil.copytree(museum, folder / "another museum"))
    (other / "private" / "originals" / "note.txt").write_text("only here", encoding="utf-8")
    return other


def test_a_killed_backup_leaves_the_older_one_whole(museum: Path, archive: Path, tmp_path: Path) -> None:
    place = tmp_path / "museum.zip"
    place.write_bytes(archive.read_bytes())
    before = place.read_bytes()
    chance = random.Random(SEED)
    met = 0

    def is_being_written() -> bool:
        return any(tmp_path.glob(".museum*"))

    for _ in range(KILLS):
        for left in tmp_path.glob(".museum*"):
            left.unlink()
        asked = ("backup", "--force", str(place))
        met += killed_after(chance.uniform(0, 0.2), museum, *asked, has_begun=is_being_written)
        if place.read_bytes() != before:  # it came through: then it is whole
            assert manage(tmp_path / "probe", "restore", str(place)).returncode == 0
            place.write_bytes(before)
    assert met > 0
    assert manage(museum, "backup", "--force", str(place)).returncode == 0
    assert [path.name for path in tmp_path.glob(".museum*")] == []


def test_a_killed_restore_leaves_the_old_state_or_is_finished_by_the_next_start(
    museum: Path, archive: Path, tmp_path: Path
) -> None:
    """After every kill the next start finds the one state or the other, whole, and the former one is kept."""
    other = another_museum(tmp_path, museum)
    old, new = tree(other / "private" / "originals"), tree(museum / "private" / "originals")
    whole = seconds_for(other, "restore", str(archive))
    chance = random.Random(SEED)
    met = 0
    for _ in range(KILLS):
        met += killed_after(chance.uniform(0.3, 1.02) * whole, other, "restore", str(archive))
        finished = manage(other, "shell", "--verbosity", "0", "-c", FINISH)
        assert finished.returncode == 0, finished.stderr
        assert tree(other / "private" / "originals") == new
        assert tree(other / "public") == tree(museum / "public")
        assert manage(other, "verify_fixity").returncode == 0
    assert met > 0
    assert not (other / "restoring.json").exists()
    kept = [tree(aside / "private" / "originals") for aside in other.glob("set-aside-*")]
    assert old in kept
    assert all(found in (old, new) for found in kept)


@pytest.mark.parametrize("moved", [0, 1, 2, 3, 4])
def test_a_restore_cut_off_between_any_two_moves_is_finished(
    moved: int, museum: Path, archive: Path, tmp_path: Path
) -> None:
    """The moment that random kills hardly meet: the process ends after so many of the four renames."""
    other = another_museum(tmp_path, museum)
    cut = f"""
import os
from pathlib import Path
from kiosk.keeping import restore as restoring, swap
renames, real = [], Path.rename
def rename(self, to):
    if Path(self).name in ("private", "public"):
        if len(renames) == {moved}: os._exit(9)
        renames.append(self)
    return real(self, to)
Path.rename = rename
swap.call_command = lambda *_, **__: os._exit(9)
restoring.restore(Path({str(archive)!r}))
"""
    assert manage(other, "shell", "--verbosity", "0", "-c", cut).returncode == 9
    assert (other / "restoring.json").is_file()
    assert manage(other, "shell", "--verbosity", "0", "-c", FINISH).returncode == 0
    assert tree(other / "public") == tree(museum / "public")
    assert manage(other, "verify_fixity").returncode == 0
