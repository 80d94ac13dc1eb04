"""Which format and quality: bytes, likeness, encoding, and decoding in a browser, at the widths of the family."""

from __future__ import annotations

import base64
import os
import resource
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pyvips
from playwright.sync_api import Page, sync_playwright

from tests.benchmarks.pictures.made_scans import MadeScan
from tests.benchmarks.pictures.measuring import empty
from tests.benchmarks.pictures.references import references_of
from tests.benchmarks.pictures.similarity import ssim
from tests.benchmarks.pictures.table import table
from tests.browser import find_browser

Encode = Callable[[pyvips.Image, str], None]
TIMES = 7
DECODED = """async ([text, type, times]) => {
  const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  const taken = [];
  for (let turn = 0; turn < times; turn += 1) {
    const blob = new Blob([bytes], { type });
    const began = performance.now();
    (await createImageBitmap(blob)).close();
    taken.push(performance.now() - began);
  }
  return taken.sort((a, b) => a - b)[Math.floor(times / 2)];
}"""


def jpeg(**options: Any) -> Encode:
    return lambda picture, path: picture.jpegsave(path, keep="none", **options)


def avif(**options: Any) -> Encode:
    return lambda picture, path: picture.heifsave(path, compression="av1", keep="none", **options)


def webp(**options: Any) -> Encode:
    return lambda picture, path: picture.webpsave(path, keep="none", **options)


CHOICES: dict[str, tuple[str, str, Encode]] = {
    "JPEG 85 baseline": ("jpg", "image/jpeg", jpeg(Q=85)),
    "JPEG 85, own Huffman tables": ("jpg", "image/jpeg", jpeg(Q=85, optimize_coding=True)),
    "JPEG 85 progressive": ("jpg", "image/jpeg", jpeg(Q=85, interlace=True)),
    "JPEG 75 baseline": ("jpg", "image/jpeg", jpeg(Q=75)),
    "JPEG 92 baseline": ("jpg", "image/jpeg", jpeg(Q=92)),
    "AVIF 60, effort 1": ("avif", "image/avif", avif(Q=60, effort=1)),
    "AVIF 60, effort 4": ("avif", "image/avif", avif(Q=60, effort=4)),
    "WebP 82": ("webp", "image/webp", webp(Q=82)),
}


def told(scan: MadeScan, widths: tuple[int, ...], work: Path) -> str:
    """A table for each width."""
    pyvips.cache_set_max(0)  # every choice writes a file of the same name
    wanted = references_of(scan.made_in(work / "scans"), work / "references")
    with sync_playwright() as playwright:
        as_root = hasattr(os, "geteuid") and os.geteuid() == 0
        browser = playwright.chromium.launch(
            executable_path=find_browser(), args=["--no-sandbox"] if as_root else []
        )
        page = browser.new_page()
        tables = [
            table(
                (f"{width} px", "kB", "SSIM", "encode, CPU s", "decode in the browser, ms"),
                [
                    row(name, wanted / f"{width}.png", page, empty(work / "made" / "choosing"))
                    for name in CHOICES
                ],
            )
            for width in widths
        ]
        browser.close()
    return "\n".join(tables)


def row(name: str, wanted: Path, page: Page, folder: Path) -> list[str]:
    ending, media_type, encode = CHOICES[name]
    made = folder / f"picture.{ending}"
    picture = pyvips.Image.new_from_file(str(wanted)).copy_memory()
    before = resource.getrusage(resource.RUSAGE_SELF)
    encode(picture, str(made))
    after = resource.getrusage(resource.RUSAGE_SELF)
    seconds = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    content = made.read_bytes()
    taken = page.evaluate(DECODED, [base64.b64encode(content).decode("ascii"), media_type, TIMES])
    plain = folder / "plain.png"
    pyvips.Image.new_from_file(str(made)).pngsave(str(plain), compression=1)
    return [
        name,
        f"{len(content) / 1000:.0f}",
        f"{ssim(plain, wanted):.3f}",
        f"{seconds:.3f}",
        f"{taken:.1f}",
    ]
