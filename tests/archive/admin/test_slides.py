"""The order of slides can be changed in any way without two ever holding one place."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from archive.models import Exhibit
from tests import makers
from tests.archive.admin.filled_form import filled


@pytest.fixture
def exhibit(db: None) -> Exhibit:
    return makers.an_exhibit(*(makers.a_photograph(catalogue_number=number) for number in "ABCD"))


def page_of(exhibit: Exhibit) -> str:
    return reverse("admin:archive_exhibit_change", args=[exhibit.pk])


def shown(exhibit: Exhibit) -> str:
    slides = exhibit.slides.order_by("order").select_related("photograph")
    return "".join(slide.photograph.catalogue_number for slide in slides if slide.photograph)


def numbered(desk: Client, exhibit: Exhibit, places: str) -> None:
    typed = filled(desk, page_of(exhibit))
    for row, place in enumerate(places.split()):
        typed[f"slides-{row}-place"] = "" if place == "-" else place
    answer = desk.post(page_of(exhibit), typed)
    assert answer.status_code == 302, answer.context["errors"]


@pytest.mark.parametrize(
    ("places", "order"),
    [
        ("4 3 2 1", "DCBA"),
        ("2 1 3 4", "BACD"),
        ("3 1 2 4", "BCAD"),
        ("1 1 1 1", "ABCD"),
        ("9 1 2 3", "BCDA"),
        ("- 1 2 3", "BCDA"),
    ],
    ids=["turned round", "swapped", "moved down", "all the same", "with a gap", "without a number"],
)
def test_slides_take_the_order_of_their_numbers(
    desk: Client, exhibit: Exhibit, places: str, order: str
) -> None:
    numbered(desk, exhibit, places)
    assert shown(exhibit) == order
    assert list(exhibit.slides.order_by("order").values_list("order", flat=True)) == [1, 2, 3, 4]


def test_an_untouched_order_leaves_no_trace_in_the_history(desk: Client, exhibit: Exhibit) -> None:
    numbered(desk, exhibit, "1 2 3 4")
    before = [slide.history.count() for slide in exhibit.slides.all()]
    numbered(desk, exhibit, "1 2 3 4")
    assert [slide.history.count() for slide in exhibit.slides.all()] == before


def test_a_slide_is_taken_out_while_another_takes_its_place(desk: Client, exhibit: Exhibit) -> None:
    typed = {**filled(desk, page_of(exhibit)), "slides-0-DELETE": "on", "slides-3-place": "0"}
    desk.post(page_of(exhibit), typed)
    assert shown(exhibit) == "DBC"


def test_a_photograph_is_added_at_the_end_or_where_its_number_says(desk: Client, exhibit: Exhibit) -> None:
    new = makers.a_photograph(catalogue_number="N")
    added = {
        "slides-TOTAL_FORMS": "5",
        "slides-4-photograph": str(new.pk),
        "slides-4-exhibit": str(exhibit.pk),
    }
    desk.post(page_of(exhibit), {**filled(desk, page_of(exhibit)), **added, "slides-4-place": ""})
    assert shown(exhibit) == "ABCDN"


def test_a_photograph_that_is_shown_already_is_refused_in_words(desk: Client, exhibit: Exhibit) -> None:
    first = exhibit.slides.order_by("order").first()
    assert first is not None
    added = {"slides-TOTAL_FORMS": "5", "slides-4-photograph": str(first.photograph_id), "slides-4-place": ""}
    answer = desk.post(page_of(exhibit), {**filled(desk, page_of(exhibit)), **added})
    assert answer.status_code == 200
    assert "already exists" in answer.content.decode() or "duplicate" in answer.content.decode()
    assert shown(exhibit) == "ABCD"
