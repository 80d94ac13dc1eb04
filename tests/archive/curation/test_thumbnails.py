"""Small pictures are drawn from an access rendition, once, and named by what they show."""

from __future__ import annotations

from io import BytesIO

import pytest
from PIL import Image, ImageStat

from archive.curation.thumbnails import make_thumbnail, thumbnail_name
from archive.models.shelves import private
from tests import makers


def halves() -> bytes:
    """A picture that is black on the left and white on the right."""
    picture = Image.new("RGB", (1200, 300), "black")
    picture.paste("white", (600, 0, 1200, 300))
    stream = BytesIO()
    picture.save(stream, "JPEG", quality=95)
    return stream.getvalue()


@pytest.mark.django_db
def test_the_overview_is_cut_round_the_point_of_interest() -> None:
    original = makers.an_original(content=halves())
    left = make_thumbnail(original, "overview", focal=(0.1, 0.5))
    right = make_thumbnail(original, "overview", focal=(0.9, 0.5))
    assert (left.width, left.height) == (480, 360)
    assert brightness(left.path) < 20
    assert brightness(right.path) > 235


@pytest.mark.django_db
def test_the_desks_thumbnail_shows_the_whole_picture() -> None:
    made = make_thumbnail(makers.an_original(content=halves()), "desk")
    assert (made.width, made.height) == (320, 80)


@pytest.mark.django_db
def test_a_thumbnail_is_named_by_recipe_fingerprint_and_point_of_interest() -> None:
    original = makers.an_original()
    made = make_thumbnail(original, "overview", focal=(0.3, 1.0))
    assert made.path == thumbnail_name(original, "overview", focal=(0.3, 1.0))
    assert made.path.endswith(f"/{original.sha256}/overview-30-100.jpg")
    assert (private() / made.path).stat().st_size == made.bytes


@pytest.mark.django_db
def test_a_thumbnail_that_stands_is_not_drawn_again() -> None:
    original = makers.an_original()
    path = private() / make_thumbnail(original, "desk").path
    drawn = path.stat().st_mtime_ns
    make_thumbnail(original, "desk")
    assert path.stat().st_mtime_ns == drawn


@pytest.mark.django_db
def test_no_thumbnail_is_drawn_from_a_master() -> None:
    with pytest.raises(FileNotFoundError, match="no access rendition"):
        make_thumbnail(makers.an_original(pictures=False, recipe="r1"), "desk")


def brightness(name: str) -> float:
    with Image.open(private() / name) as picture:
        return ImageStat.Stat(picture.convert("L")).mean[0]
