"""The vocabulary of rights: rightsstatements.org 1.0 and Creative Commons.

The labels are `rights.json` of each language's folder. The English ones of the twelve are the official ones
(rightsstatements.org, "Statements"); the others await a native speaker, as all translations do; the URI is what binds.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from archive.standards.languages import LANGUAGES, in_those_that_can
from archive.standards.wording import Wording, fill, wording

RS_ROOT = "http://rightsstatements.org/vocab/"
CC_ROOT = "http://creativecommons.org/"
"""Both vocabularies identify a statement by its http URI (IIIF Presentation 3.0, `rights`, says so); the https
address is where people read about it."""


class UnknownRights(ValueError):
    """A text that is none of the statements of the two vocabularies."""


@dataclass(frozen=True)
class RightsStatement:
    """One statement. `uri` is the http identifier with its closing slash, `code` its short name ("UND", "CC BY 4.0").

    `family` is its row in the gate's table: free, attribution, non_commercial, in_copyright or undetermined.
    `label` is a map of those LANGUAGES that have one.
    """

    uri: str
    code: str
    family: str
    label: dict[str, str]
    credit_required: bool
    no_derivatives: bool = False

    def labels_in(self, languages: Iterable[str]) -> dict[str, str]:
        """The label in those of the languages that have one."""
        return {tag: self.label[tag] for tag in languages if tag in self.label}


_TWELVE: dict[str, str] = {
    "InC": "in_copyright",
    "InC-OW-EU": "in_copyright",
    "InC-EDU": "non_commercial",
    "InC-NC": "non_commercial",
    "InC-RUU": "in_copyright",
    "NoC-CR": "free",
    "NoC-NC": "free",
    "NoC-OKLR": "free",
    "NoC-US": "free",
    "CNE": "undetermined",
    "UND": "undetermined",
    "NKC": "undetermined",
}
"""Code → family."""
_CREDIT = {"InC-EDU", "InC-NC"}

_CC_LICENCES = ("by", "by-sa", "by-nc", "by-nd", "by-nc-sa", "by-nc-nd")
_CC_VERSIONS = ("1.0", "2.0", "2.5", "3.0", "4.0")
_CC_PUBLIC_DOMAIN = {"zero": "CC0 1.0", "mark": "PDM 1.0"}

_SCHEME = re.compile(r"https?://(?:www\.)?", re.IGNORECASE)
_RS_PATH = re.compile(r"rightsstatements\.org/(?:vocab|page|data)/(?P<code>[a-z-]+)/1\.0", re.IGNORECASE)
_CC_PATH = re.compile(
    r"creativecommons\.org/licenses/(?P<licence>[a-z-]+)/(?P<version>\d\.\d)(?:/(?P<place>[a-z]{2}|igo))?"
    r"(?:/(?:legalcode|deed|rdf)(?:\.[a-z-]+)?)?",
    re.IGNORECASE,
)
_PD_PATH = re.compile(
    r"creativecommons\.org/publicdomain/(?P<kind>zero|mark)/1\.0(?:/(?:legalcode|deed|rdf)(?:\.[a-z-]+)?)?",
    re.IGNORECASE,
)


def statement(uri: str) -> RightsStatement:
    """The statement a URI names: http or https, with or without "www." and closing slash, or the page about it.

    Creative Commons 1.0–4.0, also as adapted to a country (…/3.0/de/, 2.1 exists only so). Raises UnknownRights.
    """
    scheme = _SCHEME.match(uri.strip())
    path = uri.strip()[scheme.end() if scheme else 0 :].partition("?")[0].partition("#")[0].rstrip("/")
    found = (_rights_statement(path) or _public_domain(path) or _licence(path)) if scheme else None
    if found is None:
        shown = f"“{uri.strip()[:120]}” is" if uri.strip() else "An empty text is"
        raise UnknownRights(
            f"{shown} not a rights statement known here. Expected a URI of rightsstatements.org or Creative Commons, "
            f"such as {RS_ROOT}UND/1.0/. If nobody has looked at the rights yet, use {RS_ROOT}CNE/1.0/."
        )
    return found


def all_statements() -> list[RightsStatement]:
    """The statements offered in a form: the twelve, CC0 and the mark, and the six licences of today (4.0)."""
    return [
        *(statement(f"{RS_ROOT}{code}/1.0/") for code in _TWELVE),
        *(statement(f"{CC_ROOT}publicdomain/{kind}/1.0/") for kind in _CC_PUBLIC_DOMAIN),
        *(statement(f"{CC_ROOT}licenses/{licence}/4.0/") for licence in _CC_LICENCES),
    ]


def _rights_statement(path: str) -> RightsStatement | None:
    found = _RS_PATH.fullmatch(path)
    code = next((code for code in _TWELVE if found and code.lower() == found["code"].lower()), None)
    if code is None:
        return None
    return RightsStatement(
        uri=f"{RS_ROOT}{code}/1.0/",
        code=code,
        family=_TWELVE[code],
        label=_labels(lambda words: words.text("statements", code)),
        credit_required=code in _CREDIT,
    )


def _public_domain(path: str) -> RightsStatement | None:
    found = _PD_PATH.fullmatch(path)
    if found is None:
        return None
    kind = found["kind"].lower()
    return RightsStatement(
        uri=f"{CC_ROOT}publicdomain/{kind}/1.0/",
        code=_CC_PUBLIC_DOMAIN[kind],
        family="free",
        label=_labels(lambda words: words.text("public_domain", kind)),
        credit_required=False,
    )


def _licence(path: str) -> RightsStatement | None:
    found = _CC_PATH.fullmatch(path)
    if found is None:
        return None
    written = found["licence"].lower()
    licence = "by-nc-nd" if written == "by-nd-nc" else written
    place = (found["place"] or "").lower()
    versions = (*_CC_VERSIONS, "2.1") if place else _CC_VERSIONS
    if licence not in _CC_LICENCES or found["version"] not in versions:
        return None
    code = f"CC {licence.upper()} {found['version']}{f' {place.upper()}' if place else ''}"
    return RightsStatement(
        uri=f"{CC_ROOT}licenses/{written}/{found['version']}/{f'{place}/' if place else ''}",
        code=code,
        family="non_commercial" if "nc" in licence else "attribution",
        label=_labels(lambda words: _licence_label(licence, code, words)),
        credit_required=True,
        no_derivatives="nd" in licence,
    )


def _licence_label(licence: str, code: str, words: Wording) -> str:
    elements = words.text("joint").join(words.text("elements", part) for part in licence.split("-"))
    return fill(words.text("licence"), elements=elements, code=code)


def _labels(say: Callable[[Wording], str]) -> dict[str, str]:
    """A label in every language whose file has it."""
    return in_those_that_can(LANGUAGES, lambda tag: say(wording(tag, "rights")))
