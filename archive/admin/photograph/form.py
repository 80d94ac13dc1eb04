"""The photograph's own fields, and the scan that may come with them."""

from __future__ import annotations

from typing import Any, cast

from django import forms
from django.http import QueryDict

from archive.admin.photograph.scan import DAMAGED, DAMAGED_NAME, FIELD, KEPT, READABLE_PART, Receipt
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
    scan_set_aside = forms.CharField(required=False, widget=forms.HiddenInput)
    scan_set_aside_name = forms.CharField(required=False, widget=forms.HiddenInput)
    take_readable_part = forms.BooleanField(
        required=False,
        label="No better file exists: take the part that can be read, with a mark that the rest is missing",
    )
    replace_scan = forms.BooleanField(required=False, label="The scan held is the wrong one: replace it")
    receipt = Receipt()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if FIELD in self.fields:
            self.fields[FIELD].widget = forms.FileInput(attrs={"aria-describedby": "id_scan_helptext"})
        if "rights_uri" in self.fields:
            chosen = rights_choices(self.instance.rights_uri)
            self.fields["rights_uri"] = forms.ChoiceField(choices=chosen, label="Rights statement")
        if self.is_bound and KEPT in self.fields:
            self.data = self._with_what_was_received()

    def _with_what_was_received(self) -> QueryDict:
        """What was typed, and the name of what came with it: shown again, the form need not be sent it twice."""
        typed = cast(QueryDict, self.data).copy()
        if self.receipt.original is not None:
            typed[self.add_prefix(KEPT)] = self.receipt.original.sha256
        typed[self.add_prefix(DAMAGED)] = self.receipt.damaged
        typed[self.add_prefix(DAMAGED_NAME)] = self.receipt.damaged_name
        if self.receipt.damaged:
            typed.pop(self.add_prefix(READABLE_PART), None)
        return typed

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
    def damaged_scan(self) -> str:
        """The name of a damaged file whose readable part may be taken."""
        return self.receipt.damaged_name

    @property
    def kept_scan(self) -> str:
        """The name of a scan received with a form that must still be mended."""
        original = self.receipt.original
        held = self.instance.original
        return original.received_name if original and (held is None or held.sha256 != original.sha256) else ""
