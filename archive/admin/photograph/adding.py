"""Adding photographs to an exhibit from their list."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import messages
from django.contrib.admin import ModelAdmin, action
from django.contrib.admin.helpers import ActionForm
from django.db import transaction
from django.db.models import Max, QuerySet
from django.http import HttpRequest

from archive.models import Exhibit, Photograph, Slide


class ExhibitActionForm(ActionForm):
    """The list's bar of actions, with the exhibit that is meant."""

    exhibit = forms.ModelChoiceField(
        Exhibit.objects.only("slug", "title"), required=False, empty_label="which exhibit?"
    )


@action(description="Add to the exhibit", permissions=["change"])
def add_to_exhibit(admin: ModelAdmin[Any], request: HttpRequest, queryset: QuerySet[Photograph]) -> None:
    """Put the chosen photographs at the end of the exhibit named beside the action."""
    exhibit = Exhibit.objects.filter(pk=request.POST.get("exhibit") or 0).first()
    if exhibit is None:
        messages.error(request, "Choose the exhibit beside the action, then press Go.")
        return
    chosen = list(queryset.order_by("catalogue_number"))
    added = put_at_the_end(exhibit, chosen)
    words = f"{added} added to “{exhibit}”."
    if added < len(chosen):
        words += f" {len(chosen) - added} stood in it already."
    messages.success(request, words)


def put_at_the_end(exhibit: Exhibit, photographs: list[Photograph]) -> int:
    """Append a slide for each photograph that is not in the exhibit yet; returns how many were added."""
    with transaction.atomic():
        shown = set(exhibit.slides.values_list("photograph_id", flat=True))
        last = exhibit.slides.aggregate(last=Max("order"))["last"] or 0
        new = [photograph for photograph in photographs if photograph.pk not in shown]
        for place, photograph in enumerate(new, start=last + 1):
            Slide.objects.create(exhibit=exhibit, photograph=photograph, order=place)
    return len(new)
