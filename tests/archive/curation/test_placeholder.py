"""What a screen shows while a picture loads, and of which pictures it must not show even that."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from archive import curation
from archive.curation.floor import served_manifest
from archive.curation.publish import publish
from archive.curation.withdraw import withdraw
from tests.makers import a_caption, a_photograph, a_ready_photograph, an_exhibit

pytestmark = pytest.mark.django_db(transaction=True)

SCHEMA = json.loads((Path(curation.__file__).parent / "release.schema.json").read_text(encoding="utf-8"))


def only_slide(**fields: Any) -> dict[str, Any]:
    contents = publish(an_exhibit(a_ready_photograph(**fields)), by="Anna").release.contents()
    jsonschema.validate(contents, SCHEMA)
    return dict(contents["slides"][0])


def test_a_photograph_carries_the_placeholder_of_its_original() -> None:
    photograph = a_ready_photograph()
    contents = publish(an_exhibit(photograph), by="Anna").release.contents()
    assert photograph.original is not None
    assert contents["slides"][0]["placeholder"] == photograph.original.placeholder != ""
    assert only_slide(advisory_level="note", advisory_reason={"en": "Captives."})["placeholder"]


def test_a_covered_picture_gives_no_hint_of_itself() -> None:
    slide = only_slide(advisory_level="advisory", advisory_reason={"en": "A person who has died."})
    assert slide["placeholder"] is None


def test_the_schema_refuses_a_hint_of_a_covered_picture() -> None:
    contents = publish(an_exhibit(a_ready_photograph()), by="Anna").release.contents()
    contents["slides"][0]["advisory"]["level"] = "advisory"
    with pytest.raises(jsonschema.ValidationError, match="is not valid under any of the given schemas"):
        jsonschema.validate(contents, SCHEMA)


def test_neither_a_stand_in_nor_a_withdrawn_picture_has_one() -> None:
    awaited = a_photograph()
    a_caption(awaited)
    gone = a_ready_photograph()
    release = publish(an_exhibit(awaited, gone), by="Anna").release
    assert release.contents()["slides"][0]["placeholder"] is None
    withdraw(gone, reason={"en": "Asked for by the family."}, by="Anna")
    assert gone.original is not None
    assert gone.original.placeholder not in json.dumps(served_manifest(release))


def test_an_original_of_an_older_archive_has_none_until_its_pictures_are_remade() -> None:
    photograph = a_ready_photograph()
    assert photograph.original is not None
    photograph.original.placeholder = ""
    photograph.original.save()
    contents = publish(an_exhibit(photograph), by="Anna").release.contents()
    jsonschema.validate(contents, SCHEMA)
    assert contents["slides"][0]["placeholder"] is None
