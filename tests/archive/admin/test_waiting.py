"""The summary on the front page: what waits for the curator."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from archive.admin.waiting import changed_since_published
from archive.curation.publish import publish
from archive.models import Exhibit, Photograph, Section, Slide
from tests import makers

KEPT = ["captions", "source_captions", "statements", "open_questions", "provenance_events", "regions"]


def published_an_hour_ago(photograph: Photograph) -> Exhibit:
    """An exhibit whose release and whose records' last changes lie in the past."""
    exhibit = makers.an_exhibit(photograph)
    publish(exhibit, by="Mira")
    parts = [Photograph._meta.get_field(name).related_model for name in KEPT]
    then = timezone.now() - timedelta(hours=1)
    for model in (Exhibit, Photograph, Section, Slide, *parts):
        model.history.update(history_date=then)  # type: ignore[union-attr]
    return exhibit


def test_texts_in_review_and_awaited_scans_are_counted(desk: Client) -> None:
    makers.a_caption(makers.a_photograph(), state="in_review")
    page = desk.get(reverse("admin:index")).content.decode()
    assert "1 caption awaits review" in page
    assert "1 record awaits its scan" in page


@pytest.mark.django_db(transaction=True)
def test_an_exhibit_as_published_does_not_wait() -> None:
    published_an_hour_ago(makers.a_ready_photograph())
    assert not changed_since_published().exists()


@pytest.mark.django_db(transaction=True)
def test_an_exhibit_published_the_moment_its_records_were_written_does_not_wait() -> None:
    publish(makers.an_exhibit(makers.a_ready_photograph()), by="Mira")
    assert not changed_since_published().exists()


@pytest.mark.django_db(transaction=True)
def test_an_exhibit_waits_when_a_text_on_it_has_changed_since() -> None:
    photograph = makers.a_ready_photograph()
    exhibit = published_an_hour_ago(photograph)
    photograph.captions.get(language="en").save()
    assert list(changed_since_published()) == [exhibit]


@pytest.mark.django_db(transaction=True)
def test_an_exhibit_waits_when_a_statement_was_deleted_since() -> None:
    photograph = makers.a_ready_photograph()
    makers.a_statement(photograph)
    exhibit = published_an_hour_ago(photograph)
    photograph.statements.get().delete()
    assert list(changed_since_published()) == [exhibit]


def test_the_front_page_asks_as_much_however_much_waits(desk: Client) -> None:
    makers.an_exhibit(makers.a_photograph())
    few = questions(desk)
    for _ in range(5):
        makers.an_exhibit(makers.a_photograph(), makers.a_panel())
    assert questions(desk) == few


def questions(desk: Client) -> int:
    with CaptureQueriesContext(connection) as asked:
        desk.get(reverse("admin:index"))
    return len(asked)
