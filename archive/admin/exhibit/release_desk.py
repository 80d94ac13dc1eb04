"""Check, publish, roll back: an exhibit's way to the floor, each on a page that says what it will do."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import reverse

from archive.admin.exhibit.changes import changes_to_publish
from archive.admin.typed import signed_by
from archive.curation.check import check_exhibit
from archive.curation.finding import Finding
from archive.curation.floor import NotStored
from archive.curation.publish import NotReady, publish
from archive.curation.rollback import NoSuchRelease, rollback
from archive.models import Exhibit

if TYPE_CHECKING:
    from archive.admin.exhibit.admin import ExhibitAdmin

LEVELS = {
    "error": "Must be mended before publishing",
    "warning": "Worth another look",
    "note": "Good to know",
}


@dataclass(frozen=True)
class Remark:
    """A finding with the way to the record that mends it."""

    finding: Finding
    address: str


def the_exhibit(
    admin: ExhibitAdmin, request: HttpRequest, object_id: int, *, to_change: bool = False
) -> Exhibit:
    """The exhibit, for those who may see it, or change it."""
    exhibit = get_object_or_404(Exhibit.objects.select_related("current_release"), pk=object_id)
    may = admin.has_change_permission if to_change else admin.has_view_permission
    if not may(request, exhibit):
        raise PermissionDenied
    return exhibit


def page(
    admin: ExhibitAdmin, request: HttpRequest, exhibit: Exhibit, template: str, **more: Any
) -> TemplateResponse:
    """One of the exhibit's own pages."""
    own = {
        "opts": admin.opts,
        "exhibit": exhibit,
        "may_change": admin.has_change_permission(request, exhibit),
    }
    return TemplateResponse(request, template, {**admin.admin_site.each_context(request), **own, **more})


def address(name: str, exhibit: Exhibit) -> str:
    """The address of one of the exhibit's pages."""
    return reverse(f"admin:archive_exhibit_{name}", args=[exhibit.pk])


def check_view(admin: ExhibitAdmin, request: HttpRequest, object_id: int) -> HttpResponse:
    """Everything the check finds, grouped by weight, each with the way to its record."""
    exhibit = the_exhibit(admin, request, object_id)
    groups = grouped(exhibit, check_exhibit(exhibit))
    return page(admin, request, exhibit, "archive/check.html", title=f"Check “{exhibit}”", groups=groups)


def publish_view(admin: ExhibitAdmin, request: HttpRequest, object_id: int) -> HttpResponse:
    """Say what changes and ask for a note; then publish."""
    exhibit = the_exhibit(admin, request, object_id, to_change=True)
    if request.method == "POST":
        return _publish(admin, request, exhibit)
    findings = check_exhibit(exhibit)
    errors = [finding for finding in findings if finding.level == "error"]
    more = {
        "title": f"Publish “{exhibit}”",
        "groups": grouped(exhibit, errors),
        "changes": [] if errors else changes_to_publish(exhibit),
        "warnings": sum(finding.level == "warning" for finding in findings),
    }
    return page(admin, request, exhibit, "archive/publish.html", **more)


def _publish(admin: ExhibitAdmin, request: HttpRequest, exhibit: Exhibit) -> HttpResponse:
    try:
        made = publish(exhibit, by=signed_by(request), note=request.POST.get("note", "").strip()[:500])
    except NotReady as error:
        found = grouped(exhibit, error.findings)
        return page(
            admin, request, exhibit, "archive/publish.html", title=f"Publish “{exhibit}”", groups=found
        )
    except NotStored as error:
        messages.error(request, f"Not published: {error}")
        return HttpResponseRedirect(address("publish", exhibit))
    words = (
        f"Release {made.release.number} is on the floor."
        if made.made
        else "Nothing has changed since the release."
    )
    messages.success(request, words)
    return HttpResponseRedirect(address("releases", exhibit))


def releases_view(admin: ExhibitAdmin, request: HttpRequest, object_id: int) -> HttpResponse:
    """Every release, the newest first, with the way back."""
    exhibit = the_exhibit(admin, request, object_id)
    releases = exhibit.releases.defer("manifest").order_by("-number")
    return page(
        admin, request, exhibit, "archive/releases.html", title=f"Releases of “{exhibit}”", releases=releases
    )


def rollback_view(admin: ExhibitAdmin, request: HttpRequest, object_id: int, number: int) -> HttpResponse:
    """Turn the screens to another release."""
    exhibit = the_exhibit(admin, request, object_id, to_change=True)
    try:
        rolled = rollback(exhibit, number=number, by=signed_by(request))
    except (NoSuchRelease, NotStored) as error:
        messages.error(request, str(error))
    else:
        words = (
            f"The screens show release {number} now."
            if rolled.changed
            else f"Release {number} is shown already."
        )
        messages.success(request, words)
    return HttpResponseRedirect(address("releases", exhibit))


def grouped(exhibit: Exhibit, findings: list[Finding]) -> list[tuple[str, str, list[Remark]]]:
    """Findings by weight: (level, heading, remarks)."""
    ways = ways_to_mend(exhibit)
    return [
        (
            level,
            heading,
            [Remark(found, ways.get(found.where, "")) for found in findings if found.level == level],
        )
        for level, heading in LEVELS.items()
        if any(found.level == level for found in findings)
    ]


def ways_to_mend(exhibit: Exhibit) -> dict[str, str]:
    """The addresses of the records that a finding may name: photographs by number, panels by key, the exhibit."""
    slides = exhibit.slides.values_list(
        "photograph_id", "photograph__catalogue_number", "panel_id", "panel__key"
    )
    ways = {exhibit.slug: reverse("admin:archive_exhibit_change", args=[exhibit.pk])}
    for photograph, number, panel, key in slides:
        if photograph:
            ways[number] = reverse("admin:archive_photograph_change", args=[photograph])
        else:
            ways[key] = reverse("admin:archive_storypanel_change", args=[panel])
    return ways
