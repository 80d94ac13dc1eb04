"""Story panels: what is told between the photographs."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.db.models import Exists, OuterRef, QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.safestring import SafeString

from archive.admin.record_admin import RecordAdmin
from archive.admin.rows import TabularRows
from archive.admin.site import desk
from archive.admin.texts import VERB, TextFormSet, TextRows, do_verb, save_texts
from archive.admin.typed import InlineRows
from archive.admin.words import states_in_words
from archive.models import StoryCitation, StoryPanel, StoryText
from archive.standards.languages import DEFAULT_LANGUAGE


class StoryTextRows(TextRows):
    model = StoryText


class StoryCitationRows(TabularRows):
    model = StoryCitation
    fields = ("source", "locator")
    autocomplete_fields = ("source",)
    related = ("source",)
    verbose_name_plural = "Sources"


class WaitingFilter(admin.SimpleListFilter):
    title = "texts"
    parameter_name = "waiting"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [("in_review", "in review"), ("draft", "draft"), ("approved", "approved")]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        if self.value():
            return queryset.filter(Exists(StoryText.objects.filter(panel=OuterRef("pk"), state=self.value())))
        return queryset


@admin.register(StoryPanel, site=desk)
class StoryPanelAdmin(RecordAdmin):
    list_display = ("key", "title", "kind", "texts", "advisory_level")
    list_filter = ("kind", WaitingFilter, "advisory_level")
    search_fields = ("key", "texts__title", "texts__label")
    inlines = (StoryTextRows, StoryCitationRows)
    fieldsets = (
        ("Panel", {"fields": (("key", "kind"),)}),
        ("Advisory", {"fields": ("advisory_level", "advisory_reason"), "classes": ("collapse",)}),
        ("What a document, map or timeline draws", {"fields": ("body", "trace"), "classes": ("collapse",)}),
    )
    sheets = (
        ("panel", "Panel", ("Panel",), ()),
        ("words", "Words", (), (StoryTextRows,)),
        ("sources", "Sources and advisory", ("Advisory",), (StoryCitationRows,)),
        ("drawing", "What is drawn", ("What a document, map or timeline draws",), ()),
    )

    class Media:
        js = ("archive/remarks.js",)

    @admin.display(description="title")
    def title(self, panel: StoryPanel) -> str:
        titles = {text.language: text.title for text in panel.texts.all()}
        return titles.get(DEFAULT_LANGUAGE) or next(iter(titles.values()), "no title yet")

    @admin.display(description="texts")
    def texts(self, panel: StoryPanel) -> SafeString:
        return states_in_words(panel.texts.all())

    def get_queryset(self, request: HttpRequest) -> QuerySet[StoryPanel]:
        return super().get_queryset(request).prefetch_related("texts")

    def get_formset_kwargs(self, request: HttpRequest, obj: Any, inline: Any, prefix: str) -> dict[str, Any]:
        kwargs = super().get_formset_kwargs(request, obj, inline, prefix)
        if isinstance(inline, StoryTextRows):
            kwargs["initial"] = inline.missing_languages(obj)
        return kwargs

    def save_formset(self, request: HttpRequest, form: Any, formset: InlineRows, change: bool) -> None:
        if isinstance(formset, TextFormSet):
            save_texts(request, formset)
        else:
            super().save_formset(request, form, formset, change)

    def response_change(self, request: HttpRequest, obj: StoryPanel) -> HttpResponse:
        if VERB not in request.POST:
            return super().response_change(request, obj)
        language = do_verb(request, obj.texts)
        page = reverse("admin:archive_storypanel_change", args=[obj.pk])
        return HttpResponseRedirect(f"{page}#text-{language}" if language else page)

    def response_add(
        self, request: HttpRequest, obj: StoryPanel, post_url_continue: str | None = None
    ) -> HttpResponse:
        if VERB in request.POST:
            return self.response_change(request, obj)
        return super().response_add(request, obj, post_url_continue)
