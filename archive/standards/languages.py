"""The languages every visitor's text can be in, read from a folder each, and how a gap between them is filled.

A language is a folder with `language.json` and, beside it, what dates, rights, provenance and the phrases around them
are said with (BESIDE): those in `language_files/`, and those a museum adds in a folder of its own (`learn`). Nothing
else in the code names a language in order to let it in. What its files do not say is said in the default language.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Literal

from archive.standards.language_facts import fault_in_facts

OWN_FILES = Path(__file__).with_name("language_files")
DEFAULT_LANGUAGE = "en"
JOINED = "\u2060"
UNBROKEN = str.maketrans({" ": "\u00a0", "-": f"-{JOINED}", "–": f"–{JOINED}"})
"""A no-break space; a hyphen and a dash with a word joiner, since few typefaces have the no-break hyphen. A seam, where
nothing stands between the two (「8月」), gets the joiner alone."""
_ADDRESS = re.compile(r"(https?://\S+)")
LATIN_KEYS = {"name": "ABC", "rows": ["1234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm"]}
BESIDE = ("dates", "provenance", "rights", "phrases")
"""Files beside `language.json`, each of which may be absent."""
PLAIN = "plain"
"""In a word that changes with its case: the form for every case that it does not name."""


class WrongLanguageFile(ValueError):
    """A language file that does not say what it must; the sentence names the file and what to write."""


class UnknownLanguage(ValueError):
    """A tag that is not one of LANGUAGES."""

    def __init__(self, tag: str) -> None:
        super().__init__(
            f"“{tag}” is not a language of this exhibit. Expected one of: {', '.join(LANGUAGES)}."
        )


class Unsaid(LookupError):
    """A language's files have no words for something: whoever reads is told it in the default language."""

    def __init__(self, tag: str, what: str) -> None:
        super().__init__(f"The files of the language “{tag}” do not say “{what}”.")


@dataclass(frozen=True)
class Language:
    """What the code must know of one language.

    `name`: its own name for itself. `order`: its place on the screen's switch. `counted`: what its labels are
    measured in. `plural_samples`: a number for each plural category (Unicode CLDR) that its words tell apart.
    `keyboards`: keys for the search, [{"name", "rows"}]. `word_endings`: a pattern of endings that inflection adds.
    `reading`: "pinyin" where names can be typed by their sound. `also_written`: how catalogues write the tag (ISO 639).
    `unbroken`: a pattern of the spaces, hyphens, dashes and seams at which no line may end («в Харбине», 「8月」).
    `dates`, `provenance`, `rights`, `phrases`: the contents of the files beside it; language_check.py holds them to
    the English ones.
    """

    tag: str
    name: str
    order: int = 1000
    counted: Literal["words", "characters"] = "words"
    plural_samples: Mapping[str, int] = field(default_factory=dict)
    keyboards: tuple[Mapping[str, Any], ...] = (LATIN_KEYS,)
    word_endings: str = ""
    reading: str = ""
    unbroken: str = ""
    also_written: tuple[str, ...] = ()
    dates: Mapping[str, Any] = field(default_factory=dict)
    provenance: Mapping[str, Any] = field(default_factory=dict)
    rights: Mapping[str, Any] = field(default_factory=dict)
    phrases: Mapping[str, Any] = field(default_factory=dict)


LANGUAGES: dict[str, str] = {}
"""BCP 47 tag → the language's own name for itself, in the order of the switch on screen."""

KNOWN: dict[str, Language] = {}
"""BCP 47 tag → everything told of the language, in the same order."""


def learn(folder: Path) -> None:
    """Add the languages of a folder's `*/language.json`, or `*.json`, files; one already known is told anew.

    A folder that is not there adds none. Raises WrongLanguageFile.
    """
    for file in sorted([*folder.glob("*.json"), *folder.glob("*/language.json")]):
        language = _read(file)
        KNOWN[language.tag] = language
    ordered = sorted(KNOWN.values(), key=lambda language: (language.order, language.tag))
    for known in (KNOWN, LANGUAGES):
        known.clear()
    KNOWN.update({language.tag: language for language in ordered})
    LANGUAGES.update({language.tag: language.name for language in ordered})


def require_language(tag: str) -> str:
    """Give the tag back, or raise UnknownLanguage naming those that are known."""
    if tag not in LANGUAGES:
        raise UnknownLanguage(tag)
    return tag


def counts_characters(tag: str) -> bool:
    """Whether a text in this language is measured in characters, not in words."""
    return tag in KNOWN and KNOWN[tag].counted == "characters"


def unbroken(text: str, tag: str) -> str:
    """The text with no-break spaces and hyphens where no line of this language may end; addresses stay as they are."""
    pattern = KNOWN[tag].unbroken if tag in KNOWN else ""
    if not pattern:
        return text
    parts = _ADDRESS.split(text)
    parts[::2] = [
        re.sub(pattern, lambda found: found[0].translate(UNBROKEN) or JOINED, part) for part in parts[::2]
    ]
    return "".join(parts)


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


def in_those_that_can(languages: Iterable[str], say: Callable[[str], str]) -> dict[str, str]:
    """What `say` says, in those of the languages whose files have the words for it."""
    said = {}
    for language in languages:
        with suppress(Unsaid, UnknownLanguage):
            said[language] = say(language)
    return said


def filled_up(told: Any, more: Any) -> Any:
    """A table of words with the names that it lacks taken from another; a word in its cases is one whole."""
    if not isinstance(told, Mapping) or not isinstance(more, Mapping) or PLAIN in told:
        return more if told is None else told
    return {name: filled_up(told.get(name), more.get(name)) for name in [*told, *more]}


def _read(file: Path) -> Language:
    """A language that is known already keeps what its new files do not say."""
    told = _json(file)
    if fault := fault_in_facts(told):
        raise WrongLanguageFile(f"The language file {file}: {fault}.")
    before = KNOWN.get(told["tag"])
    told |= {name: tuple(told[name]) for name in ("keyboards", "also_written") if name in told}
    if file.name == "language.json":
        for beside in (file.with_name(f"{name}.json") for name in BESIDE):
            if beside.is_file():
                told[beside.stem] = filled_up(_json(beside), getattr(before, beside.stem, None))
    return replace(before, **told) if before else Language(**told)


def _json(file: Path) -> dict[str, Any]:
    try:
        told = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise WrongLanguageFile(f"The language file {file} cannot be read: {error}.") from error
    if not isinstance(told, dict):
        raise WrongLanguageFile(
            f"The language file {file} holds no JSON object; expected {{…}} with names in it."
        )
    return told


learn(OWN_FILES)
