"""The exhibit's list and its page: slides in order, and the ways to the floor."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from django import forms
from django.contrib import admin
from django.db.models import Count, QuerySet
from django.http import HttpRequest
from django.urls import URLPattern, path
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from archive.admin.exhibit import release_desk
from archive.admin.exhibit.exporting import export_view
from archive.admin.exhibit.slides import SectionRows, SlideRows
from archive.admin.record_admin import RecordAdmin
from archive.admin.site import desk
from archive.curation.publish import has_unpublished_changes
from archive.models import Exhibit
from archive.standards.languages import LANGUAGES

either = require_http_methods(["GET", "HEAD", "POST"])
VIEWS: list[tuple[str, str, Callable[..., Any], Callable[..., Any]]] = [
    ("check", "check/", require_safe, release_desk.check_view),
    ("publish", "publish/", either, release_desk.publish_view),
    ("releases", "releases/", require_safe, release_desk.releases_view),
    ("rollback", "releases/<int:number>/show/", require_POST, release_desk.rollback_view),
    ("export", "export/", either, export_view),
]


class ExhibitForm(forms.ModelForm[Exhibit]):
    languages = forms.MultipleChoiceField(
        choices=list(LANGUAGES.items()), widget=forms.CheckboxSelectMultiple
    )
    default_language = forms.ChoiceField(choices=list(LANGUAGES.items()))

    def clean_languages(self) -> list[str]:
        return [tag for tag in LANGUAGES if tag in self.cleaned_data["languages"]]


@admin.register(Exhibit, site=desk)
class ExhibitAdmin(RecordAdmin):
    form = ExhibitForm
    change_form_template = "archive/exhibit.html"
    list_display = ("named", "slug", "slide_count", "release", "is_default")
    search_fields = ("slug", "title__en")
    kept_on_restore = ("current_release",)
    inlines = (SlideRows, SectionRows)
    fieldsets = (
        ("Title", {"fields": ("title", "introduction")}),
        (
            "How it is shown",
            {
                "fields": (
                    "slug",
                    ("languages", "default_language"),
                    ("show_unreviewed", "is_default", "qr_codes"),
                ),
            },
        ),
    )
    sheets = (
        ("slides", "Slides", (), (SlideRows, SectionRows)),
        ("title", "Title", ("Title",), ()),
        ("settings", "How it is shown", ("How it is shown",), ()),
    )

    class Media:
        css = {"all": ["adminsortable2/css/sortable.css"]}
        js = ("adminsortable2/js/adminsortable2.min.js", "archive/slides.js")

    @admin.display(description="exhibit")
    def named(self, exhibit: Exhibit) -> str:
        return str(exhibit)

    @admin.display(description="slides")
    def slide_count(self, exhibit: Exhibit) -> int:
        return int(exhibit.slide_total)  # type: ignore[attr-defined]

    @admin.display(description="on the floor")
    def release(self, exhibit: Exhibit) -> str:
        current = exhibit.current_release
        return f"release {current.number}, {current.published_at:%Y-%m-%d}" if current else "not published"

    def get_queryset(self, request: HttpRequest) -> QuerySet[Exhibit]:
        exhibits: QuerySet[Exhibit] = super().get_queryset(request).select_related("current_release")
        return exhibits.defer("current_release__manifest").annotate(slide_total=Count("slides"))

    def get_urls(self) -> list[URLPattern]:
        own = [
            path(
                f"<int:object_id>/{way}",
                self.admin_site.admin_view(only(partial(view, self))),
                name=f"archive_exhibit_{name}",
            )
            for name, way, only, view in VIEWS
        ]
        return own + super().get_urls()

    def get_inlines(self, request: HttpRequest, obj: Exhibit | None) -> Any:
        return self.inlines if obj is not None else ()

    def get_readonly_fields(self, request: HttpRequest, obj: Exhibit | None = None) -> Any:
        """A published exhibit keeps its address: screens and sticks know it by it."""
        return ("slug",) if obj is not None and obj.is_published() else ()

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any
    ) -> Any:
        exhibit = context.get("original")
        context["differs"] = (
            exhibit is not None and exhibit.is_published() and has_unpublished_changes(exhibit)
        )
        return super().render_change_form(request, context, *args, **kwargs)
