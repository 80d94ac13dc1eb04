"""The back of a photograph: a page of its own, so that it is never mistaken for the scan."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import reverse

from archive.admin.photograph.scan import on_disk
from archive.admin.typed import signed_by
from archive.imaging.refusal import RefusedScan
from archive.ingest.attach import HoldsAnotherBack, attach_back, detach_back
from archive.ingest.receive import receive_scan
from archive.models import Photograph

if TYPE_CHECKING:
    from archive.admin.photograph.admin import PhotographAdmin

TAKE_OUT = "_take_out"


class BackForm(forms.Form):
    scan = forms.FileField(label="Scan of the back", widget=forms.FileInput)
    replace = forms.BooleanField(required=False, label="The back held is the wrong one: replace it")


def back_view(admin: PhotographAdmin, request: HttpRequest, object_id: str) -> HttpResponse:
    """Add, replace or take out the scan of the back."""
    photograph = get_object_or_404(Photograph.objects.select_related("original", "verso"), pk=object_id)
    if not admin.has_change_permission(request, photograph):
        raise PermissionDenied
    page = reverse("admin:archive_photograph_change", args=[photograph.pk])
    if request.method == "POST" and TAKE_OUT in request.POST:
        if detach_back(photograph, why=f"back taken out by {signed_by(request)}"):
            messages.success(request, "The back is taken out. Its original stays in the archive.")
        return HttpResponseRedirect(page)
    sent = (request.POST, request.FILES) if request.method == "POST" else (None, None)
    form = BackForm(*sent)
    if request.method == "POST" and form.is_valid() and _attached(request, photograph, form):
        words = "The back is attached. Say in every language what is to be seen on it, then approve the words again."
        messages.success(request, words)
        return HttpResponseRedirect(page)
    context = {
        **admin.admin_site.each_context(request),
        "title": f"The back of {photograph.catalogue_number}",
        "opts": admin.opts,
        "photograph": photograph,
        "form": form,
        "back": page,
    }
    return TemplateResponse(request, "archive/back.html", context)


def _attached(request: HttpRequest, photograph: Photograph, form: BackForm) -> bool:
    """Receive the file before anything is locked, then attach it; what is wrong is said beside the field."""
    upload: UploadedFile = form.cleaned_data["scan"]
    try:
        with on_disk(upload) as path:
            original = receive_scan(path, name=Path(upload.name or "back").name)
        why = f"back attached by {signed_by(request)}"
        attach_back(photograph, original, why=why, replace=form.cleaned_data["replace"])
    except (RefusedScan, HoldsAnotherBack) as reason:
        form.add_error("scan", str(reason))
        return False
    except OSError as failed:
        words = f"The archive's own disk could not take the file ({failed.strerror or failed}). Make room."
        form.add_error("scan", words)
        return False
    return True
