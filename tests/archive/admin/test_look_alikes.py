"""At the desk: what looks alike is offered, compared side by side, and decided by a person."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import Permission, User
from django.test import Client
from django.urls import reverse

from archive.models import LookAlike
from tests import makers


def page_of(pair: LookAlike) -> str:
    return reverse("admin:archive_lookalike_change", args=[pair.pk])


def test_a_photograph_says_what_it_looks_like_and_leads_to_the_comparison(desk: Client) -> None:
    pair = makers.a_look_alike()
    one, other = pair.earlier.photographs.get(), pair.later.photographs.get()
    page = desk.get(reverse("admin:archive_photograph_change", args=[one.pk])).content.decode()
    assert f"Looks like <b>{other.catalogue_number}</b> (800 × 600 px): the same photograph?" in page
    assert page_of(pair) in page


def test_the_comparison_shows_both_pictures_their_size_and_their_records(desk: Client) -> None:
    pair = makers.a_look_alike()
    page = desk.get(page_of(pair)).content.decode()
    for original in (pair.earlier, pair.later):
        assert original.renditions[-1]["path"] in page
        assert original.photographs.get().catalogue_number in page
        assert original.received_name in page
    assert page.count("800 × 600 pixels") == 2


@pytest.mark.parametrize(
    ("verdict", "words"), [("same", "The same photograph as <b>"), ("different", "Looks like")]
)
def test_what_a_curator_says_is_remembered(desk: Client, verdict: str, words: str) -> None:
    pair = makers.a_look_alike()
    desk.post(page_of(pair), {"verdict": verdict})
    pair.refresh_from_db()
    assert (pair.verdict, pair.decided_by) == (verdict, "Mira")
    one = pair.earlier.photographs.get()
    page = desk.get(reverse("admin:archive_photograph_change", args=[one.pk])).content.decode()
    assert (words in page) == (verdict == "same")


def test_after_one_pair_the_next_that_waits_is_shown_then_the_list(desk: Client) -> None:
    first, second = makers.a_look_alike(), makers.a_look_alike()
    assert desk.post(page_of(first), {"verdict": "same"})["Location"] == page_of(second)
    last = desk.post(page_of(second), {"verdict": "different"})
    assert last["Location"] == reverse("admin:archive_lookalike_changelist")


def test_pairs_that_nobody_has_looked_at_wait_on_the_front_page(desk: Client) -> None:
    makers.a_look_alike()
    makers.a_look_alike(verdict="different")
    page = desk.get(reverse("admin:index")).content.decode()
    assert "1 pair of scans looks like one photograph" in page
    address = reverse("admin:archive_lookalike_changelist") + "?verdict__exact=undecided"
    assert address in page
    assert desk.get(address).content.decode().count("field-names") == 1


def test_another_answer_is_refused(desk: Client) -> None:
    pair = makers.a_look_alike()
    answer = desk.post(page_of(pair), {"verdict": "perhaps"})
    assert (answer.status_code, answer.content.decode()) == (
        400,
        "Found the verdict 'perhaps'; expected one of undecided, same, different.",
    )


@pytest.mark.django_db
def test_who_may_only_look_cannot_decide(client: Client) -> None:
    reader = User.objects.create_user("reader", password="a long pass phrase", is_staff=True)
    reader.user_permissions.set(Permission.objects.filter(codename="view_lookalike"))
    client.force_login(reader)
    pair = makers.a_look_alike()
    assert 'name="verdict"' not in client.get(page_of(pair)).content.decode()
    assert client.post(page_of(pair), {"verdict": "same"}).status_code == 403
    pair.refresh_from_db()
    assert pair.verdict == "undecided"
