"""What a panel draws may be written by hand at the desk: what a release could not tell is refused there."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.exceptions import ValidationError

from archive.curation.manifest_story import story_slide
from archive.models import StoryPanel
from tests.makers import a_panel, an_exhibit

pytestmark = pytest.mark.django_db


def the_events(*events: dict[str, Any]) -> list[Any]:
    panel = a_panel(kind="timeline", body={"events": events})
    told: list[Any] = story_slide(an_exhibit(panel, languages=["en", "ru"]), panel)["body"]["events"]
    return told


def test_what_is_drawn_of_an_event_follows_its_edtf() -> None:
    [event] = the_events({"text": {"en": "War."}, "date": {"edtf": "1945-08", "earliest": "1912-01-01"}})
    assert event["text"] == {"en": "War."}
    assert event["date"] == {
        "edtf": "1945-08",
        "words": {"en": "August 1945", "ru": "август 1945 года"},
        "earliest": "1945-08-01",
        "latest": "1945-08-31",
    }


def test_an_event_may_have_no_date() -> None:
    told = the_events({"text": {"en": "Once."}}, {"date": None}, {"date": {"edtf": "1945/.."}})
    assert [event["date"] and event["date"]["latest"] for event in told] == [None, None, None]
    assert told[2]["date"]["words"]["en"] == "1945 or later"


@pytest.mark.parametrize(
    ("body", "sentence"),
    [
        ([], "Expected {…} with names in it"),
        ({"document": "A note."}, "document: expected {…} with text"),
        ({"events": {"key": "war"}}, "events: expected a list"),
        ({"places": ["harbin"]}, "places: expected a list"),
        ({"events": [{}, {"date": "1945"}]}, "events, 2: date: expected {“edtf”: “1945-08-09”}"),
        ({"events": [{"date": {"edtf": "in August"}}]}, "events, 1: date: “in August” is not a date"),
    ],
)
def test_what_a_release_could_not_tell_is_refused_with_what_is_expected(body: Any, sentence: str) -> None:
    with pytest.raises(ValidationError) as refusal:
        StoryPanel(key="panel", body=body).full_clean()
    assert sentence in refusal.value.message_dict["body"][0]
