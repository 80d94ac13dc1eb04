"""Good scans made bad, the same way each time.

    python -m tests.archive.imaging.mutations 20000

tries as many mutated files as it is told and counts what became of them.
"""

from __future__ import annotations

import collections
import io
import random
import re
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from PIL import Image

from archive.imaging.refusal import RefusedScan
from archive.imaging.workshop import Workshop
from tests.archive.imaging.scans import a_picture

SEED = 1945
INTERESTING = (0, 1, 0x7F, 0x80, 0xFF)
KINDS: dict[str, tuple[str, str, dict[str, Any]]] = {
    "baseline.jpg": ("JPEG", "RGB", {"quality": 90}),
    "progressive.jpg": ("JPEG", "RGB", {"progressive": True}),
    "cmyk.jpg": ("JPEG", "CMYK", {}),
    "plain.tif": ("TIFF", "RGB", {}),
    "lzw.tif": ("TIFF", "RGB", {"compression": "tiff_lzw"}),
    "deflate.tif": ("TIFF", "L", {"compression": "tiff_adobe_deflate"}),
    "g4.tif": ("TIFF", "1", {"compression": "group4"}),
    "colour.png": ("PNG", "RGBA", {}),
    "palette.png": ("PNG", "P", {}),
    "lossy.webp": ("WEBP", "RGB", {}),
    "lossless.webp": ("WEBP", "RGBA", {"lossless": True}),
    "boxed.jp2": ("JPEG2000", "RGB", {}),
    "plain.gif": ("GIF", "P", {}),
}


def seeds(folder: Path) -> list[Path]:
    """One scan of each kind, with metadata where the format has some."""
    exif = Image.Exif()
    exif[0x013B] = "A. Maker"
    exif[0x0112] = 6
    made = []
    for name, (format_name, mode, options) in KINDS.items():
        picture = a_picture(96, 64).quantize() if mode == "P" else a_picture(96, 64).convert(mode)
        more = {} if format_name in ("GIF", "JPEG2000") else {"exif": exif}
        content = io.BytesIO()
        picture.save(content, format_name, **options, **more)
        path = folder / f"seed-{name}"
        path.write_bytes(content.getvalue())
        made.append(path)
    return made


def truncated(seed: Path, folder: Path, *, cuts: int) -> Iterator[Path]:
    """The file cut after more and more of its bytes."""
    content = seed.read_bytes()
    for part in range(1, cuts + 1):
        length = len(content) * part // (cuts + 1)
        path = folder / f"cut-{length}-{seed.name}"
        path.write_bytes(content[:length])
        yield path


def mutated(good: list[Path], folder: Path, *, files: int) -> Iterator[Path]:
    """Files with bytes changed, doubled, moved or taken out."""
    chance = random.Random(SEED)
    for number in range(files):
        seed = good[number % len(good)]
        content = bytearray(seed.read_bytes())
        for _ in range(chance.choice((1, 1, 2, 4, 12))):
            mutate(content, chance)
        path = folder / f"mutated-{number}-{seed.name}"
        path.write_bytes(content)
        yield path
        path.unlink()


def mutate(content: bytearray, chance: random.Random) -> None:
    at = chance.randrange(len(content)) if chance.random() < 0.5 else chance.randrange(min(400, len(content)))
    span = chance.choice((1, 2, 4, 32))
    kind = chance.randrange(5)
    if kind == 0:
        content[at] = chance.choice(INTERESTING)
    elif kind == 1:
        content[at] ^= 1 << chance.randrange(8)
    elif kind == 2:
        content[at : at + span] = chance.randbytes(span)
    elif kind == 3:
        content[at:at] = content[at : at + span]
    elif len(content) > 100:
        del content[at : at + span]


def main() -> None:
    outcomes: collections.Counter[str] = collections.Counter()
    with tempfile.TemporaryDirectory() as place, Workshop(seconds_a_file=20) as workshop:
        folder = Path(place)
        for scan in mutated(seeds(folder), folder, files=int(sys.argv[1])):
            try:
                workshop.make(scan, folder / "media").result()
            except RefusedScan as refusal:
                outcomes[re.sub(r"[(\d].*", "…", str(refusal))[:70]] += 1
            else:
                outcomes["a picture"] += 1
    for words, count in outcomes.most_common():
        sys.stdout.write(f"{count:7}  {words}\n")


if __name__ == "__main__":
    main()
