"""The test card: pictures with which a technician tries a screen before the first scan arrives.

Real files of the kinds that archives send, drawn by the project itself: nothing of anybody else's is in them.
"""

from __future__ import annotations

import shutil
from pathlib import Path

from archive.imaging.test_card import back, colours, geometry, grey, resolution, type_sizes

SPREADSHEET = Path(__file__).parent / "test-card.csv"

__all__ = ["draw_test_card"]


def draw_test_card(folder: Path) -> list[Path]:
    """Draw all cards into `folder` with their spreadsheet, ready for ingest; returns the pictures' paths.

    The same libraries draw the same bytes each time, so ingesting them again changes nothing.
    """
    folder.mkdir(parents=True, exist_ok=True)
    drawn = [
        resolution.draw(folder),
        grey.draw(folder),
        colours.draw(folder),
        *geometry.draw(folder),
        type_sizes.draw(folder),
        back.draw(folder),
    ]
    shutil.copyfile(SPREADSHEET, folder / SPREADSHEET.name)
    return drawn
