"""A whole exhibit set as one value: the format `json`, and what the bag holds in single files."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from archive.curation.museum import museum
from archive.models import Person, Photograph, Place, Source, StoryPanel
from archive.sets.exhibit_set import ExhibitSet
from archive.sets.fields import Record, in_order, plain
from archive.sets.photograph_record import photograph_record, text_record

FORMAT = "kiosk-set/1"

EXHIBIT_FIELDS = (
    "slug",
    "title",
    "introduction",
    "languages",
    "default_language",
    "show_unreviewed",
    "qr_codes",
)
PANEL_FIELDS = ("key", "kind", "body", "advisory_level", "advisory_reason", "trace")
PLACE_FIELDS = ("key", "name", "modern_name", "latitude", "longitude", "precision", "basis", "identifiers")
PERSON_FIELDS = ("key", "name", "life", "role", "basis", "identifiers")
SUBJECT_FIELDS = ("key", "name")
SOURCE_FIELDS = ("key", "citation", "short", "name", "note", "address", "sha256")


def set_record(exhibit_set: ExhibitSet) -> Record:
    """The set as one JSON value; the same records give the same value."""
    return {
        "format": FORMAT,
        "exhibit": exhibit_record(exhibit_set),
        "photographs": [photograph_record(photograph) for photograph in exhibit_set.photographs],
        "stories": [story_record(panel) for panel in exhibit_set.panels],
        **authority_records(exhibit_set),
        **museum_record(),
    }


def museum_record() -> Record:
    """Who lends the set, where settings say so; its logo stands in the release."""
    told = {name: words for name, words in museum().items() if words and name != "logo"}
    return {"museum": told} if told else {}


def exhibit_record(exhibit_set: ExhibitSet) -> Record:
    """The exhibit as it stands on the desk: its sections and the order of its slides."""
    exhibit = exhibit_set.exhibit
    slides = exhibit.slides.select_related("section", "photograph", "panel").order_by("order")
    return {
        **plain(exhibit, *EXHIBIT_FIELDS),
        "sections": [plain(section, "key", "title") for section in exhibit.sections.all()],
        "slides": [
            {
                "section": slide.section.key if slide.section else None,
                "photograph": slide.photograph.catalogue_number if slide.photograph else None,
                "story": slide.panel.key if slide.panel else None,
            }
            for slide in slides
        ],
    }


def story_record(panel: StoryPanel) -> Record:
    """A story panel with its words in every language and state."""
    return {
        **plain(panel, *PANEL_FIELDS),
        "texts": [text_record(text) for text in in_order(panel.texts.all(), "language")],
        "citations": [
            {"source": cited.source.key, "locator": cited.locator} for cited in panel.citations.all()
        ],
    }


def authority_records(exhibit_set: ExhibitSet) -> dict[str, list[Record]]:
    """The places, people, subjects and sources that the set's records name, each once, by key."""
    present = exhibit_set.present()
    sources = [source for photograph in present for source in _sources_of(photograph)]
    sources += [cited.source for panel in exhibit_set.panels for cited in panel.citations.all()]
    return {
        "places": _each_once(_named(present, _places_of), PLACE_FIELDS),
        "people": _each_once(_named(present, _people_of), PERSON_FIELDS),
        "subjects": _each_once(
            _named(present, lambda photograph: iter(photograph.subjects.all())), SUBJECT_FIELDS
        ),
        "sources": _each_once(sources, SOURCE_FIELDS),
    }


def _named(photographs: list[Photograph], of: Callable[[Photograph], Iterator[Any]]) -> list[Any]:
    return [authority for photograph in photographs for authority in of(photograph)]


def _each_once(authorities: list[Any], fields: tuple[str, ...]) -> list[Record]:
    by_key = {authority.key: authority for authority in authorities}
    return [plain(by_key[key], *fields) for key in sorted(by_key)]


def _places_of(photograph: Photograph) -> Iterator[Place]:
    return (shown.place for shown in photograph.places_shown.all())


def _people_of(photograph: Photograph) -> Iterator[Person]:
    if photograph.maker:
        yield photograph.maker
    yield from (mention.person for mention in photograph.people_mentioned.all())


def _sources_of(photograph: Photograph) -> Iterator[Source]:
    yield from (caption.source for caption in photograph.source_captions.all() if caption.source)
    yield from (event.source for event in photograph.provenance_events.all() if event.source)
    for claim in photograph.statements.all():
        yield from (cited.source for cited in claim.citations.all())
