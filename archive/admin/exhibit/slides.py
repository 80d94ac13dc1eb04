"""The slides of an exhibit in their order: dragged, moved by a button, or numbered by hand."""

from __future__ import annotations

from typing import Any

from django import forms
from django.db import transaction
from django.db.models import F, QuerySet
from django.http import HttpRequest

from archive.admin.rows import KnownRows, Rows, StackedRows
from archive.admin.typed import Tabular
from archive.models import Exhibit, Section, Slide

OUT_OF_THE_WAY = 1_000_000
"""Added to every order before renumbering: SQLite holds a unique order row by row, so two slides cannot just swap."""


class SlideForm(forms.ModelForm[Slide]):
    """A slide by its place, which is a wish: places are numbered anew, without gaps, when the exhibit is saved."""

    place = forms.IntegerField(
        required=False,
        min_value=0,
        label="No.",
        widget=forms.NumberInput(attrs={"class": "_reorder_ slide-place", "inputmode": "numeric"}),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.pk is not None:
            self.initial["place"] = self.fields["place"].initial = self.instance.order
            for name in ("photograph", "panel"):
                self.fields[name].disabled = True


class SlideFormSet(KnownRows):
    """Saves the slides so that no two ever hold the same place, also in between."""

    def save(self, commit: bool = True) -> Any:
        if not commit:
            return super().save(commit=False)
        with transaction.atomic():
            saved = super().save(commit=False)
            for slide in self.deleted_objects:
                slide.delete()
            renumber(self.instance, self._wished())
        return saved

    def _wished(self) -> list[Slide]:
        """Every slide in the order wished; what has no number comes last, equals keep their order."""
        kept = [form for form in self.forms if form not in self.deleted_forms and _is_slide(form)]
        return [form.instance for form in sorted(kept, key=_place)]


def _is_slide(form: Any) -> bool:
    return form.instance.pk is not None or form.has_changed()


def _place(form: Any) -> tuple[float, int]:
    place = form.cleaned_data.get("place")
    was = form.instance.order if form.instance.pk else OUT_OF_THE_WAY
    return (float("inf") if place is None else place, was)


def renumber(exhibit: Exhibit, slides: list[Slide]) -> None:
    """Give the slides the places 1, 2, 3…; saves only those whose record changes, so that history stays readable."""
    before = dict(exhibit.slides.values_list("pk", "order"))
    exhibit.slides.update(order=F("order") + OUT_OF_THE_WAY)
    for place, slide in enumerate(slides, start=1):
        slide.order = place
        if before.get(slide.pk) == place and not _edited(slide):
            Slide.objects.filter(pk=slide.pk).update(order=place)
        else:
            slide.save()


def _edited(slide: Slide) -> bool:
    kept = Slide.objects.filter(pk=slide.pk).values_list("section_id", flat=True).first()
    return kept != slide.section_id


class SlideRows(Rows, Tabular):
    model = Slide
    form = SlideForm
    formset = SlideFormSet
    template = "archive/slides.html"
    fields = ("place", "photograph", "panel", "section")
    autocomplete_fields = ("photograph", "panel")
    ordering = ("order",)
    verbose_name_plural = "Slides in their order"

    def get_queryset(self, request: HttpRequest) -> QuerySet[Slide]:
        slides = super().get_queryset(request)
        shown = slides.select_related("photograph__original", "panel", "section", "exhibit")
        return shown.prefetch_related("panel__texts")

    def get_formset(self, request: HttpRequest, obj: Exhibit | None = None, **kwargs: Any) -> Any:
        """The sections are asked for once, not once a row."""
        formset = super().get_formset(request, obj, **kwargs)
        sections = list(obj.sections.all()) if obj is not None else []
        field: Any = formset.form.base_fields["section"]
        field.queryset = Section.objects.filter(exhibit=obj) if obj is not None else Section.objects.none()
        field.choices = [("", "—"), *((section.pk, str(section)) for section in sections)]
        return formset


class SectionRows(StackedRows):
    model = Section
    fields = (("key", "order"), "title")
    verbose_name_plural = "Sections"
    classes = ("collapse",)
