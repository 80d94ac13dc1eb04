"""The rules for words on a label (NORMS, "Words on a label"), checked while a curator types and before publishing."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

from archive.standards.languages import counts_characters, require_language
from archive.standards.sentences import count, reading_grade, sentences

TITLE_WORDS = 7
TITLE_CHARACTERS = 20
"""zh and ja: not in NORMS; a title that stays on one line of half of 55 characters."""
LABEL_AIM, LABEL_WARN, LABEL_REFUSE = 50, 60, 75
LABEL_WARN_CHARACTERS, LABEL_REFUSE_CHARACTERS = 110, 140
MORE_WORDS = 150
SENTENCE_WARN, SENTENCE_ERROR = 20, 25
READING_GRADE = 8
LEAST_WORDS_FOR_A_GRADE = 20
CHARACTERS_A_WORD = LABEL_WARN_CHARACTERS / LABEL_WARN
"""NORMS counts zh and ja only on the card: 110 characters there stand where 60 words do. The same rate turns the
other limits into characters."""


@dataclass(frozen=True)
class Finding:
    """One remark on one field ("title", "label", "more", "alt"). An "error" keeps a label from being published.

    `code` is stable, for tests and for the place where a curator switches to the explanation; `words` are
    English: what was found, what was expected, what to do.
    """

    level: Literal["error", "warning"]
    field: str
    code: str
    words: str


def check_label(
    language: str,
    *,
    title: str | None = None,
    label: str | None = None,
    more: str | None = None,
    alt: str | None = None,
) -> list[Finding]:
    """Findings on a caption in one of LANGUAGES, in the order of its fields; [] is a label to be proud of.

    None: this field is not asked about. An empty title, label or alt text is an error, an empty `more` is not.
    Limits: title 7 words (Serrell), label warn above 60 and refuse above 75 (zh, ja: 110 and 140 characters),
    read-more 150, sentence warn above 20 and error above 25 words, English reading level about grade 8 (warn only).
    Raises UnknownLanguage.
    """
    require_language(language)
    checks: tuple[tuple[str | None, Callable[[str, str], Iterator[Finding]]], ...] = (
        (title, _check_title),
        (label, _check_card),
        (more, _check_more),
        (alt, _check_alt),
    )
    return [
        finding for text, check in checks if text is not None for finding in check(text.strip(), language)
    ]


def _check_title(text: str, language: str) -> Iterator[Finding]:
    if not text:
        yield _missing("title", "Write what the photograph shows, in at most seven words.")
    limit = TITLE_CHARACTERS if counts_characters(language) else TITLE_WORDS
    yield from _too_long("warning", "title", "title-long", text, language, limit)


def _check_card(text: str, language: str) -> Iterator[Finding]:
    if not text:
        yield _missing(
            "label", f"Write about {LABEL_AIM} words: what it is, why it matters, what is not known."
        )
    by_character = counts_characters(language)
    refuse = LABEL_REFUSE_CHARACTERS if by_character else LABEL_REFUSE
    warn = LABEL_WARN_CHARACTERS if by_character else LABEL_WARN
    over = list(_too_long("error", "label", "label-too-long", text, language, refuse))
    yield from over or _too_long("warning", "label", "label-long", text, language, warn)
    yield from _check_sentences("label", text, language)
    yield from _check_reading_level("label", text, language)


def _check_more(text: str, language: str) -> Iterator[Finding]:
    yield from _too_long("warning", "more", "more-long", text, language, _limit(MORE_WORDS, language))
    yield from _check_sentences("more", text, language)
    yield from _check_reading_level("more", text, language)


def _check_alt(text: str, language: str) -> Iterator[Finding]:
    if not text:
        yield _missing(
            "alt", "Say what can be seen; before a scan arrives, say that the image is not yet supplied."
        )


def _check_sentences(field: str, text: str, language: str) -> Iterator[Finding]:
    """Warn, and refuse above the second limit; for zh and ja NORMS has no figure, so the rate only warns."""
    warn, refuse = _limit(SENTENCE_WARN, language), _limit(SENTENCE_ERROR, language)
    for sentence in sentences(text):
        length = count(sentence, language)
        if length <= warn:
            continue
        refused = length > refuse and not counts_characters(language)
        opening = sentence if len(sentence) <= 40 else f"{sentence[:40].rstrip()}…"
        yield Finding(
            "error" if refused else "warning",
            field,
            "sentence-too-long" if refused else "sentence-long",
            f"The sentence “{opening}” has {length} {_unit(language)}. Expected at most {warn}"
            f"{f', and never more than {refuse}' if refused else ''}. Make two of it.",
        )


def _check_reading_level(field: str, text: str, language: str) -> Iterator[Finding]:
    if language != "en" or count(text, language) < LEAST_WORDS_FOR_A_GRADE:
        return
    grade = reading_grade(text)
    if grade >= READING_GRADE + 1:
        yield Finding(
            "warning",
            field,
            "reading-level",
            f"This text reads like US grade {grade:.0f}. Expected about {READING_GRADE}. "
            "Try shorter sentences and plainer words; names count as hard words and may stay.",
        )


def _too_long(
    level: Literal["error", "warning"], field: str, code: str, text: str, language: str, limit: int
) -> Iterator[Finding]:
    length = count(text, language)
    if length > limit:
        what = {"title": "title", "label": "label", "more": "read-more text"}[field]
        unit = _unit(language)
        yield Finding(
            level,
            field,
            code,
            f"The {what} has {length} {unit}. Expected at most {limit}. Take out {length - limit} or more.",
        )


def _missing(field: str, remedy: str) -> Finding:
    what = {"title": "title", "label": "label", "alt": "alternative text"}[field]
    return Finding(
        "error", field, f"{field}-missing", f"There is no {what}. Expected one in every language. {remedy}"
    )


def _limit(words: int, language: str) -> int:
    """A limit in words as the language counts."""
    return round(words * CHARACTERS_A_WORD) if counts_characters(language) else words


def _unit(language: str) -> str:
    return "characters" if counts_characters(language) else "words"
