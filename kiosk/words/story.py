"""What stands round a story panel: a document, a timeline, a map, and the way out of a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import pgettext_lazy

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

STORY: dict[str, _StrPromise] = {
    "from_the_document": pgettext_lazy("above a quotation", "From the document"),
    "working_translation": pgettext_lazy("above a translation", "The museum’s working translation"),
    "time_opened": pgettext_lazy(
        "scale of a timeline", "{months}, drawn about {times}\N{NO-BREAK SPACE}times\N{NO-BREAK SPACE}wider"
    ),
    "earlier": pgettext_lazy("control of a timeline", "Earlier"),
    "later": pgettext_lazy("control of a timeline", "Later"),
    "place_area": pgettext_lazy("how exactly a place is known", "an area, not a point"),
    "places": pgettext_lazy("heading", "Places"),
    "people": pgettext_lazy("heading", "People"),
    "subjects": pgettext_lazy("heading", "Subjects"),
    "directions": pgettext_lazy("heading", "Directions"),
    "in_words": pgettext_lazy("heading", "The same in words"),
    "show_page": pgettext_lazy("before a covered page", "Read this page"),
    "next_page": pgettext_lazy("before a covered page", "Next page"),
    "leave_page": pgettext_lazy("way out of a covered page", "Leave this page"),
    "ways_to_pictures": pgettext_lazy("part of the page", "Other ways to the pictures"),
}
