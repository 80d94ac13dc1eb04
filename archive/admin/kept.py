"""What is kept and only read: originals, releases, withdrawals, and failed attempts to sign in."""

from __future__ import annotations

from typing import Any

from axes.models import AccessAttempt
from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.safestring import SafeString

from archive.admin.photograph import facts
from archive.admin.site import desk
from archive.admin.typed import PlainAdmin
from archive.admin.words import picture_address
from archive.models import Original, Release, Withdrawal


class KeptAdmin(PlainAdmin):
    """To read, not to write."""

    list_per_page = 50
    show_full_result_count = False
    show_facets = admin.ShowFacets.NEVER
    actions = None

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


@admin.register(Original, site=desk)
class OriginalAdmin(KeptAdmin):
    list_display = ("received_name", "format", "size", "byte_size", "received_at", "used_by")
    list_filter = ("format", "bit_depth")
    search_fields = ("received_name", "sha256")
    fields = ("picture", "used_by", "technical_facts", "embedded_metadata")
    readonly_fields = fields

    @admin.display(description="pixels", ordering="width")
    def size(self, original: Original) -> str:
        return f"{original.width:,} × {original.height:,}"

    @admin.display(description="photographs")
    def used_by(self, original: Original) -> str:
        numbers = [photograph.catalogue_number for photograph in original.photographs.all()]
        return ", ".join(numbers) or "none: it stands in no record"

    @admin.display(description="picture")
    def picture(self, original: Original) -> SafeString | str:
        path = original.rendition_no_wider_than(1280)
        if path is None:
            return "Its pictures are being made."
        return format_html(
            '<img class="desk-picture" src="{}" alt="{}">', picture_address(path), original.received_name
        )

    @admin.display(description="facts")
    def technical_facts(self, original: Original) -> str:
        return facts.technical_facts(original)

    @admin.display(description="embedded in the file")
    def embedded_metadata(self, original: Original) -> str:
        return facts.embedded_metadata(original)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Original]:
        return super().get_queryset(request).prefetch_related("photographs")


@admin.register(Release, site=desk)
class ReleaseAdmin(KeptAdmin):
    list_display = ("exhibit", "number", "published_at", "published_by", "note")
    list_display_links = ("exhibit", "number")
    list_filter = ("exhibit",)
    list_select_related = ("exhibit",)
    fields = ("exhibit", "number", "digest", "published_at", "published_by", "note")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Release]:
        return super().get_queryset(request).defer("manifest")


@admin.register(Withdrawal, site=desk)
class WithdrawalAdmin(KeptAdmin):
    list_display = ("photograph", "reason_given", "withdrawn_by", "withdrawn_at")
    list_select_related = ("photograph",)
    fields = ("photograph", "reason_given", "withdrawn_by", "withdrawn_at")
    search_fields = ("photograph__catalogue_number",)

    @admin.display(description="reason")
    def reason_given(self, withdrawal: Withdrawal) -> str:
        return withdrawal.reason.get("en") or next(iter(withdrawal.reason.values()), "")


@admin.register(AccessAttempt, site=desk)
class AccessAttemptAdmin(KeptAdmin):
    """Deleting an attempt lets somebody who mistyped sign in again at once."""

    list_display = ("attempt_time", "username", "ip_address", "failures_since_start")
    search_fields = ("username", "ip_address")
    fields = ("attempt_time", "username", "ip_address", "failures_since_start")

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return request.user.has_perm("axes.delete_accessattempt")
