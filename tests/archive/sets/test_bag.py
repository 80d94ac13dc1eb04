"""The bag: valid by the reference program, whole, and closed to what may not leave."""

from __future__ import annotations

import csv
import json
import subprocess
import sys
from pathlib import Path

import bagit
import pytest

from archive.curation.publish import publish
from archive.curation.withdraw import withdraw
from archive.models import Exhibit, Photograph
from archive.sets.export import export_set
from archive.sets.refusal import CannotExport
from tests import makers
from tests.archive.sets.sets_under_test import a_full_photograph

pytestmark = pytest.mark.django_db


@pytest.fixture
def photograph() -> Photograph:
    return a_full_photograph(catalogue_number="M45-002")


@pytest.fixture
def exhibit(photograph: Photograph) -> Exhibit:
    awaiting = makers.a_photograph(catalogue_number="M45-003")
    makers.a_caption(awaiting)
    exhibit = makers.an_exhibit(photograph, awaiting, makers.a_panel(key="why"), slug="streets")
    publish(exhibit, by="Chen Li")
    return Exhibit.objects.get(pk=exhibit.pk)


@pytest.fixture
def bag(exhibit: Exhibit, tmp_path: Path) -> Path:
    return export_set(exhibit, format="bag", to=tmp_path / "streets bag").path


def read(path: Path) -> dict[str, object]:
    return dict(json.loads(path.read_bytes()))


def test_a_bag_is_valid_by_the_library_and_by_its_program(bag: Path) -> None:
    bagit.Bag(str(bag)).validate()
    asked = subprocess.run(
        [sys.executable, "-m", "bagit", "--validate", bag], capture_output=True, text=True, check=False
    )
    assert asked.returncode == 0, asked.stderr


def test_a_bag_declares_version_1_0_and_carries_both_checksums(bag: Path) -> None:
    assert (bag / "bagit.txt").read_text().startswith("BagIt-Version: 1.0\n")
    assert {path.name for path in bag.glob("*manifest-*.txt")} == {
        "manifest-sha256.txt",
        "manifest-sha512.txt",
        "tagmanifest-sha256.txt",
        "tagmanifest-sha512.txt",
    }


def test_a_bag_says_what_it_is(bag: Path, exhibit: Exhibit) -> None:
    told = bagit.Bag(str(bag)).info
    assert exhibit.current_release is not None
    assert told["External-Identifier"] == f"streets {exhibit.current_release.digest}"
    assert "2 photograph records, 1 scans, with release 1" in told["External-Description"]
    assert told["Payload-Oxum"]


def test_an_original_is_in_the_bag_byte_for_byte_under_its_catalogue_number(
    bag: Path, photograph: Photograph
) -> None:
    assert photograph.original is not None
    assert (bag / "data/originals/M45-002.jpg").read_bytes() == photograph.original.path.read_bytes()


def test_the_back_and_the_narration_are_in_the_bag_byte_for_byte(bag: Path, photograph: Photograph) -> None:
    narration = photograph.captions.get().narration
    assert photograph.verso is not None
    assert narration is not None
    assert (bag / "data/originals/M45-002_verso.jpg").read_bytes() == photograph.verso.path.read_bytes()
    assert (bag / "data/narrations/M45-002.en.wav").read_bytes() == narration.path.read_bytes()


def test_the_release_is_in_the_bag_with_every_picture_it_names(bag: Path) -> None:
    manifest = json.loads((bag / "data/release/manifest.json").read_bytes())
    shown = manifest["slides"][0]
    named = [picture["path"] for side in (shown, shown["verso"]) for picture in side["pictures"]]
    named.append(shown["captions"]["en"]["narration"]["path"])
    assert all((bag / "data/release/media" / path).is_file() for path in named)


def test_every_record_and_its_history_is_in_the_bag(bag: Path) -> None:
    record = read(bag / "data/records/photographs/M45-002.json")
    assert record["catalogue_number"] == "M45-002"
    assert (bag / "data/records/photographs/M45-003.json").is_file()
    assert read(bag / "data/records/stories/why.json")["key"] == "why"
    history = json.loads((bag / "data/history/M45-002.json").read_bytes())
    assert {"photograph", "caption", "scan"} <= {entry["record"] for entry in history}


def test_the_table_of_records_has_the_headings_of_ingest_and_what_came(bag: Path) -> None:
    with (bag / "data/tables/records.csv").open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert rows[0]["filename"] == "M45-002.jpg"
    assert rows[0]["label_en"].startswith("Carts wait")
    assert rows[0]["shelf mark"] == "B 12"
    assert rows[1]["filename"] == ""


def test_an_original_that_changed_on_the_disk_is_refused_by_name(
    exhibit: Exhibit, photograph: Photograph, tmp_path: Path
) -> None:
    assert photograph.original is not None
    path = photograph.original.path
    path.chmod(0o644)
    path.write_bytes(b"another picture")
    with pytest.raises(CannotExport, match="M45-002: the original .* has changed on the disk"):
        export_set(exhibit, format="bag", to=tmp_path / "bag")
    assert list(tmp_path.glob("*bag*")) == []


def test_of_a_withdrawn_photograph_only_the_tombstone_leaves(
    exhibit: Exhibit, photograph: Photograph, tmp_path: Path
) -> None:
    caption = photograph.captions.get()
    caption.label = "Only in this label."
    caption.save()
    withdraw(photograph, reason={"en": "The family asked."}, by="Chen Li")
    bag = export_set(exhibit, format="bag", to=tmp_path / "bag").path
    record = read(bag / "data/records/photographs/M45-002.json")
    assert record["withdrawal"] == {"reason": {"en": "The family asked."}, "withdrawn_by": "Chen Li"}
    left = b"".join(path.read_bytes() for path in bag.rglob("*") if path.is_file())
    assert b"Only in this label" not in left
    assert not (bag / "data/history/M45-002.json").exists()
    assert not (bag / "data/originals").exists()
    assert not (bag / "data/narrations").exists()
    assert "M45-002" not in (bag / "data/tables/records.csv").read_text(encoding="utf-8-sig")


def test_a_restricted_photograph_never_leaves(
    exhibit: Exhibit, photograph: Photograph, tmp_path: Path
) -> None:
    photograph.advisory_level = "restricted"
    photograph.save()
    with pytest.raises(CannotExport, match="M45-002 is restricted"):
        export_set(exhibit, format="bag", to=tmp_path / "bag")


def test_an_unpublished_exhibit_makes_a_bag_without_a_release(tmp_path: Path) -> None:
    exhibit = makers.an_exhibit(makers.a_ready_photograph())
    bag = export_set(exhibit, format="bag", to=tmp_path / "bag").path
    bagit.Bag(str(bag)).validate()
    assert not (bag / "data/release").exists()
