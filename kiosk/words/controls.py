"""What the rail, the panels and the attract screen say: short enough for a button in every language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import pgettext_lazy

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

CONTROLS: dict[str, _StrPromise] = {
    "next": pgettext_lazy("control", "Next"),
    "previous": pgettext_lazy("control", "Previous"),
    "all_pictures": pgettext_lazy("control", "All pictures"),
    "close": pgettext_lazy("control", "Close"),
    "done": pgettext_lazy("control", "Done"),
    "back_to_picture": pgettext_lazy("control", "Back to the picture"),
    "look_closer": pgettext_lazy("control", "Look closer"),
    "zoom_in": pgettext_lazy("control", "Zoom in"),
    "zoom_out": pgettext_lazy("control", "Zoom out"),
    "whole_picture": pgettext_lazy("control", "Whole picture"),
    "details": pgettext_lazy("control", "Show me the details"),
    "previous_detail": pgettext_lazy("control of a tour from detail to detail", "Previous detail"),
    "next_detail": pgettext_lazy("control of a tour from detail to detail", "Next detail"),
    "turn_over": pgettext_lazy("control", "Turn it over"),
    "turn_back": pgettext_lazy("control", "Back to the front"),
    "listen": pgettext_lazy("control", "Listen"),
    "stop_listening": pgettext_lazy("control", "Stop listening"),
    "read_more": pgettext_lazy("control", "Read more"),
    "show_less": pgettext_lazy("control", "Show less"),
    "show_picture": pgettext_lazy("control", "Show the picture"),
    "next_picture": pgettext_lazy("control", "Next picture"),
    "more_below": pgettext_lazy("control", "More below"),
    "search_hint": pgettext_lazy("search", "Type a word, or touch one of these."),
    "nothing_found": pgettext_lazy("search", "Nothing found. Try another word, or touch one of these."),
    "search_hint_typed": pgettext_lazy(
        "search", "Type a word from a title or a text, or a picture’s number."
    ),
    "nothing_found_typed": pgettext_lazy("search", "Nothing found. Try another word or number."),
    "clear": pgettext_lazy("search", "Clear"),
    "blank": pgettext_lazy("search, a key", "Space"),
    "erase": pgettext_lazy("search, a key", "Delete"),
    "easier": pgettext_lazy("control", "Easier to see and reach"),
    "easier_short": pgettext_lazy("control, how the one above begins", "Easier"),
    "text_size": pgettext_lazy("control", "Text size"),
    "text_size_1": pgettext_lazy("control", "Standard text"),
    "text_size_2": pgettext_lazy("control", "Large text"),
    "text_size_3": pgettext_lazy("control", "Largest text"),
    "high_contrast": pgettext_lazy("control", "High contrast"),
    "less_movement": pgettext_lazy("control", "Less movement"),
    "controls_low": pgettext_lazy("control", "Controls low down"),
    "by_keys": pgettext_lazy("control", "By keys: arrows move, Enter presses."),
    "on": pgettext_lazy("state of a switch", "On"),
    "off": pgettext_lazy("state of a switch", "Off"),
    "touch_to_begin": pgettext_lazy("attract screen", "Touch to begin"),
    "still_there": pgettext_lazy("idle screen", "Are you still there?"),
    "touch_to_stay": pgettext_lazy("idle screen", "Touch anywhere to stay"),
    "position": pgettext_lazy("where I am", "{here} / {count}"),
    "position_spoken": pgettext_lazy("where I am, spoken", "{here} of {count}"),
}
