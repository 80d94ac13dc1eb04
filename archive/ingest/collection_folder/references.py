"""Whether a collection's files fit together: every key that is named exists, every text that is needed is there."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Any

from archive.ingest.collection_folder.faults import Fault, Where
from archive.ingest.collection_folder.folder import CollectionFolder
from archive.ingest.collection_folder.missing_words import check_words
from archive.ingest.collection_folder.pages import Page
from archive.models.vocabulary import Advisory


def check_references(collection: CollectionFolder, faults: list[Fault]) -> None:
    """Note every key that leads nowhere and every text that the default language lacks."""
    _check_settings(collection, Where(faults, "collection.yaml"))
    for key, place in collection.places.items():
        if ("latitude" in place) != ("longitude" in place):
            Where(faults, "places.yaml", key).fault(
                "one coordinate", "both latitude and longitude, or neither"
            )
    for number, photograph in collection.photographs.items():
        _check_photograph(collection, photograph, Where(faults, f"photographs/{number}.yaml"))
    for key, story in collection.stories.items():
        _check_story(collection, story, Where(faults, f"stories/{key}.yaml"))
    check_words(collection, faults)


def _check_settings(collection: CollectionFolder, where: Where) -> None:
    languages = collection.settings["languages"]
    _among(collection.default_language, languages, where.at("default_language"))
    for tag, language in languages.items():
        if "translated_from" in language:
            _among(language["translated_from"], languages, where.at(f"languages.{tag}.translated_from"))
    known = {*collection.photographs, *collection.stories}
    seen: set[str] = set()
    for section in collection.settings["sections"]:
        for slide in section["slides"]:
            at = where.at(f"sections.{section['key']}")
            _among(slide, known, at)
            if slide in seen:
                at.fault(f"“{slide}” a second time", "each slide once")
            seen.add(slide)
    _check_steps(collection, collection.for_all("provenance") or [], where.at("photographs.provenance"))


def _check_photograph(collection: CollectionFolder, photograph: Page, where: Where) -> None:
    caption = photograph["source_caption"]
    if "source" in caption:
        _among(caption["source"], collection.sources, where.at("source_caption.source"))
    for name, known in (
        ("places", collection.places),
        ("subjects", collection.subjects),
        ("research_leads", collection.leads),
    ):
        _all_among(_keys(photograph.get(name, [])), known, where.at(name))
    _all_among(_keys(photograph.get("people", [])), collection.people, where.at("people"))
    for statement in photograph["statements"]:
        at = where.at(f"statements.{statement['key']}")
        _all_among(list(cited(statement["sources"])), collection.sources, at.at("sources"))
        if not statement["trace"]:
            at.at("trace").fault("nothing", "what the statement rests on")
    for name in ("statements", "unknowns"):
        _once(_keys(photograph.get(name, [])), where.at(name))
    _check_steps(collection, photograph.get("provenance", []), where.at("provenance"))
    _check_advisory(photograph, where)


def _check_story(collection: CollectionFolder, story: Page, where: Where) -> None:
    _all_among(list(cited(story["sources"])), collection.sources, where.at("sources"))
    _all_among(story.get("places", []), collection.places, where.at("places"))
    for area in story.get("areas", []):
        _among(area["place"], story.get("places", []), where.at("areas"))
    for name in ("events", "arrows"):
        _once(_keys(story.get(name, [])), where.at(name))
    if story["kind"] == "document" and "document" not in story:
        where.at("document").fault("nothing", "the document that is quoted")
    if "document" in story and "source" in story["document"]:
        _among(story["document"]["source"], collection.sources, where.at("document.source"))
    _check_advisory(story, where)


def _check_steps(collection: CollectionFolder, steps: list[Page], where: Where) -> None:
    _once(_keys(steps), where)
    for step in steps:
        if "source" in step:
            _among(step["source"], collection.sources, where.at(f"{step['key']}.source"))


def _check_advisory(record: Page, where: Where) -> None:
    advisory = record["advisory"]
    if advisory["level"] != Advisory.NONE and "reason" not in advisory:
        where.at("advisory.reason").fault("nothing", "the key of a reason, for visitors read it first")


def cited(sources: list[Any]) -> Iterator[str]:
    """The keys of the sources in a list of `key` or `{key: where in it}`."""
    for entry in sources:
        yield next(iter(entry)) if isinstance(entry, dict) else str(entry)


def _keys(entries: list[Any]) -> list[str]:
    return [entry["key"] if isinstance(entry, dict) else entry for entry in entries]


def _among(key: str, known: Collection[str], where: Where) -> None:
    if key not in known:
        where.fault(f"“{key}”, which is nowhere described", f"one of {_listed(known)}")


def _all_among(keys: list[str], known: Collection[str], where: Where) -> None:
    _once(keys, where)
    for key in keys:
        _among(key, known, where)


def _once(keys: list[str], where: Where) -> None:
    for key in sorted({key for key in keys if keys.count(key) > 1}):
        where.fault(f"“{key}” twice", "each key once")


def _listed(known: Collection[str]) -> str:
    names = sorted(known)
    return (
        ", ".join(names[:12]) + (f" and {len(names) - 12} more" if len(names) > 12 else "") or "nothing yet"
    )
