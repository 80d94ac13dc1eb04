"""The curator's desk: the admin's front page, its order, and what it shows that other pages do not."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.contrib.admin import AdminSite
from django.http import HttpRequest
from django.template.response import TemplateResponse
from django.urls import URLPattern, URLResolver, path

from archive.admin import pictures
from archive.admin.label_checks import remarks_view

GROUPS: list[tuple[str, list[str]]] = [
    ("The exhibit", ["Photograph", "Exhibit", "StoryPanel", "Caption"]),
    ("What we know it from", ["Place", "Person", "Subject", "Source", "Statement"]),
    ("Pictures and releases", ["Original", "LookAlike", "Release", "Withdrawal"]),
    ("For the technician", ["Screen", "VisitCount", "User", "Group", "AccessAttempt"]),
]
IN_THE_HEADER = ["Photograph", "Exhibit", "StoryPanel", "Caption", "Place", "Person", "Source"]


class CuratorsDesk(AdminSite):
    """The one place with a login (INTERFACES, Addresses)."""

    site_title = "Curator's desk"
    index_title = "Curator's desk"
    enable_nav_sidebar = False
    empty_value_display = "—"

    @property
    def site_header(self) -> str:  # type: ignore[override]
        return f"Curator's desk · {settings.MUSEUM_NAME}" if settings.MUSEUM_NAME else "Curator's desk"

    def each_context(self, request: HttpRequest) -> dict[str, Any]:
        context = super().each_context(request)
        models = {
            model["object_name"]: model for group in context["available_apps"] for model in group["models"]
        }
        context["header_models"] = [models[name] for name in IN_THE_HEADER if name in models]
        context["desk_fonts"] = getattr(settings, "DESK_FONTS", "")
        return context

    def get_app_list(self, request: HttpRequest, app_label: str | None = None) -> list[Any]:
        """Ordered as a curator works, not by application; one application's own page keeps Django's order."""
        apps = super().get_app_list(request, app_label)
        if app_label is not None:
            return apps
        models = {model["object_name"]: model for app in apps for model in app["models"]}
        groups = [
            _group(title, [models.pop(name) for name in names if name in models]) for title, names in GROUPS
        ]
        groups.append(_group("More", list(models.values())))
        return [group for group in groups if group["models"]]

    def index(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> TemplateResponse:
        from archive.admin.waiting import what_waits  # it names models that are registered after this site

        return super().index(request, {"waiting": what_waits(), **(extra_context or {})})

    def get_urls(self) -> list[URLPattern | URLResolver]:
        own: list[URLPattern | URLResolver] = [
            path("pictures/<path:name>", self.admin_view(pictures.picture), name="picture"),
            path("narrations/<slug:sha256>", self.admin_view(pictures.narration), name="narration"),
            path("originals/<slug:sha256>", self.admin_view(pictures.original), name="original"),
            path("label-remarks/", self.admin_view(remarks_view), name="label_remarks"),
        ]
        return own + super().get_urls()


def _group(title: str, models: list[Any]) -> dict[str, Any]:
    return {"name": title, "app_label": title, "app_url": "", "has_module_perms": True, "models": models}


desk = CuratorsDesk(name="admin")
