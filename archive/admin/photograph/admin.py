"""The photograph's list and its page: the picture large beside its words, everything else below."""

from __future__ import annotations

from functools import partial
from typing import Any, cast

from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import URLPattern, path, reverse

from archive.admin.photograph import facts, offers, rows
from archive.admin.photograph.adding import ExhibitActionForm, add_to_exhibit
from archive.admin.photograph.back import back_view
from archive.admin.photograph.columns import Columns
from archive.admin.photograph.filters import (
    ExhibitFilter,
    RightsFilter,
    ScanFilter,
    StaleFilter,
    text_filters,
)
from archive.admin.photograph.form import PhotographForm
from archive.admin.photograph.scan import Receipt, receive_from
from archive.admin.photograph.searching import found_by, list_of
from archive.admin.photograph.withdrawing import withdraw_view
from archive.admin.record_admin import RecordAdmin
from archive.admin.site import desk
from archive.admin.texts import VERB, TextFormSet, do_verb, save_texts
from archive.admin.typed import InlineRows, signed_by
from archive.admin.words import date_in_words
from archive.ingest.attach import attach_scan
from archive.models import Photograph, RightsDecision
from archive.models.photograph import PhotographSet

SAID_IN_THE_FILE = "Said in the file"


@admin.register(Photograph, site=desk)
class PhotographAdmin(Columns, RecordAdmin):
    form = PhotographForm
    change_form_template = "archive/photograph.html"
    list_display = (
        "picture",
        "catalogue_number",
        "title",
        "texts",
        "scan",
        "advisory",
        "rights",
        "date_words",
    )
    list_display_links = ("picture", "catalogue_number")
    list_filter = (
        ScanFilter, *text_filters(), StaleFilter, "advisory_level", RightsFilter, ExhibitFilter, "status",
    )  # fmt: skip
    search_fields = ("catalogue_number", "working_title")
    search_help_text = "Catalogue number, title, label, source caption or place"
    actions = (add_to_exhibit,)
    action_form = ExhibitActionForm
    autocomplete_fields = ("maker",)
    readonly_fields = (
        "in_words",
        "offered_by_the_file",
        "technical_facts",
        "embedded_metadata",
        "as_received",
    )
    kept_on_restore = ("original", "verso", "status")
    fieldsets = (
        ("Record", {"fields": (("catalogue_number", "working_title", "status"),)}),
        ("When", {"fields": (("date", "date_stated", "in_words"), "date_basis")}),
        ("Who made it", {"fields": ("maker", "attribution")}),
        ("Rights statement", {"fields": ("rights_uri", "credit_line", "rights_note")}),
        ("Advisory", {"fields": ("advisory_level", "advisory_reason")}),
        ("Point of interest", {"fields": (("focal_x", "focal_y"),)}),
        (SAID_IN_THE_FILE, {"fields": ("offered_by_the_file",)}),
        ("The scan", {"fields": ("technical_facts",)}),
        ("Embedded in the file", {"fields": ("embedded_metadata",), "classes": ("collapse",)}),
        ("As received", {"fields": ("as_received",), "classes": ("collapse",)}),
    )
    sheets = (
        ("record", "Record", ("Record",), ()),
        ("words", "Words", (), (rows.CaptionRows,)),
        ("received", "What it came with", (SAID_IN_THE_FILE,), (rows.SourceCaptionRows,)),
        ("known", "What we know", (), (rows.StatementRows, rows.OpenQuestionRows)),
        ("when", "When, where, who", ("When", "Who made it"), (rows.PlaceRows, rows.PersonRows)),
        ("provenance", "Where it has been", (), (rows.ProvenanceRows,)),
        ("rights", "Rights and advisory", ("Rights statement", "Advisory"), (rows.RightsRows,)),
        (
            "picture",
            "The picture",
            ("Point of interest", "The scan", "Embedded in the file"),
            (rows.RegionRows,),
        ),
        ("desk", "For the desk", ("As received",), (rows.SubjectRows, rows.LeadRows)),
    )
    inlines = tuple(inline for sheet in sheets for inline in sheet[3])

    class Media:
        js = ("archive/remarks.js", "archive/scan.js")

    @admin.display(description="in words")
    def in_words(self, photograph: Photograph) -> str:
        return date_in_words(photograph.date)

    @admin.display(description="Values")
    def offered_by_the_file(self, photograph: Photograph) -> str:
        return offers.offers(photograph)

    @admin.display(description="Facts")
    def technical_facts(self, photograph: Photograph) -> str:
        return facts.technical_facts(photograph.original)

    @admin.display(description="EXIF, IPTC, XMP")
    def embedded_metadata(self, photograph: Photograph) -> str:
        return facts.embedded_metadata(photograph.original)

    @admin.display(description="Columns of the spreadsheet")
    def as_received(self, photograph: Photograph) -> str:
        return facts.as_received(photograph)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Photograph]:
        return list_of(Photograph.objects.all())

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[Photograph], search_term: str
    ) -> tuple[QuerySet[Photograph], bool]:
        return found_by(cast(PhotographSet, queryset), search_term), False

    def get_urls(self) -> list[URLPattern]:
        pages = {"withdraw": withdraw_view, "back": back_view}
        return [
            *(
                path(
                    f"<int:object_id>/{name}/",
                    self.admin_site.admin_view(partial(view, self)),
                    name=f"archive_photograph_{name}",
                )
                for name, view in pages.items()
            ),
            *super().get_urls(),
        ]

    def get_inlines(self, request: HttpRequest, obj: Photograph | None) -> Any:
        return self.inlines if obj is not None else (rows.CaptionRows, rows.SourceCaptionRows)

    def get_fieldsets(self, request: HttpRequest, obj: Photograph | None = None) -> Any:
        if obj is None:
            return self.fieldsets[:1]
        may_take = obj.original_id is not None and self.has_change_permission(request, obj)
        return [part for part in self.fieldsets if may_take or part[0] != SAID_IN_THE_FILE]

    def get_readonly_fields(self, request: HttpRequest, obj: Photograph | None = None) -> Any:
        gone = obj is not None and obj.is_withdrawn()
        return (*self.readonly_fields, "status") if gone else self.readonly_fields

    def formfield_for_choice_field(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        if db_field.name == "status":
            kwargs["choices"] = [
                pair for pair in Photograph.Status.choices if pair[0] != Photograph.Status.WITHDRAWN
            ]
        return super().formfield_for_choice_field(db_field, request, **kwargs)

    def get_formset_kwargs(
        self, request: HttpRequest, obj: Photograph, inline: Any, prefix: str
    ) -> dict[str, Any]:
        kwargs = super().get_formset_kwargs(request, obj, inline, prefix)
        if isinstance(inline, rows.CaptionRows):
            kwargs["initial"] = inline.missing_languages(obj)
        return kwargs

    def changeform_view(
        self, request: HttpRequest, object_id: str | None = None, *args: Any, **kwargs: Any
    ) -> Any:
        """A scan is received before Django opens its transaction: making pictures must not hold the database."""
        may = self.has_change_permission(request) if object_id else self.has_add_permission(request)
        if request.method == "POST" and may:
            request.scan_receipt = receive_from(request)  # type: ignore[attr-defined]
        return super().changeform_view(request, object_id, *args, **kwargs)

    def get_form(self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any) -> Any:
        form = super().get_form(request, obj, change, **kwargs)
        form.receipt = _receipt(request)  # type: ignore[attr-defined]
        return form

    def save_model(self, request: HttpRequest, obj: Photograph, form: Any, change: bool) -> None:
        super().save_model(request, obj, form, change)
        original = _receipt(request).original
        if original is not None and obj.original_id != original.pk:
            if obj.original_id is not None:
                obj.original = None
                obj.save()
            attach_scan(obj, original, why=f"scan attached by {signed_by(request)}")
            messages.success(
                request, f"The scan {original.received_name} is attached. The original is kept as it came."
            )

    def save_formset(self, request: HttpRequest, form: Any, formset: InlineRows, change: bool) -> None:
        if isinstance(formset, TextFormSet):
            save_texts(request, formset)
            return
        if formset.model is RightsDecision:
            for row in formset.forms:
                row.instance.decided_by = signed_by(request)
                row.instance.statement_uri = form.instance.rights_uri
        super().save_formset(request, form, formset, change)

    def response_change(self, request: HttpRequest, obj: Photograph) -> HttpResponse:
        if VERB in request.POST:
            language = do_verb(request, obj.captions)
            page = reverse("admin:archive_photograph_change", args=[obj.pk])
            return HttpResponseRedirect(f"{page}#text-{language}" if language else page)
        if offers.VERB in request.POST:
            offers.do_take(request, Photograph.objects.get(pk=obj.pk))
            page = reverse("admin:archive_photograph_change", args=[obj.pk])
            return HttpResponseRedirect(f"{page}#sheet-received")
        return super().response_change(request, obj)

    def response_add(
        self, request: HttpRequest, obj: Photograph, post_url_continue: str | None = None
    ) -> HttpResponse:
        if VERB in request.POST:
            return self.response_change(request, obj)
        page = reverse("admin:archive_photograph_change", args=[obj.pk])
        messages.success(request, f"{obj.catalogue_number} is in the archive. Write what is known of it.")
        return HttpResponseRedirect(page)


def _receipt(request: HttpRequest) -> Receipt:
    receipt: Receipt = getattr(request, "scan_receipt", Receipt())
    return receipt
