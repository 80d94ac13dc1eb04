"""What stands around the museum's own texts: headings, certainty, origin, rights and review."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import pgettext_lazy

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

MUSEUM: dict[str, _StrPromise] = {
    "what_we_know": pgettext_lazy("heading", "What we know"),
    "what_we_do_not_know": pgettext_lazy("heading", "What we do not know"),
    "source_caption": pgettext_lazy("heading", "Source caption"),
    "why_our_words_differ": pgettext_lazy("heading", "Why we word it differently"),
    "where_it_has_been": pgettext_lazy("heading", "Where it has been"),
    "sources": pgettext_lazy("heading", "Sources"),
    "take_with_you": pgettext_lazy("heading", "Take it with you"),
    "page_hint": pgettext_lazy("beside a QR code", "This page on your own phone:"),
    "page_address": pgettext_lazy("in place of a QR code", "The address of this page:"),
    "rights": pgettext_lazy("heading", "Rights"),
    "confidence_certain": pgettext_lazy("how sure a statement is", "certain"),
    "confidence_probable": pgettext_lazy("how sure a statement is", "probable"),
    "confidence_uncertain": pgettext_lazy("how sure a statement is", "uncertain"),
    "not_received": pgettext_lazy("stand-in plate", "The photograph has not been received"),
    "place_not_recorded": pgettext_lazy("tombstone", "Place not recorded"),
    "place_uncertain": pgettext_lazy("tombstone", "Place uncertain"),
    "date_not_recorded": pgettext_lazy("tombstone", "Date not recorded"),
    "provenance_creation": pgettext_lazy("station of a photograph", "Taken"),
    "provenance_negative": pgettext_lazy("station of a photograph", "Negative"),
    "provenance_print": pgettext_lazy("station of a photograph", "Print made"),
    "provenance_distribution": pgettext_lazy("station of a photograph", "Distributed"),
    "provenance_publication": pgettext_lazy("station of a photograph", "Published"),
    "provenance_acquisition": pgettext_lazy("station of a photograph", "Acquired"),
    "provenance_transfer": pgettext_lazy("station of a photograph", "Transferred"),
    "provenance_digitisation": pgettext_lazy("station of a photograph", "Digitised"),
    "provenance_custody": pgettext_lazy("station of a photograph", "Kept"),
    "provenance_text_received": pgettext_lazy("station of a photograph", "Text received here"),
    "provenance_gap": pgettext_lazy("station of a photograph", "Nothing is known"),
    "status_draft": pgettext_lazy("state of a text", "Draft, not yet reviewed"),
    "status_in_review": pgettext_lazy("state of a text", "In review, awaiting a native speaker"),
    "status_approved": pgettext_lazy("state of a text", "Approved"),
    "status_missing": pgettext_lazy("state of a text", "Not yet in this language"),
    "written_by": pgettext_lazy("who wrote a text, and when", "Written by {by}, {on}"),
    "written_by_only": pgettext_lazy("who wrote a text", "Written by {by}"),
    "approved_by": pgettext_lazy("who approved a text, and when", "Approved by {by}, {on}"),
    "approved_by_only": pgettext_lazy("who approved a text", "Approved by {by}"),
    "cover_title": pgettext_lazy("before a covered picture", "Before you look"),
    "covered": pgettext_lazy("before a covered picture", "Covered"),
    "withdrawn": pgettext_lazy("in place of a picture", "This picture has been withdrawn"),
    "picture_unavailable": pgettext_lazy("in place of a picture", "This picture cannot be shown just now"),
}
