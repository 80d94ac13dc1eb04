"""The gallery floor: the public files that screens read without asking the database."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import Any

from archive.curation.languages import in_languages
from archive.curation.manifest_photograph import tombstone
from archive.curation.museum import logos_of
from archive.curation.withdrawn import write_withdrawn
from archive.models import Exhibit, Photograph, Release
from archive.models.shelves import current_path, index_path, private, public, put_whole, release_path
from archive.standards.canonical import canonical_bytes, digest

MAKE_AGAIN = "`manage.py remake_pictures` makes it again from its original."


class NotStored(RuntimeError):
    """A release would refer to a file that is not stored."""


def served_manifest(release: Release, withdrawn: dict[str, Photograph] | None = None) -> dict[str, Any]:
    """The release's manifest with a tombstone for every photograph withdrawn since, and its digest anew."""
    gone = withdrawn_photographs() if withdrawn is None else withdrawn
    contents = release.contents()
    contents["slides"] = [_with_tombstone(release.exhibit, slide, gone) for slide in contents["slides"]]
    contents["digest"] = digest(contents)
    return contents


def withdrawn_photographs() -> dict[str, Photograph]:
    """Every withdrawn photograph by its catalogue number."""
    gone = Photograph.objects.filter(status=Photograph.Status.WITHDRAWN).select_related("withdrawal")
    return {photograph.catalogue_number: photograph for photograph in gone}


def put_pictures(contents: dict[str, Any], *, thorough: bool = False) -> None:
    """Bring every file a manifest names from `private/` into `public/`; raises NotStored before anything shows."""
    for file in (*pictures_of(contents), *narrations_of(contents)):
        _bring(private() / file["path"], public() / file["path"])
    for path in tile_folders(contents):
        _bring_folder(private() / path, public() / path, thorough=thorough)


def lay_out(release: Release) -> None:
    """Write a release's public manifest and, when it is the current one, turn the exhibit's screens to it."""
    served = canonical_bytes(served_manifest(release))
    put_whole(release_path(release.exhibit.slug, release.number), served)
    if release.exhibit.current_release_id == release.pk:
        put_whole(current_path(release.exhibit.slug), served)
        write_index()


def write_index() -> None:
    """Write the public list of published exhibits; the default one is what `/` shows."""
    shown = list(Exhibit.objects.filter(current_release__isnull=False).order_by("-is_default", "slug"))
    listed = [{"slug": exhibit.slug, "title": in_languages(exhibit, exhibit.title)} for exhibit in shown]
    put_whole(
        index_path(), canonical_bytes({"default": shown[0].slug if shown else None, "exhibits": listed})
    )


def lay_out_everything() -> int:
    """Make the floor whole again from the database; returns the number of releases laid out."""
    releases = list(Release.objects.select_related("exhibit").order_by("pk"))
    for release in releases:
        put_pictures(served_manifest(release))
        lay_out(release)
    write_index()
    write_withdrawn()
    return len(releases)


def mend_the_floor() -> int:
    """Lay out anew what a power cut between commit and file left behind; returns how many releases needed it."""
    mended = 0
    for exhibit in Exhibit.objects.filter(current_release__isnull=False).select_related("current_release"):
        release = exhibit.current_release
        if release is None:
            continue
        release.exhibit = exhibit
        served = served_manifest(release)
        shown = current_path(exhibit.slug)
        if not shown.is_file() or shown.read_bytes() != canonical_bytes(served):
            put_pictures(served)
            lay_out(release)
            mended += 1
    write_withdrawn()
    return mended


def pictures_of(contents: dict[str, Any]) -> list[dict[str, Any]]:
    """Every picture a manifest names: fronts, backs, thumbnails and the museum's logo, as `{path, bytes, …}`."""
    found = [picture for side in _sides(contents) for picture in side.get("pictures", [])]
    found += logos_of(contents)
    return found + [slide["thumbnail"] for slide in contents["slides"] if slide.get("thumbnail")]


def picture_paths(contents: dict[str, Any]) -> list[str]:
    """The paths, relative to `/media/`, of every picture a manifest names."""
    return [picture["path"] for picture in pictures_of(contents)]


def narrations_of(contents: dict[str, Any]) -> list[dict[str, Any]]:
    """Every sound file a manifest names, as `{path, type, bytes, sha256}`."""
    captions = [text for slide in contents["slides"] for text in slide.get("captions", {}).values()]
    return [text["narration"] for text in captions if text.get("narration")]


def tile_folders(contents: dict[str, Any]) -> list[str]:
    """The folders, relative to `/media/`, of every tile pyramid a manifest names."""
    return [str(Path(side["tiles"]).parent) for side in _sides(contents) if side.get("tiles")]


def _sides(contents: dict[str, Any]) -> list[dict[str, Any]]:
    """Fronts and backs."""
    backs = [slide["verso"] for slide in contents["slides"] if slide.get("verso")]
    return [*contents["slides"], *backs]


def clear_files(sha256: str) -> None:
    """Take every public picture and tile of one scan, of any recipe, or one narration off the floor."""
    for kind in ("pictures", "tiles"):
        for folder in public().glob(f"{kind}/*/{sha256[:2]}/{sha256}"):
            shutil.rmtree(folder)
    for file in public().glob(f"narrations/{sha256[:2]}/{sha256}.*"):
        file.unlink()


def _with_tombstone(exhibit: Exhibit, slide: dict[str, Any], gone: dict[str, Photograph]) -> dict[str, Any]:
    photograph = gone.get(slide.get("catalogue_number", ""))
    return {"section": slide["section"], **tombstone(exhibit, photograph)} if photograph else slide


def _bring(source: Path, target: Path) -> None:
    if target.is_file():
        return
    if not source.is_file():
        narration = source.is_relative_to(private() / "narrations")
        what, remedy = ("narration", "Add the file again.") if narration else ("picture", MAKE_AGAIN)
        raise NotStored(f"The {what} {source.name} in {source.parent} is not stored. {remedy}")
    target.parent.mkdir(parents=True, exist_ok=True)
    draft = target.with_name(f".{target.name}.{os.getpid()}")
    draft.unlink(missing_ok=True)
    try:
        os.link(source, draft)
    except OSError:  # another file system, or one without hard links
        shutil.copyfile(source, draft)
    draft.replace(target)


def _bring_folder(source: Path, target: Path, *, thorough: bool) -> None:
    """Link a whole pyramid; a folder appears under its name only when it is complete."""
    if target.is_dir() and not thorough:
        return
    if not source.is_dir():
        raise NotStored(f"The tiles in {source} are not stored. {MAKE_AGAIN}")
    if target.is_dir():
        for file in (path for path in source.rglob("*") if path.is_file()):
            _bring(file, target / file.relative_to(source))
        return
    draft = target.with_name(f".{target.name}.{os.getpid()}")
    shutil.rmtree(draft, ignore_errors=True)
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copytree(source, draft, copy_function=_link_or_copy)
    draft.replace(target)


def _link_or_copy(source: str, target: str) -> None:
    try:
        os.link(source, target)
    except OSError:  # another file system, or one without hard links
        shutil.copyfile(source, target)
