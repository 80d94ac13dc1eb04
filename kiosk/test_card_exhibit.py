"""The exhibit a technician tries a new screen with, before the first scan arrives."""

from __future__ import annotations

import tempfile
from pathlib import Path

from archive.curation.approve import approve
from archive.imaging.test_card import draw_test_card
from archive.ingest.folder import ingest_folder
from archive.models import Caption, Exhibit, Photograph

TEST_CARD = "test-card"
TITLE = {"en": "Test card", "ru": "Испытательная таблица", "zh-Hans": "测试图", "ja": "テストカード"}
BACK = {
    "en": "The back of the landscape card: paper, a line down the middle, four lines to write on, a red box.",
    "ru": "Оборот альбомной таблицы: бумага, линия посередине, четыре строки для письма, красная рамка.",
    "zh-Hans": "横幅测试图的背面：纸张、一条中线、四条书写线、一个红框。",
    "ja": "横位置の試験図の裏面。紙、中央の線、書き込み用の4本の線、赤い枠。",
}
DETAILS = (
    (
        (0.45, 0.29, 0.1, 0.17),
        {"en": "The large star", "ru": "Большая звезда", "zh-Hans": "大星形", "ja": "大きな星"},
        {
            "en": "Its lines run to a point. The nearer to the middle they can be told apart, the sharper the screen.",
            "ru": "Линии сходятся в точку. Чем ближе к середине их можно различить, тем резче экран.",
            "zh-Hans": "线条汇聚于一点。越靠近中心仍能分辨，屏幕就越清晰。",
            "ja": "線は一点に集まります。中心に近いところまで見分けられるほど、画面は鮮明です。",
        },
    ),
    (
        (0.03, 0.04, 0.06, 0.08),
        {"en": "A corner", "ru": "Угол", "zh-Hans": "一角", "ja": "隅"},
        {
            "en": "Under the small star stands a word. It can be read only when the last tile has arrived.",
            "ru": "Под малой звездой стоит слово. Его можно прочесть, только когда дошёл последний фрагмент.",
            "zh-Hans": "小星形下有一个单词。只有最后的图块送达后才能读出。",
            "ja": "小さな星の下に単語があります。最後のタイルが届いてはじめて読めます。",
        },
    ),
)
"""Rectangle (left, top, width, height in fractions), title and text of the details of the first card."""
SIGNER = "Museum photo kiosk"  # a name: it stands in every language


def _describe_details() -> None:
    """The first card has a guided tour, so that a technician can try one."""
    card = Photograph.objects.get(catalogue_number="TC-001")
    for order, (place, title, text) in enumerate(DETAILS):
        sides = dict(zip(("x", "y", "width", "height"), place, strict=True))
        card.regions.get_or_create(order=order, defaults={**sides, "title": title, "text": text})


def make_test_card() -> Exhibit:
    """Draw the cards as real files, ingest them like any scan, and approve the words that came with them."""
    exhibit, _ = Exhibit.objects.get_or_create(slug=TEST_CARD, defaults={"title": TITLE})
    with tempfile.TemporaryDirectory(prefix="test-card-") as folder:
        drawn = Path(folder)
        draw_test_card(drawn)
        ingest_folder(drawn, spreadsheet=drawn / "test-card.csv", exhibit=TEST_CARD)
    _describe_details()
    for caption in Caption.objects.filter(photograph__slides__exhibit=exhibit).select_related(
        "photograph__original"
    ):
        if not caption.is_approved():
            caption.written_by = SIGNER
            caption.alt_back = BACK[caption.language] if caption.photograph.verso_id else ""
            caption.save()
            approve(caption, by=SIGNER)
    return exhibit
