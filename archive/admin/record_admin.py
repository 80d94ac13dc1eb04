"""What every record's pages on the desk share: lists that stay quick, forms per language, history in words."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from django.contrib.admin import ShowFacets
from django.contrib.admin.helpers import AdminForm, InlineAdminFormSet
from django.db.models import TextField
from django.forms import Textarea
from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, path

from archive.admin.history import DiffInWords, restore, version_page
from archive.admin.language_map import LanguageMapFormField
from archive.admin.plain_text import PlainTextField
from archive.admin.typed import HistoryAdmin
from archive.models.fields import LanguageMapField


@dataclass
class Sheet:
    """A part of a long form, with a heading to jump to."""

    key: str
    title: str
    fieldsets: list[Any] = field(default_factory=list)
    inlines: list[InlineAdminFormSet] = field(default_factory=list)

    def has_errors(self) -> bool:
        """Whether something in it must be mended."""
        wrong_rows = any(
            any(found.formset.errors) or found.formset.non_form_errors() for found in self.inlines
        )
        return wrong_rows or any(line.errors() for part in self.fieldsets for line in part)


class RecordAdmin(HistoryAdmin):
    """The base of every admin on the desk.

    `sheets` orders a long form: (key, title, names of fieldsets, inline classes). `kept_on_restore` names the fields
    that a restored version does not bring back, because other records depend on them.
    """

    change_form_template = "archive/desk_form.html"
    object_history_template = "archive/history.html"
    formfield_overrides = {
        LanguageMapField: {"form_class": LanguageMapFormField},
        TextField: {"form_class": PlainTextField, "widget": Textarea(attrs={"rows": 3})},
    }
    list_per_page = 50
    list_max_show_all = 200
    show_full_result_count = False
    show_facets = ShowFacets.NEVER  # counts would be asked for one by one
    history_list_per_page = 50
    save_on_top = False
    sheets: tuple[tuple[str, str, tuple[str, ...], tuple[type[Any], ...]], ...] = ()
    kept_on_restore: tuple[str, ...] = ()

    class Media:
        js = ("archive/languages.js", "archive/growing.js", "archive/choices.js")

    def get_urls(self) -> list[URLPattern]:
        name = f"{self.opts.app_label}_{self.opts.model_name}_restore"
        view = self.admin_site.admin_view(self.restore_view)
        return [
            path("<path:object_id>/history/<int:version_id>/restore/", view, name=name),
            *super().get_urls(),
        ]

    def restore_view(self, request: HttpRequest, object_id: str, version_id: int) -> HttpResponse:
        """Bring an earlier version back, as a new one."""
        return restore(self, request, object_id, version_id)

    def history_form_view(
        self,
        request: HttpRequest,
        object_id: str,
        version_id: str,
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        """One version to read. Bringing it back is restore_view's."""
        return version_page(self, request, object_id, version_id)

    def history_view_title(self, request: HttpRequest, obj: Any) -> str:
        return f"History of {obj}"

    def get_historical_record_context_helper(
        self, request: HttpRequest, historical_record: Any
    ) -> DiffInWords:
        return DiffInWords(self.model, historical_record)

    def restore_words(self, current: Any, version: Any) -> None:
        """Bring a version's fields back into the record and save it."""
        for model_field in current._meta.concrete_fields:
            if not model_field.primary_key and model_field.name not in self.kept_on_restore:
                setattr(current, model_field.attname, getattr(version, model_field.attname))
        current.full_clean()
        current.save()

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any
    ) -> Any:
        context["sheets"] = self._laid_out(context["adminform"], context["inline_admin_formsets"])
        return super().render_change_form(request, context, *args, **kwargs)

    def _laid_out(self, adminform: AdminForm, inlines: list[InlineAdminFormSet]) -> list[Sheet]:
        fieldsets: list[Any] = list(adminform)
        sheets = []
        for key, title, names, classes in self.sheets:
            sheet = Sheet(
                key,
                title,
                [part for part in fieldsets if part.name in names],
                [found for wanted in classes for found in inlines if isinstance(found.opts, wanted)],
            )
            fieldsets = [part for part in fieldsets if part not in sheet.fieldsets]
            for part in sheet.fieldsets:
                part.name = None if part.name == title else part.name  # the sheet's own heading says it
            inlines = [found for found in inlines if found not in sheet.inlines]
            sheets.append(sheet)
        if fieldsets or inlines:
            rest = ("more", "More") if self.sheets else ("all", "")
            sheets.append(Sheet(*rest, fieldsets, inlines))
        return [sheet for sheet in sheets if sheet.fieldsets or sheet.inlines]
