"""Thousands of slides forward: nodes and resident memory, looked at on the way and not only at the end.

Chromium keeps decoded pictures up to a budget of its own, and both its drawing processes count the same shared pages:
memory rises at first and then stands. So the median of the looks in the middle third is compared with that in the last,
and nodes are counted on the same slide each time.
"""

from __future__ import annotations

from dataclasses import dataclass
from statistics import median

from playwright.sync_api import Browser, Page

from tests.benchmarks.galleries.pages import OURS
from tests.benchmarks.galleries.soaking import NODES, go_forward, resident_megabytes

LOOKS = 24
ALL_HUNG = "() => document.querySelectorAll('.layer img').length === 3"
NOBODY_LEAVES = "Object.assign(kiosk.player.room.times, { idleSeconds: 1e9 })"  # a script's click is no touch


@dataclass(frozen=True)
class Soaked:
    """`nodes`: every count of nodes that was seen; `middle` and `end`: megabytes in the drawing processes."""

    nodes: set[int]
    middle: float
    end: float

    @property
    def grown(self) -> float:
        """Megabytes more in the last third of the way than in the middle one."""
        return self.end - self.middle


def go_far(browser: Browser, page: Page, *, round_of: int, forward: int) -> Soaked:
    """`forward` slides, looked at after whole rounds of the exhibit's `round_of` slides."""
    page.evaluate(NOBODY_LEAVES)
    stride = max(forward // LOOKS // round_of, 1) * round_of
    nodes, memory = [], []
    for _ in range(stride, forward + 1, stride):
        go_forward(page, OURS, stride)
        page.wait_for_function(ALL_HUNG)  # a picture that is still on its way has no frame yet
        nodes.append(int(page.evaluate(NODES)))
        memory.append(resident_megabytes(browser))
    third = len(memory) // 3
    return Soaked(set(nodes[third:]), median(memory[third : 2 * third]), median(memory[-third:]))
