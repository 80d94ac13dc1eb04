"""The names by which a slide can be found: people, subjects, and how names sound."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from archive.curation.languages import in_languages
from archive.models import Exhibit, Photograph
from archive.standards.readings import readings


def people(exhibit: Exhibit, photograph: Photograph) -> list[dict[str, str]]:
    """The people of a photograph's story; whether they can be seen in it is not said here."""
    return [in_languages(exhibit, mention.person.name) for mention in photograph.people_mentioned.all()]


def subjects(exhibit: Exhibit, photograph: Photograph) -> list[dict[str, str]]:
    """Its subject headings."""
    return [in_languages(exhibit, subject.name) for subject in photograph.subjects.all()]


def slide_readings(exhibit: Exhibit, slide: dict[str, Any]) -> dict[str, list[str]]:
    """How the slide's title and names sound, in the languages that can be typed so."""
    found = {tag: readings(_names(slide, tag), tag) for tag in exhibit.languages}
    return {tag: spoken for tag, spoken in found.items() if spoken}


def _names(slide: dict[str, Any], tag: str) -> Iterator[str]:
    yield slide["captions"].get(tag, {}).get("title", "")
    for place in slide.get("places", []):
        yield place["name"].get(tag, "")
        yield place["modern_name"].get(tag, "")
    for name in (*slide.get("people", []), *slide.get("subjects", [])):
        yield name.get(tag, "")
