"""The exhibit a technician tries a new screen with, before the first scan arrives."""

from __future__ import annotations

import tempfile
from pathlib import Path

from archive.curation.approve import approve
from archive.imaging.test_card import draw_test_card
from archive.ingest.folder import ingest_folder
from archive.models import Caption, Exhibit

TEST_CARD = "test-card"
TITLE = {"en": "Test card", "ru": "Испытательная таблица", "zh-Hans": "测试图", "ja": "テストカード"}
SIGNER = "the makers of this software"


def make_test_card() -> Exhibit:
    """Draw the cards as real files, ingest them like any scan, and approve the words that came with them."""
    exhibit, _ = Exhibit.objects.get_or_create(slug=TEST_CARD, defaults={"title": TITLE})
    with tempfile.TemporaryDirectory(prefix="test-card-") as folder:
        drawn = Path(folder)
        draw_test_card(drawn)
        ingest_folder(drawn, spreadsheet=drawn / "test-card.csv", exhibit=TEST_CARD)
    for caption in Caption.objects.filter(photograph__slides__exhibit=exhibit).select_related(
        "photograph__original"
    ):
        if not caption.is_approved():
            approve(caption, by=SIGNER)
    return exhibit
