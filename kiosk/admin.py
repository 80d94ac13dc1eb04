"""The kiosk's own records on the curator's desk: screens, and how often a slide was looked at."""

from __future__ import annotations

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest

from archive.admin.kept import KeptAdmin
from archive.admin.record_admin import RecordAdmin
from archive.admin.site import desk
from kiosk.models import Screen, VisitCount


@admin.register(Screen, site=desk)
class ScreenAdmin(RecordAdmin):
    list_display = ("name", "where", "exhibit", "pinned_release", "last_seen_at", "last_picture_at")
    search_fields = ("name", "where")
    autocomplete_fields = ("exhibit",)
    readonly_fields = ("shown_digest", "last_seen_at", "last_picture_at")
    fields = (
        ("name", "where"),
        ("exhibit", "pinned_release"),
        ("diagonal_inches", "viewing_distance_mm"),
        "school_mode",
        ("shown_digest", "last_seen_at", "last_picture_at"),
    )

    def get_queryset(self, request: HttpRequest) -> QuerySet[Screen]:
        screens = super().get_queryset(request).select_related("exhibit", "pinned_release__exhibit")
        return screens.defer("pinned_release__manifest")


@admin.register(VisitCount, site=desk)
class VisitCountAdmin(KeptAdmin):
    list_display = ("day", "screen", "slide", "language", "views")
    list_filter = ("screen", "language")
    date_hierarchy = "day"
    search_fields = ("slide",)
    list_select_related = ("screen",)
