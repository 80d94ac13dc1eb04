"""The same photograph in two scans: found by an index, offered, decided once."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.db import connection
from PIL import Image

from archive.curation.look_alikes import decide_look_alike, pairs_of, remember_likeness
from archive.imaging.likeness import STROKES_APART, likeness_of
from archive.imaging.likeness import Likeness as Seen
from archive.models import Likeness, LookAlike, Original
from archive.models.likeness import BANDS, banded, fields_of, within_reach
from tests.archive.imaging.scenes import CHANGES, a_scene
from tests.makers import an_original

pytestmark = pytest.mark.django_db


def an_original_of(picture: Image.Image, folder: Path) -> Original:
    """A row whose likeness is noted, as ingest does when the pictures are made."""
    original = an_original(pictures=False)
    picture.save(folder / "rendition.png")
    seen = likeness_of(folder / "rendition.png")
    remember_likeness(original, seen.as_hex() if seen else "")
    return original


def test_the_same_picture_in_another_size_or_tone_is_noted_as_a_pair(tmp_path: Path) -> None:
    first = an_original_of(a_scene(1), tmp_path)
    an_original_of(a_scene(2), tmp_path)
    second = an_original_of(CHANGES["half the size"](CHANGES["darker"](a_scene(1))), tmp_path)
    pair = LookAlike.objects.get()
    assert (pair.earlier, pair.later, pair.verdict) == (first, second, LookAlike.Verdict.UNDECIDED)
    assert pair.alike > 0.95
    assert pairs_of(first) == pairs_of(second) == [pair]


def test_a_pair_is_noted_once_and_its_verdict_stays_when_pictures_are_made_anew(tmp_path: Path) -> None:
    first, second = (an_original_of(a_scene(1), tmp_path) for _ in range(2))
    pair = LookAlike.objects.get()
    decide_look_alike(pair, verdict=LookAlike.Verdict.DIFFERENT, by="Mira")
    for original in (first, second):
        remember_likeness(original, original.likeness.seen().as_hex())
    again = LookAlike.objects.get()
    assert (again.verdict, again.decided_by) == (LookAlike.Verdict.DIFFERENT, "Mira")
    assert again.decided_at is not None
    assert pairs_of(first) == []


def test_what_is_the_same_photograph_goes_on_being_shown(tmp_path: Path) -> None:
    first, _ = (an_original_of(a_scene(1), tmp_path) for _ in range(2))
    pair = decide_look_alike(LookAlike.objects.get(), verdict=LookAlike.Verdict.SAME, by="Mira")
    assert pairs_of(first) == [pair]


def test_plain_surfaces_make_no_pairs(tmp_path: Path) -> None:
    for _ in range(2):
        an_original_of(Image.new("RGB", (300, 200), (240, 236, 220)), tmp_path)
    assert not Likeness.objects.exists()
    assert not LookAlike.objects.exists()


def test_many_of_one_look_do_not_bury_the_desk(tmp_path: Path) -> None:
    for _ in range(14):
        last = an_original_of(a_scene(1), tmp_path)
    assert LookAlike.objects.filter(later=last).count() == 12


def test_a_likeness_comes_back_from_its_bands(tmp_path: Path) -> None:
    original = an_original_of(a_scene(3), tmp_path)
    original.likeness.refresh_from_db()
    (tmp_path / "rendition.png").unlink()
    a_scene(3).save(tmp_path / "again.png")
    assert original.likeness.seen() == likeness_of(tmp_path / "again.png")


def test_whatever_differs_within_reach_shares_a_band_that_the_index_finds() -> None:
    strokes = 0x0123_4567_89AB_CDEF
    spread = sum(1 << (bit * 4) for bit in range(STROKES_APART))
    other = banded(strokes ^ spread)
    assert (spread).bit_count() == STROKES_APART
    assert any(other[name] in within_reach(value) for name, value in banded(strokes).items())
    assert len(within_reach(0)) == len(set(within_reach(0))) == 697


def test_looking_one_up_reads_a_part_of_the_table_by_its_indexes() -> None:
    """Four indexes and no scan: so the time does not grow with the archive as a comparison with each would."""
    seen = Seen(0x0123_4567_89AB_CDEF, bytes(144))
    query, parameters = Likeness.objects.near(seen).query.sql_with_params()
    with connection.cursor() as cursor:
        cursor.execute(f"EXPLAIN QUERY PLAN {query}", parameters)
        plan = " / ".join(row[3] for row in cursor.fetchall())
    assert plan.count("USING INDEX") == len(BANDS), plan
    assert "SCAN" not in plan, plan


def test_an_original_far_in_every_band_is_not_read() -> None:
    near, far = an_original(pictures=False), an_original(pictures=False)
    strokes = 0x0123_4567_89AB_CDEF
    Likeness.objects.create(original=near, **fields_of(Seen(strokes ^ 0x0007_FFFF_FFFF_FFFF, bytes(144))))
    Likeness.objects.create(original=far, **fields_of(Seen(strokes ^ 0x000F_000F_000F_000F, bytes(144))))
    assert [row.original for row in Likeness.objects.near(Seen(strokes, b""))] == [near]
