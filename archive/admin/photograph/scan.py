"""A scan that arrives at the desk: received before the form is saved, so that no long work holds the database."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import NamedTemporaryFile

from django.core.files.uploadedfile import TemporaryUploadedFile, UploadedFile
from django.http import HttpRequest

from archive.admin.typed import signed_by
from archive.imaging.refusal import DamagedScan, RefusedScan
from archive.ingest.receive import receive_scan
from archive.ingest.set_aside import let_go, set_aside, set_aside_before
from archive.models import Original

FIELD = "scan"
KEPT = "scan_received"
"""The hidden field that remembers a scan received with a form that had to be mended."""

DAMAGED, DAMAGED_NAME = "scan_set_aside", "scan_set_aside_name"
"""The hidden fields that remember a damaged file while its curator decides."""

READABLE_PART = "take_readable_part"


@dataclass(frozen=True)
class Receipt:
    """What became of the file in the form: an original, or the plain reason why not, or neither when none came.

    `damaged` and `damaged_name` are of a file whose readable part may be taken.
    """

    original: Original | None = None
    refusal: str = ""
    damaged: str = ""
    damaged_name: str = ""


def receive_from(request: HttpRequest) -> Receipt:
    """Receive the file of the scan field, or find again the one that came with the form's last attempt."""
    upload = request.FILES.get(FIELD)
    try:
        if isinstance(upload, UploadedFile):
            with on_disk(upload) as path:
                return _received(path, Path(upload.name or "scan").name)
        return _decided(request)
    except RefusedScan as refused:
        return Receipt(refusal=str(refused))
    except OSError as failed:
        words = f"The archive's own disk could not take the file ({failed.strerror or failed}). Make room."
        return Receipt(refusal=words)


def _received(path: Path, name: str) -> Receipt:
    try:
        return Receipt(receive_scan(path, name=name))
    except DamagedScan as damage:
        return Receipt(refusal=str(damage), damaged=set_aside(path), damaged_name=name)


def _decided(request: HttpRequest) -> Receipt:
    """No file came this time: a curator may have decided on the damaged one that came before."""
    token, name = request.POST.get(DAMAGED, ""), request.POST.get(DAMAGED_NAME, "") or "scan"
    if not token:
        kept = request.POST.get(KEPT, "")
        return Receipt(Original.objects.filter(sha256=kept).first() if kept else None)
    path = set_aside_before(token)
    if not request.POST.get(READABLE_PART):
        return Receipt(damaged=token, damaged_name=name) if path else Receipt()
    if path is None:
        return Receipt(refusal="The damaged file was kept for a day and is gone. Choose it again.")
    original = receive_scan(path, name=name, readable_part_for=signed_by(request))
    let_go(token)
    return Receipt(original)


@contextmanager
def on_disk(upload: UploadedFile) -> Iterator[Path]:
    """The upload as a file; small ones may be in memory only."""
    if isinstance(upload, TemporaryUploadedFile):
        yield Path(upload.temporary_file_path())
        return
    with NamedTemporaryFile(suffix=Path(upload.name or "").suffix) as copy:
        for chunk in upload.chunks():
            copy.write(chunk)
        copy.flush()
        yield Path(copy.name)
