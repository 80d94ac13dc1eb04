"""Places, people, subjects and sources: named once, used by many records."""

from __future__ import annotations

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from archive.admin.record_admin import RecordAdmin
from archive.admin.rows import TabularRows
from archive.admin.site import desk
from archive.models import Citation, Person, Place, Source, Statement, Subject
from archive.models.fields import LanguageMap
from archive.standards.languages import LANGUAGES

NAMES = tuple(f"name__{tag}" for tag in LANGUAGES)


def in_every_language(texts: LanguageMap) -> SafeString:
    """A name in each language, in its letters."""
    pairs = ((tag, texts[tag]) for tag in LANGUAGES if texts.get(tag))
    return format_html(
        '<span class="names">{}</span>', format_html_join(" · ", '<span lang="{}">{}</span>', pairs)
    )


class NamedAdmin(RecordAdmin):
    """A record that is its names."""

    search_fields = ("key", *NAMES)

    @admin.display(description="name")
    def named(self, record: Place | Person | Subject) -> str:
        return str(record)

    @admin.display(description="in each language")
    def names(self, record: Place | Person | Subject) -> SafeString:
        return in_every_language(record.name)


@admin.register(Place, site=desk)
class PlaceAdmin(NamedAdmin):
    list_display = ("named", "names", "today", "precision", "latitude", "longitude")
    list_filter = ("precision",)
    fields = ("key", "name", "modern_name", ("latitude", "longitude", "precision"), "basis", "identifiers")

    @admin.display(description="today")
    def today(self, place: Place) -> SafeString:
        return in_every_language(place.modern_name)


@admin.register(Person, site=desk)
class PersonAdmin(NamedAdmin):
    list_display = ("named", "names", "life")
    fields = ("key", "name", "life", "role", "basis", "identifiers")


@admin.register(Subject, site=desk)
class SubjectAdmin(NamedAdmin):
    list_display = ("named", "names")


@admin.register(Source, site=desk)
class SourceAdmin(RecordAdmin):
    list_display = ("short_form", "citation", "key")
    search_fields = ("key", "citation", "short")
    fields = ("key", "citation", "short", "name", "note", "address", "sha256")

    @admin.display(description="source", ordering="short")
    def short_form(self, source: Source) -> str:
        return str(source)


class CitationRows(TabularRows):
    model = Citation
    fields = ("source", "locator")
    autocomplete_fields = ("source",)
    related = ("source",)
    verbose_name_plural = "Sources it rests on"


@admin.register(Statement, site=desk)
class StatementAdmin(RecordAdmin):
    list_display = ("said", "aspect", "confidence", "photograph")
    list_filter = ("aspect", "confidence")
    search_fields = ("photograph__catalogue_number", *(f"text__{tag}" for tag in LANGUAGES))
    autocomplete_fields = ("photograph",)
    fields = ("photograph", ("aspect", "confidence", "order"), "text", "reason", "trace")
    inlines = (CitationRows,)

    @admin.display(description="statement")
    def said(self, statement: Statement) -> str:
        return str(statement)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Statement]:
        return super().get_queryset(request).select_related("photograph")
