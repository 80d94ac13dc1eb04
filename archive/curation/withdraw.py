"""Withdraw a photograph: a tombstone takes the place of its picture and texts, everywhere, now."""

from __future__ import annotations

from django.db import transaction
from django.db.models import Q

from archive.curation.floor import clear_files, lay_out
from archive.curation.withdrawn import files_shown, write_withdrawn
from archive.models import Original, Photograph, Release, Withdrawal
from archive.models.fields import LanguageMap


class AlreadyWithdrawn(ValueError):
    """The photograph was withdrawn before."""


def withdraw(photograph: Photograph, *, reason: LanguageMap, by: str) -> Withdrawal:
    """Take a photograph from every release, screen and later export (rights, privacy, dignity).

    Records that hold the same scan, as front or back, are withdrawn with it: it is the picture that must go. The
    releases themselves stay as published; what the web serves of them carries the tombstone. Raises AlreadyWithdrawn.
    """
    if photograph.is_withdrawn():
        raise AlreadyWithdrawn(f"{photograph.catalogue_number} is withdrawn already; nothing was changed.")
    with transaction.atomic():
        alike = [photograph, *_of_the_same_scan(photograph)]
        for record in alike:
            record.status = Photograph.Status.WITHDRAWN
            record.save()
            Withdrawal.objects.create(photograph=record, reason=reason, withdrawn_by=by)
        transaction.on_commit(lambda: _clear_the_floor(alike))
    return Withdrawal.objects.get(photograph=photograph)


def _scans_of(photograph: Photograph) -> list[Original]:
    """Front and back, as far as they are held."""
    return [scan for scan in (photograph.original, photograph.verso) if scan is not None]


def _of_the_same_scan(photograph: Photograph) -> list[Photograph]:
    scans = [scan.pk for scan in _scans_of(photograph)]
    same = Q(original__in=scans) | Q(verso__in=scans)
    others = Photograph.objects.filter(same).exclude(pk=photograph.pk)
    return list(others.exclude(status=Photograph.Status.WITHDRAWN))


def _clear_the_floor(withdrawn: list[Photograph]) -> None:
    """Rewrite the manifests first: a screen that asks now is told; then remove the pictures themselves."""
    releases = Release.objects.select_related("exhibit").order_by("pk")
    showing = [release for release in releases if _names_any(release, withdrawn)]
    for release in showing:
        lay_out(release)
    write_withdrawn()
    contents = [release.contents() for release in showing]
    for record in withdrawn:
        scans = {scan.sha256 for scan in _scans_of(record)}
        for sha256 in scans | set(files_shown(record, contents)):
            clear_files(sha256)


def _names_any(release: Release, withdrawn: list[Photograph]) -> bool:
    return any(f'"{record.catalogue_number}"' in release.manifest for record in withdrawn)
