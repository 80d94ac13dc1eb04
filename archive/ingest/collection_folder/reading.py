"""Read a collection's folder and check it as a whole, before anything is written."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from archive.ingest.collection_folder import shapes
from archive.ingest.collection_folder.faults import BrokenCollection, Fault, Where
from archive.ingest.collection_folder.folder import CollectionFolder
from archive.ingest.collection_folder.pages import Page, read_page
from archive.ingest.collection_folder.references import check_references
from archive.ingest.collection_folder.shape import Check
from archive.ingest.collection_folder.words import AllWords, Words
from archive.standards.languages import LANGUAGES


def read_collection(folder: Path) -> CollectionFolder:
    """The collection in a folder. Raises BrokenCollection with every fault of every file."""
    faults: list[Fault] = []
    if not folder.is_dir():
        raise BrokenCollection(
            str(folder), [Fault(str(folder), "", "no such folder", "a collection's folder")]
        )
    reader = _Reader(folder, faults)
    collection = reader.collection()
    if not faults:  # only files that all have their shape can be asked whether they fit together
        check_references(collection, faults)
    if faults:
        raise BrokenCollection(folder.name, faults)
    return collection


class _Reader:
    def __init__(self, folder: Path, faults: list[Fault]) -> None:
        self.folder = folder
        self.faults = faults

    def collection(self) -> CollectionFolder:
        settings = self.page("collection.yaml", shapes.COLLECTION, empty={})
        photographs = self.pages("photographs", shapes.PHOTOGRAPH, named_by="catalogue_number")
        return CollectionFolder(
            settings=settings,
            sources=self.page("sources.yaml", shapes.SOURCES, empty={}),
            places=self.page("places.yaml", shapes.PLACES, empty={}, may_be_absent=True),
            people=self.page("people.yaml", shapes.PEOPLE, empty={}, may_be_absent=True),
            subjects=self.page("subjects.yaml", shapes.SUBJECTS, empty=[], may_be_absent=True),
            leads=self.page("leads.yaml", shapes.LEADS, empty={}, may_be_absent=True),
            photographs=photographs,
            stories=self.pages("stories", shapes.STORY, named_by="key"),
            words=self.all_words(settings.get("languages", {})),
        )

    def page(self, name: str, check: Check, *, empty: Any, may_be_absent: bool = False) -> Any:
        path = self.folder / name
        if may_be_absent and not path.exists():
            return empty
        return read_page(path, Where(self.faults, name), check, empty=empty)

    def pages(self, name: str, check: Check, *, named_by: str = "") -> dict[str, Page]:
        """The pages of a sub-folder by their file's name, which must be the name that the page gives itself."""
        found: dict[str, Page] = {}
        for path in sorted((self.folder / name).glob("*.yaml")):
            inside = f"{name}/{path.name}"
            content = self.page(inside, check, empty={})
            if content and named_by and content[named_by] != path.stem:
                where = Where(self.faults, inside, named_by)
                where.fault(f"“{content[named_by]}”", f"the name of the file, “{path.stem}”")
            found[path.stem] = content
        return found

    def all_words(self, languages: Mapping[str, Any]) -> AllWords:
        folder = self.folder / "texts"
        for path in sorted(folder.glob("*/")):
            if path.is_dir() and path.name not in languages:
                known = ", ".join(languages) or ", ".join(LANGUAGES)
                Where(self.faults, f"texts/{path.name}").fault("an unknown language", f"one of {known}")
        return AllWords({tag: self.words(f"texts/{tag}") for tag in languages})

    def words(self, folder: str) -> Words:
        return Words(
            shared=self.page(f"{folder}/shared.yaml", shapes.SHARED_WORDS, empty={}, may_be_absent=True),
            photographs=self.pages(f"{folder}/photographs", shapes.PHOTOGRAPH_WORDS),
            stories=self.pages(f"{folder}/stories", shapes.STORY_WORDS),
        )
