from __future__ import annotations

import csv
from pathlib import Path

import pytest
from PIL import Image, ImageFont

from archive.imaging.fingerprint import sha256_of
from archive.imaging.inspection import inspect_scan
from archive.imaging.pictures import make_pictures
from archive.imaging.test_card import SPREADSHEET, back, colours, draw_test_card, geometry, grey, type_sizes
from archive.imaging.test_card.canvas import FACES
from archive.imaging.test_card.scripts import SCRIPTS
from archive.ingest.backs import front_of
from tests.archive.imaging.scans import seen

LANGUAGES = ("en", "ru", "zh-Hans", "ja")


@pytest.fixture(scope="module")
def cards(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("card")
    draw_test_card(folder)
    return folder


def rows() -> list[dict[str, str]]:
    with SPREADSHEET.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_the_spreadsheet_has_a_row_for_every_card_and_nothing_else(cards: Path) -> None:
    drawn = {path.name for path in cards.iterdir()} - {"test-card.csv"}
    assert [row["catalogue_number"] for row in rows()] == [f"TC-{number:03}" for number in range(1, 7)]
    assert {row["filename"] for row in rows()} == drawn - {back.NAME}


def test_the_back_of_a_card_is_told_by_its_name_as_any_back_is() -> None:
    assert f"{front_of(Path(back.NAME).stem)}.jpg" in {row["filename"] for row in rows()}


def test_every_card_is_described_in_every_language() -> None:
    for row in rows():
        for language in LANGUAGES:
            label = row[f"label_{language}"]
            assert 10 < (len(label.split()) if language in ("en", "ru") else len(label) // 2) <= 60, label
            assert row[f"alt_{language}"]


def test_every_card_is_a_scan_like_any_other(cards: Path) -> None:
    kinds = [inspect_scan(cards / row["filename"]) for row in rows()]
    assert [(scan.format, scan.bit_depth) for scan in kinds] == [
        ("TIFF", 8),
        ("TIFF", 16),
        ("JPEG", 8),
        ("JPEG", 8),
        ("JPEG", 8),
        ("PNG", 8),
    ]
    assert (kinds[0].width, kinds[0].height) == (12_000, 9_000)
    assert kinds[2].profile_name == "Display P3"
    assert (kinds[4].width, kinds[4].height, kinds[4].orientation) == (2_400, 3_600, 6)


def test_drawn_again_a_card_is_the_same_to_the_byte(cards: Path, tmp_path: Path) -> None:
    again = [grey.draw(tmp_path), colours.draw(tmp_path), *geometry.draw(tmp_path), type_sizes.draw(tmp_path)]
    assert [sha256_of(path) for path in again] == [sha256_of(cards / path.name) for path in again]


@pytest.mark.long
def test_the_whole_card_drawn_again_is_the_same_to_the_byte(cards: Path, tmp_path: Path) -> None:
    for path in draw_test_card(tmp_path):
        assert sha256_of(path) == sha256_of(cards / path.name)


def test_the_rings_of_the_colour_card_vanish_when_its_profile_is_obeyed(cards: Path, tmp_path: Path) -> None:
    stored = seen(cards / colours.NAME)
    made = seen(tmp_path / make_pictures(cards / colours.NAME, tmp_path).renditions[-1].path)
    red_square, ring = (250, 500), (450 + 125, 710)
    assert apart(stored, red_square, ring) > 30
    assert apart(made, red_square, ring) <= 6


def apart(image: Image.Image, a: tuple[int, int], b: tuple[int, int]) -> int:
    first, second = image.getpixel(a), image.getpixel(b)
    assert isinstance(first, tuple)
    assert isinstance(second, tuple)
    return max(abs(int(x) - int(y)) for x, y in zip(first, second, strict=True))


def test_every_character_of_the_card_has_a_shape_in_its_font() -> None:
    for script in SCRIPTS:
        font = ImageFont.truetype(str(FACES[script.face]), 40, layout_engine=ImageFont.Layout.BASIC)
        missing = bytes(font.getmask("\uffff"))
        for character in set(script.fine + script.sentence) - {" "}:
            assert bytes(font.getmask(character)) != missing, (script.language, character)
