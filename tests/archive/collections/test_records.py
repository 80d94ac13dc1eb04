from __future__ import annotations

import re
from typing import Any

import pytest

from archive.ingest.collection_folder.references import cited
from archive.ingest.collection_rows.stories import story_body
from tests.archive.collections.founding import SHARED, research, the_collection


def places_of(record: dict[str, Any]) -> list[tuple[str, str]]:
    """Each place's key with how surely it is known."""
    said = [place if isinstance(place, dict) else {"key": place} for place in record["places"]]
    return [(place["key"], place.get("confidence", "certain")) for place in said]


NUMBERS = [f"M45-{number:03}" for number in range(1, 15)]


def test_there_are_fourteen_photographs() -> None:
    assert list(the_collection().photographs) == NUMBERS


@pytest.mark.parametrize("number", NUMBERS)
def test_a_source_caption_is_a_line_of_the_source_letter_for_letter(number: str) -> None:
    caption = the_collection().photographs[number]["source_caption"]
    lines = (SHARED / "source-page.txt").read_text(encoding="utf-8").splitlines()
    line = int(caption["locator"].removeprefix("line "))
    assert lines[line - 1].rstrip("\u00a0 ") == caption["text"]


@pytest.mark.parametrize("number", NUMBERS)
def test_a_record_says_what_the_research_found(number: str) -> None:
    record = the_collection().photographs[number]
    found = next(entry for entry in research()["photographs"] if entry["id"] == number)
    assert record["source_caption"]["text"] == found["source_caption"]
    assert record["date"] == found["date"]["edtf_curated"]
    assert record.get("date_stated") == found["date"]["edtf_stated"]
    assert [place for place, _ in places_of(record)] == [place["id"] for place in found["places"]]
    assert record["advisory"]["level"] == found["content_advisory"]["level"]
    assert len(record["research_leads"]) == len(found["research_leads"]) + len(found["parallel_captions"])


@pytest.mark.parametrize("number", NUMBERS)
def test_every_fact_of_the_research_is_told_as_a_statement(number: str) -> None:
    found = next(entry for entry in research()["photographs"] if entry["id"] == number)
    traces = {step for claim in the_collection().photographs[number]["statements"] for step in claim["trace"]}
    assert {f"{number}/{place}" for place in range(1, len(found["facts"]) + 1)} <= traces


@pytest.mark.parametrize("number", NUMBERS)
def test_a_statement_is_as_sure_as_the_fact_it_rests_on(number: str) -> None:
    found = next(entry for entry in research()["photographs"] if entry["id"] == number)
    for claim in the_collection().photographs[number]["statements"]:
        for step in claim["trace"]:
            if step.startswith(f"{number}/"):
                fact = found["facts"][int(step.partition("/")[2]) - 1]
                assert claim["confidence"] == fact["confidence"], (claim["key"], fact)


def test_every_claim_cites_a_source_and_leaves_a_trace() -> None:
    for number, record in the_collection().photographs.items():
        for claim in record["statements"]:
            assert list(cited(claim["sources"])), (number, claim["key"])
            assert claim["trace"], (number, claim["key"])
    for key, story in the_collection().stories.items():
        assert story["sources"], key
        assert story["trace"], key


def test_every_trace_leads_to_a_numbered_fact() -> None:
    for where, step in _every_trace():
        assert _leads_somewhere(step), (where, step)


def test_every_row_of_the_timeline_is_an_event_of_the_panel() -> None:
    rows = _timeline_rows()
    events = the_collection().stories["timeline"]["events"]
    assert {event["trace"][0].removeprefix("E/") for event in events} == set(rows)
    for event in events:
        row = event["trace"][0].removeprefix("E/")
        assert event["date"] == row
        assert event["confidence"] == rows[row]


def test_nobody_is_said_to_be_identified_in_a_picture_nobody_has_seen() -> None:
    people = [person for record in the_collection().photographs.values() for person in record["people"]]
    assert people
    assert not any(person["identified"] for person in people)


@pytest.mark.parametrize("number", NUMBERS)
def test_a_place_is_certain_only_where_the_source_names_it(number: str) -> None:
    record = the_collection().photographs[number]
    certain = [key for key, confidence in places_of(record) if confidence == "certain"]
    caption = record["source_caption"]["text"].lower()
    assert [key for key in certain if key.partition("-")[0] not in caption] == []


