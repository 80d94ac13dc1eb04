"""Fixity: read every stored file again and compare it with what is known of it.

Originals and narrations have a SHA-256 of their own, and a release's manifest its digest. Pictures are made from an
original by a recipe and have none: of those it is checked that each one that a record or a release names is there with
its size.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Literal

from archive.curation.floor import (
    narrations_of,
    pictures_of,
    served_manifest,
    tile_folders,
    withdrawn_photographs,
)
from archive.imaging.fingerprint import sha256_of
from archive.models import Narration, Original, Release
from archive.models.shelves import private, public, release_path
from archive.standards.canonical import canonical_bytes, digest

Outcome = Literal["sound", "altered", "missing", "unknown"]
Kind = Literal["original", "narration", "picture", "tiles", "release"]
Progress = Callable[[int, int, str], None]


@dataclass(frozen=True)
class Checked:
    """One file, relative to DATA_ROOT. `unknown` means that no record knows of it."""

    file: str
    kind: Kind
    outcome: Outcome
    expected: str = ""
    found: str = ""
    record: str = ""

    def __str__(self) -> str:
        named = f" ({self.record})" if self.record else ""
        compared = f": found {self.found or 'nothing'}, expected {self.expected}" if self.expected else ""
        return f"{self.outcome}: {self.kind} {self.file}{named}{compared}"


@dataclass(frozen=True)
class FixityReport:
    """What a whole check found."""

    items: tuple[Checked, ...]

    def troubled(self) -> list[Checked]:
        """Every file that is not as it should be."""
        return [item for item in self.items if item.outcome != "sound"]

    def as_json(self) -> dict[str, Any]:
        """How many of each outcome, then every file."""
        outcomes = ("sound", "altered", "missing", "unknown")
        counted = {outcome: sum(item.outcome == outcome for item in self.items) for outcome in outcomes}
        return {
            "summary": {"files": len(self.items), **counted},
            "items": [asdict(item) for item in self.items],
        }


def check_fixity(progress: Progress = lambda _done, _of, _what: None) -> FixityReport:
    """Check originals, their pictures, and every release on the floor."""
    originals, releases = (
        Original.objects.order_by("sha256"),
        Release.objects.select_related("exhibit").order_by("pk"),
    )
    steps = originals.count() + releases.count()
    items: list[Checked] = []
    for done, original in enumerate(originals.iterator(), start=1):
        items += [_received(original, "original"), *_pictures(original)]
        progress(done, steps, original.received_name)
    items += [_received(narration, "narration") for narration in Narration.objects.order_by("sha256")]
    items += _strangers("originals", {original.path for original in originals.only("sha256", "extension")})
    items += _strangers("narrations", {narration.path for narration in Narration.objects.all()})
    gone = withdrawn_photographs()
    for done, release in enumerate(releases.iterator(), start=originals.count() + 1):
        items += [_frozen(release), *_on_the_floor(release, served_manifest(release, gone))]
        progress(done, steps, str(release))
    return FixityReport(tuple(items))


def _received(file: Original | Narration, kind: Kind) -> Checked:
    """A file as it was received, read again."""
    found = sha256_of(file.path) if file.path.is_file() else ""
    outcome: Outcome = "sound" if found == file.sha256 else "altered" if found else "missing"
    return Checked(_name(file.path), kind, outcome, file.sha256, found, file.received_name)


def _pictures(original: Original) -> Iterator[Checked]:
    for made in original.renditions:
        yield _sized(private() / made["path"], made["bytes"], original.received_name)
    if original.tiles:
        yield _there(private() / original.tiles, original.received_name)


def _strangers(folder: str, known: set[Path]) -> Iterator[Checked]:
    """Files among what was received that no record knows; one still being received has a dot before its name."""
    kind: Kind = "narration" if folder == "narrations" else "original"
    for path in sorted((private() / folder).rglob("*")):
        if path.is_file() and path not in known and not path.name.startswith("."):
            yield Checked(_name(path), kind, "unknown")


def _frozen(release: Release) -> Checked:
    """The release as published, kept in the database: its digest is over its own words."""
    found = digest(release.contents())
    outcome: Outcome = "sound" if found == release.digest else "altered"
    return Checked(f"database: {release}", "release", outcome, release.digest, found, str(release))


def _on_the_floor(release: Release, served: dict[str, Any]) -> Iterator[Checked]:
    path = release_path(release.exhibit.slug, release.number)
    found = path.read_bytes() if path.is_file() else b""
    outcome: Outcome = "sound" if found == canonical_bytes(served) else "altered" if found else "missing"
    told = digest(served)
    yield Checked(_name(path), "release", outcome, told, told if outcome == "sound" else "", str(release))
    for file in (*pictures_of(served), *narrations_of(served)):
        yield _sized(public() / file["path"], file["bytes"], str(release))
    for folder in tile_folders(served):
        yield _there(public() / folder / "info.json", str(release))


def _sized(path: Path, size: int, record: str) -> Checked:
    found = path.stat().st_size if path.is_file() else None
    outcome: Outcome = "missing" if found is None else "sound" if found == size else "altered"
    told = "" if found is None else f"{found} bytes"
    return Checked(_name(path), "picture", outcome, f"{size} bytes", told, record)


def _there(path: Path, record: str) -> Checked:
    return Checked(_name(path), "tiles", "sound" if path.is_file() else "missing", record=record)


def _name(path: Path) -> str:
    return path.relative_to(private().parent).as_posix()
