"""Compose what a release says: the manifest `kiosk-release/1`, without number, time and digest."""

from __future__ import annotations

from typing import Any

from archive.curation.held_lines import held
from archive.curation.languages import in_languages
from archive.curation.manifest_names import slide_readings
from archive.curation.manifest_photograph import photograph_slide
from archive.curation.manifest_story import story_slide
from archive.curation.museum import museum
from archive.curation.slides import slides_of
from archive.models import Exhibit, Slide, Source

FORMAT = "kiosk-release/1"


def compose(exhibit: Exhibit) -> dict[str, Any]:
    """The manifest of the exhibit as it stands on the desk now; the same records give the same manifest."""
    slides = slides_of(exhibit)
    told = {
        "format": FORMAT,
        "exhibit": exhibit.slug,
        "languages": list(exhibit.languages),
        "default_language": exhibit.default_language,
        "title": in_languages(exhibit, exhibit.title),
        "introduction": in_languages(exhibit, exhibit.introduction) or None,
        "museum": museum(),
        "sections": [
            {"id": section.key, "title": in_languages(exhibit, section.title)}
            for section in exhibit.sections.all()
        ],
        "show_unreviewed": exhibit.show_unreviewed,
        "slides": [compose_slide(exhibit, slide) for slide in slides],
        "sources": _sources(exhibit, slides),
    }
    return {part: held(value) for part, value in told.items()}


def compose_slide(exhibit: Exhibit, slide: Slide) -> dict[str, Any]:
    """One slide as the player reads it."""
    section = slide.section.key if slide.section else None
    told = _told(exhibit, slide)
    if told["kind"] == "withdrawn":
        return {"section": section, **told}
    return {"section": section, **told, "readings": slide_readings(exhibit, told)}


def _told(exhibit: Exhibit, slide: Slide) -> dict[str, Any]:
    if slide.panel is not None:
        return story_slide(exhibit, slide.panel)
    if slide.photograph is None:  # pragma: no cover - the database refuses such a row
        raise ValueError(f"Slide {slide.pk} shows nothing; expected a photograph or a panel.")
    return photograph_slide(exhibit, slide.photograph)


def _sources(exhibit: Exhibit, slides: list[Slide]) -> list[dict[str, Any]]:
    cited: dict[str, Source] = {}
    for slide in slides:
        for source in _cited_by(slide):
            cited.setdefault(source.key, source)
    return [
        {"key": key, "citation": cited[key].citation, "note": in_languages(exhibit, cited[key].note)}
        for key in sorted(cited)
    ]


def _cited_by(slide: Slide) -> list[Source]:
    if slide.panel is not None:
        return [citation.source for citation in slide.panel.citations.all()]
    photograph = slide.photograph
    if photograph is None or photograph.is_withdrawn():
        return []
    found = [
        citation.source for statement in photograph.statements.all() for citation in statement.citations.all()
    ]
    found += [caption.source for caption in photograph.source_captions.all() if caption.source]
    return found + [event.source for event in photograph.provenance_events.all() if event.source]
