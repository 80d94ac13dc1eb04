"""How a language says a date: a table of its words, and the frame that all share."""

from __future__ import annotations

from archive.standards.date_speech.frame import Speech
from archive.standards.date_speech.told import Told
from archive.standards.wording import wording


def speech_for(language: str) -> Speech:
    """How a language says dates. Raises UnknownLanguage; what its file does not say raises Unsaid when it is asked."""
    return Told(wording(language, "dates"))
