"""The desk's lists ask the database as often for ten records as for ten thousand."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from archive.models import Caption, Exhibit, Original, Photograph, Slide
from tests import makers

MAKERS: dict[str, Callable[[], object]] = {
    "archive_caption": lambda: makers.a_caption(),
    "archive_exhibit": lambda: makers.an_exhibit(makers.a_photograph()),
    "archive_original": lambda: makers.an_original(pictures=False),
    "archive_person": lambda: makers.a_person(),
    "archive_place": lambda: makers.a_place(),
    "archive_source": lambda: makers.a_source(),
    "archive_statement": lambda: makers.a_statement(makers.a_photograph()),
    "archive_storypanel": lambda: makers.a_panel(),
    "archive_subject": lambda: makers.a_subject(),
}


def asked(desk: Client, address: str) -> int:
    desk.get(address)  # what Django keeps after the first time
    with CaptureQueriesContext(connection) as queries:
        assert desk.get(address).status_code == 200
    return len(queries)


def many_photographs(places: range) -> None:
    """Rows as ingest leaves them: a scan, here one for all, and captions."""
    original = Original.objects.first() or makers.an_original()
    made = Photograph.objects.bulk_create(
        Photograph(catalogue_number=f"B-{place:05}", original=original) for place in places
    )
    Caption.objects.bulk_create(
        Caption(photograph=photograph, language=tag, title="A street", label="Carts.")
        for photograph in made
        for tag in ("en", "ru")
    )


def test_the_photographs_at_a_hundred_and_at_ten_thousand(desk: Client) -> None:
    queries = ["", "?q=street", "?scan=held&text_ru=draft", "?stale=yes", "?p=3"]
    addresses = [reverse("admin:archive_photograph_changelist") + query for query in queries]
    many_photographs(range(110))
    few = [asked(desk, address) for address in addresses]
    many_photographs(range(110, 10_000))
    assert [asked(desk, address) for address in addresses] == few


@pytest.mark.parametrize("noun", sorted(MAKERS))
def test_every_other_list_at_three_and_at_thirty(desk: Client, noun: str) -> None:
    address = reverse(f"admin:{noun}_changelist")
    for _ in range(3):
        MAKERS[noun]()
    few = asked(desk, address)
    for _ in range(27):
        MAKERS[noun]()
    assert asked(desk, address) == few


def test_a_photograph_with_many_rows_asks_no_more_than_one_with_few(desk: Client) -> None:
    photograph = makers.a_ready_photograph()
    address = reverse("admin:archive_photograph_change", args=[photograph.pk])
    furnish(photograph, 2)
    few = asked(desk, address)
    furnish(photograph, 6)
    assert asked(desk, address) == few


def furnish(photograph: Photograph, number: int) -> None:
    for _ in range(number):
        makers.a_statement(photograph, source=makers.a_source())
        makers.a_source_caption(photograph)
        makers.a_provenance_event(photograph, source=makers.a_source())
        makers.a_place(photograph)
        makers.a_region(photograph)
        makers.an_open_question(photograph)
        makers.a_research_lead(photograph)
        makers.a_rights_decision(photograph)


def test_an_exhibit_with_many_slides_asks_no_more_than_one_with_few(desk: Client) -> None:
    exhibit = makers.an_exhibit(makers.a_photograph(), makers.a_photograph(), makers.a_panel())
    address = reverse("admin:archive_exhibit_change", args=[exhibit.pk])
    few = asked(desk, address)
    for place in range(10, 20):
        Slide.objects.create(exhibit=exhibit, photograph=makers.a_photograph(), order=place)
    assert asked(desk, address) == few
    assert Exhibit.objects.get().slides.count() == 13


@pytest.mark.parametrize(
    "words",
    ["B-00007", "Khingan", "хинган", "Хинган", "naval ensign", "Хайлар"],
    ids=["number", "title", "label, other letters", "label", "source caption", "place"],
)
def test_a_photograph_is_found_by_what_is_remembered_of_it(desk: Client, words: str) -> None:
    wanted = makers.a_photograph(catalogue_number="B-00007")
    makers.a_caption(wanted, title="Tanks cross the Khingan")
    makers.a_caption(wanted, language="ru", title="Танки", label="Перевал через Хинган.")
    makers.a_source_caption(wanted, text="Marines raising the naval ensign")
    makers.a_place(wanted, name={"en": "Hailar", "ru": "Хайлар"})
    makers.a_caption(makers.a_photograph())
    answer = desk.get(reverse("admin:archive_photograph_changelist"), {"q": words})
    assert [found.pk for found in answer.context["cl"].result_list] == [wanted.pk]


@pytest.mark.parametrize(
    "noun",
    ["place", "person", "subject", "source", "statement", "storypanel", "caption", "exhibit", "original"],
)
def test_every_list_can_be_searched(desk: Client, noun: str) -> None:
    assert desk.get(reverse(f"admin:archive_{noun}_changelist"), {"q": "Харбин x"}).status_code == 200


def test_photographs_are_put_at_the_end_of_an_exhibit_from_their_list(desk: Client) -> None:
    first, second = makers.a_photograph(), makers.a_photograph()
    exhibit = makers.an_exhibit(first)
    desk.post(
        reverse("admin:archive_photograph_changelist"),
        {"action": "add_to_exhibit", "exhibit": exhibit.pk, "_selected_action": [first.pk, second.pk]},
    )
    assert [slide.photograph for slide in exhibit.slides.order_by("order")] == [first, second]
