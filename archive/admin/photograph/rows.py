"""What is known of a photograph, row by row."""

from __future__ import annotations

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.http import HttpRequest

from archive.admin.photograph.caption_form import CaptionForm
from archive.admin.rows import StackedRows, TabularRows
from archive.admin.texts import TextRows
from archive.models import (
    Caption,
    OpenQuestion,
    PersonMentioned,
    Photograph,
    PlaceShown,
    ProvenanceEvent,
    Region,
    ResearchLead,
    RightsDecision,
    SourceCaption,
    Statement,
)


class SourceCaptionForm(forms.ModelForm[SourceCaption]):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        words = self.fields.get("text")
        if words is not None and self.instance.pk is not None:
            words.disabled = True
            words.widget.attrs["lang"] = self.instance.language
            words.help_text = "Kept as received. If it was copied wrongly, delete it and add it anew."


class CaptionRows(TextRows):
    model = Caption
    form = CaptionForm
    fields = (
        "language",
        *Caption.WORDS[:-1],
        "narration_file",
        "narration_out",
        "transcript",
        "signature",
        "written_by",
        "translated_from",
    )
    related = ("narration",)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Caption]:
        captions: QuerySet[Caption] = super().get_queryset(request)
        return captions.select_related(*self.related)


class SourceCaptionRows(StackedRows):
    """The words it came with: their text is kept as received, so only a new one can be typed."""

    model = SourceCaption
    fields = ("text", ("language", "source", "locator"), "wording_note", "order")
    autocomplete_fields = ("source",)
    related = ("source", "photograph")
    verbose_name_plural = "Source captions, word for word"
    form = SourceCaptionForm


class StatementRows(StackedRows):
    model = Statement
    fields = (("aspect", "confidence", "order"), "text", "reason")
    show_change_link = True
    related = ("photograph",)
    verbose_name_plural = "Statements: what we know"


class OpenQuestionRows(StackedRows):
    model = OpenQuestion
    fields = ("text", "order")
    verbose_name_plural = "Open questions: what we do not know"


class PlaceRows(TabularRows):
    model = PlaceShown
    fields = ("place", "confidence", "order")
    autocomplete_fields = ("place",)
    related = ("place",)
    verbose_name_plural = "Places, the narrowest first"


class SubjectRows(TabularRows):
    model = Photograph.subjects.through
    fields = ("subject",)
    autocomplete_fields = ("subject",)
    related = ("subject",)
    verbose_name = "subject"
    verbose_name_plural = "Subjects"


class PersonRows(StackedRows):
    model = PersonMentioned
    fields = (("person", "identified", "order"), "role")
    autocomplete_fields = ("person",)
    related = ("person",)


class ProvenanceRows(StackedRows):
    model = ProvenanceEvent
    fields = (
        ("kind", "date", "certainty", "direct_transfer", "order"),
        "agent",
        "place",
        "evidence",
        ("source", "locator"),
    )
    autocomplete_fields = ("source",)
    related = ("source", "photograph")
    verbose_name_plural = "Provenance: where it has been, gaps included"


class RegionRows(StackedRows):
    model = Region
    template = "archive/regions.html"
    fields = (("x", "y", "width", "height", "order"), "title", "text")
    verbose_name_plural = "Look closer: details, in fractions of the picture"

    class Media:
        js = ("archive/region-shape.js", "archive/regions.js")
        css = {"all": ("archive/regions.css",)}


class RightsRows(TabularRows):
    """A log: decisions are added, never changed or taken away."""

    model = RightsDecision
    fields = ("use", "permitted", "reason", "decided_by", "decided_at")
    readonly_fields = ("decided_by", "decided_at")
    can_delete = False
    verbose_name_plural = "Rights decisions, a log"

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


class LeadRows(StackedRows):
    model = ResearchLead
    fields = ("text", "followed_up", "order")
    verbose_name_plural = "Research leads: for the desk only, never shown to visitors"
