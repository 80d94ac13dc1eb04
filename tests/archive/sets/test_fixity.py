"""Fixity: a file that is not what it was is named, whatever happened to it."""

from __future__ import annotations

import json
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from archive.curation.publish import publish
from archive.models import Original, Release
from archive.models.shelves import original_path, private, release_path
from archive.sets.fixity import Checked, check_fixity
from tests import makers

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def original() -> Original:
    photograph = makers.a_ready_photograph(verso=makers.an_original())
    photograph.captions.update(narration=makers.a_narration(), transcript="Carts.", alt_back="A stamp.")
    publish(makers.an_exhibit(photograph, slug="streets"), by="Chen Li")
    assert photograph.original is not None
    return photograph.original


def troubled() -> list[tuple[str, str]]:
    return [(item.outcome, item.kind) for item in check_fixity().troubled()]


def overwrite(path: Path, content: bytes) -> None:
    path.chmod(0o644)
    path.unlink()  # public pictures are hard links
    path.write_bytes(content)


def test_an_untouched_archive_is_sound(original: Original) -> None:
    report = check_fixity()
    assert report.troubled() == []
    assert {item.kind for item in report.items} == {"original", "narration", "picture", "release"}


def test_an_original_with_one_changed_byte_is_named(original: Original) -> None:
    content = bytearray(original.path.read_bytes())
    content[-1] ^= 1
    overwrite(original.path, bytes(content))
    [found] = check_fixity().troubled()
    assert (found.outcome, found.record, found.expected) == (
        "altered",
        original.received_name,
        original.sha256,
    )


def test_a_missing_original_is_named(original: Original) -> None:
    original.path.unlink()
    assert troubled() == [("missing", "original")]


def test_a_file_that_no_record_knows_is_named(original: Original) -> None:
    stranger = original_path("ab" + "0" * 62, "jpg")
    stranger.parent.mkdir(parents=True, exist_ok=True)
    stranger.write_bytes(b"?")
    [found] = check_fixity().troubled()
    assert found == Checked(f"private/originals/ab/{stranger.name}", "original", "unknown")


def test_a_missing_and_a_cut_picture_are_named(original: Original) -> None:
    first, second, *_ = [private() / made["path"] for made in original.renditions]
    first.unlink()
    overwrite(second, b"cut")
    assert troubled() == [("missing", "picture"), ("altered", "picture")]


def test_a_release_whose_words_changed_is_named(original: Original) -> None:
    frozen = Release.objects.get()
    Release.objects.update(manifest=frozen.manifest.replace("Carts", "Trams"))
    assert "database: streets release 1" in [item.file for item in check_fixity().troubled()]


def test_a_manifest_on_the_floor_that_changed_is_named(original: Original) -> None:
    path = release_path("streets", 1)
    path.write_bytes(path.read_bytes().replace(b"Carts", b"Trams"))
    assert troubled() == [("altered", "release")]


def test_the_command_ends_with_0_when_all_is_well(original: Original, tmp_path: Path) -> None:
    said = StringIO()
    call_command("verify_fixity", "--report", str(tmp_path / "fixity.json"), stdout=said)
    assert said.getvalue().endswith("all as they should be.\n")
    summary = json.loads((tmp_path / "fixity.json").read_text())["summary"]
    assert summary["sound"] == summary["files"] > 0


def test_the_command_ends_with_1_when_a_file_is_not_as_it_was(original: Original) -> None:
    original.path.unlink()
    said = StringIO()
    with pytest.raises(SystemExit) as ended:
        call_command("verify_fixity", stdout=said)
    assert ended.value.code == 1
    assert "missing: original" in said.getvalue()


def test_the_command_ends_with_2_when_the_report_has_no_folder(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="There is no folder") as refused:
        call_command("verify_fixity", "--report", str(tmp_path / "nowhere" / "a.json"))
    assert refused.value.returncode == 2
