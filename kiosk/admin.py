"""The kiosk's own records on the curator's desk: screens, and how often a slide was looked at."""

from __future__ import annotations

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.forms import ModelForm
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import URLPattern, path, reverse

from archive.admin.kept import KeptAdmin
from archive.admin.record_admin import RecordAdmin
from archive.admin.site import desk
from kiosk.models import Screen, VisitCount
from kiosk.pages import calibration_page
from kiosk.screens import facts, hang, take_down


@admin.register(Screen, site=desk)
class ScreenAdmin(RecordAdmin):
    list_display = (
        "name",
        "where",
        "exhibit",
        "pinned_release",
        "last_seen_at",
        "last_picture_at",
        "restarts",
    )
    search_fields = ("name", "where")
    autocomplete_fields = ("exhibit",)
    readonly_fields = ("shown_digest", "last_seen_at", "last_picture_at", "restarts")
    fields = (
        ("name", "where"),
        ("exhibit", "pinned_release"),
        ("diagonal_inches", "viewing_distance_mm", "lower_edge_mm"),
        ("school_mode", "low_controls"),
        ("shown_digest", "last_seen_at", "last_picture_at", "restarts"),
    )

    def get_urls(self) -> list[URLPattern]:
        view = self.admin_site.admin_view(self.calibration_view)
        return [path("<int:pk>/calibration/", view, name="kiosk_screen_calibration"), *super().get_urls()]

    def calibration_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """What this screen shows, measured in millimetres and degrees on the glass it is opened on."""
        screen = get_object_or_404(self.get_queryset(request), pk=pk)
        if not self.has_view_permission(request, screen):
            raise PermissionDenied
        desk_url = reverse("admin:kiosk_screen_change", args=[screen.pk])
        return HttpResponse(calibration_page(facts(screen), screen=screen.name, desk_url=desk_url))

    def get_queryset(self, request: HttpRequest) -> QuerySet[Screen]:
        screens = super().get_queryset(request).select_related("exhibit", "pinned_release__exhibit")
        return screens.defer("pinned_release__manifest")

    def save_model(self, request: HttpRequest, obj: Screen, form: ModelForm[Screen], change: bool) -> None:
        super().save_model(request, obj, form, change)
        if change and "name" in form.changed_data:
            take_down(form.initial["name"])
        hang(obj)

    def delete_model(self, request: HttpRequest, obj: Screen) -> None:
        super().delete_model(request, obj)
        take_down(obj.name)

    def delete_queryset(self, request: HttpRequest, queryset: QuerySet[Screen]) -> None:
        for screen in queryset:
            self.delete_model(request, screen)


@admin.register(VisitCount, site=desk)
class VisitCountAdmin(KeptAdmin):
    list_display = ("day", "screen", "slide", "language", "views")
    list_filter = ("screen", "language")
    date_hierarchy = "day"
    search_fields = ("slide",)
    list_select_related = ("screen",)
