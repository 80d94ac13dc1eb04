"""Check, publish, roll back and export by one person without the command line."""

from __future__ import annotations

import zipfile
from io import BytesIO

import pytest
from django.test import Client
from django.urls import reverse

from archive.curation.publish import publish
from archive.models import Exhibit
from tests import makers


def page_of(exhibit: Exhibit, name: str, *more: int) -> str:
    return reverse(f"admin:archive_exhibit_{name}", args=[exhibit.pk, *more])


def test_the_check_leads_to_the_record_that_mends_each_finding(desk: Client) -> None:
    photograph = makers.a_photograph()
    page = desk.get(page_of(makers.an_exhibit(photograph), "check")).content.decode()
    assert "Must be mended before publishing" in page
    assert reverse("admin:archive_photograph_change", args=[photograph.pk]) in page


@pytest.mark.django_db(transaction=True)
def test_the_page_before_publishing_says_what_changes(desk: Client) -> None:
    photograph = makers.a_ready_photograph()
    exhibit = makers.an_exhibit(photograph)
    assert "The first release, with 1 slide." in desk.get(page_of(exhibit, "publish")).content.decode()
    publish(exhibit, by="Mira")
    assert "There is nothing to publish" in desk.get(page_of(exhibit, "publish")).content.decode()
    caption = photograph.captions.get()
    caption.title = "Another title"
    caption.save()
    said = desk.get(page_of(exhibit, "publish")).content.decode()
    assert f"{photograph.catalogue_number}: captions changes." in said


@pytest.mark.django_db(transaction=True)
def test_publishing_with_a_note_and_rolling_back(desk: Client) -> None:
    photograph = makers.a_ready_photograph()
    exhibit = makers.an_exhibit(photograph)
    desk.post(page_of(exhibit, "publish"), {"note": "Opening day"})
    photograph.captions.update(title="Another title")
    desk.post(page_of(exhibit, "publish"), {"note": "A new title"})
    assert list(exhibit.releases.values_list("number", "note", "published_by")) == [
        (2, "A new title", "Mira"),
        (1, "Opening day", "Mira"),
    ]
    desk.post(page_of(exhibit, "rollback", 1))
    exhibit.refresh_from_db()
    assert exhibit.current_release is not None
    assert exhibit.current_release.number == 1


def test_nothing_is_published_by_looking(desk: Client) -> None:
    exhibit = makers.an_exhibit(makers.a_ready_photograph())
    desk.get(page_of(exhibit, "publish"))
    assert not exhibit.releases.exists()
    assert desk.get(page_of(exhibit, "rollback", 1)).status_code == 405


def test_an_exhibit_that_is_not_ready_is_refused_with_what_is_missing(desk: Client) -> None:
    exhibit = makers.an_exhibit(makers.a_photograph())
    page = desk.post(page_of(exhibit, "publish"), {"note": ""}).content.decode()
    assert "It cannot be published yet" in page
    assert not exhibit.releases.exists()


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize(("format_name", "holds"), [("bag", "bagit.txt"), ("site", "index.html")])
def test_a_set_is_exported_as_one_file_to_keep(desk: Client, format_name: str, holds: str) -> None:
    exhibit = makers.an_exhibit(makers.a_ready_photograph())
    publish(exhibit, by="Mira")
    answer = desk.post(page_of(exhibit, "export"), {"format": format_name})
    packed = BytesIO(b"".join(answer.streaming_content))  # type: ignore[attr-defined]
    answer.close()
    assert any(name.endswith(holds) for name in zipfile.ZipFile(packed).namelist())


@pytest.mark.django_db(transaction=True)
def test_a_set_that_may_not_leave_is_refused_with_the_reason(desk: Client) -> None:
    photograph = makers.a_ready_photograph()
    exhibit = makers.an_exhibit(photograph)
    publish(exhibit, by="Mira")
    photograph.rights_uri = makers.IN_COPYRIGHT
    photograph.save()
    page = desk.post(page_of(exhibit, "export"), {"format": "site"}).content.decode()
    assert "It does not leave" in page
    assert photograph.catalogue_number in page
