"""The tables: for people with a spreadsheet program, and for ingest."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from archive.ingest.folder import ingest_folder
from archive.sets.export import export_set
from archive.sets.tables import unformulaic
from tests import makers
from tests.archive.sets.sets_under_test import a_full_photograph


@pytest.fixture
def tables(tmp_path: Path) -> Path:
    photograph = a_full_photograph(catalogue_number="M45-002")
    return export_set(makers.an_exhibit(photograph), format="csv", to=tmp_path / "tables").path


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.DictReader(stream))


@pytest.mark.django_db
def test_a_record_is_one_row_under_the_headings_of_ingest(tables: Path) -> None:
    [row] = rows(tables / "records.csv")
    told = {
        name: row[name]
        for name in ("catalogue_number", "date", "place", "latitude", "subject", "source_caption")
    }
    assert told == {
        "catalogue_number": "M45-002",
        "date": "1945-08-18?/1945-09?",
        "place": "Harbin",
        "latitude": "45.75",
        "subject": "Streets",
        "source_caption": "Street scene, 1945",
    }


@pytest.mark.django_db
def test_a_place_in_doubt_comes_back_from_its_row_as_it_left(tmp_path: Path) -> None:
    photograph = makers.a_photograph(catalogue_number="M45-013")
    makers.a_place(photograph, confidence="uncertain")
    tables = export_set(makers.an_exhibit(photograph), format="csv", to=tmp_path / "tables").path
    [row] = rows(tables / "records.csv")
    photograph.places_shown.all().delete()
    ingest_folder(tmp_path, spreadsheet=tables / "records.csv")
    [shown] = photograph.places_shown.all()
    assert (row["place_confidence"], str(shown.place), shown.confidence) == (
        "uncertain",
        "Harbin",
        "uncertain",
    )


@pytest.mark.django_db
def test_every_table_names_its_photograph_and_speaks_each_language_in_its_own_column(tables: Path) -> None:
    [claim] = rows(tables / "statements.csv")
    assert (claim["catalogue_number"], claim["text_en"], claim["confidence"]) == (
        "M45-002",
        "Harbin",
        "probable",
    )
    [place] = rows(tables / "places.csv")
    assert place["name_ru"] == "Харбин"


@pytest.mark.django_db
def test_the_tables_are_explained(tables: Path) -> None:
    explained = (tables / "README.txt").read_text(encoding="utf-8")
    assert [path.name for path in tables.glob("*.csv") if path.name not in explained] == []


@pytest.mark.parametrize("text", ['=HYPERLINK("x")', "+1 (2)", "-a", "@sum", "\tx"])
def test_text_that_begins_like_a_formula_is_kept_from_being_one(text: str) -> None:
    assert unformulaic(text) == f"'{text}"


@pytest.mark.parametrize("text", ["-12.5", "+3", "1945", "a=b", ""])
def test_numbers_and_other_text_stay_as_they_are(text: str) -> None:
    assert unformulaic(text) == text
