"""The back of a photograph and the label read aloud go wherever the front and the label go, and nowhere else."""

from __future__ import annotations

import json
from typing import Any

import pytest

from archive.curation.check import check_exhibit
from archive.curation.floor import NotStored
from archive.curation.publish import publish
from archive.curation.withdraw import withdraw
from archive.models import Caption, Exhibit, Photograph
from archive.models.shelves import current_path, public
from tests.makers import a_narration, a_photograph, a_ready_photograph, an_exhibit, an_original

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def photograph() -> Photograph:
    """Two sides, and words that are read aloud."""
    photograph = a_ready_photograph(verso=an_original(content=None))
    text = photograph.captions.get()
    text.alt_back, text.narration, text.narrated_digest = "A stamp.", a_narration(), text.label_digest()
    text.save()
    return photograph


@pytest.fixture
def exhibit(photograph: Photograph) -> Exhibit:
    return an_exhibit(photograph, a_ready_photograph())


def slide(exhibit: Exhibit) -> dict[str, Any]:
    return dict(json.loads(current_path(exhibit.slug).read_bytes())["slides"][0])


def codes(exhibit: Exhibit) -> list[str]:
    return [finding.code for finding in check_exhibit(exhibit)]


def test_a_release_shows_both_sides_and_brings_their_files_to_the_floor(
    exhibit: Exhibit, photograph: Photograph
) -> None:
    publish(exhibit, by="Chen Li")
    verso, spoken = slide(exhibit)["verso"], slide(exhibit)["captions"]["en"]["narration"]
    assert photograph.verso is not None
    assert all(photograph.verso.sha256 in picture["path"] for picture in verso["pictures"])
    assert all((public() / picture["path"]).is_file() for picture in verso["pictures"])
    assert (public() / spoken["path"]).stat().st_size == spoken["bytes"]
    assert spoken["type"] == "audio/wav"


def test_a_plate_has_no_back_to_turn_to() -> None:
    awaited = a_photograph(verso=an_original())
    Caption.objects.create(photograph=awaited, language="en", title="A", label="B", alt="C", state="approved")
    exhibit = an_exhibit(awaited)
    publish(exhibit, by="Chen Li")
    assert (slide(exhibit)["stand_in"], slide(exhibit)["verso"]) == (True, None)


def test_withdrawing_takes_back_and_narration_off_the_floor_too(
    exhibit: Exhibit, photograph: Photograph
) -> None:
    publish(exhibit, by="Chen Li")
    withdraw(photograph, reason={"en": "The family asked."}, by="Chen Li")
    assert slide(exhibit)["kind"] == "withdrawn"
    assert photograph.verso is not None
    assert not list(public().glob(f"*/*/*/{photograph.verso.sha256}"))
    assert not list((public() / "narrations").rglob("*.wav"))


def test_withdrawing_takes_a_narration_of_an_earlier_release_off_the_floor_too(
    exhibit: Exhibit, photograph: Photograph
) -> None:
    publish(exhibit, by="Chen Li")
    photograph.captions.update(narration=None)
    publish(exhibit, by="Chen Li")
    withdraw(photograph, reason={"en": "The family asked."}, by="Chen Li")
    assert not list((public() / "narrations").rglob("*.wav"))


def test_a_narration_that_another_photograph_still_has_stays(
    exhibit: Exhibit, photograph: Photograph
) -> None:
    spoken = photograph.captions.get().narration
    Caption.objects.exclude(photograph=photograph).update(narration=spoken, transcript="Both.")
    publish(exhibit, by="Chen Li")
    withdraw(photograph, reason={"en": "The family asked."}, by="Chen Li")
    assert spoken is not None
    assert (public() / spoken.name).is_file()


def test_a_scan_that_is_one_photographs_back_and_anothers_front_is_withdrawn_as_one(
    photograph: Photograph,
) -> None:
    other = a_photograph(original=photograph.verso)
    withdraw(photograph, reason={"en": "The family asked."}, by="Chen Li")
    other.refresh_from_db()
    assert other.is_withdrawn()


def test_a_narration_of_words_that_have_changed_keeps_the_exhibit_from_being_published(
    exhibit: Exhibit, photograph: Photograph
) -> None:
    assert "narration-of-other-words" not in codes(exhibit)
    photograph.captions.update(label="Carts wait in the rain.")
    assert "narration-of-other-words" in codes(exhibit)
    photograph.captions.update(transcript="Carts wait.")
    assert "narration-of-other-words" not in codes(exhibit)


def test_a_narration_or_back_that_is_missing_on_the_disk_is_named(
    exhibit: Exhibit, photograph: Photograph
) -> None:
    spoken = photograph.captions.get().narration
    assert spoken is not None
    assert photograph.verso is not None
    spoken.path.unlink()
    photograph.verso.path.unlink()
    assert {"narration-missing", "original-missing"} <= set(codes(exhibit))


def test_publishing_refuses_a_narration_that_vanishes_under_it(
    exhibit: Exhibit, photograph: Photograph, monkeypatch: pytest.MonkeyPatch
) -> None:
    spoken = photograph.captions.get().narration
    assert spoken is not None
    spoken.path.unlink()
    monkeypatch.setattr("archive.curation.publish.check_exhibit", lambda _exhibit: [])
    with pytest.raises(NotStored, match="The narration .* is not stored"):
        publish(exhibit, by="Chen Li")
    assert not current_path(exhibit.slug).exists()


def test_a_back_needs_words_for_those_who_do_not_see_it(exhibit: Exhibit, photograph: Photograph) -> None:
    assert "no-alt-back" not in codes(exhibit)
    photograph.captions.update(alt_back="")
    assert "no-alt-back" in codes(exhibit)
