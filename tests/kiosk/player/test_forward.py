"""Many slides forward leave the page as large as it was: in nodes, and in the memory of the process that draws it.

At a fifth of the scale; the whole 5,000 by `python -m tests.benchmarks.player_speed` (tests/benchmarks/README.md).
"""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

from tests.benchmarks.forward import go_far
from tests.kiosk.player.conftest import Visit
from tests.kiosk.player.exhibit import a_back, a_manifest, a_picture, a_slide

SLIDES = 12
FORWARD = 1000
WIDTH, HEIGHT = 1920, 1280
DECODED = WIDTH * HEIGHT * 4 / 1e6  # MB of one picture; kept for every slide of a third of the way, 3 GB
REGION = {"id": "1", "x": 0.1, "y": 0.1, "width": 0.2, "height": 0.2, "title": {"en": "A sign"}, "text": {}}


@pytest.mark.long
def test_a_thousand_slides_forward_leave_nodes_and_memory_as_they_were(
    visit: Visit, browser: Browser
) -> None:
    slides = [
        a_slide(
            number,
            regions=[REGION],
            verso=a_back(number=number),
            **a_picture(number=number, width=WIDTH, height=HEIGHT),
        )
        for number in range(1, SLIDES + 1)
    ]
    visitor = visit(manifest=a_manifest(*slides), service_workers="block")
    visitor.wake()
    soaked = go_far(browser, visitor.page, round_of=SLIDES, forward=FORWARD)
    assert len(soaked.nodes) == 1
    assert soaked.grown < FORWARD / 3 * DECODED / 10
