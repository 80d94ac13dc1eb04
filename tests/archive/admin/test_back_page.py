"""The back of a photograph is added, replaced and taken out on a page of its own."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import User
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from archive.models import Original, Photograph
from tests import makers


@pytest.fixture
def photograph(db: None) -> Photograph:
    return makers.a_ready_photograph()


def send(desk: Client, photograph: Photograph, content: bytes | None = None, **typed: str) -> str:
    sent: dict[str, object] = dict(typed)
    if content is not None:
        sent["scan"] = SimpleUploadedFile("back.jpg", content, content_type="image/jpeg")
    page = reverse("admin:archive_photograph_back", args=[photograph.pk])
    answer = desk.post(page, sent, follow=True)
    photograph.refresh_from_db()
    return answer.content.decode()


def test_a_back_is_attached_with_its_pictures_and_seen_beside_the_front(
    desk: Client, photograph: Photograph
) -> None:
    page = send(desk, photograph, makers.jpeg_bytes())
    assert photograph.verso is not None
    assert photograph.verso.has_pictures()
    assert photograph.verso != photograph.original
    assert "The back is attached" in page
    assert "The back: look at it or change it" in page
    assert 'name="captions-0-alt_back"' in page
    assert photograph.history.first().history_change_reason == "ingest: back attached by Mira"


def test_another_back_takes_its_place_only_when_that_is_ticked(desk: Client, photograph: Photograph) -> None:
    send(desk, photograph, makers.jpeg_bytes())
    first = photograph.verso
    page = send(desk, photograph, makers.jpeg_bytes())
    assert "already holds another back" in page
    assert photograph.verso == first
    send(desk, photograph, makers.jpeg_bytes(), replace="on")
    assert photograph.verso != first


@pytest.mark.parametrize(
    ("content", "words"), [(b"no picture", "errorlist"), (None, "This field is required")]
)
def test_what_is_no_scan_is_refused_beside_its_field(
    desk: Client, photograph: Photograph, content: bytes | None, words: str
) -> None:
    assert words in send(desk, photograph, content)
    assert photograph.verso is None


def test_the_front_is_not_its_own_back(desk: Client, photograph: Photograph) -> None:
    assert photograph.original is not None
    page = send(desk, photograph, photograph.original.path.read_bytes())
    assert "same bytes as the front" in page
    assert photograph.verso is None


def test_a_back_can_be_taken_out_and_its_original_is_kept(desk: Client, photograph: Photograph) -> None:
    send(desk, photograph, makers.jpeg_bytes())
    send(desk, photograph, _take_out="1")
    assert photograph.verso is None
    assert Original.objects.count() == 2


def test_who_may_not_change_photographs_may_not_change_their_backs(photograph: Photograph) -> None:
    visitor = Client()
    visitor.force_login(User.objects.create_user("intern", password="a long pass phrase", is_staff=True))
    page = reverse("admin:archive_photograph_back", args=[photograph.pk])
    assert visitor.get(page).status_code == 403
