"""Pictures made again from their originals: lost ones as they were, and all of them by a better recipe."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from archive.curation.publish import publish
from archive.curation.withdraw import withdraw
from archive.imaging.recipe import CURRENT, RECIPES
from archive.ingest.one_at_a_time import one_at_a_time
from archive.ingest.receive import receive_scan
from archive.ingest.remake import remake_pictures
from archive.models import LookAlike, Original, Photograph
from archive.models.shelves import private, public, release_path
from tests.archive.imaging.scans import a_noisy_scan
from tests.archive.imaging.scenes import CHANGES, a_scene
from tests.archive.ingest.conftest import WorkshopAtHand
from tests.makers import a_caption, a_photograph, an_exhibit, an_original, jpeg_bytes

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("workshop_at_hand")]

Files = dict[str, bytes]


def a_scanned(number: str, *, width: int = 700) -> Photograph:
    photograph = a_photograph(
        catalogue_number=number, original=an_original(content=jpeg_bytes(width=width, height=500))
    )
    a_caption(photograph)
    return photograph


def files() -> Files:
    """All that is made, by its place; manifests too, but no original."""
    found: Files = {}
    for root in (private() / "pictures", private() / "tiles", public()):
        found |= {str(path): path.read_bytes() for path in sorted(root.rglob("*")) if path.is_file()}
    return found


def lose_everything() -> None:
    for root in (private() / "pictures", private() / "tiles", public()):
        shutil.rmtree(root, ignore_errors=True)


@pytest.fixture
def better_recipe(monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """As an upgrade brings it: r1 stays known, r2 is what new pictures are made by."""

    def bring() -> None:
        newer = replace(CURRENT, name="r2", widths=(320, 500), picture_quality=70)
        monkeypatch.setitem(RECIPES, "r2", newer)
        monkeypatch.setattr("archive.imaging.recipe.CURRENT", newer)

    return bring


def test_all_that_was_lost_is_made_again_to_the_byte_by_one_command(
    capsys: pytest.CaptureFixture[str],
) -> None:
    exhibit = an_exhibit(a_scanned("A"), a_scanned("B", width=3_900))
    publish(exhibit, by="Mira")
    before = files()
    assert any("tiles/r1" in name for name in before)
    assert any("overview-50-50" in name for name in before)
    lose_everything()
    call_command("remake_pictures")
    assert files() == before
    assert capsys.readouterr().out == "2 sets of pictures made, 1 releases whole, 0 failed.\n"


@pytest.mark.parametrize("part", ["private/pictures", "private/tiles", "public/pictures", "public/tiles"])
def test_any_part_that_was_lost_is_made_again(part: str, data_root: Path) -> None:
    publish(an_exhibit(a_scanned("A", width=3_900)), by="Mira")
    before = files()
    for lost in [path for path in (data_root / part).rglob("*") if path.is_file()][::2]:
        lost.unlink()
    remake_pictures()
    assert files() == before


def test_what_is_there_is_not_made_again(monkeypatch: pytest.MonkeyPatch) -> None:
    publish(an_exhibit(a_scanned("A"), a_scanned("B")), by="Mira")
    shutil.rmtree(next((private() / "pictures").glob("r1/*/*")))
    assert remake_pictures().made == 1
    monkeypatch.delattr(WorkshopAtHand, "make")
    assert remake_pictures().made == 0


def test_a_better_recipe_makes_all_anew_and_old_releases_keep_theirs(
    better_recipe: Callable[[], None],
) -> None:
    photograph = a_scanned("A")
    exhibit = an_exhibit(photograph)
    first = publish(exhibit, by="Mira").release
    before = files()
    better_recipe()
    assert remake_pictures().made == 1
    original = Original.objects.get()
    assert [made["path"].split("/")[1] for made in original.renditions] == ["r2"] * 2
    assert {name: content for name, content in files().items() if name in before} == before
    second = publish(exhibit, by="Mira").release
    named = [release.contents()["slides"][0]["pictures"][0]["path"] for release in (first, second)]
    assert [name.split("/")[1] for name in named] == ["r1", "r2"]
    assert all((public() / name).is_file() for name in named)


def test_the_pictures_of_old_releases_are_made_again_by_the_recipe_they_name(
    better_recipe: Callable[[], None],
) -> None:
    exhibit = an_exhibit(a_scanned("A"), a_scanned("B", width=3_900))
    publish(exhibit, by="Mira")
    better_recipe()
    remake_pictures()
    publish(exhibit, by="Mira")
    before = files()
    lose_everything()
    report = remake_pictures()
    assert (report.made, report.releases, report.failed) == (4, 2, ())
    assert files() == before


def test_a_scan_whose_file_is_missing_is_named_and_the_others_are_made(
    capsys: pytest.CaptureFixture[str],
) -> None:
    lost, kept = a_scanned("A"), a_scanned("B")
    publish(an_exhibit(lost), by="Mira")
    publish(an_exhibit(kept), by="Mira")
    lose_everything()
    assert lost.original is not None
    lost.original.path.unlink()
    with pytest.raises(SystemExit) as ended:
        call_command("remake_pictures")
    said = capsys.readouterr().out
    assert ended.value.code == 1
    assert f"not made: {lost.original.received_name}: The original file is missing on the disk." in said
    assert "1 sets of pictures made, 1 releases whole, 2 failed." in said


def test_a_release_of_a_recipe_that_is_not_known_is_named(better_recipe: Callable[[], None]) -> None:
    better_recipe()
    publish(an_exhibit(a_scanned("A")), by="Mira")
    RECIPES.pop("r2")
    lose_everything()
    with pytest.MonkeyPatch.context() as older:
        older.setattr("archive.imaging.recipe.CURRENT", CURRENT)
        report = remake_pictures()
    assert (report.made, report.releases) == (1, 0)
    assert "names the recipe r2, which this version does not know" in report.failed[0]


def test_a_withdrawn_picture_does_not_come_back_to_the_floor() -> None:
    gone = a_scanned("A")
    release = publish(an_exhibit(gone, a_scanned("B")), by="Mira").release
    withdraw(gone, reason={"en": "Asked for by the family."}, by="Mira")
    lose_everything()
    remake_pictures()
    assert gone.original is not None
    assert [path for path in public().rglob("*") if gone.original.sha256 in str(path)] == []
    assert (private() / gone.original.renditions[0]["path"]).is_file()
    shown = json.loads(release_path(release.exhibit.slug, release.number).read_bytes())
    assert [slide["kind"] for slide in shown["slides"]] == ["withdrawn", "photograph"]


def test_an_older_archive_gets_placeholders_and_likenesses(tmp_path: Path) -> None:
    for scene in (a_scene(1), CHANGES["half the size"](a_scene(1))):
        scene.save(tmp_path / "scene.jpg")
        a_photograph(original=an_original(content=(tmp_path / "scene.jpg").read_bytes()))
    Original.objects.update(placeholder="")
    assert remake_pictures().made == 2
    assert not Original.objects.filter(placeholder="").exists()
    assert LookAlike.objects.count() == 1


def test_of_a_damaged_scan_the_readable_part_that_a_curator_took_is_made_again(tmp_path: Path) -> None:
    a_noisy_scan(tmp_path / "whole.jpg", 900, 700)
    cut = tmp_path / "cut.jpg"
    cut.write_bytes((tmp_path / "whole.jpg").read_bytes()[:60_000])
    receive_scan(cut, name="cut.jpg", readable_part_for="Mira")
    before = files()
    lose_everything()
    assert remake_pictures().failed == ()
    assert {name: content for name, content in files().items() if name in before} == before


def test_two_at_a_time_are_refused_in_one_sentence() -> None:
    with one_at_a_time("remake"), pytest.raises(CommandError, match=r"^Another remake is running") as refused:
        call_command("remake_pictures")
    assert refused.value.returncode == 2


def test_progress_is_told_for_each_set_and_each_release() -> None:
    publish(an_exhibit(a_scanned("A"), a_scanned("B")), by="Mira")
    lose_everything()
    told: list[tuple[int, int]] = []
    remake_pictures(lambda done, of, _what: told.append((done, of)))
    assert told == [(1, 3), (2, 3), (3, 3)]
