"""The stick: this version with every library it needs, for a PC that never sees the internet."""

from __future__ import annotations

import hashlib
import shutil
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings

from archive.sets.placing import placed
from archive.sets.refusal import CannotExport
from kiosk.keeping.backup_file import Progress
from kiosk.keeping.refusal import CannotKeep
from kiosk.keeping.source_tree import source_files
from kiosk.keeping.wheelhouse import Target, fill
from kiosk.version import UNPACKED, state

SUMS = "SHA256SUMS"
WORDS = """MUSEUM PHOTO KIOSK {state}

For a PC with Linux on {machine} and Python {python}. It needs no internet:

    sudo sh install.sh                puts this version into /opt/museum-kiosk, beside what is there
    sh install.sh FOLDER              into another folder, without being root

The README in source/ says how to go on ("Hang it on the wall"): from there to the exhibit, upgrading, and the way back.

source/           the project at this version; LICENSE is its licence
wheels/           the libraries, each with its own licence inside; requirements.txt has the SHA-256 of each
SHA256SUMS        of every file here; install.sh compares them before it changes anything
"""


@dataclass(frozen=True)
class Stick:
    """What was made."""

    path: Path
    state: str
    wheels: int
    bytes: int


def make_stick(
    *, to: Path, target: Target, force: bool = False, progress: Progress = lambda _done, _of, _what: None
) -> Stick:
    """Make the folder, whole or not at all; raises CannotKeep."""
    try:
        with placed(to, makes="folder", force=force) as folder:
            _copy_source(folder / "source", progress)
            wheels = _fill(folder, target)
            _put_words(folder, target)
            size = _seal(folder)
    except CannotExport as error:
        raise CannotKeep(str(error)) from error
    return Stick(to, state(), wheels, size)


def _copy_source(folder: Path, progress: Progress) -> None:
    files = source_files()
    for done, path in enumerate(files, start=1):
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(settings.BASE_DIR / path, target)
        progress(done, len(files), path.name)
    (folder / UNPACKED).write_text(f"{state()}\n", encoding="utf-8")


def _fill(folder: Path, target: Target) -> int:
    wheels = folder / "wheels"
    wheels.mkdir()
    pins = fill(wheels, settings.BASE_DIR / "requirements.txt", target)
    (folder / "requirements.txt").write_text("\n".join(pins) + "\n", encoding="utf-8")
    return len(pins)


def _put_words(folder: Path, target: Target) -> None:
    deploy = settings.BASE_DIR / "kiosk" / "deploy"
    shutil.copy(deploy / "stick" / "install.sh", folder / "install.sh")
    shutil.copy(settings.BASE_DIR / "LICENSE", folder / "LICENSE")
    told = {"VERSION": state(), "PYTHON": target.python, "MACHINE": target.machine}
    told["READ ME FIRST.txt"] = WORDS.format(state=state(), **vars(target))
    for name, words in told.items():
        (folder / name).write_text(f"{words.rstrip()}\n", encoding="utf-8")


def _seal(folder: Path) -> int:
    """Write the checksums of every file, in the form that `sha256sum --check` reads; returns the size of all."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    sums = (
        f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.relative_to(folder).as_posix()}"
        for path in files
    )
    (folder / SUMS).write_text("\n".join(sums) + "\n", encoding="utf-8")
    return sum(path.stat().st_size for path in files)
