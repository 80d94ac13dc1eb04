"""What the label rules say of a text, beside it: on the page as it is opened, and again while a curator types."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseBadRequest
from django.template.response import TemplateResponse
from django.views.decorators.http import require_POST

from archive.models import Caption
from archive.standards.labels import Finding, check_label
from archive.standards.languages import LANGUAGES, counts_characters
from archive.standards.sentences import count

CHECKED = ("title", "label", "more", "alt")


@dataclass(frozen=True)
class LabelRemarks:
    """How long a label is, and what the rules find."""

    length: str
    findings: list[Finding]


def remarks(language: str, words: dict[str, str]) -> LabelRemarks:
    """The remarks on one text; nothing is found in what has not been begun, and a missing field is not asked for."""
    number = count(words["label"], language)
    unit = "character" if counts_characters(language) else "word"
    begun = any(text.strip() for text in words.values())
    found = check_label(language, **words) if begun else []
    return LabelRemarks(f"Label: {number} {unit}{'' if number == 1 else 's'}", found)


def remarks_on(text: Any, language: str) -> LabelRemarks:
    """The remarks on a stored text."""
    return remarks(language, {name: getattr(text, name) for name in asked_of(text)})


def asked_of(text: Any) -> tuple[str, ...]:
    """The fields the rules are about; a story panel needs no alt text, for its words are all there is to it."""
    return CHECKED if isinstance(text, Caption) else CHECKED[:3]


@require_POST
def remarks_view(request: HttpRequest) -> HttpResponse:
    """The remarks on words that are not saved yet, as the fragment that stands beside the text."""
    if not request.user.has_perm("archive.view_caption") and not request.user.has_perm(
        "archive.view_storytext"
    ):
        raise PermissionDenied
    language = request.POST.get("language", "")
    if language not in LANGUAGES:
        return HttpResponseBadRequest(
            f"Found the language {language!r}; expected one of {', '.join(LANGUAGES)}."
        )
    words = {name: request.POST[name] for name in CHECKED if name in request.POST}
    words.setdefault("label", "")
    return TemplateResponse(request, "archive/label_remarks.html", {"remarks": remarks(language, words)})
