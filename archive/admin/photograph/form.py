"""The photograph's own fields, and the scan that may come with them."""

from __future__ import annotations

from typing import Any, cast

from django import forms
from django.http import QueryDict

from archive.admin.photograph.scan import FIELD, KEPT, Receipt
from archive.models import Photograph
from archive.standards.rights_statements import all_statements


def rights_choices(current: str) -> list[tuple[str, str]]:
    """The statements of the two vocabularies; one already held stays, also when it is an older licence."""
    choices = [(known.uri, f"{known.code} · {known.label['en']}") for known in all_statements()]
    if current and current not in dict(choices):
        choices.append((current, current))
    return choices


class PhotographForm(forms.ModelForm[Photograph]):
    """A refused file is said beside its field; nothing else typed in the form is lost."""

    scan = forms.FileField(
        required=False,
        label="Add a scan",
        help_text="The scan as large as you have it: TIFF, JPEG, PNG. The file is kept as it is and never altered.",
    )
    scan_received = forms.CharField(required=False, widget=forms.HiddenInput)
    replace_scan = forms.BooleanField(required=False, label="The scan held is the wrong one: replace it")
    receipt = Receipt()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if FIELD in self.fields:
            self.fields[FIELD].widget = forms.FileInput(attrs={"aria-describedby": "id_scan_helptext"})
        if "rights_uri" in self.fields:
            chosen = rights_choices(self.instance.rights_uri)
            self.fields["rights_uri"] = forms.ChoiceField(choices=chosen, label="Rights statement")
        if self.receipt.original is not None and self.is_bound and KEPT in self.fields:
            typed = cast(QueryDict, self.data).copy()
            typed[self.add_prefix(KEPT)] = self.receipt.original.sha256
            self.data = typed

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if self.receipt.refusal:
            self.add_error(FIELD, self.receipt.refusal)
        elif self.kept_scan and self.instance.original_id and not cleaned.get("replace_scan"):
            self.add_error(
                FIELD, "This record holds another scan. Tick the box below to put the new one in its place."
            )
        return cleaned

    @property
    def kept_scan(self) -> str:
        """The name of a scan received with a form that must still be mended."""
        original = self.receipt.original
        held = self.instance.original
        return original.received_name if original and (held is None or held.sha256 != original.sha256) else ""
