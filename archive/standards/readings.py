"""How names sound, for those who type without the script: the syllables of Chinese names in pinyin without tones."""

from __future__ import annotations

from collections.abc import Iterable

from pypinyin import lazy_pinyin

from archive.standards.languages import KNOWN


def readings(names: Iterable[str], language: str) -> list[str]:
    """Each name's syllables with blanks between ("ha er bin"), each once; [] for a language that has no such way.

    Letters and figures among the characters are left out: they can be typed as they are. "ü" is written "v", as
    keyboards have it.
    """
    if language not in KNOWN or KNOWN[language].reading != "pinyin":
        return []
    spoken = (" ".join(lazy_pinyin(name, errors="ignore")) for name in names)
    return [reading for reading in dict.fromkeys(spoken) if reading]
