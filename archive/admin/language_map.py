"""A text in several languages, as a form shows it: one field per language, by the language's own name."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import forms
from django.template.loader import render_to_string
from django.utils.datastructures import MultiValueDict
from django.utils.safestring import SafeString

from archive.models.fields import LanguageMap
from archive.standards.languages import LANGUAGES


class LanguageMapWidget(forms.Widget):
    """A field per language; `rows` is the height of each in lines, 1 being a line that grows as it is filled."""

    template_name = "archive/widgets/language_map.html"

    def __init__(self, attrs: dict[str, Any] | None = None, rows: int = 1) -> None:
        super().__init__(attrs)
        self.rows = rows

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        context = super().get_context(name, value, attrs)
        texts: Mapping[str, Any] = value if isinstance(value, Mapping) else {}
        element = context["widget"]["attrs"].get("id") or f"id_{name}"
        context["languages"] = [
            {
                "tag": tag,
                "own_name": own,
                "name": f"{name}_{tag}",
                "id": f"{element}_{tag}",
                "text": texts.get(tag, ""),
            }
            for tag, own in LANGUAGES.items()
        ]
        context["rows"] = self.rows
        context["label"] = name.rsplit("-", 1)[-1].replace("_", " ")
        return context

    def _render(self, template_name: str, context: dict[str, Any], renderer: object = None) -> SafeString:
        """From the project's own templates, where Django's form renderer does not look."""
        return render_to_string(template_name, context)

    def value_from_datadict(
        self, data: Mapping[str, Any], files: MultiValueDict[str, Any], name: str
    ) -> LanguageMap:
        texts = {tag: str(data.get(f"{name}_{tag}") or "").replace("\r\n", "\n").strip() for tag in LANGUAGES}
        return {tag: text for tag, text in texts.items() if text}

    def value_omitted_from_data(
        self, data: Mapping[str, Any], files: MultiValueDict[str, Any], name: str
    ) -> bool:
        return all(f"{name}_{tag}" not in data for tag in LANGUAGES)

    def id_for_label(self, id_: str) -> str:
        return f"{id_}_{next(iter(LANGUAGES))}" if id_ else id_


class LanguageMapFormField(forms.Field):
    """`{"en": "…"}` from the widget's fields; a language left empty is left out."""

    widget = LanguageMapWidget

    def __init__(self, *, encoder: object = None, decoder: object = None, **kwargs: Any) -> None:
        super().__init__(**kwargs)

    def to_python(self, value: Any) -> LanguageMap:
        return dict(value) if isinstance(value, Mapping) else {}

    def prepare_value(self, value: Any) -> Any:
        return value or {}

    def has_changed(self, initial: Any, data: Any) -> bool:
        return _written(initial) != _written(data)


def _written(value: Any) -> LanguageMap:
    """The map without empty texts and with plain line ends, so that an untouched form is no change."""
    texts = value if isinstance(value, Mapping) else {}
    return {tag: str(text).replace("\r\n", "\n").strip() for tag, text in texts.items() if str(text).strip()}
