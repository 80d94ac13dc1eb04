"""How much memory one scan takes while its pictures are made: the peak of a bench of the workshop.

    python -m tests.benchmarks.memory            every kind at its full size (15 minutes, 8 GB of disk for a while)
    python -m tests.benchmarks.memory --part 4   the same kinds with a quarter of the pixels

What is counted is the resident memory at its highest (VmHWM, so on Linux), libraries and mapped files included,
with one thread of libvips as when two benches share two cores.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyvips

from archive.imaging.bench import READY
from archive.imaging.fingerprint import sha256_of

GRAIN = 2_048  # px
MEGA = 1_000_000
TILES: dict[str, Any] = {"tile": True, "tile_width": 256, "tile_height": 256}


@dataclass(frozen=True)
class Kind:
    """One kind of scan: its pixels in millions, what it may take in MB, and how it is written."""

    name: str
    megapixels: int
    limit: int
    write: Callable[[pyvips.Image, Path], None]
    suffix: str
    bits: int = 8

    def at(self, part: int) -> int:
        """Pixels along one side when only a part of the area is made."""
        return int((self.megapixels * MEGA / part) ** 0.5)


def jpeg(**options: Any) -> Callable[[pyvips.Image, Path], None]:
    return lambda picture, path: picture.jpegsave(str(path), Q=85, **options)


def tiff(**options: Any) -> Callable[[pyvips.Image, Path], None]:
    return lambda picture, path: picture.tiffsave(str(path), **options)


def png(picture: pyvips.Image, path: Path) -> None:
    picture.pngsave(str(path), compression=1, interlace=True)


def webp(picture: pyvips.Image, path: Path) -> None:
    picture.webpsave(str(path), Q=80, effort=0)


def jpeg2000(picture: pyvips.Image, path: Path) -> None:
    """In one tile, which is the most that this format can ask for."""
    from PIL import Image

    content = bytes(picture.write_to_memory())
    whole = Image.frombytes("RGB", (picture.width, picture.height), content)
    whole.save(path, quality_mode="rates", quality_layers=[20])


def turned(write: Callable[[pyvips.Image, Path], None]) -> Callable[[pyvips.Image, Path], None]:
    def written(picture: pyvips.Image, path: Path) -> None:
        lying = picture.copy()
        lying.set_type(pyvips.GValue.gint_type, "orientation", 6)
        write(lying, path)

    return written


BY_AND_BY = (
    Kind("baseline JPEG", 100, 250, jpeg(), ".jpg"),
    Kind("baseline JPEG, turned on its side", 100, 250, turned(jpeg()), ".jpg"),
    Kind("TIFF in strips", 100, 250, tiff(), ".tif"),
    Kind("TIFF in strips, LZW", 100, 250, tiff(compression="lzw"), ".tif"),
    Kind("TIFF in strips, 16 bit", 100, 250, tiff(), ".tif", bits=16),
    Kind("TIFF in tiles, Deflate", 100, 250, tiff(compression="deflate", **TILES), ".tif"),
    Kind("TIFF in tiles, turned on its side", 100, 250, turned(tiff(compression="deflate", **TILES)), ".tif"),
    Kind("baseline JPEG of 500 MP", 500, 600, jpeg(), ".jpg"),
    Kind("gigapixel TIFF in tiles", 1_000, 600, tiff(compression="jpeg", bigtiff=True, **TILES), ".tif"),
    Kind(
        "gigapixel TIFF in tiles, turned on its side",
        1_000,
        600,
        turned(tiff(compression="jpeg", bigtiff=True, **TILES)),
        ".tif",
    ),
)
IN_ONE_PIECE = (
    Kind("progressive JPEG", 100, 1_100, jpeg(interlace=True), ".jpg"),
    Kind("interlaced PNG", 100, 1_100, png, ".png"),
    Kind("interlaced PNG, 16 bit", 100, 1_100, png, ".png", bits=16),
    Kind("WebP", 100, 1_100, webp, ".webp"),
    Kind("JPEG 2000 in one tile", 50, 1_100, jpeg2000, ".jp2"),
)


def a_scan(kind: Kind, folder: Path, *, part: int = 1) -> Path:
    """A picture with grain and blur of the size of a scan's, written once."""
    side = kind.at(part)
    grain = pyvips.Image.gaussnoise(GRAIN, GRAIN, mean=128, sigma=40, seed=3).gaussblur(2).cast("uchar")
    colour = grain.bandjoin([grain.fliphor(), grain.flipver()]).copy(interpretation="srgb").copy_memory()
    times = side // GRAIN + 1
    picture = colour.replicate(times, times).crop(0, 0, side, side)
    if kind.bits == 16:
        picture = (picture.cast("ushort") * 257).cast("ushort").copy(interpretation="rgb16")
    path = folder / f"scan{kind.suffix}"
    kind.write(picture, path)
    return path


def peak_of(scan: Path, folder: Path) -> tuple[int, float]:
    """Megabytes at the peak and seconds of CPU; RuntimeError when the pictures were not made."""
    order = {
        "do": "make",
        "original": str(scan),
        "into": str(folder / "made"),
        "max_pixels": 1_100 * MEGA,
        "sha256": sha256_of(scan),
        "recipe_name": "",
        "readable_part": False,
    }
    bench = subprocess.Popen(
        [sys.executable, "-m", "archive.imaging.bench"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env=os.environ | {"VIPS_CONCURRENCY": "1", "MALLOC_ARENA_MAX": "2"},
    )
    if bench.stdin is None or bench.stdout is None or bench.stdout.readline().strip() != READY:
        raise RuntimeError("The bench does not start.")
    bench.stdin.write(json.dumps(order) + "\n")
    bench.stdin.flush()
    answer = json.loads(bench.stdout.readline())
    peak = highest_memory(bench.pid)
    bench.stdin.close()
    _, status, used = os.wait4(bench.pid, 0)
    bench.returncode = os.waitstatus_to_exitcode(status)
    bench.stdout.close()
    if "made" not in answer:
        raise RuntimeError(f"{scan.name}: {answer}")
    return peak, used.ru_utime + used.ru_stime


def highest_memory(process: int) -> int:
    """In MB. Not ru_maxrss, which counts what the parent held when it started the process."""
    status = Path(f"/proc/{process}/status").read_text("ascii")
    line = next(line for line in status.splitlines() if line.startswith("VmHWM:"))
    return round(int(line.split()[1]) / 1024)


def measured(kind: Kind, *, part: int = 1) -> tuple[int, float]:
    """Make such a scan, have its pictures made, and clear both away."""
    with tempfile.TemporaryDirectory() as folder:
        return peak_of(a_scan(kind, Path(folder), part=part), Path(folder))


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    options.add_argument("--part", type=int, default=1, help="make only one part in so many of the pixels")
    part = options.parse_args().part
    out = sys.stdout.write
    out("| scan | megapixels | peak MB | limit MB | CPU s |\n|---|---|---|---|---|\n")
    for kind in (*BY_AND_BY, *IN_ONE_PIECE):
        peak, seconds = measured(kind, part=part)
        out(f"| {kind.name} | {kind.megapixels / part:g} | {peak} | {kind.limit} | {seconds:.1f} |\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
