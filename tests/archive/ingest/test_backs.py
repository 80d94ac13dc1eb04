"""A file whose name says that it is a back is attached to the record of its front."""

from __future__ import annotations

from pathlib import Path

import pytest

from archive.ingest.attach import HoldsAnotherBack, attach_back
from archive.ingest.backs import front_of, is_plainly_a_back
from archive.models import Exhibit, Photograph, Slide
from tests.archive.ingest.received import a_scan, ingested, only, outcomes
from tests.makers import a_photograph, an_exhibit, an_original

db = [pytest.mark.django_db, pytest.mark.usefixtures("workshop_at_hand")]


@pytest.mark.parametrize(
    ("stem", "front"),
    [
        ("M45-002_verso", "M45-002"),
        ("M45-002-back", "M45-002"),
        ("M45-002 VERSO", "M45-002"),
        ("M45-002-v", "M45-002"),
        ("M45-002_V", "M45-002"),
        ("M45-002v", ""),
        ("feedback", ""),
        ("verso", ""),
        ("_verso", ""),
        ("M45-002_recto", ""),
    ],
)
def test_a_back_is_told_by_the_end_of_its_name(stem: str, front: str) -> None:
    assert front_of(stem) == front


def test_a_lone_v_may_be_a_number() -> None:
    assert [is_plainly_a_back(stem) for stem in ("K_verso", "K back", "K-v", "K")] == [
        True,
        True,
        False,
        False,
    ]


class TestIngest:
    pytestmark = db

    def test_front_and_back_become_one_record_whatever_order_they_are_found_in(self, folder: Path) -> None:
        for name, shade in (("A-1.jpg", 1), ("A-1-back.jpg", 2), ("B_verso.jpg", 3), ("B.jpg", 4)):
            a_scan(folder / name, shade)
        exhibit = an_exhibit(slug="streets")
        report = ingested(folder, exhibit="streets")
        assert outcomes(report) == {
            "A-1.jpg": "added",
            "B.jpg": "added",
            "A-1-back.jpg": "attached",
            "B_verso.jpg": "attached",
        }
        assert [item.catalogue_number for item in report.items if item.outcome == "attached"] == ["A-1", "B"]
        assert all(photograph.original_id != photograph.verso_id for photograph in Photograph.objects.all())
        assert Slide.objects.filter(exhibit=Exhibit.objects.get(pk=exhibit.pk)).count() == 2

    def test_the_back_belongs_to_the_number_that_a_row_gives_its_front(self, folder: Path) -> None:
        a_scan(folder / "scan17.jpg", 1)
        a_scan(folder / "scan17_verso.jpg", 2)
        ingested(folder, {"filename": "scan17.jpg", "catalogue_number": "M45-002"})
        photograph = Photograph.objects.get()
        assert photograph.catalogue_number == "M45-002"
        assert photograph.verso is not None
        assert photograph.verso.received_name == "scan17_verso.jpg"

    def test_a_row_that_names_the_file_itself_decides(self, folder: Path) -> None:
        a_scan(folder / "A.jpg", 1)
        a_scan(folder / "A_verso.jpg", 2)
        ingested(folder, {"filename": "A_verso.jpg", "catalogue_number": "POSTCARD-7"})
        assert set(Photograph.objects.values_list("catalogue_number", flat=True)) == {"POSTCARD-7", "A"}
        assert not Photograph.objects.filter(verso__isnull=False)

    def test_again_nothing_changes(self, folder: Path) -> None:
        a_scan(folder / "A.jpg", 1)
        a_scan(folder / "A_verso.jpg", 2)
        ingested(folder)
        assert set(outcomes(ingested(folder)).values()) == {"unchanged"}

    def test_the_back_of_a_record_that_is_held_arrives_later(self, folder: Path) -> None:
        held = a_photograph(catalogue_number="M45-002", original=an_original())
        a_scan(folder / "m45 002 verso.jpg", 2)
        assert only(ingested(folder)).outcome == "attached"
        held.refresh_from_db()
        assert held.verso is not None

    def test_a_dry_run_says_the_same_and_writes_nothing(self, folder: Path) -> None:
        for name, shade in (("A.jpg", 1), ("A_back.jpg", 2), ("A_verso.jpg", 3)):
            a_scan(folder / name, shade)
        said = outcomes(ingested(folder, dry_run=True))
        assert Photograph.objects.count() == 0
        assert (
            said
            == outcomes(ingested(folder))
            == {
                "A.jpg": "added",
                "A_back.jpg": "attached",
                "A_verso.jpg": "refused",
            }
        )

    def test_a_back_without_its_front_is_refused_with_the_reason_and_kept_out(self, folder: Path) -> None:
        a_scan(folder / "A_verso.jpg", 2)
        item = only(ingested(folder))
        assert item.outcome == "refused"
        assert "the back of A" in item.reason
        assert Photograph.objects.count() == 0

    def test_a_lone_v_without_a_front_is_a_number(self, folder: Path) -> None:
        a_scan(folder / "K-v.jpg", 2)
        assert only(ingested(folder)).catalogue_number == "K-v"

    def test_a_front_that_was_refused_takes_its_back_with_it(self, folder: Path) -> None:
        (folder / "A.jpg").write_bytes(b"no picture")
        a_scan(folder / "A_verso.jpg", 2)
        assert outcomes(ingested(folder)) == {"A.jpg": "refused", "A_verso.jpg": "refused"}

    def test_the_front_scanned_twice_is_no_back(self, folder: Path) -> None:
        a_scan(folder / "A.jpg", 1)
        a_scan(folder / "A_verso.jpg", 1)
        report = ingested(folder)
        assert outcomes(report)["A_verso.jpg"] == "refused"
        assert "same bytes as the front" in report.items[1].reason

    def test_another_back_takes_the_place_of_the_first_only_when_asked_to(self) -> None:
        first, second = an_original(), an_original()
        photograph = a_photograph(original=an_original())
        assert attach_back(photograph, first, why="a test")
        assert not attach_back(photograph, first, why="a test")
        with pytest.raises(HoldsAnotherBack):
            attach_back(photograph, second, why="a test")
        assert attach_back(photograph, second, why="a test", replace=True)
        photograph.refresh_from_db()
        assert photograph.verso == second
