"""A picture of which a part is missing says so to visitors, among what nobody knows."""

from __future__ import annotations

from archive.models import Photograph

WORDS = {
    "en": "What the missing part of the picture shows. Its file reached us damaged; that part cannot be read.",
    "ru": "Что изображено на недостающей части снимка. Файл скана дошёл до нас повреждённым, и эта часть не читается.",
    "zh-Hans": "画面缺失部分的内容。扫描文件送达时已经损坏，这一部分无法读取。",
    "ja": "画像の欠けている部分に写っているもの。スキャンのファイルは破損した状態で届き、この部分は読み取れません。",
}


def what_is_missing(photograph: Photograph) -> list[dict[str, str]]:
    """One more open question where the readable part of a damaged scan is shown; none otherwise."""
    original = photograph.original
    return [WORDS] if original is not None and original.damage else []
