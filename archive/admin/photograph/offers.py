"""What the scan's file says, offered beside the record: a button takes one value into its empty field."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from archive.admin.words import date_in_words
from archive.imaging.offered_values import Offered
from archive.ingest.embedded_values import NotTaken, Offer, offers_for, take
from archive.models import Photograph

VERB = "_take_embedded"
"""The name of the buttons; their value is the offer's key."""

FIELDS = {
    "title": "Working title",
    "description": "Source caption",
    "date": "Date",
    "creator": "Maker in words",
    "credit": "Credit line",
    "rights": "Rights, as received",
    "rights_uri": "Rights statement",
    "place": "Place",
    "keywords": "Subjects",
}


def offers(photograph: Photograph) -> SafeString | str:
    """The table of what is offered, by field."""
    if photograph.original is None:
        return "The scan has not arrived."
    rows = [
        (FIELDS[offer.offered.field], value(offer.offered), offer.offered.words_for_origin(), button(offer))
        for offer in offers_for(photograph)
    ]
    if not rows:
        return (
            "The file says nothing that this record has a field for. All that was found in it stands below."
        )
    return format_html(
        '<table class="facts offers"><tbody>{}</tbody></table>'
        '<p class="offers-note">Taken values are saved at once, with all that was typed on this page; '
        "what stands in a field is never replaced.</p>",
        format_html_join(
            "",
            '<tr><th scope="row">{}</th><td>{} <span class="offer-origin">{}</span></td><td>{}</td></tr>',
            rows,
        ),
    )


def value(offered: Offered) -> SafeString:
    """The value as it would stand in the record; a date in words beside its EDTF, and what the file has instead."""
    words = date_in_words(offered.value) if offered.field == "date" else offered.value
    as_found = format_html(" (the file has “{}”)", offered.as_found) if offered.as_found else ""
    return format_html('<span class="offer-value" lang="{}">{}</span>{}', offered.language, words, as_found)


def button(offer: Offer) -> SafeString:
    """The button, or why there is none."""
    if offer.hindrance:
        return format_html('<span class="offer-held">{}</span>', offer.hindrance)
    return format_html(
        '<button type="submit" class="offer-take" name="{}" value="{}">Take<span class="visually-hidden"> “{}” '
        "as {}</span></button>",
        VERB,
        offer.key,
        offer.offered.value[:80],
        FIELDS[offer.offered.field],
    )


def do_take(request: HttpRequest, photograph: Photograph) -> None:
    """Take what the pressed button names, and say what became of it."""
    try:
        taken = take(photograph, request.POST.get(VERB, ""))
    except NotTaken as reason:
        messages.error(request, str(reason))
    else:
        words = f"{FIELDS[taken.field]}: “{taken.value}” is taken {taken.words_for_origin()}."
        messages.success(request, words)
