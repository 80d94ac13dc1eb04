"""Every file of a folder, also what is no scan: what is not taken is reported, never passed over."""

from __future__ import annotations

import os
import re
import stat
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

SYSTEM_LITTER = {
    ".ds_store",
    "thumbs.db",
    "desktop.ini",
    ".spotlight-v100",
    ".trashes",
    "ehthumbs.db",
    ".directory",
}
MASTERS_FIRST = (".tif", ".tiff", ".png")
"""Of scans named alike, the one more likely to be the master comes first and gets the catalogue number."""


@dataclass(frozen=True)
class FoundFile:
    """One entry of the folder; `name` is its path below the folder, as shown. `refusal` says why it is not opened."""

    path: Path
    name: str
    refusal: str = ""

    @property
    def stem(self) -> str:
        """The file's own name without folders and extension."""
        return self.name.rpartition("/")[2].rpartition(".")[0] or self.name.rpartition("/")[2]

    @property
    def box(self) -> str:
        """The folder it lies in, below the one that is ingested; empty at the top."""
        return self.name.rpartition("/")[0]


def found_files(folder: Path, *, leave_out: Path | None = None) -> list[FoundFile]:
    """All files below the folder in the order a person would list them. Links to folders are not followed."""
    left_out = leave_out.resolve() if leave_out else None
    unreadable: list[FoundFile] = []

    def refused(reason: OSError) -> None:
        path = Path(reason.filename)
        unreadable.append(
            FoundFile(path, _shown(path, folder), f"This folder cannot be opened ({reason.strerror}).")
        )

    found: list[FoundFile] = []
    for root, folders, names in os.walk(folder, onerror=refused):
        links = [name for name in folders if Path(root, name).is_symlink()]
        for name in (*names, *links):
            path = Path(root, name)
            if left_out is None or path.resolve() != left_out:
                found.append(FoundFile(path, _shown(path, folder), _refusal(path, folder)))
    return sorted(found + unreadable, key=_order)


def _shown(path: Path, folder: Path) -> str:
    """The name as text, composed (NFC): macOS stores “é” as two characters. Bytes that are no text show as �."""
    name = path.relative_to(folder).as_posix().encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    return unicodedata.normalize("NFC", name)


def _refusal(path: Path, folder: Path) -> str:
    name = path.name.casefold()
    if name in SYSTEM_LITTER or name.startswith("._"):
        return "A file that the operating system leaves behind, not a photograph scan. It can be deleted."
    if path.is_symlink() and not path.resolve().is_relative_to(folder.resolve()):
        return "A link to something outside the folder. Copy the file itself into the folder."
    try:
        kind = path.stat().st_mode
    except OSError as reason:
        return f"The file cannot be opened ({reason.strerror})."
    if stat.S_ISDIR(kind):
        return "A link to a folder; links are not followed. Its files are taken where they lie."
    return "" if stat.S_ISREG(kind) else "Not an ordinary file (a device, pipe or socket)."


def _order(file: FoundFile) -> tuple[object, ...]:
    extension = Path(file.name).suffix.casefold()
    rank = MASTERS_FIRST.index(extension) if extension in MASTERS_FIRST else len(MASTERS_FIRST)
    return natural(file.box), natural(file.stem), rank, file.name


def natural(text: str) -> list[tuple[int, int, str]]:
    """Sorting key by which scan 9 comes before scan 10."""
    return list(_runs(text.casefold()))


def _runs(text: str) -> Iterator[tuple[int, int, str]]:
    for run in re.findall(r"[0-9]+|[^0-9]+", text):
        yield (0, int(run[:18]), run) if run[0].isdigit() else (1, 0, run)
