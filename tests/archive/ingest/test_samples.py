"""Real input: the collections spreadsheet with its scan, and pictures that are odd or broken on purpose."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from archive.ingest.folder import ingest_folder
from archive.models import Original, Photograph
from archive.models.shelves import private
from tests.archive.ingest.received import SAMPLES, outcomes

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.skipif(not SAMPLES.is_dir(), reason="the samples do not lie beside this checkout"),
]
IDAHO = SAMPLES / "idaho"


def test_the_idaho_spreadsheet_gives_its_one_photograph_and_names_the_other_six_rows() -> None:
    report = ingest_folder(IDAHO, spreadsheet=IDAHO / "demo-metadata.csv")
    assert outcomes(report) == {
        "demo_001.jpg": "added",
        **{f"row {row}": "refused" for row in range(3, 9)},
        "metadata-template.csv": "refused",
    }
    reasons = {item.catalogue_number: item.reason for item in report.items}
    assert "demo_002.pdf, a PDF document" in reasons["demo_002"]
    assert "demo_003.mp3, a sound recording" in reasons["demo_003"]
    assert "https://youtu.be/CVXQ3X6Q8oU" in reasons["demo_004"]
    assert "https://vimeo.com/464555587" in reasons["demo_005"]
    assert "demo_006.jpg; only files in the folder" in reasons["demo_006"]
    assert "10.1577/M02-113" in reasons["demo_007"]


def test_the_idaho_photograph_loses_nothing_of_what_its_row_says() -> None:
    ingest_folder(IDAHO, spreadsheet=IDAHO / "demo-metadata.csv")
    photograph = Photograph.objects.get()
    caption, place = photograph.captions.get(), photograph.places.get()
    assert photograph.catalogue_number == "demo_001"
    assert caption.title == photograph.working_title == "Administration Building, University of Idaho, No. 30"
    assert caption.label.startswith("Example locally hosted image item.")
    assert caption.alt.startswith("historic sepia photograph")
    assert (caption.language, caption.state) == ("en", "draft")
    assert (photograph.date, str(photograph.date_earliest)) == ("1910", "1910-01-01")
    assert photograph.attribution == {"en": "Pacific Photo Co."}
    assert photograph.rights_uri == "http://rightsstatements.org/vocab/NoC-US/1.0/"
    assert (place.name["en"], place.latitude, place.longitude) == ("Moscow, Idaho", 46.725562, -117.009633)
    assert photograph.subjects.count() == 4
    assert photograph.received["identifier"] == "pg_9_12_01bl"
    assert photograph.received["source"].startswith("PG 9, Postcard Collection")
    assert set(photograph.received) >= {
        "type",
        "format",
        "language",
        "display_template",
        "image_small",
        "image_thumb",
    }
    assert photograph.original is not None
    assert photograph.original.has_pictures()


def test_the_same_scene_in_all_eight_orientations_comes_out_upright() -> None:
    report = ingest_folder(SAMPLES / "orientation")
    assert report.summary()["added"] == 18
    for original in Original.objects.all():
        is_wide = original.received_name.startswith("Landscape")
        assert (original.width > original.height) == is_wide
        assert all((made["width"] > made["height"]) == is_wide for made in original.renditions)


def take_all_or_say_why(folder: Path) -> None:
    report = ingest_folder(folder)
    files = [path for path in folder.rglob("*") if path.is_file()]
    assert len(report.items) == len(files)
    assert all(item.reason for item in report.items)
    assert report.summary()["added"] > 0 < report.summary()["refused"]
    shelved = {path.stem for path in (private() / "originals").rglob("*") if path.is_file()}
    assert shelved == set(Original.objects.values_list("sha256", flat=True))
    assert all(original.has_pictures() for original in Original.objects.all())
    assert Photograph.objects.count() == report.summary()["added"]


def test_broken_pictures_never_stop_the_run(folder: Path) -> None:
    for pattern in (
        "pngsuite/x*.png",
        "pngsuite/bas?2c*.png",
        "pillow/crash-*",
        "pillow/truncated*",
        "pillow/*dos*",
    ):
        for sample in SAMPLES.glob(pattern):
            shutil.copy(sample, folder)
    take_all_or_say_why(folder)


@pytest.mark.long
@pytest.mark.parametrize("folder_of", ["pngsuite", "pillow"])
def test_every_odd_and_broken_picture_is_taken_or_refused_with_its_reason(folder_of: str) -> None:
    take_all_or_say_why(SAMPLES / folder_of)
