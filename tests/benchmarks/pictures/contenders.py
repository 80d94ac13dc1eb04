"""What is measured, each in a process of its own: `python -m tests.benchmarks.pictures.contenders NAME SCAN FOLDER`.

Writes the widths of the access family into FOLDER as `<width>.jpg` and answers with one JSON line: CPU and wall seconds
of the work itself, without starting up, and the process's peak memory, all of it.
"""

from __future__ import annotations

import json
import resource
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from archive.imaging.recipe import CURRENT, scaled_height

Work = Callable[[], Any]
KB = 1024


def ours(scan: Path, folder: Path) -> Work:
    """The access family as ingest makes it; the tiles, which the others do not make, are measured apart."""
    from archive.imaging.decoding import decoded
    from archive.imaging.inspection import inspect_scan
    from archive.imaging.pictures import make_family

    def work() -> None:
        with decoded(scan, inspect_scan(scan), scratch=folder, readings=1) as reading:
            make_family(reading(), folder / "family", CURRENT)

    return work


def tiles(scan: Path, folder: Path) -> Work:
    """The tile pyramid as ingest makes it, with nothing else."""
    from archive.imaging.decoding import decoded
    from archive.imaging.inspection import inspect_scan
    from archive.imaging.tiles import make_tiles

    (folder / "largest.jpg").write_bytes(b"the family's largest stands in here")

    def work() -> None:
        with decoded(scan, inspect_scan(scan), scratch=folder, readings=1) as reading:
            make_tiles(
                reading(), folder / "tiles", CURRENT, address="/media/tiles", largest=folder / "largest.jpg"
            )

    return work


def all_of_it(scan: Path, folder: Path) -> Work:
    """Family and tiles, on the disk to the last byte."""
    from archive.imaging.pictures import make_pictures

    return lambda: make_pictures(scan, folder / "media", sha256="0" * 64)


def all_of_it_kept(scan: Path, folder: Path) -> Work:
    """The same with what was decoded kept for the tiles, whatever the file."""
    from archive.imaging import decoding

    decoding.may_be_streamed = lambda *_, again: not again
    return all_of_it(scan, folder)


def all_of_it_read_twice(scan: Path, folder: Path) -> Work:
    """The same with the file decoded once for the family and once for the tiles, whatever the file."""
    from archive.imaging import decoding

    decoding.may_be_streamed = lambda *_, again: True
    return all_of_it(scan, folder)


def imagekit(scan: Path, folder: Path) -> Work:
    """django-imagekit as its manual shows it: a spec for each width, each drawn from the master."""
    from django.conf import settings

    settings.configure(INSTALLED_APPS=["imagekit"])
    from imagekit import ImageSpec
    from imagekit.processors import ResizeToFit
    from PIL import Image

    Image.MAX_IMAGE_PIXELS = None

    def work() -> None:
        for width in CURRENT.widths:
            facts = {
                "processors": [ResizeToFit(width=width, upscale=False)],
                "format": "JPEG",
                "options": {"quality": CURRENT.picture_quality},
            }
            with scan.open("rb") as source:
                made = type("OneWidth", (ImageSpec,), facts)(source=source).generate()
            (folder / f"{width}.jpg").write_bytes(made.read())

    return work


def pillow_cascade(scan: Path, folder: Path) -> Work:
    """The best that Pillow does: one decode, at a fraction where JPEG offers one, each width from the next larger."""
    from PIL import Image

    Image.MAX_IMAGE_PIXELS = None

    def work() -> None:
        with Image.open(scan) as image:
            full = {"full_width": image.width, "full_height": image.height}
            image.draft(image.mode, (CURRENT.largest, scaled_height(CURRENT.largest, **full)))
            picture = image.convert(image.mode if image.mode in ("L", "RGB") else "RGB")
        for width in reversed(CURRENT.widths):
            picture = picture.resize((width, scaled_height(width, **full)), Image.Resampling.LANCZOS)
            picture.save(folder / f"{width}.jpg", quality=CURRENT.picture_quality)

    return work


def decode_and_encode(scan: Path, folder: Path) -> Work:
    """What nobody can do without: the master decoded once, and ready pictures of those sizes encoded, by libvips."""
    import pyvips

    ready = {
        width: pyvips.Image.new_from_file(str(folder / f"{width}.png")).copy_memory()
        for width in CURRENT.widths
    }
    decoding = decode(scan, folder)

    def work() -> None:
        decoding()
        for width, picture in ready.items():
            picture.jpegsave(str(folder / f"{width}.jpg"), **CURRENT.jpeg_options)

    return work


def decode(scan: Path, folder: Path) -> Work:
    """The master decoded once, by libvips, into nothing."""
    import pyvips

    def work() -> None:
        pyvips.cache_set_max(0)
        image = pyvips.Image.new_from_file(str(scan), access="sequential")
        image.rawsave_target(pyvips.Target.new_to_file("/dev/null"))

    return work


CONTENDERS: dict[str, Callable[[Path, Path], Work]] = {
    "ours": ours,
    "tiles": tiles,
    "all of it": all_of_it,
    "all of it, kept": all_of_it_kept,
    "all of it, read twice": all_of_it_read_twice,
    "imagekit": imagekit,
    "Pillow cascade": pillow_cascade,
    "decode + encode": decode_and_encode,
    "decode": decode,
}


def peak_memory() -> int:
    """Bytes. Not `ru_maxrss`, which a process takes over from the one that started it."""
    for line in Path("/proc/self/status").read_text(encoding="utf-8").splitlines():
        if line.startswith("VmHWM:"):
            return int(line.split()[1]) * KB
    raise OSError("This system does not tell a process's peak memory; the benchmark needs Linux.")


def main() -> None:
    name, scan, folder = sys.argv[1:]
    work = CONTENDERS[name](Path(scan), Path(folder))
    wall, before = time.monotonic(), resource.getrusage(resource.RUSAGE_SELF)
    work()
    wall, after = time.monotonic() - wall, resource.getrusage(resource.RUSAGE_SELF)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    sys.stdout.write(json.dumps({"wall": wall, "cpu": cpu, "peak": peak_memory()}) + "\n")


if __name__ == "__main__":
    main()
