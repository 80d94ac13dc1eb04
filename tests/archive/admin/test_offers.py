from __future__ import annotations

from typing import Any

import pytest
from django.contrib.auth.models import Permission, User
from django.test import Client

from archive.ingest.embedded_values import NotTaken, offers_for, take
from archive.models import Photograph
from tests import makers
from tests.archive.admin.filled_form import filled
from tests.archive.admin.test_photograph_form import page_of

pytestmark = pytest.mark.django_db(transaction=True)

SAID: dict[str, Any] = {
    "xmp": {"dc:title": {"x-default": "A bridge"}, "dc:subject": ["river", "bridge"]},
    "iptc": {
        "Caption-Abstract": "Bridge over the Sungari",
        "DateCreated": "19450800",
        "By-line": "A. Maker",
        "Credit": "City archive",
        "CopyrightNotice": "No known restrictions",
        "City": "Harbin",
    },
}
EVERY_FIELD = {"title", "description", "date", "creator", "credit", "rights", "place", "keywords"}


def a_described(**fields: Any) -> Photograph:
    return makers.a_photograph(
        **{"original": makers.an_original(embedded=SAID), "working_title": "", **fields}
    )


def key_of(photograph: Photograph, field: str) -> str:
    return next(offer.key for offer in offers_for(photograph) if offer.offered.field == field)


def test_the_page_offers_each_value_with_its_origin_and_takes_nothing_by_itself(desk: Client) -> None:
    photograph = a_described()
    page = desk.get(page_of(photograph)).content.decode()
    assert "Bridge over the Sungari" in page
    assert "from the file’s IPTC caption" in page
    assert "August 1945</span> (the file has “19450800”)" in page
    desk.post(page_of(photograph), filled(desk, page_of(photograph)))
    photograph.refresh_from_db()
    assert (photograph.working_title, photograph.date, photograph.attribution) == ("", "", {})
    assert not photograph.source_captions.exists()


def test_one_press_takes_one_value_and_saves_what_was_typed(desk: Client) -> None:
    photograph = a_described()
    typed = {**filled(desk, page_of(photograph)), "credit_line": "Gift of Mrs Li"}
    answer = desk.post(
        page_of(photograph), {**typed, "_take_embedded": key_of(photograph, "title")}, follow=True
    )
    photograph.refresh_from_db()
    assert (photograph.working_title, photograph.credit_line) == ("A bridge", "Gift of Mrs Li")
    assert "is taken from the file’s XMP title" in answer.content.decode()
    newest = photograph.history.first()
    assert newest is not None
    assert newest.history_change_reason == "taken from the file’s XMP title"
    assert newest.history_user is not None
    assert photograph.date == ""


def test_every_field_takes_its_value() -> None:
    photograph = a_described()
    assert {offer.offered.field for offer in offers_for(photograph)} == EVERY_FIELD
    for field in EVERY_FIELD:
        take(Photograph.objects.get(pk=photograph.pk), key_of(photograph, field))
    photograph.refresh_from_db()
    caption = photograph.source_captions.get()
    assert (caption.text, caption.locator) == ("Bridge over the Sungari", "the file’s IPTC caption")
    assert (photograph.date, photograph.attribution) == ("1945-08", {"en": "A. Maker"})
    assert (photograph.credit_line, photograph.rights_note) == ("City archive", "No known restrictions")
    assert photograph.places.get().name == {"en": "Harbin"}
    assert {subject.name["en"] for subject in photograph.subjects.all()} == {"river", "bridge"}
    assert {offer.hindrance for offer in offers_for(photograph)} <= {
        "held already",
        "the record says “river; bridge”",
        "the record says “bridge; river”",
    }


def test_what_stands_in_a_field_is_never_overwritten() -> None:
    photograph = a_described(working_title="Ours", date="1946", credit_line="Ours", rights_note="Ours")
    makers.a_source_caption(photograph)
    makers.a_place(photograph)
    photograph.subjects.add(makers.a_subject())
    photograph.attribution = {"en": "Ours"}
    photograph.save()
    for offer in offers_for(photograph):
        assert offer.hindrance.startswith("the record says “") or offer.hindrance == "held already"
        with pytest.raises(NotTaken):
            take(photograph, offer.key)
    assert Photograph.objects.get(pk=photograph.pk).date == "1946"


def test_a_rights_statement_is_offered_only_where_none_was_chosen() -> None:
    public_domain = "http://creativecommons.org/publicdomain/mark/1.0/"
    said = {"xmp": {"cc:license": public_domain}}
    unread = makers.a_photograph(
        original=makers.an_original(embedded=said), rights_uri="http://rightsstatements.org/vocab/CNE/1.0/"
    )
    take(unread, key_of(unread, "rights_uri"))
    assert Photograph.objects.get(pk=unread.pk).rights_uri == public_domain
    chosen = makers.a_photograph(original=unread.original, rights_uri=makers.IN_COPYRIGHT)
    assert offers_for(chosen)[0].hindrance == f"the record says “{makers.IN_COPYRIGHT}”"


def test_a_value_longer_than_its_field_is_not_cut() -> None:
    said = {"iptc": {"Credit": "x" * 301}}
    photograph = makers.a_photograph(original=makers.an_original(embedded=said))
    assert offers_for(photograph)[0].hindrance == "it is longer than the 300 characters of the field"


def test_a_value_that_the_file_does_not_offer_is_not_taken(desk: Client) -> None:
    photograph = a_described()
    typed = {**filled(desk, page_of(photograph)), "_take_embedded": "0" * 16}
    said = desk.post(page_of(photograph), typed, follow=True).content.decode()
    assert "does not offer that any more" in said


def test_who_may_only_look_is_offered_no_button(client: Client) -> None:
    reader = User.objects.create_user("reader", is_staff=True)
    reader.user_permissions.add(Permission.objects.get(codename="view_photograph"))
    client.force_login(reader)
    page = client.get(page_of(a_described())).content.decode()
    assert "_take_embedded" not in page


def test_hostile_text_in_a_file_is_shown_as_text(desk: Client) -> None:
    said = {"iptc": {"ObjectName": "<script>alert(1)</script>", "Credit": "=1+1"}}
    photograph = makers.a_photograph(original=makers.an_original(embedded=said), working_title="")
    page = desk.get(page_of(photograph)).content.decode()
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert(1)" in page
