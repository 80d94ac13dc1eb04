"""How each language says a date: one file a language, and the frame that they share."""

from __future__ import annotations

from archive.standards.date_speech.chinese import Chinese
from archive.standards.date_speech.english import English
from archive.standards.date_speech.frame import Speech
from archive.standards.date_speech.japanese import Japanese
from archive.standards.date_speech.russian import Russian
from archive.standards.languages import require_language

_SPEECH: dict[str, Speech] = {"en": English(), "ru": Russian(), "zh-Hans": Chinese(), "ja": Japanese()}


def speech_for(language: str) -> Speech:
    """How one of LANGUAGES says dates. Raises UnknownLanguage."""
    return _SPEECH[require_language(language)]
