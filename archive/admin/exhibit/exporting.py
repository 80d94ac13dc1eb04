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
from archive.models.shelves import private
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

    It is made on the archive's own disk, where the scans are: a bag may be larger than the machine's memory and than
    its temporary folder. Raises CannotExport.
    """
    shelf = private() / "leaving"
    shelf.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=shelf) as folder:
        target = Path(folder) / f"{exhibit.slug}-{wanted.name}"
        export_set(exhibit, format=wanted.name, to=target)
        if target.is_dir():
            return _zipped(target, shelf)
        return target.open("rb")


def _zipped(folder: Path, shelf: Path) -> IO[bytes]:
    """A ZIP without compression: pictures gain nothing by it, and a museum's PC is spared the work."""
    packed_file = tempfile.TemporaryFile(dir=shelf)  # noqa: SIM115  # open until the answer has been sent
    with zipfile.ZipFile(packed_file, "w", zipfile.ZIP_STORED, strict_timestamps=False) as archive:
        for path in sorted(folder.rglob("*")):
            if path.is_file():
                archive.write(path, Path(folder.name) / path.relative_to(folder))
    packed_file.seek(0)
    return packed_file
