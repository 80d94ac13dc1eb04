from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from archive.ingest.collection import BrokenCollection
from archive.ingest.collection_folder.reading import read_collection
from tests.archive.collections.small_folder import RUSSIAN, a_folder, change, write

EN, RECORD, COLLECTION = "texts/en/photographs/H-1.yaml", "photographs/H-1.yaml", "collection.yaml"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return a_folder(tmp_path)


def _faults(folder: Path) -> list[str]:
    with pytest.raises(BrokenCollection) as refused:
        read_collection(folder)
    return [str(fault) for fault in refused.value.faults]


def test_a_folder_in_order_is_read(folder: Path) -> None:
    assert list(read_collection(folder).photographs) == ["H-1"]


FAULTS: list[tuple[str, tuple[str | int, ...], Any, str]] = [
    (RECORD, ("date",), "some day", "photographs/H-1.yaml: date: found “some day”"),
    (RECORD, ("date",), 1912, "a date as EDTF, in quotation marks"),
    (
        RECORD,
        ("colour",),
        "sepia",
        "photographs/H-1.yaml: colour: found an unknown key; expected one of catalogue_number",
    ),
    (
        RECORD,
        ("statements", 0, "confidence"),
        "sure",
        "statements.1.confidence: found “sure”; expected one of certain",
    ),
    (RECORD, ("catalogue_number",), "H-2", "found “H-2”; expected the name of the file, “H-1”"),
    (RECORD, ("source_caption", "text"), None, "source_caption.text: found nothing; expected this key"),
    (COLLECTION, ("default_language",), "fr", "collection.yaml: default_language: found “fr”"),
    (
        COLLECTION,
        ("photographs", "rights", "uri"),
        "http://example.org/free",
        "rightsstatements.org or Creative Commons",
    ),
    (EN, ("label",), None, "texts/en/photographs/H-1.yaml: label: found nothing"),
    ("places.yaml", ("quay", "latitude"), 160, "places.yaml: quay.latitude: found 160"),
    (RECORD, ("places",), ["pier"], "places: found “pier”, which is nowhere described; expected one of quay"),
    (
        RECORD,
        ("places",),
        [{"key": "pier", "confidence": "probable"}],
        "places: found “pier”, which is nowhere described",
    ),
    (
        RECORD,
        ("places",),
        [{"key": "quay", "confidence": "likely"}],
        "places.1.confidence: found “likely”; expected one of certain, probable, uncertain",
    ),
    (RECORD, ("statements", 0, "sources"), ["letter"], "statements.caption.sources: found “letter”"),
    (RECORD, ("statements", 0, "trace"), [], "statements.caption.trace: found nothing"),
    (RECORD, ("unknowns",), ["maker", "maker"], "unknowns: found “maker” twice"),
    (
        RECORD,
        ("unknowns",),
        ["day"],
        "texts/en/photographs/H-1.yaml: unknowns.day: found nothing, here or in shared.yaml",
    ),
    (RECORD, ("advisory", "level"), "advisory", "advisory.reason: found nothing"),
    (
        COLLECTION,
        ("sections", 0, "slides"),
        ["H-9"],
        "sections.boats: found “H-9”, which is nowhere described",
    ),
    (COLLECTION, ("sections", 0, "slides"), ["H-1", "H-1"], "found “H-1” a second time"),
    ("places.yaml", ("quay", "longitude"), None, "places.yaml: quay: found one coordinate"),
    (
        "texts/en/shared.yaml",
        ("places", "pier"),
        {"name": "Pier"},
        "shared.yaml: places.pier: found words for a key",
    ),
    (
        EN,
        ("statements", "captoin"),
        {"text": "…"},
        "statements.captoin: found words for a key that the record does not",
    ),
]


@pytest.mark.parametrize(
    ("name", "path", "value", "said"), FAULTS, ids=[f"{f[0]}:{f[1][-1]}-{n}" for n, f in enumerate(FAULTS)]
)
def test_a_fault_is_named_with_its_file_its_key_and_what_was_expected(
    folder: Path, name: str, path: tuple[str | int, ...], value: Any, said: str
) -> None:
    change(folder, name, *path, to=value)
    assert any(said in fault for fault in _faults(folder)), _faults(folder)


def test_all_faults_of_all_files_are_named_at_once(folder: Path) -> None:
    change(folder, RECORD, "date", to="some day")
    change(folder, "sources.yaml", "diary", "citation", to=None)
    change(folder, EN, "title", to="")
    write(folder, "texts/fr/photographs/H-1.yaml", RUSSIAN)
    faults = _faults(folder)
    assert len(faults) == 4
    assert {fault.partition(":")[0] for fault in faults} == {RECORD, "sources.yaml", EN, "texts/fr"}


def test_words_for_a_record_that_does_not_exist_are_refused(folder: Path) -> None:
    write(folder, "texts/ru/photographs/H-7.yaml", RUSSIAN)
    assert any("H-7.yaml: found words for a photograph that is not" in fault for fault in _faults(folder))


def test_a_doubled_key_is_refused_with_its_line(folder: Path) -> None:
    with (folder / EN).open("a", encoding="utf-8") as stream:
        stream.write("title: Again\n")
    assert any("the key “title” twice in line" in fault for fault in _faults(folder))


def test_a_date_without_quotation_marks_stays_text(folder: Path) -> None:
    text = (folder / RECORD).read_text(encoding="utf-8").replace("date: 1912?", "date: 1912-05-01")
    (folder / RECORD).write_text(text, encoding="utf-8")
    assert read_collection(folder).photographs["H-1"]["date"] == "1912-05-01"


def test_a_file_that_is_no_text_is_refused(folder: Path) -> None:
    (folder / EN).write_bytes(b"\xff\xfe\x00title")
    assert any("no UTF-8" in fault for fault in _faults(folder))


def test_a_missing_file_is_named(folder: Path) -> None:
    (folder / "sources.yaml").unlink()
    assert any(fault.startswith("sources.yaml: found no such file") for fault in _faults(folder))


def test_a_language_that_has_no_words_yet_is_no_fault(folder: Path) -> None:
    assert not read_collection(folder).words.by_language["ru"].photographs
