"""A scan that arrives at the desk: received before the form is saved, so that no long work holds the database."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import NamedTemporaryFile

from django.core.files.uploadedfile import TemporaryUploadedFile, UploadedFile
from django.http import HttpRequest

from archive.imaging.refusal import RefusedScan
from archive.ingest.receive import receive_scan
from archive.models import Original

FIELD = "scan"
KEPT = "scan_received"
"""The hidden field that remembers a scan received with a form that had to be mended."""


@dataclass(frozen=True)
class Receipt:
    """What became of the file in the form: an original, or the plain reason why not, or neither when none came."""

    original: Original | None = None
    refusal: str = ""


def receive_from(request: HttpRequest) -> Receipt:
    """Receive the file of the scan field, or find again the one received with the form's last attempt."""
    upload = request.FILES.get(FIELD)
    if isinstance(upload, UploadedFile):
        try:
            with _on_disk(upload) as path:
                return Receipt(receive_scan(path, name=Path(upload.name or "scan").name))
        except RefusedScan as refused:
            return Receipt(refusal=str(refused))
        except OSError as failed:
            words = (
                f"The archive's own disk could not take the file ({failed.strerror or failed}). Make room."
            )
            return Receipt(refusal=words)
    kept = request.POST.get(KEPT, "")
    return Receipt(Original.objects.filter(sha256=kept).first() if kept else None)


@contextmanager
def _on_disk(upload: UploadedFile) -> Iterator[Path]:
    """The upload as a file; small ones may be in memory only."""
    if isinstance(upload, TemporaryUploadedFile):
        yield Path(upload.temporary_file_path())
        return
    with NamedTemporaryFile(suffix=Path(upload.name or "").suffix) as copy:
        for chunk in upload.chunks():
            copy.write(chunk)
        copy.flush()
        yield Path(copy.name)
