"""A scan that looks like another comes in as any does; the report offers the comparison."""

from __future__ import annotations

from pathlib import Path

import pytest

from archive.models import LookAlike, Original, Photograph
from tests.archive.imaging.scenes import CHANGES, a_scene
from tests.archive.ingest.received import ingested

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("workshop_at_hand")]


def test_the_same_photograph_in_another_size_and_tone_is_taken_and_said_in_the_report(folder: Path) -> None:
    a_scene(1).save(folder / "M45-003.png")
    CHANGES["twice the size"](CHANGES["faded"](a_scene(1))).save(folder / "M45-012.jpg")
    a_scene(2).save(folder / "M45-014.jpg")
    report = ingested(folder)
    assert report.summary()["added"] == 3
    said = {item.catalogue_number: item.reason for item in report.items}
    offer = "it looks like M45-003: if it is the same photograph, say so at the desk"
    assert said["M45-012"].endswith(offer)
    assert not [number for number in ("M45-003", "M45-014") if "looks like" in said[number]]
    pair = LookAlike.objects.get()
    numbers = [side.photographs.get().catalogue_number for side in (pair.earlier, pair.later)]
    assert numbers == ["M45-003", "M45-012"]


def test_byte_identical_files_are_one_original_and_no_pair(folder: Path) -> None:
    a_scene(1).save(folder / "a.png")
    (folder / "b.png").write_bytes((folder / "a.png").read_bytes())
    report = ingested(
        folder,
        {"filename": "a.png", "catalogue_number": "A"},
        {"filename": "b.png", "catalogue_number": "B"},
    )
    assert report.summary()["added"] == 2
    assert Photograph.objects.values("original").distinct().count() == Original.objects.count() == 1
    assert not LookAlike.objects.exists()


def test_a_second_run_notes_nothing_twice(folder: Path) -> None:
    a_scene(1).save(folder / "a.png")
    CHANGES["grey"](a_scene(1)).save(folder / "b.png")
    ingested(folder)
    assert ingested(folder).summary()["unchanged"] == 2
    assert LookAlike.objects.count() == 1
