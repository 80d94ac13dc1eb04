"""Which name of the map is whose: each stands plainly at its own place, or is left to the list."""

from __future__ import annotations

import math
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.kiosk.player.conftest import Visit
from tests.kiosk.player.stories import MAP, a_story_manifest

NAME = {"width": 80, "height": 20}
CROWD = {
    **{str(number): (150.0 + number * 22, 150.0 + number % 3 * 40) for number in range(8)},
    "above": (230.0, 120.0),
    "twin": (163.0, 152.0),
    **{f"row {number}": (380.0 + number * 18, 300.0) for number in range(3)},
}
SQUARE = [[0, 0], [100, 0], [100, 100], [0, 100]]


def a_name(key: str, at: tuple[float, float], worth: int = 10) -> dict[str, Any]:
    return {"key": key, "kind": "place", "of": [at], "radius": 6, "worth": worth, "size": NAME}


def placed(bench: Page, names: list[dict[str, Any]], frame: tuple[int, int]) -> dict[str, Any]:
    found: dict[str, Any] = bench.evaluate(
        """([names, [width, height]]) => kiosk.placeNames(
          names.map((name) => ({ ...name, spots: kiosk.spotsRound(name.of[0], name.size, name.radius, 1) })),
          { width, height }, 1)""",
        [names, frame],
    )
    return found


def gap(box: dict[str, Any], at: tuple[float, float]) -> float:
    across = max(box["x"] - at[0], at[0] - box["x"] - box["width"], 0)
    return math.hypot(across, max(box["y"] - at[1], at[1] - box["y"] - box["height"], 0))


def along(line: list[list[float]]) -> list[tuple[float, float]]:
    (ax, ay), (bx, by) = line
    return [(ax + (bx - ax) * step / 50, ay + (by - ay) * step / 50) for step in range(51)]


def test_a_name_stands_to_the_right_of_its_place_where_there_is_room(bench: Page) -> None:
    box = placed(bench, [a_name("a", (100, 100))], (400, 400))["a"]
    assert (box["x"], box["y"]) == (111, 90)


def test_names_of_neighbours_never_run_together_and_are_the_same_every_time(bench: Page) -> None:
    names = [a_name(*crowded) for crowded in CROWD.items()]
    boxes = placed(bench, names, (560, 420))
    assert boxes == placed(bench, names, (560, 420))
    standing = [box for box in boxes.values() if box]
    assert len(standing) >= 7
    for at, one in enumerate(standing):
        for other in standing[at + 1 :]:
            assert not bench.evaluate("([one, other]) => kiosk.overlap(one, other, 15, 5)", [one, other])


def test_no_name_stands_nearer_to_the_place_of_another_than_to_its_own(bench: Page) -> None:
    boxes = placed(bench, [a_name(*crowded) for crowded in CROWD.items()], (560, 420))
    for key, box in boxes.items():
        others = [at for other, at in CROWD.items() if other != key]
        assert not box or all(gap(box, CROWD[key]) < gap(box, at) for at in others)


def test_a_leader_runs_from_a_name_that_stands_apart_to_its_place_and_through_nothing_else(
    bench: Page,
) -> None:
    dots = {
        "a": (200.0, 200.0),
        "b": (300.0, 190.0),
        "c": (210.0, 100.0),
        "d": (330.0, 300.0),
        "e": (100.0, 300.0),
    }
    boxes = bench.evaluate(
        """([names]) => kiosk.placeNames(names.map((name) => (
          { ...name, spots: kiosk.spotsRound(name.of[0], name.size, name.radius, 1).filter((spot) => (
            name.key === "e" || kiosk.gapTo(name.of[0], [spot]) > 30)) })), { width: 500, height: 400 }, 1)""",
        [[a_name(*dot) for dot in dots.items()]],
    )
    assert all(boxes.values())
    assert "line" not in boxes["e"]
    for key in "abcd":
        start, end = boxes[key]["line"]
        assert gap(boxes[key], start) == 0
        assert tuple(end) == dots[key]
        for point in along(boxes[key]["line"]):
            assert all(math.dist(point, at) > 6 for other, at in dots.items() if other != key)
            assert all(gap(other, point) > 0 for name, other in boxes.items() if name != key)


