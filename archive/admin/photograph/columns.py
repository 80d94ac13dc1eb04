"""The columns of the list of photographs, each in words."""

from __future__ import annotations

from django.contrib.admin import display
from django.utils.html import format_html
from django.utils.safestring import SafeString

from archive.admin.words import date_in_words, states_in_words, thumbnail
from archive.models import Photograph
from archive.models.vocabulary import Advisory
from archive.standards.languages import DEFAULT_LANGUAGE
from archive.standards.rights_statements import UnknownRights, statement


class Columns:
    """Read from what `searching.list_of` has fetched: no column asks the database."""

    @display(description="picture")
    def picture(self, photograph: Photograph) -> SafeString:
        return thumbnail(photograph)

    @display(description="title")
    def title(self, photograph: Photograph) -> str:
        for caption in photograph.captions.all():
            if caption.language == DEFAULT_LANGUAGE and caption.title:
                return caption.title
        return photograph.working_title or "no title yet"

    @display(description="texts")
    def texts(self, photograph: Photograph) -> SafeString:
        return states_in_words(photograph.captions.all())

    @display(description="scan", ordering="original")
    def scan(self, photograph: Photograph) -> str:
        if photograph.is_withdrawn():
            return "withdrawn"
        original = photograph.original
        if original is None:
            return "awaited"
        return f"held, {original.width:,} × {original.height:,}"

    @display(description="advisory", ordering="advisory_level")
    def advisory(self, photograph: Photograph) -> str:
        return str(Advisory(photograph.advisory_level).label).partition(":")[0]

    @display(description="rights", ordering="rights_uri")
    def rights(self, photograph: Photograph) -> SafeString | str:
        try:
            known = statement(photograph.rights_uri)
        except UnknownRights:
            return "not a known statement"
        return format_html('<span title="{}">{}</span>', known.label["en"], known.code)

    @display(description="date", ordering="date_earliest")
    def date_words(self, photograph: Photograph) -> str:
        return date_in_words(photograph.date)
