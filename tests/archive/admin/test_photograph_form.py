"""The photograph's page: what is typed is kept, what must not change does not."""

from __future__ import annotations

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from archive.models import Original, Photograph, SourceCaption
from tests import makers
from tests.archive.admin.filled_form import filled


def page_of(photograph: Photograph) -> str:
    return reverse("admin:archive_photograph_change", args=[photograph.pk])


def a_file(content: bytes, name: str = "street.jpg") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content, content_type="image/jpeg")


def test_saving_an_untouched_form_changes_nothing(desk: Client) -> None:
    photograph = makers.a_ready_photograph(received={"Format": "postcard"})
    makers.a_statement(photograph)
    makers.a_source_caption(photograph)
    makers.a_provenance_event(photograph)
    subject = makers.a_subject()
    photograph.subjects.add(subject)
    before = photograph.captions.get().history.count()
    answer = desk.post(page_of(photograph), filled(desk, page_of(photograph)))
    assert answer.status_code == 302
    assert photograph.captions.get().history.count() == before
    assert photograph.captions.get().is_approved()
    assert list(photograph.subjects.all()) == [subject]


def test_a_curator_says_how_surely_a_place_is_known(desk: Client) -> None:
    photograph = makers.a_photograph()
    makers.a_place(photograph)
    typed = filled(desk, page_of(photograph))
    assert typed["places_shown-0-confidence"] == "certain"
    desk.post(page_of(photograph), {**typed, "places_shown-0-confidence": "uncertain"})
    assert photograph.places_shown.get().confidence == "uncertain"


def test_words_in_four_languages_are_written_on_one_page(desk: Client) -> None:
    photograph = makers.a_photograph()
    typed = filled(desk, page_of(photograph))
    for place in range(4):
        typed[f"captions-{place}-title"] = f"Title in {typed[f'captions-{place}-language']}"
    desk.post(page_of(photograph), typed)
    assert {text.language: text.title for text in photograph.captions.all()} == {
        "en": "Title in en",
        "ru": "Title in ru",
        "zh-Hans": "Title in zh-Hans",
        "ja": "Title in ja",
    }
    assert {text.written_by for text in photograph.captions.all()} == {"Mira"}


def test_a_text_in_several_languages_keeps_only_those_that_are_written(desk: Client) -> None:
    photograph = makers.a_photograph()
    typed = {
        **filled(desk, page_of(photograph)),
        "date_basis_en": "Dated by the agency.",
        "date_basis_ru": "  ",
    }
    desk.post(page_of(photograph), typed)
    photograph.refresh_from_db()
    assert photograph.date_basis == {"en": "Dated by the agency."}


def test_a_source_caption_cannot_be_reworded(desk: Client) -> None:
    photograph = makers.a_photograph()
    makers.a_source_caption(photograph, text="Marines raising the ensign")
    typed = {**filled(desk, page_of(photograph)), "source_captions-0-text": "Sailors raise a flag"}
    desk.post(page_of(photograph), typed)
    assert SourceCaption.objects.get().text == "Marines raising the ensign"


def test_a_rights_decision_is_signed_and_never_changed(desk: Client) -> None:
    photograph = makers.a_photograph()
    makers.a_rights_decision(photograph, reason="as first decided")
    typed = {
        **filled(desk, page_of(photograph)),
        "rights_decisions-TOTAL_FORMS": "1",
        "rights_decisions-INITIAL_FORMS": "0",
        "rights_decisions-0-use": "kiosk",
        "rights_decisions-0-permitted": "on",
        "rights_decisions-0-reason": "The agency's letter of 3 May.",
    }
    desk.post(page_of(photograph), typed)
    first, second = photograph.rights_decisions.all()
    assert first.reason == "as first decided"
    assert (second.decided_by, second.statement_uri) == ("Mira", photograph.rights_uri)


@pytest.mark.django_db(transaction=True)
def test_a_scan_is_added_on_the_page(desk: Client) -> None:
    photograph = makers.a_photograph()
    content = makers.jpeg_bytes()
    desk.post(page_of(photograph), {**filled(desk, page_of(photograph)), "scan": a_file(content)})
    photograph.refresh_from_db()
    assert photograph.original is not None
    assert photograph.original.path.read_bytes() == content


@pytest.mark.django_db(transaction=True)
def test_a_refused_scan_says_why_and_loses_nothing_that_was_typed(desk: Client) -> None:
    photograph = makers.a_photograph()
    typed = {
        **filled(desk, page_of(photograph)),
        "working_title": "A market",
        "captions-0-title": "The market",
    }
    page = desk.post(page_of(photograph), {**typed, "scan": a_file(b"%PDF-1.7 not a scan")}).content.decode()
    assert "not a photograph scan" in page
    assert 'value="A market"' in page
    assert 'value="The market"' in page
    assert not Original.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_a_scan_received_with_a_form_that_must_be_mended_is_not_sent_twice(desk: Client) -> None:
    photograph = makers.a_photograph()
    wrong = {**filled(desk, page_of(photograph)), "date": "someday", "scan": a_file(makers.jpeg_bytes())}
    answer = desk.post(page_of(photograph), wrong)
    assert "street.jpg has been received" in answer.content.decode()
    kept = answer.context["adminform"].form["scan_received"].value()
    mended = {**filled(desk, page_of(photograph)), "date": "1945", "scan_received": kept}
    desk.post(page_of(photograph), mended)
    photograph.refresh_from_db()
    assert photograph.original is not None
    assert photograph.original.sha256 == kept


@pytest.mark.django_db(transaction=True)
def test_another_scan_takes_the_place_of_a_wrong_one_only_when_asked(desk: Client) -> None:
    held = makers.an_original()
    photograph = makers.a_photograph(original=held)
    page = page_of(photograph)
    content = makers.jpeg_bytes(width=640)
    said = desk.post(page, {**filled(desk, page), "scan": a_file(content)}).content.decode()
    assert "This record holds another scan" in said
    desk.post(page, {**filled(desk, page), "scan": a_file(content), "replace_scan": "on"})
    photograph.refresh_from_db()
    assert photograph.original is not None
    assert photograph.original.sha256 != held.sha256


@pytest.mark.django_db(transaction=True)
def test_a_new_photograph_begins_with_its_scan(desk: Client) -> None:
    page = reverse("admin:archive_photograph_add")
    typed = {**filled(desk, page), "catalogue_number": "N-1", "scan": a_file(makers.jpeg_bytes())}
    assert desk.post(page, typed).status_code == 302
    assert Photograph.objects.with_scan().get().catalogue_number == "N-1"


def test_withdrawing_has_a_page_of_its_own_and_needs_a_reason(desk: Client) -> None:
    photograph = makers.a_photograph()
    page = reverse("admin:archive_photograph_withdraw", args=[photograph.pk])
    assert (
        "Write the reason in English" in desk.post(page, {"reason_ru": "По просьбе семьи"}).content.decode()
    )
    desk.post(page, {"reason_en": "At the family's request."})
    photograph.refresh_from_db()
    assert photograph.is_withdrawn()
    assert photograph.withdrawal.withdrawn_by == "Mira"


def test_a_withdrawn_photograph_stays_so_when_its_form_is_saved(desk: Client) -> None:
    photograph = makers.a_photograph()
    desk.post(reverse("admin:archive_photograph_withdraw", args=[photograph.pk]), {"reason_en": "Asked."})
    desk.post(page_of(photograph), {**filled(desk, page_of(photograph)), "status": "complete"})
    photograph.refresh_from_db()
    assert photograph.is_withdrawn()
