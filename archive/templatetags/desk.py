"""Words for the desk's templates."""

from __future__ import annotations

from typing import Any

from django import template
from django.db.models import Model
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString

from archive.admin.words import date_in_words, picture_address, thumbnail
from archive.curation.look_alikes import called, pairs_of
from archive.models import LookAlike, Original, Photograph, Slide
from archive.standards.languages import DEFAULT_LANGUAGE, LANGUAGES

register = template.Library()


@register.filter
def history_address(record: Model) -> str:
    """Where a record's history is read."""
    return reverse(f"admin:{record._meta.app_label}_{record._meta.model_name}_history", args=[record.pk])


@register.filter
def change_address(record: Model) -> str:
    """Where a record is written."""
    return reverse(f"admin:{record._meta.app_label}_{record._meta.model_name}_change", args=[record.pk])


@register.filter
def own_name(tag: str) -> str:
    """A language by its own name."""
    return LANGUAGES.get(tag, tag)


@register.filter
def in_words(edtf: str) -> str:
    """A date in words."""
    return date_in_words(edtf)


@register.filter
def at_most(original: Any, width: int) -> str:
    """The address of the largest picture of at most so many pixels across."""
    path = original.rendition_no_wider_than(width)
    return picture_address(path) if path else ""


@register.filter
def small_picture(photograph: Photograph) -> SafeString:
    """The photograph as a list shows it."""
    return thumbnail(photograph)


@register.filter
def looks_like(original: Original) -> list[tuple[LookAlike, Original, str]]:
    """What a scan looks like: the pair, its other half, and what that is called."""
    found = [(pair, pair.other_than(original)) for pair in pairs_of(original)]
    return [(pair, other, called(other)) for pair, other in found]


@register.filter
def slide_picture(slide: Slide) -> SafeString:
    """What a slide shows, small."""
    if slide.photograph is not None:
        return thumbnail(slide.photograph)
    return format_html('<span class="no-picture">story<br>{}</span>', slide.panel)


@register.filter
def slide_words(slide: Slide) -> str:
    """A slide by what a curator calls it: the photograph's number and title, the panel's title."""
    if slide.panel is None:
        return str(slide.photograph)
    titles = {text.language: text.title for text in slide.panel.texts.all()}
    return titles.get(DEFAULT_LANGUAGE) or str(slide.panel)


@register.filter
def shown_address(slide: Slide) -> str:
    """The page of what a slide shows."""
    return change_address(slide.photograph or slide.panel)  # type: ignore[arg-type]
