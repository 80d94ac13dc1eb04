"""The vocabulary of rights: rightsstatements.org 1.0 and Creative Commons, with labels in four languages.

English labels of the twelve are the official ones (rightsstatements.org, "Statements"). The others are this
project's own translations and await a native speaker, as all its translations do; the URI is what binds.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

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
    `label` is a map of LANGUAGES.
    """

    uri: str
    code: str
    family: str
    label: dict[str, str]
    credit_required: bool
    no_derivatives: bool = False


def _map(en: str, ru: str, zh: str, ja: str) -> dict[str, str]:
    return {"en": en, "ru": ru, "zh-Hans": zh, "ja": ja}


_TWELVE: dict[str, tuple[str, dict[str, str]]] = {
    "InC": ("in_copyright", _map("In Copyright", "Охраняется авторским правом", "受版权保护", "著作権あり")),
    "InC-OW-EU": (
        "in_copyright",
        _map(
            "In Copyright - EU Orphan Work",
            "Охраняется авторским правом — сиротское произведение (ЕС)",
            "受版权保护——欧盟孤儿作品",
            "著作権あり－EUの孤児著作物",
        ),
    ),
    "InC-EDU": (
        "non_commercial",
        _map(
            "In Copyright - Educational Use Permitted",
            "Охраняется авторским правом — разрешено использование в образовательных целях",
            "受版权保护——允许教育用途",
            "著作権あり－教育目的の利用可",
        ),
    ),
    "InC-NC": (
        "non_commercial",
        _map(
            "In Copyright - Non-Commercial Use Permitted",
            "Охраняется авторским правом — разрешено некоммерческое использование",
            "受版权保护——允许非商业用途",
            "著作権あり－非営利目的の利用可",
        ),
    ),
    "InC-RUU": (
        "in_copyright",
        _map(
            "In Copyright - Rights-holder(s) Unlocatable or Unidentifiable",
            "Охраняется авторским правом — правообладатель не найден или не установлен",
            "受版权保护——无法找到或确认权利人",
            "著作権あり－権利者の所在または身元が不明",
        ),
    ),
    "NoC-CR": (
        "free",
        _map(
            "No Copyright - Contractual Restrictions",
            "Не охраняется авторским правом — есть договорные ограничения",
            "无版权——受合同限制",
            "著作権なし－契約による制限あり",
        ),
    ),
    "NoC-NC": (
        "free",
        _map(
            "No Copyright - Non-Commercial Use Only",
            "Не охраняется авторским правом — только некоммерческое использование",
            "无版权——仅限非商业用途",
            "著作権なし－非営利目的の利用のみ可",
        ),
    ),
    "NoC-OKLR": (
        "free",
        _map(
            "No Copyright - Other Known Legal Restrictions",
            "Не охраняется авторским правом — известны иные правовые ограничения",
            "无版权——存在其他已知法律限制",
            "著作権なし－他の法的制限あり",
        ),
    ),
    "NoC-US": (
        "free",
        _map(
            "No Copyright - United States",
            "Не охраняется авторским правом в США",
            "无版权——美国",
            "著作権なし－アメリカ合衆国",
        ),
    ),
    "CNE": (
        "undetermined",
        _map(
            "Copyright Not Evaluated",
            "Статус авторских прав не изучался",
            "版权状况未评估",
            "著作権の状態は未調査",
        ),
    ),
    "UND": (
        "undetermined",
        _map(
            "Copyright Undetermined",
            "Статус авторских прав не определён",
            "版权状况未确定",
            "著作権の状態は未確定",
        ),
    ),
    "NKC": (
        "undetermined",
        _map(
            "No Known Copyright",
            "Об авторских правах не известно",
            "未知有版权",
            "著作権の存在は知られていない",
        ),
    ),
}
_CREDIT = {"InC-EDU", "InC-NC"}

_CC_ELEMENTS: dict[str, dict[str, str]] = {
    "by": _map("Attribution", "Атрибуция", "署名", "表示"),
    "nc": _map("NonCommercial", "Некоммерческое использование", "非商业性使用", "非営利"),
    "nd": _map("NoDerivatives", "Без производных произведений", "禁止演绎", "改変禁止"),
    "sa": _map("ShareAlike", "На тех же условиях", "相同方式共享", "継承"),
}
_CC_JOINTS = _map("-", " — ", "-", "-")
_CC_LICENCES = ("by", "by-sa", "by-nc", "by-nd", "by-nc-sa", "by-nc-nd")
_CC_VERSIONS = ("1.0", "2.0", "2.5", "3.0", "4.0")
_CC_PUBLIC_DOMAIN = {
    "zero": (
        "CC0 1.0",
        _map("CC0: No Rights Reserved", "CC0: без сохранения прав", "CC0：不保留权利", "CC0：権利放棄"),
    ),
    "mark": (
        "PDM 1.0",
        _map("Public Domain Mark", "Знак общественного достояния", "公有领域标志", "パブリックドメイン"),
    ),
}

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
    family, label = _TWELVE[code]
    return RightsStatement(f"{RS_ROOT}{code}/1.0/", code, family, dict(label), code in _CREDIT)


def _public_domain(path: str) -> RightsStatement | None:
    found = _PD_PATH.fullmatch(path)
    if found is None:
        return None
    kind = found["kind"].lower()
    code, label = _CC_PUBLIC_DOMAIN[kind]
    return RightsStatement(
        f"{CC_ROOT}publicdomain/{kind}/1.0/", code, "free", dict(label), credit_required=False
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
        label={tag: _licence_label(licence, code, tag) for tag in _CC_JOINTS},
        credit_required=True,
        no_derivatives="nd" in licence,
    )


def _licence_label(licence: str, code: str, language: str) -> str:
    elements = _CC_JOINTS[language].join(_CC_ELEMENTS[part][language] for part in licence.split("-"))
    return f"{elements}（{code}）" if language in ("zh-Hans", "ja") else f"{elements} ({code})"
