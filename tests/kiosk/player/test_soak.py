"""Days on the wall with a server that comes and goes; the whole month is `python -m tests.benchmarks.month`."""

from __future__ import annotations

import pytest

from tests.benchmarks.soak import Month
from tests.kiosk.player.conftest import Visit
from tests.kiosk.player.keeping import keep
from tests.kiosk.player.unsteady import UnsteadyFloor


@pytest.mark.long
def test_four_days_on_the_wall_shows_no_blank_frame(visit: Visit, floor: UnsteadyFloor) -> None:
    kept = keep(visit, floor, size=(1280, 720), clock=True)
    soaked = Month(kept.page, floor, seed=45).pass_time(days=4)
    assert soaked.blank == []
    assert soaked.restarts == 0
    assert len(soaked.releases) >= 2
    assert soaked.events["server killed"] >= 3
    assert soaked.events["visitor"] > 5
    assert kept.faults == []
