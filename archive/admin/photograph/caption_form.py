"""A caption's words on the desk, and the recording of somebody who reads them."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile

from archive.admin.texts import TextForm
from archive.ingest.narrate import MOST_BYTES, read_aloud, receive_narration
from archive.models import Caption
from archive.standards.sounds import NotASound, sound_kind


class CaptionForm(TextForm):
    """The recording is looked at with the form, and kept only when the whole form is saved."""

    narration_file = forms.FileField(
        required=False,
        label="Read aloud",
        help_text="A recording of title and label: MP3, M4A, OGG or WAV. Visitors can listen to it.",
        widget=forms.FileInput,
    )
    narration_out = forms.BooleanField(required=False, label="Take the recording out")

    def clean_narration_file(self) -> bytes:
        """The content of the file, once it is seen to be a sound; empty without one."""
        upload = self.cleaned_data.get("narration_file")
        if not isinstance(upload, UploadedFile):
            return b""
        if (upload.size or 0) > MOST_BYTES:
            raise forms.ValidationError(
                f"The recording is larger than {MOST_BYTES >> 20} MB. Export it as MP3."
            )
        content = bytes(upload.read())
        try:
            sound_kind(content)
        except NotASound as reason:
            raise forms.ValidationError(str(reason)) from reason
        self.narration_name = upload.name or "narration"
        return content

    def save(self, commit: bool = True) -> Caption:
        caption: Caption = super().save(commit=False)
        content: bytes = self.cleaned_data.get("narration_file") or b""
        if content:
            read_aloud(caption, receive_narration(content, name=self.narration_name))
        elif self.cleaned_data.get("narration_out"):
            read_aloud(caption, None)
        if commit:
            caption.save()
        return caption

    @property
    def out_of_sight(self) -> list[str]:
        """The names of fields that are about a recording, while there is none."""
        caption: Any = self.instance
        about = {"transcript": caption.transcript, "narration_out": ""}
        return [
            name for name, words in about.items() if not (caption.narration_id or words or self[name].errors)
        ]

    @property
    def says_other_words(self) -> bool:
        """Whether its recording was made of other words than those that stand here."""
        caption: Any = self.instance
        return bool(caption.narration_id) and not caption.is_narrated_as_written()
