"""The format `site`: the player with one release as a folder that opens by double-click, without server or network."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

from django.conf import settings
from django.utils.module_loading import import_string

from archive.curation.museum import museum_lines
from archive.sets.exhibit_set import ExhibitSet
from archive.sets.refusal import CannotExport
from archive.sets.release_files import copy_file, picture_files, tile_files
from archive.sets.set_format import Progress, SetFormat
from archive.standards.canonical import canonical_bytes

README = """{title}
{museum}
Open index.html in a browser (double-click). It needs no network and no server. Keep the folder together: kiosk/ holds
the player, media/ the pictures, manifest.json the exhibit's words.

{rights}
"""


def write_site(exhibit_set: ExhibitSet, folder: Path, progress: Progress) -> None:
    """Write page, player, manifest and pictures; raises CannotExport when nothing was published."""
    manifest = exhibit_set.manifest
    if manifest is None:
        raise CannotExport(f"{exhibit_set.exhibit.slug} has no release yet. Publish it first.")
    files = picture_files(manifest) | tile_files(manifest)
    shutil.copytree(settings.PLAYER_FOLDER, folder / "kiosk", ignore=shutil.ignore_patterns(".*"))
    for done, (path, file) in enumerate(files.items(), start=1):
        copy_file(file, folder / "media" / path)
        progress(done, len(files) + 1, Path(path).name)
    page = import_string(settings.PLAYER_PAGE)
    (folder / "manifest.json").write_bytes(canonical_bytes(manifest))
    (folder / "manifest.js").write_text(manifest_script(manifest), encoding="ascii")
    (folder / "README.txt").write_text(_readme(exhibit_set, manifest), encoding="utf-8")
    (folder / "index.html").write_text(page(manifest), encoding="utf-8")
    progress(len(files) + 1, len(files) + 1, "index.html")


def manifest_script(manifest: dict[str, Any]) -> str:
    """The manifest as a classic script: `fetch` does not work from `file://`.

    ASCII only, so that no guessed encoding and no line separator (U+2028) can break it, and without `<`.
    """
    written = json.dumps(manifest, ensure_ascii=True, sort_keys=True).replace("<", "\\u003c")
    return f"window.KIOSK_MANIFEST = {written};\n"


def _readme(exhibit_set: ExhibitSet, manifest: dict[str, Any]) -> str:
    credited = [
        f"{slide['catalogue_number']}: {slide['rights']['uri']} {slide['rights']['credit'] or ''}".rstrip()
        for slide in exhibit_set.released_slides()
    ]
    title = f"{exhibit_set.exhibit}, release {manifest['number']}"
    museum = "".join(f"{line}\n" for line in museum_lines())
    return README.format(title=title, museum=museum, rights="\n".join(["Rights:", *credited]))


FORMAT = SetFormat(
    name="site",
    words="a folder for a stick or a web server, opened by double-click",
    makes="folder",
    write=write_site,
    use="public",
    shows=ExhibitSet.released_photographs,
    needs_release=True,
)
