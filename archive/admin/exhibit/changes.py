"""What publishing would change on the floor, in words."""

from __future__ import annotations

from typing import Any

from archive.curation.manifest import compose
from archive.models import Exhibit

FRAME = {
    "title": "The exhibit's title changes.",
    "introduction": "The introduction changes.",
    "languages": "The languages change.",
    "default_language": "The default language changes.",
    "sections": "The sections change.",
    "show_unreviewed": "Whether texts in review are shown changes.",
    "sources": "The list of sources changes.",
    "museum": "The museum's name or address changes.",
}


def changes_to_publish(exhibit: Exhibit) -> list[str]:
    """One line for each slide or part of the frame that differs from the current release; [] when nothing does."""
    now = compose(exhibit)
    if exhibit.current_release is None:
        return [f"The first release, with {_slides(len(now['slides']))}."]
    then = exhibit.current_release.contents()
    lines = [words for part, words in FRAME.items() if now.get(part) != then.get(part)]
    return lines + _slide_changes(_by_id(then), _by_id(now))


def _slide_changes(then: dict[str, Any], now: dict[str, Any]) -> list[str]:
    lines = [f"{_name(slide)} is new." for key, slide in now.items() if key not in then]
    lines += [f"{_name(slide)} goes." for key, slide in then.items() if key not in now]
    lines += [
        f"{_name(slide)}: {_what(then[key], slide)}."
        for key, slide in now.items()
        if key in then and then[key] != slide
    ]
    if [key for key in then if key in now] != [key for key in now if key in then]:
        lines.append("The order of the slides changes.")
    return lines


def _what(then: dict[str, Any], now: dict[str, Any]) -> str:
    parts = [key for key in {**then, **now} if then.get(key) != now.get(key)]
    return ", ".join(part.replace("_", " ") for part in parts) + (
        " changes" if len(parts) == 1 else " change"
    )


def _name(slide: dict[str, Any]) -> str:
    return str(slide.get("catalogue_number") or slide["id"])


def _by_id(manifest: dict[str, Any]) -> dict[str, Any]:
    return {slide["id"]: slide for slide in manifest["slides"]}


def _slides(number: int) -> str:
    return f"{number} slide" if number == 1 else f"{number} slides"
