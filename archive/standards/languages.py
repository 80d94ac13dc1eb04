"""The four languages every visitor's text can be in, and how a gap between them is filled."""

from __future__ import annotations

from collections.abc import Mapping

LANGUAGES: dict[str, str] = {
    "en": "English",
    "ru": "Русский",
    "zh-Hans": "中文",
    "ja": "日本語",
}
"""BCP 47 tag → the language's own name for itself, in the order of the switch on screen."""

DEFAULT_LANGUAGE = "en"


class UnknownLanguage(ValueError):
    """A tag that is not one of LANGUAGES."""

    def __init__(self, tag: str) -> None:
        super().__init__(
            f"“{tag}” is not a language of this exhibit. Expected one of: {', '.join(LANGUAGES)}."
        )


def require_language(tag: str) -> str:
    """Give the tag back, or raise UnknownLanguage naming the four that are known."""
    if tag not in LANGUAGES:
        raise UnknownLanguage(tag)
    return tag


def in_language(words: str | Mapping[str, str], language: str) -> str:
    """The text of a language map in one language, else in the default one, else "".

    A plain string is the same in every language (a name, a number) and comes back as it is. The caller
    who shows a fallback marks it with its own `lang`; `language_shown` says which it was.
    """
    if isinstance(words, str):
        return words
    return words.get(language) or words.get(DEFAULT_LANGUAGE) or ""


def language_shown(words: Mapping[str, str], language: str) -> str:
    """The tag of the text that `in_language` would show: the `lang` attribute it must carry."""
    return language if words.get(language) else DEFAULT_LANGUAGE
