"""The two galleries that are measured beside ours, in fixed versions; needs npm, and the network once."""

from __future__ import annotations

import subprocess
import tarfile
from pathlib import Path

PHOTOSWIPE = "photoswipe@5.4.4"  # MIT
SWIPER = "swiper@14.4.0"  # MIT


def unpack(package: str, into: Path) -> Path:
    """Fetch a package with `npm pack` and unpack it. Raises CalledProcessError when npm cannot get it."""
    into.mkdir(parents=True, exist_ok=True)
    packed = subprocess.run(
        ["npm", "pack", "--silent", package], cwd=into, check=True, capture_output=True, text=True
    )
    with tarfile.open(into / packed.stdout.split()[-1]) as archive:
        archive.extractall(into, filter="data")
    folder = into / package.split("@")[0]
    (into / "package").rename(folder)
    return folder
