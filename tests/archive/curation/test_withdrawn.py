"""The public list of what was withdrawn: enough for a screen to take it out of whatever it keeps."""

from __future__ import annotations

import json
from typing import Any

import pytest

from archive.curation.floor import lay_out_everything
from archive.curation.publish import publish
from archive.curation.withdraw import withdraw
from archive.models import Original, Photograph
from archive.models.shelves import public, withdrawn_path
from tests.makers import a_caption, a_ready_photograph, an_exhibit, an_original

pytestmark = pytest.mark.django_db(transaction=True)

REASON = {"en": "The family asked."}


def listed() -> list[dict[str, Any]]:
    return list(json.loads(withdrawn_path().read_bytes())["withdrawn"])


def on_the_floor(sha256: str) -> bool:
    return any(public().glob(f"pictures/*/{sha256[:2]}/{sha256}"))


def shown_with_another_scan(photograph: Photograph) -> str:
    """Publish it again with a better scan; returns the earlier scan's SHA-256."""
    earlier = photograph.original
    assert earlier is not None
    photograph.original = an_original()
    photograph.save()
    photograph.captions.all().delete()
    a_caption(photograph)
    publish(photograph.slides.get().exhibit, by="Anna")
    return earlier.sha256


def test_the_list_names_the_record_its_reason_and_its_files() -> None:
    photograph = a_ready_photograph(catalogue_number="M 1")
    publish(an_exhibit(photograph), by="Anna")
    assert not withdrawn_path().exists()
    withdraw(photograph, reason=REASON, by="Chen")
    assert photograph.original is not None
    entry = {"id": "m-1", "catalogue_number": "M 1", "reason": REASON, "files": [photograph.original.sha256]}
    assert listed() == [entry]


def test_scans_of_earlier_releases_go_as_well() -> None:
    photograph = a_ready_photograph()
    publish(an_exhibit(photograph), by="Anna")
    earlier = shown_with_another_scan(photograph)
    assert on_the_floor(earlier)
    withdraw(photograph, reason=REASON, by="Chen")
    assert earlier in listed()[0]["files"]
    assert not on_the_floor(earlier)


def test_a_scan_that_another_record_shows_now_stays() -> None:
    photograph, other = a_ready_photograph(), a_ready_photograph()
    publish(an_exhibit(photograph), by="Anna")
    earlier = shown_with_another_scan(photograph)
    other.original = Original.objects.get(sha256=earlier)
    other.save()
    withdraw(photograph, reason=REASON, by="Chen")
    assert earlier not in listed()[0]["files"]
    assert on_the_floor(earlier)


def test_what_never_was_published_is_not_named_in_public() -> None:
    publish(an_exhibit(a_ready_photograph()), by="Anna")
    withdraw(a_ready_photograph(catalogue_number="SECRET 7"), reason=REASON, by="Chen")
    assert listed() == []


def test_the_list_is_whole_again_after_the_floor_was_lost() -> None:
    photograph = a_ready_photograph()
    publish(an_exhibit(photograph), by="Anna")
    withdraw(photograph, reason=REASON, by="Chen")
    before = withdrawn_path().read_bytes()
    withdrawn_path().unlink()
    lay_out_everything()
    assert withdrawn_path().read_bytes() == before
