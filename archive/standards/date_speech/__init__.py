"""How each language says a date: one file a language, and the frame that they share."""

from __future__ import annotations

from archive.standards.date_speech.chinese import Chinese
from archive.standards.date_speech.english import English
from archive.standards.date_speech.frame import Speech
from archive.standards.date_speech.japanese import Japanese
from archive.standards.date_speech.russian import Russian
from archive.standards.languages import UnknownLanguage

_SPEECH: dict[str, Speech] = {"en": English(), "ru": Russian(), "zh-Hans": Chinese(), "ja": Japanese()}


def says_dates(language: str) -> bool:
    """Whether dates can be said in this language; where not, readers get the default language's words."""
    return language in _SPEECH


def speech_for(language: str) -> Speech:
    """How a language says dates. Raises UnknownLanguage."""
    if not says_dates(language):
        raise UnknownLanguage(language)
    return _SPEECH[language]
