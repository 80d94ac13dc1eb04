"""The questions a curator asks of the list of photographs."""

from __future__ import annotations

from typing import Any

from django.contrib.admin import SimpleListFilter
from django.db.models import Exists, OuterRef, QuerySet
from django.http import HttpRequest

from archive.models import Caption, Exhibit, Slide
from archive.models.reviewed_text import TextState
from archive.standards.languages import LANGUAGES
from archive.standards.rights_statements import all_statements

Lookups = list[tuple[str, str]]


class ScanFilter(SimpleListFilter):
    title = "scan"
    parameter_name = "scan"

    def lookups(self, request: HttpRequest, model_admin: Any) -> Lookups:
        return [("held", "held"), ("awaited", "awaited")]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        if self.value() in ("held", "awaited"):
            return queryset.filter(original__isnull=self.value() == "awaited")
        return queryset


class TextFilter(SimpleListFilter):
    """The state of the text in one language."""

    language = ""

    def lookups(self, request: HttpRequest, model_admin: Any) -> Lookups:
        return [*((str(key), str(word)) for key, word in TextState.choices), ("none", "not written")]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        texts = Caption.objects.filter(photograph=OuterRef("pk"), language=self.language)
        if self.value() == "none":
            return queryset.filter(~Exists(texts.exclude(title="", label="")))
        if self.value():
            return queryset.filter(Exists(texts.filter(state=self.value())))
        return queryset


def text_filters() -> list[type[SimpleListFilter]]:
    """One filter for each language."""
    return [
        type(
            f"TextFilter_{tag.replace('-', '_')}",
            (TextFilter,),
            {"language": tag, "title": f"text: {own}", "parameter_name": f"text_{tag}"},
        )
        for tag, own in LANGUAGES.items()
    ]


class StaleFilter(SimpleListFilter):
    title = "words and scan"
    parameter_name = "stale"

    def lookups(self, request: HttpRequest, model_admin: Any) -> Lookups:
        return [("yes", "written before the scan came")]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        if self.value() == "yes":
            return queryset.filter(
                Exists(Caption.objects.written_before_the_scan().filter(photograph=OuterRef("pk")))
            )
        return queryset


class RightsFilter(SimpleListFilter):
    title = "rights"
    parameter_name = "rights"

    def lookups(self, request: HttpRequest, model_admin: Any) -> Lookups:
        return [(known.code, known.code) for known in all_statements()]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        uris = [known.uri for known in all_statements() if known.code == self.value()]
        return queryset.filter(rights_uri__in=uris) if uris else queryset


class ExhibitFilter(SimpleListFilter):
    title = "exhibit"
    parameter_name = "exhibit"

    def lookups(self, request: HttpRequest, model_admin: Any) -> Lookups:
        return [(exhibit.slug, str(exhibit)) for exhibit in Exhibit.objects.only("slug", "title")]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        if self.value():
            return queryset.filter(
                Exists(Slide.objects.filter(photograph=OuterRef("pk"), exhibit__slug=self.value()))
            )
        return queryset
