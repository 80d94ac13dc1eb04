"""Where an export may go, and what happens to what stood there."""

from __future__ import annotations

from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from archive.curation.publish import publish
from archive.models import Exhibit
from archive.sets.export import export_set
from archive.sets.refusal import CannotExport
from tests import makers

pytestmark = pytest.mark.django_db


@pytest.fixture
def exhibit() -> Exhibit:
    return makers.an_exhibit(makers.a_ready_photograph(catalogue_number="M45-002"), slug="streets")


def command(*arguments: str) -> str:
    said = StringIO()
    call_command("export_set", *arguments, stdout=said)
    return said.getvalue()


def test_an_existing_place_is_refused_and_left_alone(exhibit: Exhibit, tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text("mine")
    with pytest.raises(CannotExport, match="exists already"):
        export_set(exhibit, format="json", to=tmp_path / "a.json")
    assert (tmp_path / "a.json").read_text() == "mine"


def test_force_replaces_what_stood_there(exhibit: Exhibit, tmp_path: Path) -> None:
    place = tmp_path / "tables"
    place.mkdir()
    (place / "old.txt").write_text("old")
    export_set(exhibit, format="csv", to=place, force=True)
    assert (place / "records.csv").is_file()
    assert not (place / "old.txt").exists()
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []


def test_a_refused_export_leaves_what_stood_there(exhibit: Exhibit, tmp_path: Path) -> None:
    place = tmp_path / "bag"
    place.mkdir()
    (place / "old.txt").write_text("old")
    original = exhibit.slides.get().photograph.original  # type: ignore[union-attr]
    assert original is not None
    original.path.unlink()
    with pytest.raises(CannotExport, match="M45-002: the original .* is missing on the disk"):
        export_set(exhibit, format="bag", to=place, force=True)
    assert [path.name for path in place.iterdir()] == ["old.txt"]
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []


def test_a_file_does_not_replace_a_folder(exhibit: Exhibit, tmp_path: Path) -> None:
    (tmp_path / "place").mkdir()
    with pytest.raises(CannotExport, match="is a folder; expected a file"):
        export_set(exhibit, format="json", to=tmp_path / "place", force=True)


def test_the_archives_own_folder_is_never_replaced(exhibit: Exhibit, data_root: Path) -> None:
    for place in (data_root, data_root.parent, data_root / "private" / "originals"):
        with pytest.raises(CannotExport, match="the archive's own files"):
            export_set(exhibit, format="csv", to=place, force=True)


def test_a_folder_that_is_not_there_is_named(exhibit: Exhibit, tmp_path: Path) -> None:
    with pytest.raises(CannotExport, match="There is no folder .*stick"):
        export_set(exhibit, format="json", to=tmp_path / "stick" / "a.json")


def test_the_command_says_in_one_line_what_it_wrote(exhibit: Exhibit, tmp_path: Path) -> None:
    publish(exhibit, by="Chen Li")
    said = command("streets", "--as", "json", "--to", str(tmp_path / "a.json"))
    assert said == f"{tmp_path / 'a.json'}: json of streets, 1 photographs, release 1.\n"


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["nowhere", "--as", "json", "--to", "a.json"], "There is no exhibit “nowhere”. Exhibits: streets."),
        (
            ["streets", "--as", "bag", "--to", "b", "--release", "9"],
            "streets has no release 9.",
        ),
        (["streets", "--as", "site", "--to", "s"], "streets has no release yet."),
    ],
)
@pytest.mark.usefixtures("exhibit")
def test_what_cannot_be_exported_ends_with_status_2_and_a_sentence(
    arguments: list[str], sentence: str
) -> None:
    with pytest.raises(CommandError, match=sentence) as refused:
        command(*arguments)
    assert refused.value.returncode == 2
