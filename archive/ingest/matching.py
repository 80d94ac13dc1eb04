"""Which row goes with which file: by the file's name in the row, else by the catalogue number."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, replace
from pathlib import PurePosixPath
from urllib.parse import unquote, urlsplit

from archive.ingest.backs import front_of
from archive.ingest.entry import Entry
from archive.ingest.found_files import FoundFile
from archive.ingest.numbers import loosely, strictly

WEB_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]*://", re.IGNORECASE)
SCANS = {"", ".jpg", ".jpeg", ".jpe", ".tif", ".tiff", ".png"}
NOT_SCANS = {
    **dict.fromkeys((".pdf",), "a PDF document"),
    **dict.fromkeys((".mp3", ".wav", ".m4a", ".flac", ".ogg", ".aac"), "a sound recording"),
    **dict.fromkeys((".mp4", ".mov", ".avi", ".mkv", ".webm", ".m4v", ".mpg"), "a film"),
    **dict.fromkeys((".doc", ".docx", ".txt", ".rtf", ".odt", ".md"), "a text document"),
}


@dataclass(frozen=True)
class Candidate:
    """What is decided on together: a file with its row, or either alone. `refusal`: already known why not.

    `back_of`: the name of the front whose back the file's name says it is; `front`: that front's file, if it is here.
    """

    file: FoundFile | None = None
    entry: Entry | None = None
    refusal: str = ""
    remarks: tuple[str, ...] = ()
    back_of: str = ""
    front: str = ""


def matched(files: list[FoundFile], entries: list[Entry]) -> list[Candidate]:
    """Every file and every row exactly once: rows in their order, then the files that no row names, backs last."""
    shelf = Shelf(files)
    seen: dict[str, int] = {}
    candidates: list[Candidate] = []
    for entry in entries:
        number = entry.catalogue_number
        first = seen.setdefault(strictly(number), entry.row) if number else entry.row
        candidate = shelf.match(entry)
        if first != entry.row:
            why = f"The catalogue number {number} already stands in row {first}; this row was not taken."
            candidate = replace(candidate, refusal=why)
        candidates.append(candidate)
    return candidates + shelf.left()


class Shelf:
    """The files of the folder, each taken by at most one row."""

    def __init__(self, files: list[FoundFile]) -> None:
        self.files = files
        self.takers: dict[str, int] = {}
        self.disputed: dict[str, str] = {}
        self.by_name: dict[str, list[FoundFile]] = defaultdict(list)
        self.by_stem: dict[str, list[FoundFile]] = defaultdict(list)
        for file in files:
            self.by_name[PurePosixPath(file.name).name.casefold()].append(file)
            self.by_stem[loosely(file.stem)].append(file)

    def left(self) -> list[Candidate]:
        """The files that no row has taken; one that several rows or files dispute waits until that is settled."""
        left = [file for file in self.files if file.name not in self.takers]
        found = [self.alone(file) for file in left]
        return sorted(found, key=lambda candidate: bool(candidate.back_of))

    def alone(self, file: FoundFile) -> Candidate:
        """A file without a row: a photograph, or by its name the back of one."""
        refusal = file.refusal or self.disputed.get(file.name, "")
        named = front_of(file.stem)
        fronts = [front for front in self.by_stem[loosely(named)] if front.box == file.box] if named else []
        if refusal or not named:
            return Candidate(file=file, refusal=refusal)
        return Candidate(file=file, back_of=named, front=fronts[0].name if fronts else "")

    def match(self, entry: Entry) -> Candidate:
        """The row with its file, or the row alone; with the reason where it cannot be told which file is meant."""
        fitting, remark = self.named(entry), ""
        if not fitting and entry.catalogue_number and _may_be_a_scan(entry.filename):
            fitting = [file for file in self.by_stem[loosely(entry.catalogue_number)] if not file.refusal]
            if fitting and entry.filename:
                remark = (
                    f"the row names {entry.filename}, which is not in the folder; matched by catalogue number"
                )
        if len(fitting) > 1:
            return self.dispute(fitting, entry)
        return self.taken(fitting[0], entry, remark) if fitting else Candidate(entry=entry)

    def dispute(self, fitting: list[FoundFile], entry: Entry) -> Candidate:
        """Nobody can say which file the row means: the row and the files wait."""
        names = ", ".join(file.name for file in fitting)
        for file in fitting:
            self.disputed[file.name] = (
                f"Row {entry.row} may mean this file or another ({names}). Make the row clear."
            )
        why = (
            f"Several files fit this row: {names}. Write the one that is meant, with its folder, in the row."
        )
        return Candidate(entry=entry, refusal=why)

    def taken(self, file: FoundFile, entry: Entry, remark: str) -> Candidate:
        """The file given to this row, unless an earlier row has it."""
        taker = self.takers.setdefault(file.name, entry.row)
        if taker != entry.row:
            why = f"Row {taker} already names the file {file.name}; one row describes one photograph."
            return Candidate(entry=entry, refusal=why)
        return Candidate(file, entry, file.refusal, (remark,) if remark else ())

    def named(self, entry: Entry) -> list[FoundFile]:
        """The files that the row's file name can mean: the one that agrees in most folders, letter case counting least.

        A name without an extension fits any scan of that name; of a path or an address the last part decides.
        """
        wanted = _path_parts(entry.filename)
        if not wanted:
            return []
        fitting = self.by_name[wanted[-1].casefold()]
        if not fitting and not PurePosixPath(wanted[-1]).suffix:
            fitting = [file for file in self.by_stem[loosely(wanted[-1])] if not file.refusal]
        best = max((_agreement(file, wanted) for file in fitting), default=(0, 0))
        return [file for file in fitting if _agreement(file, wanted) == best]


def words_for_missing(filename: str) -> str:
    """Why a row whose file is not in the folder is not taken, by what it names."""
    if WEB_ADDRESS.match(filename):
        return (
            f"The row names the web address {filename}; only files in the folder are taken. If it is a photograph, "
            "put its scan into the folder and name it here."
        )
    kind = NOT_SCANS.get(_suffix(filename))
    if kind:
        return f"The row names {filename}, {kind} and not a photograph scan; nor is it in the folder."
    return f"The row names {filename}, which is not in the folder. Put the scan there, or correct the name in the row."


def _path_parts(filename: str) -> list[str]:
    path = unquote(urlsplit(filename).path) if WEB_ADDRESS.match(filename) else filename
    return [part for part in re.split(r"[/\\]+", path.strip()) if part not in ("", ".")]


def _suffix(filename: str) -> str:
    parts = _path_parts(filename)
    return PurePosixPath(parts[-1]).suffix.casefold() if parts else ""


def _may_be_a_scan(filename: str) -> bool:
    return not WEB_ADDRESS.match(filename) and _suffix(filename) in SCANS


def _agreement(file: FoundFile, wanted: list[str]) -> tuple[int, int]:
    """How many parts of the path agree, from the end, and of these how many to the letter."""
    parts = list(zip(reversed(file.name.split("/")), reversed(wanted), strict=False))
    agreeing = next((n for n, (a, b) in enumerate(parts) if a.casefold() != b.casefold()), len(parts))
    return agreeing, sum(a == b for a, b in parts[:agreeing])
