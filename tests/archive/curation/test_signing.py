"""Who wrote a text and when: kept with the words, and told to visitors."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from django.utils import timezone

from archive.curation.approve import approve
from archive.curation.manifest_texts import captions_map
from archive.curation.revise import revise
from archive.models import Caption
from tests.makers import a_caption, a_photograph, an_exhibit

pytestmark = pytest.mark.django_db


@pytest.fixture
def tuesday(monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setattr(timezone, "localdate", lambda: date(2026, 11, 24))
    return "2026-11-24"


def test_words_carry_the_day_on_which_they_became_what_they_are(tuesday: str) -> None:
    text = Caption(photograph=a_photograph(), language="en", title="A street", label="Carts wait.")
    revise(text)
    assert text.written == tuesday


def test_a_signature_or_a_state_is_no_change_of_words(tuesday: str) -> None:
    text = a_caption(written="2026-11")
    text.signature = "Read by a specialist"
    revise(text)
    assert (text.written, text.is_approved()) == ("2026-11", True)
    approve(text, by="Chen Li")
    assert text.written == "2026-11"


def test_changed_words_get_a_new_day_and_lose_their_approval(tuesday: str) -> None:
    text = a_caption(written="2026-11")
    text.label = "Carts wait in the rain."
    revise(text)
    assert (text.written, text.is_approved()) == (tuesday, False)


def test_visitors_are_told_who_wrote_and_approved_and_when_in_the_texts_own_language() -> None:
    photograph = a_photograph()
    exhibit = an_exhibit(photograph, languages=["en", "ru", "ja"], show_unreviewed=True)
    approved = datetime(2026, 11, 24, 9, tzinfo=UTC)
    a_caption(photograph, language="ru", written="2026-11", approved_at=approved)
    a_caption(photograph, language="ja", state="in_review", written_by="", approved_at=approved)
    told = captions_map(exhibit, photograph.captions.all())
    assert told["ru"]["written"] == {"by": "Anna Ivanova", "on": "ноябрь 2026 года"}
    assert told["ru"]["approved"] == {"by": "Chen Li", "on": "24 ноября 2026 года"}
    assert (told["ja"]["written"], told["ja"]["approved"]) == (None, None)


def test_words_that_only_their_writer_signed_are_not_called_approved_by_somebody() -> None:
    photograph = a_photograph()
    a_caption(
        photograph, written_by="Founding catalogue", approved_by_name="Founding catalogue", approved_at=None
    )
    told = captions_map(an_exhibit(photograph), photograph.captions.all())
    assert told["en"]["approved"] is None


def test_words_of_a_later_kind_leave_the_digest_of_texts_without_them_as_it_was() -> None:
    text = a_caption(title="A", label="B", alt="C")
    before = text.words_digest()
    assert before == "31bb515c243a4c8fd542cdb59533e2e3ae58a9b98463b8e06d32cc554cf27cb7"  # of five words
    text.alt_back = "A stamp."
    assert text.words_digest() != before
