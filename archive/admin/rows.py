"""Rows of a record's form (Django's inlines), with choices that cost no query per row."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from django.contrib.admin.options import InlineModelAdmin
from django.contrib.admin.widgets import AutocompleteSelect
from django.db.models import ForeignKey, QuerySet, TextField
from django.forms import ModelForm, Textarea
from django.http import HttpRequest

from archive.admin.language_map import LanguageMapFormField
from archive.admin.plain_text import PlainTextField
from archive.admin.typed import InlineRows, Stacked, Tabular
from archive.models.fields import LanguageMapField


class KnownChoice(AutocompleteSelect):
    """Django's autocomplete asks the database for the words of each row's choice; this one is told them."""

    known: object | None = None

    def optgroups(self, name: str, value: Sequence[str], attr: dict[str, Any] | None = None) -> list[Any]:
        known = self.known
        if known is None or [str(getattr(known, "pk", ""))] != [str(chosen) for chosen in value]:
            return super().optgroups(name, value, attr)
        options = [self.create_option(name, value[0], self.choices.field.label_from_instance(known), True, 0)]
        if not self.is_required:
            options.insert(0, self.create_option(name, "", "", False, 0))
        return [(None, options, 0)]


class KnownRows(InlineRows):
    """Names every field, and tells each row's autocomplete what its record already holds."""

    def add_fields(self, form: ModelForm[Any], index: int | None) -> None:
        super().add_fields(form, index)
        for bound in form.visible_fields():
            inner: Any = getattr(bound.field.widget, "widget", bound.field.widget)
            inner.attrs.setdefault(
                "aria-label", bound.label
            )  # in a table only the head of the column says it
        for name, widget in _autocompletes(form):
            if form.instance._meta.get_field(name).is_cached(form.instance):
                widget.known = getattr(form.instance, name)


def _autocompletes(form: ModelForm[Any]) -> Iterator[tuple[str, KnownChoice]]:
    for name, field in form.fields.items():
        widget = getattr(field.widget, "widget", field.widget)
        if isinstance(widget, KnownChoice):
            yield name, widget


class Rows(InlineModelAdmin):
    """What the two kinds of rows share."""

    extra = 0
    formset = KnownRows
    formfield_overrides = {
        LanguageMapField: {"form_class": LanguageMapFormField},
        TextField: {"form_class": PlainTextField, "widget": Textarea(attrs={"rows": 2})},
    }
    related: tuple[str, ...] = ()

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        rows: QuerySet[Any] = super().get_queryset(request)
        return rows.select_related(*self.related) if self.related else rows

    def formfield_for_foreignkey(
        self, db_field: ForeignKey[Any, Any], request: HttpRequest, **kwargs: Any
    ) -> Any:
        if db_field.name in self.autocomplete_fields:
            kwargs["widget"] = KnownChoice(db_field, self.admin_site)
        return super().formfield_for_foreignkey(db_field, request, **kwargs)


class StackedRows(Rows, Stacked):
    """Rows with much in them, one below the other."""


class TabularRows(Rows, Tabular):
    """Short rows, as a table."""
