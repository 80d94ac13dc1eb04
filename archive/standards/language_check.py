"""Holds a language's files to the English ones: the same names, the same places to be filled.

A file, or a name in it, may be absent: that is said in English. A name that nothing asks for, a list that is too short
and a phrase that drops the date it is about are mistakes, and are named before a visitor meets them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from archive.standards.languages import (
    BESIDE,
    DEFAULT_LANGUAGE,
    KNOWN,
    PLAIN,
    Language,
    WrongLanguageFile,
    filled_up,
)
from archive.standards.wording import PLACE

ENGLISH = KNOWN[DEFAULT_LANGUAGE]
"""As it is shipped: a museum may tell its words anew, and they are held to these as well."""
YEAR = "{number}{decade}{century}{tens}"
ALSO: Mapping[str, Any] = {
    "dates": {
        "contractions": None,
        "shared": {"year": YEAR, "decade": YEAR, "decade_of_century": YEAR},
        "phrases": {
            "between_years": "{first}{second}",
            "between_years_about": "{first}{second}",
        },
    }
}
"""Names that English has no need of, each with the places that may be in it; None: texts by any name."""
SIDES = ("first", "second")
"""Which end of a span leaves out what both share."""
FREE_PLACES = (("dates", "year"), ("dates", "shared"))
"""Where a language chooses among the places; elsewhere a phrase has the same ones as the English."""


def check_languages() -> None:
    """Raises WrongLanguageFile, naming the file, the name in it, and what is expected."""
    for language in KNOWN.values():
        fault = next(_faults(language), None)
        if fault:
            raise WrongLanguageFile(fault)


def _faults(language: Language) -> Iterator[str]:
    for name in BESIDE:
        told = getattr(language, name)
        model = filled_up(getattr(ENGLISH, name), ALSO.get(name, {}))
        cases = {PLAIN, *_cases(told)}
        for path, fault in _against(model, told, (name,), cases):
            where = " → ".join(path[1:]) or "the whole"
            yield f"The file {name}.json of the language “{language.tag}”: {where} {fault}."


Fault = tuple[tuple[str, ...], str]


def _against(model: Any, told: Any, path: tuple[str, ...], cases: set[str]) -> Iterator[Fault]:
    """What is wrong with a value, compared with the English one in the same place."""
    if model is None:
        if not isinstance(told, Mapping) or not all(isinstance(text, str) for text in told.values()):
            yield path, f"is {told!r}; expected {{…}} with a text for each name in it"
        return
    if path[-1] == "side" and told not in SIDES:
        yield path, f"is {told!r}; expected one of {', '.join(SIDES)}"
        return
    if isinstance(model, Mapping) and not _is_word(model):
        yield from _against_names(model, told, path, cases)
    elif isinstance(model, list):
        yield from _against_list(model, told, path, cases)
    else:
        yield from _against_phrase(model, told, path, cases)


def _against_names(
    model: Mapping[str, Any], told: Any, path: tuple[str, ...], cases: set[str]
) -> Iterator[Fault]:
    if not isinstance(told, Mapping):
        yield path, f"is {told!r}; expected {{…}} with names in it"
        return
    for name, value in told.items():
        if name not in model:
            yield (*path, name), f"is a name that nothing asks for; expected some of {', '.join(model)}"
        else:
            yield from _against(model[name], value, (*path, name), cases)


def _against_list(model: list[Any], told: Any, path: tuple[str, ...], cases: set[str]) -> Iterator[Fault]:
    is_open = path[-1] == "unknown_agents"
    if not isinstance(told, list) or (len(told) != len(model) and not is_open):
        yield path, f"is {told!r}; expected a list of {len(model)}"
        return
    for place, value in enumerate(told):
        example = model[0] if is_open else model[place]
        yield from _against(example, value, (*path, str(place + 1)), cases)


def _against_phrase(model: Any, told: Any, path: tuple[str, ...], cases: set[str]) -> Iterator[Fault]:
    forms = told if isinstance(told, Mapping) else {PLAIN: told}
    if PLAIN not in forms or not all(isinstance(form, str) for form in forms.values()):
        yield path, f"is {told!r}; expected a text, or {{“{PLAIN}”: …}} with a text for each case"
        return
    allowed = _places(YEAR if path[:2] == FREE_PLACES[0] else _plain(model))
    if path[:2] == FREE_PLACES[1]:
        allowed |= _places("{day}{month}{season}{year}" + YEAR)
    for form in forms.values():
        found = _places(form)
        if found - allowed or (path[:2] not in FREE_PLACES and found != allowed):
            expected = ", ".join(f"{{{name}}}" for name in sorted(allowed)) or "no place to be filled"
            yield path, f"is “{form}”; expected {expected} in it"
        unknown = {case for _, case in PLACE.findall(form) if case} - cases
        if unknown:
            yield path, f"asks for the case {', '.join(sorted(unknown))}, which no word of the file has"


def _is_word(value: Any) -> bool:
    return isinstance(value, Mapping) and PLAIN in value


def _plain(value: Any) -> str:
    return str(value[PLAIN] if _is_word(value) else value)


def _places(phrase: str) -> set[str]:
    return {name for name, _ in PLACE.findall(phrase)}


def _cases(told: Any) -> set[str]:
    """The cases that some word of the file names."""
    held: list[Any] = list(
        told.values() if isinstance(told, Mapping) else told if isinstance(told, list) else []
    )
    own = set(told) if _is_word(told) else set()
    return own.union(*map(_cases, held))
