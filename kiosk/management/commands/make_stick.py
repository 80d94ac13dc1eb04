"""`make_stick PATH [--python 3.11] [--machine x86_64] [--force]`."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from archive.management.words import could_not_run
from archive.sets.progress_bar import progress_bar
from kiosk.keeping.refusal import CannotKeep
from kiosk.keeping.stick import make_stick
from kiosk.keeping.wheelhouse import Target


class Command(BaseCommand):
    help = (
        "Make a stick that installs or upgrades a PC without internet: this version, every library, an install "
        "script, licence and checksums. Run it where there is internet, as on the office PC; the stick is for PCs with "
        "this kind of system."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        here = Target.here()
        parser.add_argument("path", type=Path, metavar="PATH", help="the folder that is made, as on a stick")
        parser.add_argument(
            "--python",
            default=here.python,
            metavar="X.Y",
            help=f"the kiosk PC's Python (here: {here.python})",
        )
        parser.add_argument(
            "--machine",
            default=here.machine,
            metavar="NAME",
            help=f"the kiosk PC's processor as `uname -m` says it; aarch64 is a Raspberry Pi (here: {here.machine})",
        )
        parser.add_argument("--force", action="store_true", help="replace what stands at PATH")

    def handle(self, *, path: Path, python: str, machine: str, force: bool, **_: Any) -> None:
        target = self._target(python, machine)
        self.stdout.write(f"For a PC with {sys.platform}, {target.machine} and Python {target.python}.")
        self.stdout.flush()
        try:
            with progress_bar("file") as progress:
                made = make_stick(to=path, target=target, force=force, progress=progress)
        except CannotKeep as error:
            raise could_not_run(str(error)) from error
        except OSError as error:
            raise could_not_run(f"The stick was not made: {error}.") from error
        self.stdout.write(
            f"{made.path}: version {made.state}, {made.wheels} libraries, {made.bytes / 1e6:.0f} MB. "
            "On the kiosk PC: sudo sh install.sh"
        )

    def _target(self, python: str, machine: str) -> Target:
        if not re.fullmatch(r"3\.\d+", python) or int(python.split(".")[1]) < 11:
            raise could_not_run(
                f"--python is {python}; expected 3.11 or later, as `python3 --version` says it."
            )
        target = Target(python, machine)
        if not sys.platform.startswith("linux") and target != Target.here():
            raise could_not_run("A stick for another Python or machine can be made on Linux only.")
        return target
