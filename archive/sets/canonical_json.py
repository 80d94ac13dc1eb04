"""The format `json`: the whole set in one file of canonical JSON (RFC 8785), the same bytes for the same records."""

from __future__ import annotations

from pathlib import Path

from archive.sets.exhibit_set import ExhibitSet
from archive.sets.set_format import Progress, SetFormat
from archive.sets.set_record import set_record
from archive.standards.canonical import canonical_bytes


def _write(exhibit_set: ExhibitSet, file: Path, progress: Progress) -> None:
    file.write_bytes(canonical_bytes(set_record(exhibit_set)))
    progress(1, 1, "records")


FORMAT = SetFormat(name="json", words="every record in one file", makes="file", write=_write)
