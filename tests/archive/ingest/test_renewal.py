"""A better recipe renews pictures in the background, a few at a time, and the desk says how far it is."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from django_tasks_db.models import DBTaskResult
from pytest_django.fixtures import Settings

from archive.imaging.recipe import CURRENT, RECIPES
from archive.ingest import renewal
from archive.ingest.one_at_a_time import one_at_a_time
from archive.models import Original
from tests.makers import an_original

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("workshop_at_hand")]


@pytest.fixture(autouse=True)
def small_batches(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(renewal, "BATCH", 2)


@pytest.fixture
def five_of_an_older_recipe(monkeypatch: pytest.MonkeyPatch) -> list[Original]:
    originals = [an_original() for _ in range(5)]
    newer = replace(CURRENT, name="r2", picture_quality=70)
    monkeypatch.setitem(RECIPES, "r2", newer)
    monkeypatch.setattr("archive.imaging.recipe.CURRENT", newer)
    return originals


def recipes() -> list[str]:
    return list(Original.objects.order_by("pk").values_list("recipe", flat=True))


@pytest.mark.usefixtures("five_of_an_older_recipe")
def test_all_pictures_are_renewed_and_then_nothing_is_left_to_do() -> None:
    assert renewal.begin_renewal()
    assert recipes() == ["r2"] * 5
    assert not renewal.begin_renewal()


def test_one_that_cannot_be_renewed_keeps_its_pictures_and_stops_nobody(
    five_of_an_older_recipe: list[Original],
) -> None:
    third = five_of_an_older_recipe[2]
    third.path.unlink()
    renewal.begin_renewal()
    assert recipes() == ["r2", "r2", "r1", "r2", "r2"]
    third.refresh_from_db()
    assert third.renditions[0]["path"].startswith("pictures/r1/")


def test_the_queue_gets_its_turn_after_every_few_and_comes_to_an_end(
    settings: Settings, five_of_an_older_recipe: list[Original]
) -> None:
    five_of_an_older_recipe[2].path.unlink()
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
    renewal.begin_renewal()
    assert recipes() == ["r1"] * 5, "nothing is made where a visitor waits for an answer"
    worker: dict[str, Any] = {
        "batch": True,
        "max_tasks": 8,
        "verbosity": 0,
        "interval": 0,
        "startup_delay": False,
    }
    call_command("db_worker", **worker)
    assert recipes() == ["r2", "r2", "r1", "r2", "r2"]
    assert [result.return_value for result in DBTaskResult.objects.order_by("enqueued_at")] == [2, 1, 1, 0]


@pytest.mark.usefixtures("five_of_an_older_recipe")
def test_while_all_is_remade_by_hand_the_background_stands_back() -> None:
    with one_at_a_time("remake"):
        renewal.begin_renewal()
    assert recipes() == ["r1"] * 5


def test_the_desk_says_how_far_a_renewal_is(client: Client, five_of_an_older_recipe: list[Original]) -> None:
    client.force_login(User.objects.create_superuser("curator"))
    Original.objects.filter(pk=five_of_an_older_recipe[0].pk).update(recipe="r2")
    words = "Pictures are being made anew: 1 of 5 scans are done"
    assert words in client.get(reverse("admin:index")).content.decode()
    renewal.begin_renewal()
    assert "being made anew" not in client.get(reverse("admin:index")).content.decode()
