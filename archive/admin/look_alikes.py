"""Scans that look like the same photograph: a list of pairs, and a page to compare two and decide."""

from __future__ import annotations

from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseBadRequest, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.safestring import SafeString

from archive.admin.kept import KeptAdmin
from archive.admin.photograph.facts import fact_table
from archive.admin.site import desk
from archive.admin.typed import signed_by
from archive.admin.words import small_original
from archive.curation.look_alikes import called, decide_look_alike
from archive.models import LookAlike, Original

SHOWN = ("earlier", "later")


@admin.register(LookAlike, site=desk)
class LookAlikeAdmin(KeptAdmin):
    """Pairs are found and not written; what a curator writes is the verdict."""

    list_display = ("first", "second", "names", "verdict", "decided_by", "found_at")
    list_display_links = ("first", "second", "names")
    list_filter = ("verdict",)
    search_fields = tuple(
        f"{side}__{field}" for side in SHOWN for field in ("received_name", "photographs__catalogue_number")
    )
    list_select_related = SHOWN

    @admin.display(description="came first")
    def first(self, pair: LookAlike) -> SafeString:
        return small_original(pair.earlier)

    @admin.display(description="came later")
    def second(self, pair: LookAlike) -> SafeString:
        return small_original(pair.later)

    @admin.display(description="records")
    def names(self, pair: LookAlike) -> str:
        return f"{called(pair.earlier)} and {called(pair.later)}"

    def get_queryset(self, request: HttpRequest) -> QuerySet[LookAlike]:
        pairs = super().get_queryset(request)
        return pairs.prefetch_related(*(f"{side}__photographs" for side in SHOWN))

    def change_view(
        self,
        request: HttpRequest,
        object_id: str,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        """Both pictures side by side, and the two answers."""
        if not self.has_view_permission(request):
            raise PermissionDenied
        pair = get_object_or_404(self.get_queryset(request), pk=object_id)
        may_decide = request.user.has_perm("archive.change_lookalike")
        if request.method == "POST":
            return self.decided(request, pair, may_decide=may_decide)
        context = {
            **self.admin_site.each_context(request),
            "title": "The same photograph?",
            "opts": self.opts,
            "pair": pair,
            "sides": [_side(pair.earlier), _side(pair.later)],
            "may_decide": may_decide,
        }
        return TemplateResponse(request, "archive/look_alike.html", context)

    def decided(self, request: HttpRequest, pair: LookAlike, *, may_decide: bool) -> HttpResponse:
        """Remember the answer and go on to the next pair that nobody has looked at, else back to the list."""
        if not may_decide:
            raise PermissionDenied
        answer = request.POST.get("verdict", "")
        if answer not in LookAlike.Verdict.values:
            known = ", ".join(LookAlike.Verdict.values)
            return HttpResponseBadRequest(f"Found the verdict {answer!r}; expected one of {known}.")
        decided = decide_look_alike(pair, verdict=LookAlike.Verdict(answer), by=signed_by(request))
        words = f"{called(pair.earlier)} and {called(pair.later)}: {decided.get_verdict_display()}. It is remembered."
        messages.success(request, words)
        waiting = LookAlike.objects.undecided().order_by("found_at", "pk").first()
        if waiting is None:
            return HttpResponseRedirect(reverse("admin:archive_lookalike_changelist"))
        return HttpResponseRedirect(reverse("admin:archive_lookalike_change", args=[waiting.pk]))


def _side(original: Original) -> dict[str, Any]:
    facts = [
        ("File as received", original.received_name),
        ("Size", f"{original.width:,} × {original.height:,} pixels, {original.byte_size:,} bytes"),
        ("Format", f"{original.format}, {original.bit_depth} bit {original.mode}"),
        ("Received", original.received_at.strftime("%Y-%m-%d")),
    ]
    return {
        "original": original,
        "name": called(original),
        "photographs": list(original.photographs.all()),
        "facts": fact_table(facts),
    }
