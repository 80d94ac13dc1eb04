"""All captions by state and language: the pile that waits for a second pair of eyes."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString

from archive.admin.record_admin import RecordAdmin
from archive.admin.site import desk
from archive.admin.words import state_word, thumbnail
from archive.curation.approve import sign_for_the_scan
from archive.curation.revise import revise
from archive.models import Caption, StoryText
from archive.models.reviewed_text import ReviewedText
from archive.standards.languages import LANGUAGES


class BeforeScanFilter(admin.SimpleListFilter):
    title = "words and scan"
    parameter_name = "scan"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [("before", "written before the scan came")]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        if self.value() == "before":
            return queryset & Caption.objects.written_before_the_scan()
        return queryset


class TextAdmin(RecordAdmin):
    """A text is written on its record's page; here are its history and the way there."""

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def owner_address(self, text: Any) -> str:
        """The page the text is written on."""
        raise NotImplementedError

    def change_view(self, request: HttpRequest, object_id: str, *args: Any, **kwargs: Any) -> HttpResponse:
        text = self.get_object(request, object_id)
        if text is None:
            return super().change_view(request, object_id, *args, **kwargs)
        return HttpResponseRedirect(f"{self.owner_address(text)}#text-{text.language}")

    def restore_words(self, current: ReviewedText, version: ReviewedText) -> None:
        """Only the words come back. Nobody has approved them in their new place, so an approved text is a draft."""
        for name in current.WORDS:
            setattr(current, name, getattr(version, name))
        if isinstance(current, Caption):
            sign_for_the_scan(current)
        current.full_clean()
        revise(current)


@admin.register(Caption, site=desk)
class CaptionAdmin(TextAdmin):
    list_display = ("picture", "number", "in_language", "words", "state_in_words", "written_by")
    list_display_links = ("picture", "number")
    list_filter = ("state", "language", BeforeScanFilter)
    search_fields = ("photograph__catalogue_number", "title", "label")

    @admin.display(description="picture")
    def picture(self, caption: Caption) -> SafeString:
        return thumbnail(caption.photograph)

    @admin.display(description="catalogue number", ordering="photograph__catalogue_number")
    def number(self, caption: Caption) -> str:
        return caption.photograph.catalogue_number

    @admin.display(description="language", ordering="language")
    def in_language(self, caption: Caption) -> SafeString:
        return format_html('<span lang="{}">{}</span>', caption.language, LANGUAGES[caption.language])

    @admin.display(description="words")
    def words(self, caption: Caption) -> SafeString:
        return format_html(
            '<div class="list-words" lang="{}"><b>{}</b> {}</div>',
            caption.language,
            caption.title or "no title yet",
            caption.label,
        )

    @admin.display(description="state", ordering="state")
    def state_in_words(self, caption: Caption) -> SafeString:
        return format_html('<span class="state" data-state="{}">{}</span>', *state_word(caption))

    def get_queryset(self, request: HttpRequest) -> QuerySet[Caption]:
        return super().get_queryset(request).select_related("photograph__original")

    def owner_address(self, text: Caption) -> str:
        return reverse("admin:archive_photograph_change", args=[text.photograph_id])


@admin.register(StoryText, site=desk)
class StoryTextAdmin(TextAdmin):
    list_display = ("panel", "language", "title", "state")
    list_filter = ("state", "language")
    search_fields = ("panel__key", "title", "label")
    list_select_related = ("panel",)

    def has_module_permission(self, request: HttpRequest) -> bool:
        return False

    def owner_address(self, text: StoryText) -> str:
        return reverse("admin:archive_storypanel_change", args=[text.panel_id])
