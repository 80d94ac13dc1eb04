"""Ingest beside others: the exhibit it fills, the desk and another run at the same moment."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from archive.ingest.decision import Decision, decided
from archive.ingest.intake import Intake
from archive.ingest.one_at_a_time import one_at_a_time
from archive.ingest.report import CannotIngest, Outcome
from archive.models import Exhibit, Photograph, Slide
from tests.archive.ingest.received import a_scan, ingested, only, stored_files
from tests.makers import a_photograph, an_exhibit, an_original

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("workshop_at_hand")]


def test_new_photographs_take_their_place_at_the_end_of_the_exhibit(folder: Path) -> None:
    exhibit = an_exhibit(a_photograph())
    a_scan(folder / "b.jpg", 1)
    a_scan(folder / "a.jpg", 2)
    ingested(folder, {"filename": "b.jpg", "catalogue_number": "B"}, exhibit=exhibit.slug)
    shown = exhibit.slides.order_by("order").values_list("photograph__catalogue_number", flat=True)
    assert list(shown)[1:] == ["B", "a"]


def test_what_was_ingested_before_comes_into_the_exhibit_unless_a_curator_took_it_out(folder: Path) -> None:
    exhibit = an_exhibit()
    a_scan(folder / "a.jpg", 1)
    a_scan(folder / "b.jpg", 2)
    ingested(folder)
    ingested(folder, exhibit=exhibit.slug)
    assert exhibit.slides.count() == 2
    Slide.objects.get(photograph__catalogue_number="a").delete()
    ingested(folder, exhibit=exhibit.slug)
    assert exhibit.slides.get().photograph == Photograph.objects.get(catalogue_number="b")


def test_an_unknown_exhibit_stops_the_run_before_it_begins(folder: Path) -> None:
    a_scan(folder / "a.jpg")
    an_exhibit(slug="streets")
    with pytest.raises(CannotIngest, match="no exhibit “alleys”.*streets"):
        ingested(folder, exhibit="alleys")
    assert stored_files() == set()
    assert Exhibit.objects.count() == 1


@pytest.mark.parametrize(("held", "outcome"), [(True, "refused"), (False, "attached")])
def test_a_record_made_at_the_desk_at_the_same_moment_is_not_overwritten(
    folder: Path, monkeypatch: pytest.MonkeyPatch, held: bool, outcome: str
) -> None:
    def decided_and_overtaken(*asked: Any) -> Decision:
        decision = decided(*asked)
        if not Photograph.objects.exists():
            a_photograph(catalogue_number="a", original=an_original() if held else None)
        return decision

    monkeypatch.setattr(Intake, "_is_wanted", lambda *_: False)
    monkeypatch.setattr("archive.ingest.intake.decided", decided_and_overtaken)
    a_scan(folder / "a.jpg")
    assert only(ingested(folder)).outcome.value == outcome
    assert Photograph.objects.count() == 1


def test_a_second_ingest_beside_a_running_one_is_told_to_wait(folder: Path) -> None:
    a_scan(folder / "a.jpg")
    with one_at_a_time(), pytest.raises(CannotIngest, match="Another ingest is running"):
        ingested(folder)
    assert only(ingested(folder)).outcome is Outcome.ADDED
