"""Taking a photograph off display: a page of its own, far from Save."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import reverse

from archive.admin.language_map import LanguageMapFormField, LanguageMapWidget
from archive.admin.typed import signed_by
from archive.curation.withdraw import AlreadyWithdrawn, withdraw
from archive.models import Photograph
from archive.models.fields import LanguageMap
from archive.standards.languages import DEFAULT_LANGUAGE

if TYPE_CHECKING:
    from archive.admin.photograph.admin import PhotographAdmin


class WithdrawalForm(forms.Form):
    reason = LanguageMapFormField(label="Reason, as visitors read it", widget=LanguageMapWidget(rows=2))

    def clean_reason(self) -> LanguageMap:
        reason: LanguageMap = self.cleaned_data["reason"]
        if not reason.get(DEFAULT_LANGUAGE):
            raise forms.ValidationError(
                "Write the reason in English at least; visitors read it in the picture's place."
            )
        return reason


def withdraw_view(admin: PhotographAdmin, request: HttpRequest, object_id: str) -> HttpResponse:
    """Ask for the reason; then a tombstone takes the picture's place everywhere, now."""
    photograph = get_object_or_404(Photograph.objects.select_related("original"), pk=object_id)
    if not admin.has_change_permission(request, photograph):
        raise PermissionDenied
    back = reverse("admin:archive_photograph_change", args=[photograph.pk])
    form = WithdrawalForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            withdraw(photograph, reason=form.cleaned_data["reason"], by=signed_by(request))
        except AlreadyWithdrawn as error:
            messages.warning(request, str(error))
        else:
            words = f"{photograph.catalogue_number} is withdrawn. Its reason stands in its place in every release."
            messages.success(request, words)
        return HttpResponseRedirect(back)
    context = {
        **admin.admin_site.each_context(request),
        "title": f"Withdraw {photograph.catalogue_number}",
        "opts": admin.opts,
        "photograph": photograph,
        "slides": photograph.slides.select_related("exhibit"),
        "form": form,
        "back": back,
    }
    return TemplateResponse(request, "archive/withdraw.html", context)
