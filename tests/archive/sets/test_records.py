"""The records that leave: whole, documented, and the same bytes for the same records."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from django.db import connection
from django.db.models import Model
from django.test.utils import CaptureQueriesContext

from archive.models import (
    Caption,
    Exhibit,
    Narration,
    Original,
    Person,
    Photograph,
    Place,
    ProvenanceEvent,
    Region,
    ResearchLead,
    RightsDecision,
    Source,
    SourceCaption,
    Statement,
    StoryPanel,
    StoryText,
    Subject,
)
from archive.sets.bag import SCHEMA
from archive.sets.exhibit_set import gather
from archive.sets.export import export_set
from archive.sets.fields import exact
from archive.sets.set_record import set_record
from tests import makers
from tests.archive.sets.sets_under_test import a_full_photograph

# What stays behind, and why.
IDS_AND_LINKS = {"id", "photograph", "panel", "order", "exhibit"}  # told by nesting and by the order of lists
CLOCKS = {"received_at", "approved_at", "decided_at"}  # told by the history in a bag
MADE_ANEW = {"recipe", "renditions", "tiles", "placeholder", "date_earliest", "date_latest"}
ACCOUNTS = {"approved_by"}  # its name is kept as text
FLOOR = {"current_release", "is_default"}  # of this installation, not of the set


@pytest.fixture
def whole() -> dict[str, Any]:
    exhibit = makers.an_exhibit(a_full_photograph(), makers.a_panel(), slug="streets")
    return set_record(gather(exhibit))


@pytest.mark.django_db
def test_the_record_keeps_to_its_documented_schema(whole: dict[str, Any]) -> None:
    jsonschema.validate(json.loads(json.dumps(whole)), json.loads(SCHEMA.read_text()))


@pytest.mark.django_db
def test_a_tombstone_keeps_to_the_schema_too() -> None:
    withdrawn = makers.a_photograph(status="withdrawn")
    record = set_record(gather(makers.an_exhibit(withdrawn)))
    jsonschema.validate(record, json.loads(SCHEMA.read_text()))
    assert list(record["photographs"][0]) == ["catalogue_number", "status", "withdrawal"]


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("model", "found"),
    [
        (Exhibit, lambda whole: whole["exhibit"]),
        (Photograph, lambda whole: whole["photographs"][0]),
        (Original, lambda whole: whole["photographs"][0]["original"]),
        (Caption, lambda whole: whole["photographs"][0]["captions"][0]),
        (Original, lambda whole: whole["photographs"][0]["verso"]),
        (Narration, lambda whole: whole["photographs"][0]["captions"][0]["narration"]),
        (SourceCaption, lambda whole: whole["photographs"][0]["source_captions"][0]),
        (Statement, lambda whole: whole["photographs"][0]["statements"][0]),
        (ProvenanceEvent, lambda whole: whole["photographs"][0]["provenance"][0]),
        (Region, lambda whole: whole["photographs"][0]["regions"][0]),
        (ResearchLead, lambda whole: whole["photographs"][0]["research_leads"][0]),
        (RightsDecision, lambda whole: whole["photographs"][0]["rights_decisions"][0]),
        (StoryPanel, lambda whole: whole["stories"][0]),
        (StoryText, lambda whole: whole["stories"][0]["texts"][0]),
        (Place, lambda whole: whole["places"][0]),
        (Person, lambda whole: whole["people"][0]),
        (Subject, lambda whole: whole["subjects"][0]),
        (Source, lambda whole: whole["sources"][0]),
    ],
)
def test_every_field_of_a_record_leaves(model: type[Model], found: Any, whole: dict[str, Any]) -> None:
    fields = {field.name for field in model._meta.concrete_fields}
    assert fields - IDS_AND_LINKS - CLOCKS - MADE_ANEW - ACCOUNTS - FLOOR - set(found(whole)) == set()


@pytest.mark.django_db
@pytest.mark.parametrize("confidence", ["certain", "probable", "uncertain"])
def test_a_place_leaves_with_how_surely_it_is_known(confidence: str) -> None:
    photograph = makers.a_photograph()
    key = makers.a_place(photograph, confidence=confidence).key
    record = set_record(gather(makers.an_exhibit(photograph)))
    jsonschema.validate(json.loads(json.dumps(record)), json.loads(SCHEMA.read_text()))
    assert record["photographs"][0]["places"] == [{"place": key, "confidence": confidence}]


@pytest.mark.django_db
def test_json_is_the_same_bytes_twice_and_says_nothing_of_the_database(tmp_path: Path) -> None:
    exhibit = makers.an_exhibit(a_full_photograph(), makers.a_panel(), slug="streets")
    first = export_set(exhibit, format="json", to=tmp_path / "a.json").path.read_bytes()
    reloaded = Exhibit.objects.get(slug="streets")
    assert export_set(reloaded, format="json", to=tmp_path / "b.json").path.read_bytes() == first
    assert b'"id"' not in first
    assert b'"pk"' not in first


@pytest.mark.django_db
def test_json_is_the_same_bytes_whatever_number_the_database_gave(tmp_path: Path) -> None:
    def exported(name: str) -> bytes:
        photograph = makers.a_photograph(catalogue_number="M45-001")
        makers.a_caption(photograph, language="ru")
        makers.a_caption(photograph, language="en")
        exhibit = makers.an_exhibit(photograph, slug="streets")
        written = export_set(exhibit, format="json", to=tmp_path / name).path.read_bytes()
        exhibit.delete()
        photograph.delete()
        return written

    assert exported("a.json") == exported("b.json")


def test_an_integer_too_large_for_json_leaves_as_text() -> None:
    assert exact({"serial": 2**60, "f": [1.5, True, 7]}) == {"serial": str(2**60), "f": [1.5, True, 7]}


@pytest.mark.django_db
def test_gathering_asks_as_often_for_twelve_photographs_as_for_two() -> None:
    def queries(number: int) -> int:
        exhibit = makers.an_exhibit(*(a_full_photograph(original=None) for _ in range(number)))
        with CaptureQueriesContext(connection) as asked:
            set_record(gather(exhibit))
        return len(asked)

    assert queries(2) == queries(12)
