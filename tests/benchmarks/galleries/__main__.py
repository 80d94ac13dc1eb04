"""Measure and print: `python -m tests.benchmarks.galleries [--rounds 15] [--forward 5000] [--widths 1920 3840]`."""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from pathlib import Path


def main() -> None:
    reader = argparse.ArgumentParser(description=__doc__)
    reader.add_argument(
        "--rounds", type=int, default=15, help="taps and swipes of each gallery, taken in turn"
    )
    reader.add_argument("--forward", type=int, default=5000, help="pictures forward in the soak")
    reader.add_argument("--widths", type=int, nargs="+", default=[1920, 3840])
    wanted = reader.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        os.environ["DATA_ROOT"] = folder
        os.environ["DJANGO_SETTINGS_MODULE"] = "kiosk.settings"
        import django  # only now: settings read DATA_ROOT once

        django.setup()
        from tests.benchmarks.galleries.gallery_speed import measure

        for width in wanted.widths:
            table = measure(Path(folder), width=width, rounds=wanted.rounds, forward=wanted.forward)
            sys.stdout.write(table + "\n")
            sys.stdout.flush()


main()
