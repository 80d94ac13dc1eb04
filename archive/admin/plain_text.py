"""A longer text in a form: browsers send other line ends than we keep, and that alone is no change."""

from __future__ import annotations

from typing import Any

from django import forms


class PlainTextField(forms.CharField):
    """Text with plain line ends."""

    def to_python(self, value: Any) -> str:
        return str(super().to_python(value) or "").replace("\r\n", "\n").strip()

    def has_changed(self, initial: Any, data: Any) -> bool:
        return not self.disabled and self.to_python(initial) != self.to_python(data)
