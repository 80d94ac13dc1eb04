"""Which texts a collection needs in its default language, and whether a text file speaks of what does not exist."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping

from archive.ingest.collection_folder.faults import Fault, Where
from archive.ingest.collection_folder.folder import CollectionFolder
from archive.ingest.collection_folder.pages import Page
from archive.ingest.collection_folder.words import Words

Path = tuple[str, ...]


def check_words(collection: CollectionFolder, faults: list[Fault]) -> None:
    """Note what is missing in the default language, and in every language the words that belong to nothing."""
    default = collection.default_language
    words = collection.words.by_language.get(default)
    if words is not None:
        _check_missing(collection, words, f"texts/{default}", faults)
    for tag, spoken in collection.words.by_language.items():
        _check_strays(collection, tag, spoken, faults)


def _check_missing(collection: CollectionFolder, words: Words, folder: str, faults: list[Fault]) -> None:
    shared = Where(faults, f"{folder}/shared.yaml")
    _note(shared, (path for path in _needed_of_all(collection) if not words.of_all(*path)))
    for number, photograph in collection.photographs.items():
        own = Where(faults, f"{folder}/photographs/{number}.yaml")
        needed = _needed_of_photograph(collection, photograph)
        _note(own, (path for path in needed if not words.of_photograph(number, *path)))
    for key, story in collection.stories.items():
        own = Where(faults, f"{folder}/stories/{key}.yaml")
        _note(own, (path for path in _needed_of_story(story) if not words.of_story(key, *path)))


def _note(where: Where, missing: Iterable[Path]) -> None:
    for path in missing:
        where.at(".".join(path)).fault("nothing, here or in shared.yaml", "words in the default language")


def _needed_of_all(collection: CollectionFolder) -> Iterator[Path]:
    yield ("exhibit", "title")
    yield from (("sections", section["key"]) for section in collection.settings["sections"])
    yield from (("places", key, "name") for key in collection.places)
    yield from (("people", key, "name") for key in collection.people)
    yield from (("subjects", key) for key in collection.subjects)
    records = [*collection.photographs.values(), *collection.stories.values()]
    reasons = {record["advisory"].get("reason") for record in records} - {None}
    yield from (("advisories", reason) for reason in sorted(reasons))


def _needed_of_photograph(collection: CollectionFolder, photograph: Page) -> Iterator[Path]:
    yield from (("title",), ("label",), ("alt",))
    for statement in photograph["statements"]:
        yield ("statements", statement["key"], "text")
        yield ("statements", statement["key"], "reason")
    yield from (("unknowns", key) for key in photograph.get("unknowns", []))
    yield from (("wording", key) for key in photograph["source_caption"].get("wording_notes", []))
    for step in photograph.get("provenance") or collection.for_all("provenance") or []:
        yield ("provenance", step["key"], "evidence")


def _needed_of_story(story: Page) -> Iterator[Path]:
    yield from (("title",), ("label",))
    yield from (("events", event["key"]) for event in story.get("events", []))
    yield from (("arrows", arrow["key"]) for arrow in story.get("arrows", []))
    if "document" in story:
        yield ("document", "credit")


def _check_strays(collection: CollectionFolder, tag: str, words: Words, faults: list[Fault]) -> None:
    """A translator's slip of the key would otherwise go unnoticed: the text would just not appear."""
    known: dict[str, Collection[str]] = {
        "places": collection.places,
        "people": collection.people,
        "subjects": collection.subjects,
        "sources": collection.sources,
        "source_names": collection.sources,
        "sections": [section["key"] for section in collection.settings["sections"]],
    }
    _strays_of_page(words.shared, known, Where(faults, f"texts/{tag}/shared.yaml"))
    for number, page in words.photographs.items():
        where = Where(faults, f"texts/{tag}/photographs/{number}.yaml")
        if number in collection.photographs:
            _strays_of_page(page, _keys_of_photograph(collection.photographs[number]), where)
        else:
            where.fault("words for a photograph that is not in the folder photographs/", "an existing record")
    for key, page in words.stories.items():
        where = Where(faults, f"texts/{tag}/stories/{key}.yaml")
        if key in collection.stories:
            _strays_of_page(page, _keys_of_story(collection.stories[key]), where)
        else:
            where.fault("words for a panel that is not in the folder stories/", "an existing panel")


def _keys_of_photograph(record: Page) -> dict[str, Collection[str]]:
    return {
        "statements": [statement["key"] for statement in record["statements"]],
        "unknowns": record.get("unknowns", []),
        "wording": record["source_caption"].get("wording_notes", []),
    }


def _keys_of_story(story: Page) -> dict[str, Collection[str]]:
    return {name: [entry["key"] for entry in story.get(name, [])] for name in ("events", "arrows")}


def _strays_of_page(page: Page, known: Mapping[str, Collection[str]], where: Where) -> None:
    for name, keys in known.items():
        for key in page.get(name, {}):
            if key not in keys:
                expected = f"one of {', '.join(keys) or 'none'}"
                where.at(name).at(key).fault("words for a key that the record does not have", expected)
