from __future__ import annotations

import io
import os
import time
from typing import Any

import pytest
from django.test import Client
from PIL import Image

from archive.ingest.set_aside import KEPT_FOR, set_aside_before
from archive.models import Original, Photograph
from archive.models.shelves import private
from tests import makers
from tests.archive.admin.filled_form import filled
from tests.archive.admin.test_photograph_form import a_file, page_of

pytestmark = pytest.mark.django_db(transaction=True)


def a_cut_file() -> bytes:
    whole = io.BytesIO()
    Image.effect_noise((400, 300), 60).save(whole, "JPEG", quality=90)
    return whole.getvalue()[: len(whole.getvalue()) // 2]


def refused(desk: Client, photograph: Photograph) -> Any:
    typed = {**filled(desk, page_of(photograph)), "scan": a_file(a_cut_file())}
    return desk.post(page_of(photograph), typed)


def decided(desk: Client, answer: Any, photograph: Photograph, **typed: str) -> Any:
    """The form as it came back, without a file, sent again."""
    form = answer.context["adminform"].form
    hidden = {name: form[name].value() for name in ("scan_set_aside", "scan_set_aside_name")}
    return desk.post(page_of(photograph), {**filled(desk, page_of(photograph)), **hidden, **typed})


def test_a_damaged_scan_is_refused_and_its_readable_part_is_offered(desk: Client) -> None:
    page = refused(desk, makers.a_photograph()).content.decode()
    assert "The file ends early: part of the picture is missing" in page
    assert "street.jpg is kept here for a day" in page
    assert 'name="take_readable_part"' in page
    assert "checked" not in page.partition('name="take_readable_part"')[2].partition(">")[0]
    assert not Original.objects.exists()


def test_the_readable_part_is_taken_knowingly_and_the_original_is_marked(desk: Client) -> None:
    photograph = makers.a_photograph()
    decided(desk, refused(desk, photograph), photograph, take_readable_part="on")
    original = Original.objects.get()
    photograph.refresh_from_db()
    assert photograph.original == original
    assert original.received_name == "street.jpg"
    assert original.damage.startswith("The file ends early: part of the picture is missing")
    assert original.damage_accepted_by == "Mira"
    page = desk.get(page_of(photograph)).content.decode()
    assert "<b>A part of this picture is missing.</b>" in page
    assert "The readable part was taken by Mira." in page
    assert not set_aside_before(original.sha256)


def test_a_form_sent_again_without_that_decision_takes_nothing(desk: Client) -> None:
    photograph = makers.a_photograph()
    answer = refused(desk, photograph)
    mended = decided(desk, answer, photograph, date="someday")
    assert "street.jpg is kept here for a day" in mended.content.decode()
    assert decided(desk, mended, photograph, date="1945").status_code == 302
    assert not Original.objects.exists()


def test_what_nobody_decides_on_is_cleared_away_after_a_day(desk: Client) -> None:
    photograph = makers.a_photograph()
    answer = refused(desk, photograph)
    (kept,) = (private() / "set-aside").iterdir()
    long_ago = time.time() - KEPT_FOR - 1
    os.utime(kept, (long_ago, long_ago))
    refused(desk, makers.a_photograph())
    assert not kept.exists()
    late = decided(desk, answer, photograph, take_readable_part="on").content.decode()
    assert "is gone. Choose it again." in late


@pytest.mark.parametrize("name", ["", "..", "../museum.sqlite3", "a" * 63, "/etc/passwd"])
def test_no_other_file_can_be_named(name: str) -> None:
    assert set_aside_before(name) is None
