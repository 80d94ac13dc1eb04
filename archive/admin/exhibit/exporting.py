"""An exhibit leaves the house as one file that the browser keeps: a bag or a site as a ZIP, a list as it is."""

from __future__ import annotations

import tempfile
import zipfile
from pathlib import Path
from typing import IO, TYPE_CHECKING

from django.contrib import messages
from django.http import FileResponse, HttpRequest, HttpResponse, HttpResponseBase, HttpResponseRedirect

from archive.admin.exhibit.release_desk import address, page, the_exhibit
from archive.models import Exhibit
from archive.sets.export import export_set
from archive.sets.formats import FORMATS
from archive.sets.refusal import CannotExport
from archive.sets.set_format import SetFormat

if TYPE_CHECKING:
    from archive.admin.exhibit.admin import ExhibitAdmin


def export_view(admin: ExhibitAdmin, request: HttpRequest, object_id: int) -> HttpResponseBase:
    """The formats to choose from; then the set itself, or the reasons why it stays in the house."""
    exhibit = the_exhibit(admin, request, object_id)
    if request.method != "POST":
        return _choices(admin, request, exhibit)
    wanted = FORMATS.get(request.POST.get("format", ""))
    if wanted is None:
        messages.error(request, "Choose one of the formats.")
        return HttpResponseRedirect(address("export", exhibit))
    try:
        written = packed(exhibit, wanted)
    except CannotExport as refusal:
        return _choices(admin, request, exhibit, refused=wanted, reasons=str(refusal).splitlines())
    suffix = ".zip" if wanted.makes == "folder" else Path(f"x.{wanted.name}").suffix
    return FileResponse(written, as_attachment=True, filename=f"{exhibit.slug}-{wanted.name}{suffix}")


def _choices(
    admin: ExhibitAdmin,
    request: HttpRequest,
    exhibit: Exhibit,
    refused: SetFormat | None = None,
    reasons: list[str] | None = None,
) -> HttpResponse:
    more = {
        "title": f"Export “{exhibit}”",
        "formats": list(FORMATS.values()),
        "refused": refused,
        "reasons": reasons,
    }
    return page(admin, request, exhibit, "archive/export.html", **more)


def packed(exhibit: Exhibit, wanted: SetFormat) -> IO[bytes]:
    """The set as an open file without a name: closing it, as the answer does when it is sent, clears it away.

    It is made in the machine's temporary folder (TMPDIR moves it to a larger disk), never among the archive's own
    files. Raises CannotExport.
    """
    with tempfile.TemporaryDirectory(prefix="leaving-") as folder:
        target = Path(folder) / f"{exhibit.slug}-{wanted.name}"
        export_set(exhibit, format=wanted.name, to=target)
        return _zipped(target) if target.is_dir() else target.open("rb")


def _zipped(folder: Path) -> IO[bytes]:
    """A ZIP without compression: pictures gain nothing by it, and a museum's PC is spared the work."""
    packed_file = tempfile.TemporaryFile()  # noqa: SIM115  # open until the answer has been sent
    try:
        with zipfile.ZipFile(packed_file, "w", zipfile.ZIP_STORED, strict_timestamps=False) as archive:
            for path in sorted(found for found in folder.rglob("*") if found.is_file()):
                archive.write(path, Path(folder.name) / path.relative_to(folder))
    except OSError as failed:
        packed_file.close()
        words = (
            f"The set could not be packed: {failed.strerror or failed}. Make room on the disk and try again."
        )
        raise CannotExport(words) from failed
    packed_file.seek(0)
    return packed_file
