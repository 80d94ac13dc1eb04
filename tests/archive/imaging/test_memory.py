"""At a quarter of the pixels; `python -m tests.benchmarks.memory` measures the full sizes."""

from __future__ import annotations

import pytest

from tests.benchmarks.memory import BY_AND_BY, IN_ONE_PIECE, Kind, measured

PART = 4
WITHOUT_THE_PICTURE = 150  # MB: Python, the libraries, and the rows that making family and tiles goes through


@pytest.mark.long
@pytest.mark.parametrize(
    "kind", [kind for kind in BY_AND_BY if kind.megapixels == 100], ids=lambda kind: kind.name
)
def test_a_scan_that_is_read_by_and_by_stays_within_its_memory(kind: Kind) -> None:
    peak, _ = measured(kind)
    assert peak <= kind.limit


@pytest.mark.long
def test_a_gigapixel_tiff_takes_no_more_at_a_quarter_than_it_may_whole() -> None:
    kind = next(kind for kind in BY_AND_BY if kind.name == "gigapixel TIFF in tiles")
    peak, _ = measured(kind, part=PART)
    assert peak <= kind.limit / 2  # memory goes with the width of the picture, so with the root of its pixels


@pytest.mark.long
@pytest.mark.parametrize("kind", IN_ONE_PIECE, ids=lambda kind: kind.name)
def test_what_is_decoded_in_one_piece_takes_its_share_of_a_gigabyte(kind: Kind) -> None:
    peak, _ = measured(kind, part=PART)
    assert peak - WITHOUT_THE_PICTURE <= 1_000 / PART