def test_names_keep_a_clear_gap_and_no_leader_runs_through_a_name_or_a_leader(bench: Page) -> None:
    def together(other: dict[str, Any], line: list[list[int]] | None = None) -> bool:
        box = {"x": 100, "y": 100, **NAME, "kind": "place"}
        names = [{**named, "letters": [named]} for named in (box, {**box, **other})]
        told: bool = bench.evaluate(
            "([[one, other], line]) => kiosk.goTogether({ ...one, line }, other, 1)", [names, line]
        )
        return told

    assert not together({"x": 190})
    assert together({"x": 200})
    assert not together({"y": 124})
    assert together({"y": 128})
    assert not together({"y": 128, "kind": "arrow"})
    assert not together({"x": 300}, [[180, 110], [400, 110]])
    assert together({"x": 300}, [[180, 110], [280, 110]])
    assert not together({"x": 300, "line": [[300, 100], [200, 200]]}, [[180, 110], [280, 190]])


def test_a_name_that_cannot_stand_plainly_at_its_place_is_left_to_the_list(bench: Page) -> None:
    between = [a_name("middle", (50, 24)), a_name("left", (40, 24), 30), a_name("right", (60, 24), 30)]
    boxes = placed(bench, between, (300, 48))
    assert boxes["middle"] is None
    assert boxes["right"] is not None


def test_what_is_worth_more_chooses_before_what_is_worth_less(bench: Page) -> None:
    high = {"width": 80, "height": 40}
    for worth in ((30, 90), (90, 30)):
        upper, lower = a_name("upper", (15, 28), worth[0]), a_name("lower", (15, 62), worth[1])
        boxes = placed(bench, [{**upper, "size": high}, {**lower, "size": high}], (125, 90))
        assert [key for key, box in boxes.items() if box] == ["upper" if worth[0] > worth[1] else "lower"]


@pytest.mark.parametrize("step", [1, 3])
def test_the_whole_map_keeps_to_the_rule_and_names_its_photographs_first(visit: Visit, step: int) -> None:
    visitor = visit(manifest=a_story_manifest(), size=(1080, 1920))
    visitor.wake()
    visitor.page.evaluate(
        """(size) => {
          kiosk.drawn = [];
          const place = kiosk.placeNames;
          kiosk.placeNames = (...given) => ((kiosk.drawn = [given, place(...given)])[1]);
          kiosk.player.room.store.tell({ type: "size", size });
        }""",
        step,
    )
    visitor.go(MAP)
    visitor.page.wait_for_function("() => kiosk.drawn.length")
    items, boxes = visitor.page.evaluate(
        "[kiosk.drawn[0][0].map(({ key, kind, of, worth }) => ({ key, kind, of, worth })), kiosk.drawn[1]]"
    )
    dots = {item["key"]: tuple(item["of"][0]) for item in items if item["kind"] == "place"}
    assert len(dots) >= 8
    for key, at in dots.items():
        letters = boxes[key]["letters"] if boxes[key] else []
        own = min((gap(part, at) for part in letters), default=0)
        others = [
            min(gap(part, dot) for part in letters) for other, dot in dots.items() if letters and other != key
        ]
        assert all(own < far for far in others), key
    first = max(item["worth"] for item in items)
    assert all(boxes[item["key"]] for item in items if item["worth"] == first)
    assert boxes["east"], "the front is named beside its arrow"


def test_names_stand_inside_their_area(bench: Page) -> None:
    spots = bench.evaluate("(square) => kiosk.spotsOfArea(square, { width: 20, height: 10 }, 1)", SQUARE)
    first = spots[0]
    inside = [spot for spot in spots if spot["cost"] == 0]
    assert len(inside) > 20
    assert (first["x"] + 10, first["y"] + 5) == pytest.approx((50, 50))
    assert all(0 <= spot["x"] + 10 <= 100 and 0 <= spot["y"] + 5 <= 100 for spot in inside)
    assert all(-100 <= spot["x"] <= 180 for spot in spots), "or beside it"


def test_an_area_is_never_named_on_another_and_from_afar_by_a_leader(bench: Page) -> None:
    """Offered a spot on the other area first, then one beside that, then one far from both but nearer to its own."""
    found = bench.evaluate(
        """(square) => {
          const [own, other] = [0, 200].map((right) => square.map(([x, y]) => [x + 100 + right, y + 100]));
          const box = (x, y) => ({ x, y, width: 40, height: 20 });
          const named = (key, of, spots) => ({ key, kind: "area", of, worth: 100, size: box(0, 0), spots });
          const items = [named("own", own, [box(330, 140), box(410, 140), box(120, 30)]), named("other", other, [])];
          return kiosk.placeNames(items, { width: 480, height: 320 }, 1).own;
        }""",
        SQUARE,
    )
    assert (found["x"], found["y"]) == (120, 30)
    assert found["gap"] == pytest.approx(math.hypot(20, 50))
    (_, foot) = found["line"]
    assert foot == [100, 100] or foot == [200, 100]
