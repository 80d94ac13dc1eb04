"""Names of the parts of a page, as a screen reader speaks them, and pages that have nothing to show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import pgettext_lazy

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

ROOMS: dict[str, _StrPromise] = {
    "main": pgettext_lazy("part of the page", "Exhibit"),
    "controls": pgettext_lazy("part of the page", "Controls"),
    "languages": pgettext_lazy("part of the page", "Languages"),
    "label": pgettext_lazy("part of the page", "Label"),
    "picture": pgettext_lazy("part of the page", "Picture"),
    "detail": pgettext_lazy("part of the page", "Detail"),
    "the_back": pgettext_lazy("part of the page", "The back of this photograph"),
    "what_is_heard": pgettext_lazy("part of the page", "What the narration says"),
    "story": pgettext_lazy("part of the page", "Story"),
    "timeline": pgettext_lazy("part of the page", "Timeline"),
    "map": pgettext_lazy("part of the page", "Map"),
    "search": pgettext_lazy("part of the page", "Search"),
    "keyboard": pgettext_lazy("part of the page", "Keyboard"),
    "photographs": pgettext_lazy("part of the page", "Photographs"),
    "calm": pgettext_lazy("no release can be had yet", "The exhibit will begin in a moment."),
    "not_published": pgettext_lazy("nothing is published", "This exhibit is not published yet."),
    "left": pgettext_lazy("after the staff has left the kiosk", "The kiosk has been left."),
    "back_to_exhibit": pgettext_lazy("after the staff has left the kiosk", "Back to the exhibit"),
    "staff_pin": pgettext_lazy("number pad for the museum's staff", "Staff PIN"),
    "language_name": pgettext_lazy("own name of this language", "English"),
    "quote_open": pgettext_lazy("opening quotation mark", "“"),
    "quote_close": pgettext_lazy("closing quotation mark", "”"),
}
