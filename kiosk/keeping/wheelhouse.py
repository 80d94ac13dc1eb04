"""Wheels for every pinned package, for this machine or another one of its kind, fetched by pip from its own index."""

from __future__ import annotations

import hashlib
import platform
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from kiosk.keeping.refusal import CannotKeep

GLIBC = range(17, 40)  # manylinux_2_17 … manylinux_2_39: pip takes the newest there is


@dataclass(frozen=True)
class Target:
    """The PC that will install: its Python (`3.11`) and its machine (`x86_64`, `aarch64`)."""

    python: str
    machine: str

    @classmethod
    def here(cls) -> Target:
        """This machine with this Python."""
        return cls(f"{sys.version_info.major}.{sys.version_info.minor}", platform.machine())

    def options(self) -> list[str]:
        """For `pip download`."""
        tag = "cp" + self.python.replace(".", "")
        platforms = [f"manylinux_2_{minor}_{self.machine}" for minor in GLIBC]
        platforms += [f"manylinux2014_{self.machine}", f"linux_{self.machine}"]
        tags = [word for name in platforms for word in ("--platform", name)]
        versions = ["--python-version", self.python, "--implementation", "cp"]
        return [*versions, "--abi", tag, "--abi", "abi3", "--abi", "none", *tags]


def fill(wheels: Path, lock: Path, target: Target) -> list[str]:
    """Put a wheel of every package of the lock file into a folder; raises CannotKeep.

    pip compares every file with the lock's hashes. A package that is offered as source only is built here; the lock's
    hash is its source's. Returns the lines of a lock file for exactly these wheels.
    """
    _pip(["wheel", "--no-deps", "--require-hashes", "--wheel-dir", str(wheels), "--requirement", str(lock)])
    if target != Target.here():
        _exchange(wheels, lock, target)
    return [_pin(wheel) for wheel in sorted(wheels.glob("*.whl"))]


def _exchange(wheels: Path, lock: Path, target: Target) -> None:
    """Take the other machine's wheels where those of this one would not do."""
    blocks = _blocks(lock.read_text(encoding="utf-8"))
    ours = [wheel for wheel in wheels.glob("*.whl") if not wheel.stem.endswith("-none-any")]
    wanted = wheels / "wanted.txt"
    wanted.write_text("\n".join(blocks[_name(wheel)] for wheel in ours), encoding="utf-8")
    for wheel in ours:
        wheel.unlink()
    download = ["download", "--no-deps", "--require-hashes", "--only-binary", ":all:", "--dest", str(wheels)]
    _pip([*download, *target.options(), "--requirement", str(wanted)])
    wanted.unlink()


def _blocks(lock: str) -> dict[str, str]:
    """The lock's lines by the package's normal name, hashes with them."""
    found = re.findall(r"^([\w.-]+)==.*?(?=^[\w.-]+==|\Z)", lock, flags=re.MULTILINE | re.DOTALL)
    parts = re.split(r"^(?=[\w.-]+==)", lock, flags=re.MULTILINE)[1:]
    return {_normal(name): part for name, part in zip(found, parts, strict=True)}


def _pin(wheel: Path) -> str:
    name, number, *_ = wheel.stem.split("-")
    digest = hashlib.sha256(wheel.read_bytes()).hexdigest()
    return f"{_normal(name)}=={number} --hash=sha256:{digest}"


def _name(wheel: Path) -> str:
    return _normal(wheel.stem.split("-")[0])


def _normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def _pip(arguments: list[str]) -> None:
    """Run pip as this Python has it; what it says is shown where somebody is looking, and kept for a refusal."""
    quiet = [] if sys.stderr.isatty() else ["--quiet"]
    command = [sys.executable, "-m", "pip", "--disable-pip-version-check", *arguments, *quiet]
    done = subprocess.run(command, stdout=sys.stderr, stderr=subprocess.PIPE, text=True, check=False)
    if done.returncode != 0:
        faults = [line for line in done.stderr.splitlines() if line.startswith("ERROR")] or [
            "it says nothing"
        ]
        raise CannotKeep(
            f"pip could not get the libraries ({faults[0].removeprefix('ERROR: ')}). This needs the internet, or an "
            "index that pip is set to; the kiosk itself never does."
        )