def test_a_place_in_doubt_is_no_more_certain_than_what_is_said_of_it() -> None:
    doubted = {number: places_of(the_collection().photographs[number]) for number in NUMBERS}
    assert {
        number: places for number, places in doubted.items() if set(dict(places).values()) - {"certain"}
    } == {
        "M45-007": [("seoul", "probable")],  # place and date are the source's claim only
        "M45-011": [("manchuria", "probable")],  # a Chinese town, which is not named
        "M45-012": [("changchun", "probable")],  # the throne is probably the one at Changchun
        "M45-013": [
            (key, "uncertain") for key in ("mukden", "chita", "khabarovsk")
        ],  # which part of the way?
    }


def test_a_photograph_of_which_nobody_knows_where_it_was_taken_names_no_place() -> None:
    words = the_collection().words
    for number, record in the_collection().photographs.items():
        unknown = [words.of_photograph(number, "unknowns", key)["en"] for key in record["unknowns"]]
        if any(text.startswith("Where it was taken") for text in unknown):
            assert {confidence for _, confidence in places_of(record)} <= {"uncertain"}, number


def test_a_station_in_a_city_is_placed_no_more_exactly_than_the_city() -> None:
    assert the_collection().places["harbin-station"]["precision"] == "city"
    assert the_collection().places["cape-kokutan"]["precision"] == "island"
    assert "latitude" not in the_collection().places["manchuria"]


def test_the_civilians_panel_is_covered_left_out_in_school_mode_and_beside_no_photograph() -> None:
    collection = the_collection()
    story = collection.stories["civilians"]
    assert story["advisory"]["level"] == "advisory"
    assert story_body(collection, "civilians", story)["school_mode"] == "leave_out"
    order = [slide for section in collection.settings["sections"] for slide in section["slides"]]
    place = order.index("civilians")
    assert not any(neighbour.startswith("M45-") for neighbour in order[place - 1 : place + 2])


def test_every_region_of_the_map_without_a_point_is_shaded_and_no_town_is() -> None:
    collection = the_collection()
    story = collection.stories["map-august-1945"]
    body = story_body(collection, "map-august-1945", story)
    pointless = {place["key"] for place in body["places"] if place["latitude"] is None}
    assert {area["place"] for area in body["areas"]} == pointless
    assert all(len(area["points"]) >= 5 for area in body["areas"])


def test_every_record_and_panel_has_its_place_in_the_exhibit() -> None:
    collection = the_collection()
    order = [slide for section in collection.settings["sections"] for slide in section["slides"]]
    assert sorted(order) == sorted([*collection.photographs, *collection.stories])


def _every_trace() -> list[tuple[str, str]]:
    collection = the_collection()
    found = [(key, step) for key, story in collection.stories.items() for step in story["trace"]]
    for key, story in collection.stories.items():
        for entry in [*story.get("events", []), *story.get("arrows", [])]:
            found += [(key, step) for step in entry["trace"]]
    for number, record in collection.photographs.items():
        found += [(number, step) for claim in record["statements"] for step in claim["trace"]]
    return found


def _leads_somewhere(step: str) -> bool:
    if step.startswith("N") and step[1:].isdigit():
        return 1 <= int(step[1:]) <= 41
    if step.startswith("C") and step[1:].isdigit():
        return 1 <= int(step[1:]) <= 40
    if step.startswith("E/"):
        return step.removeprefix("E/") in _timeline_rows()
    if step.startswith("G/"):
        return f"id: {step.removeprefix('G/')}\n" in (SHARED / "glossary.yaml").read_text(encoding="utf-8")
    number, _, fact = step.partition("/")
    facts = {entry["id"]: len(entry["facts"]) for entry in research()["photographs"]}
    return step == "narrative E" or 1 <= int(fact or 0) <= facts.get(number, 0)


def _timeline_rows() -> dict[str, str]:
    narrative = (SHARED / "narrative.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| (\d{4}[^|]*) \| [^|]* \| ([CPU]) \|$", narrative, re.MULTILINE)
    words = {"C": "certain", "P": "probable", "U": "uncertain"}
    found: dict[str, str] = {}
    for edtf, letter in rows:
        found[edtf.strip()] = words[letter]
    return found
