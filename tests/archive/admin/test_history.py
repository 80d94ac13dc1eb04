"""A record's history is read in words, and an earlier version comes back with one press."""

from __future__ import annotations

from typing import Any

from django.test import Client
from django.urls import reverse

from tests import makers


def pages(record: Any, version: Any) -> tuple[str, str]:
    name = f"admin:archive_{record._meta.model_name}"
    return reverse(f"{name}_history", args=[record.pk]), reverse(
        f"{name}_restore", args=[record.pk, version.pk]
    )


def test_the_history_names_fields_and_languages_in_words(desk: Client) -> None:
    place = makers.a_place(name={"en": "Harbin"})
    place.name = {"en": "Harbin", "ru": "Харбин"}
    place.precision = "site"
    place.save()
    page = desk.get(pages(place, place.history.first())[0]).content.decode()
    assert "Name in the period · Русский" in page
    assert "this very spot" in page


def test_an_earlier_version_comes_back_as_the_newest(desk: Client) -> None:
    place = makers.a_place(name={"en": "Harbin"})
    first = place.history.first()
    place.name = {"en": "Kharbin"}
    place.save()
    desk.post(pages(place, first)[1])
    place.refresh_from_db()
    assert place.name == {"en": "Harbin"}
    assert place.history.count() == 3
    assert "restored from" in place.history.first().history_change_reason


def test_restoring_a_caption_brings_back_its_words_and_not_its_approval(desk: Client) -> None:
    caption = makers.a_caption(label="As first written.")
    first = caption.history.first()
    caption.label = "As mended."
    caption.save()
    desk.post(pages(caption, first)[1])
    caption.refresh_from_db()
    assert caption.label == "As first written."
    assert caption.state == "draft"


def test_restoring_a_photograph_keeps_the_scan_that_is_held_now(desk: Client) -> None:
    photograph = makers.a_photograph(working_title="A street")
    first = photograph.history.first()
    photograph.original = makers.an_original(pictures=False)
    photograph.working_title = "A market"
    photograph.save()
    desk.post(pages(photograph, first)[1])
    photograph.refresh_from_db()
    assert photograph.working_title == "A street"
    assert photograph.original is not None


def test_looking_at_a_version_changes_nothing(desk: Client) -> None:
    place = makers.a_place()
    assert desk.get(pages(place, place.history.first())[1]).status_code == 405
    assert place.history.count() == 1
