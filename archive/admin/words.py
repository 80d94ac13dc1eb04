"""How the desk says things: states, dates and statements as words, pictures as what they are of."""

from __future__ import annotations

from collections.abc import Iterable

from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from archive.curation.thumbnails import thumbnail_name
from archive.models import Original, Photograph
from archive.models.reviewed_text import ReviewedText, TextState
from archive.standards.dates import NotADate, date_words
from archive.standards.languages import LANGUAGES


def picture_address(name: str) -> str:
    """The address, for those at the desk only, of a picture below `private/`."""
    return reverse("admin:picture", kwargs={"name": name})


def thumbnail(photograph: Photograph) -> SafeString:
    """The small picture of a list, or the words that stand for it."""
    if photograph.original is None:
        return format_html('<span class="no-picture">{}<br>scan awaited</span>', photograph.catalogue_number)
    return small_original(photograph.original, name=photograph.catalogue_number)


def small_original(original: Original, *, name: str = "") -> SafeString:
    """A scan in a list, by its record's number or the name it came under."""
    name = name or original.received_name
    if not original.has_pictures():
        return format_html('<span class="no-picture">{}<br>pictures are being made</span>', name)
    return format_html(
        '<img class="desk-thumbnail" src="{}" alt="{}" loading="lazy" width="160" height="120">',
        picture_address(thumbnail_name(original, "desk")),
        name,
    )


def date_in_words(edtf: str) -> str:
    """A date in English words; what cannot be read is shown as it is."""
    if not edtf:
        return "no date"
    try:
        return date_words(edtf, "en")
    except NotADate:
        return edtf


def states_in_words(texts: Iterable[ReviewedText]) -> SafeString:
    """The state of a text in every language, always as a word."""
    found = {text.language: text for text in texts}
    return format_html(
        '<ul class="states">{}</ul>',
        format_html_join(
            "",
            '<li><span class="state-language" lang="{}">{}</span> <span class="state" data-state="{}">{}</span></li>',
            ((tag, own, *state_word(found.get(tag))) for tag, own in LANGUAGES.items()),
        ),
    )


def state_word(text: ReviewedText | None) -> tuple[str, str]:
    """The state's key and its word; a text without words is “not written”."""
    if text is None or not text.has_words():
        return "none", "not written"
    return text.state, str(TextState(text.state).label)
