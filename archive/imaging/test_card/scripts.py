from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Script:
    """A language of the kiosk as the card sets it: old sentences that everyone of that script knows."""

    language: str
    own_name: str
    face: str
    fine: str
    sentence: str


SCRIPTS = (
    Script(
        "en",
        "English",
        "serif",
        "Sphinx of black quartz, judge my vow",
        "Sphinx of black quartz, judge my vow.",
    ),
    Script(
        "ru", "Русский", "serif", "Съешь ещё этих мягких булок", "Съешь же ещё этих мягких французских булок."
    ),
    Script("zh-Hans", "中文", "zh-Hans", "天地玄黄，宇宙洪荒。", "天地玄黄，宇宙洪荒。日月盈昃，辰宿列张。"),
    Script("ja", "日本語", "ja", "いろは匂へど散りぬるを", "色は匂へど散りぬるを、我が世誰ぞ常ならむ。"),
)
