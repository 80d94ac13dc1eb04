"""Pictures and originals that only the desk may see: `private/` has no public address (DESIGN, The rooms)."""

from __future__ import annotations

import re

from django.core.exceptions import PermissionDenied
from django.http import FileResponse, Http404, HttpRequest
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from archive.curation.thumbnails import drawn
from archive.models import Narration, Original
from archive.models.shelves import private

PICTURE = re.compile(r"pictures/[\w-]+/[0-9a-f]{2}/[0-9a-f]{64}/[\w-]+\.(?:jpg|avif|png)")
FOR_EVER = "private, max-age=31536000, immutable"


@require_safe
def picture(request: HttpRequest, name: str) -> FileResponse:
    """One picture below `private/pictures/`; a thumbnail that is not drawn yet is drawn now."""
    if PICTURE.fullmatch(name) is None:
        raise Http404("This is not the name of a picture.")
    path = private() / name
    if not path.is_file():
        try:
            path = drawn(name)
        except FileNotFoundError as error:
            raise Http404(
                "This picture is not stored. `manage.py remake_pictures` makes it again."
            ) from error
    answer = FileResponse(path.open("rb"))
    answer["Cache-Control"] = FOR_EVER
    return answer


@require_safe
def narration(request: HttpRequest, sha256: str) -> FileResponse:
    """A recording, for the desk to hear; published ones have a public address besides."""
    held = get_object_or_404(Narration, sha256=sha256)
    if not held.path.is_file():
        raise Http404("The recording is missing on the disk. Restore it from a backup, or add it again.")
    answer = FileResponse(held.path.open("rb"), content_type=held.media_type)
    answer["Cache-Control"] = FOR_EVER
    return answer


@require_safe
def original(request: HttpRequest, sha256: str) -> FileResponse:
    """The scan as it was received, as a file to keep."""
    if not request.user.has_perm("archive.view_original"):
        raise PermissionDenied(
            "Your account may not take originals from the archive. Ask the person who keeps accounts."
        )
    held = get_object_or_404(Original, sha256=sha256)
    if not held.path.is_file():
        raise Http404("The original file is missing on the disk. Restore it from a backup.")
    answer = FileResponse(held.path.open("rb"), as_attachment=True, filename=held.received_name)
    answer["Content-Type"] = "application/octet-stream"
    answer["Cache-Control"] = "private, no-store"
    return answer
