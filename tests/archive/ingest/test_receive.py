from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from archive.imaging.refusal import DamagedScan, RefusedScan
from archive.ingest.attach import HoldsAnotherScan, attach_scan
from archive.ingest.receive import receive_scan
from archive.models import Original, Photograph
from archive.models.shelves import private
from tests.archive.ingest.received import a_scan, stored_files
from tests.makers import a_photograph, an_original

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("workshop_at_hand")]


def test_the_same_bytes_are_one_original_whatever_they_are_called(tmp_path: Path) -> None:
    first = receive_scan(a_scan(tmp_path / "a.jpg"), name="a.jpg")
    assert receive_scan(a_scan(tmp_path / "b.jpg"), name="b.jpg") == first
    assert Original.objects.get().received_name == "a.jpg"


def test_what_the_file_says_of_itself_is_kept(tmp_path: Path) -> None:
    original = receive_scan(a_scan(tmp_path / "a.png", size=(60, 40)), name="a.png")
    assert (original.format, original.media_type, original.extension) == ("PNG", "image/png", "png")
    assert (original.width, original.height, original.bit_depth) == (60, 40, 8)
    assert original.byte_size == (tmp_path / "a.png").stat().st_size


def test_a_refused_file_leaves_nothing(tmp_path: Path) -> None:
    (tmp_path / "a.jpg").write_text("%PDF-1.7")
    with pytest.raises(RefusedScan, match="PDF"):
        receive_scan(tmp_path / "a.jpg", name="a.jpg")
    assert stored_files() == set()


def test_a_missing_or_unreadable_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(RefusedScan, match="cannot be read"):
        receive_scan(tmp_path / "gone.jpg", name="gone.jpg")


def test_a_file_that_changes_while_it_is_read_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    scan = a_scan(tmp_path / "a.jpg")
    monkeypatch.setattr("archive.ingest.receive.sha256_of", lambda path: "0" * 64)
    with pytest.raises(RefusedScan, match="changed while it was being read"):
        receive_scan(scan, name="a.jpg")
    assert stored_files() == set()


def test_an_original_whose_pictures_are_gone_gets_them_again(tmp_path: Path) -> None:
    scan = a_scan(tmp_path / "a.jpg")
    original = receive_scan(scan, name="a.jpg")
    before = stored_files()
    for made in original.renditions:
        (private() / made["path"]).unlink()
    (private() / original.renditions[0]["path"]).parent.rmdir()
    assert receive_scan(scan, name="a.jpg") == original
    assert stored_files() == before


def test_a_readable_part_that_was_taken_stays_taken(tmp_path: Path) -> None:
    scan = a_scan(tmp_path / "a.png", size=(300, 200))
    scan.write_bytes(scan.read_bytes()[:-200])
    with pytest.raises(DamagedScan):
        receive_scan(scan, name="a.png")
    taken = receive_scan(scan, name="a.png", readable_part_for="Mira")
    shutil.rmtree(private() / "pictures")
    again = receive_scan(scan, name="a.png")
    assert again == taken
    assert again.damage == taken.damage != ""
    assert again.damage_accepted_by == "Mira"
    assert again.has_pictures()


def test_damaged_bytes_on_the_shelf_are_made_good_by_the_right_ones(tmp_path: Path) -> None:
    scan = a_scan(tmp_path / "a.jpg")
    place = receive_scan(scan, name="a.jpg").path
    Original.objects.all().delete()
    place.chmod(0o644)
    place.write_bytes(b"\0" * 100)
    receive_scan(scan, name="a.jpg")
    assert place.read_bytes() == scan.read_bytes()


def test_a_file_already_on_the_shelf_is_not_written_again(tmp_path: Path) -> None:
    scan = a_scan(tmp_path / "a.jpg")
    place = receive_scan(scan, name="a.jpg").path
    standing = place.stat()
    Original.objects.all().delete()
    receive_scan(scan, name="a.jpg")
    assert (place.stat().st_ino, place.stat().st_mtime_ns) == (standing.st_ino, standing.st_mtime_ns)


def test_our_own_disk_failing_is_not_the_files_fault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("archive.ingest.shelving.os.fsync", full)
    with pytest.raises(OSError, match="No space left"):
        receive_scan(a_scan(tmp_path / "a.jpg"), name="a.jpg")
    assert not Original.objects.exists()


def test_a_record_that_awaits_its_scan_gets_it_once() -> None:
    photograph, original = a_photograph(), an_original()
    assert attach_scan(photograph, original)
    assert not attach_scan(photograph, original)
    assert photograph.original == Photograph.objects.get().original == original
    assert photograph.history.count() == 2


def test_a_record_that_holds_another_scan_keeps_it() -> None:
    held = an_original()
    photograph = a_photograph(original=held)
    with pytest.raises(HoldsAnotherScan, match="already holds another scan"):
        attach_scan(photograph, an_original())
    assert photograph.original == held
