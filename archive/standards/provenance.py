"""A photograph's history as one line of text, in the form of the AAM, in four languages.

Source: American Association of Museums, Guide to Provenance Research (Yeide, Akinsha, Walsh, 2001): earliest first;
";" where a thing passed directly to the next hands, "." where it did not or nobody knows; "possibly", "probably"
for doubt; gaps are said aloud. For photographs each step says what it was: a web page that shows a picture is
a publication, not an owner.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from archive.standards.dates import date_words
from archive.standards.languages import UnknownLanguage, in_language

CERTAINTIES = ("certain", "probable", "uncertain", "unknown")
_UNKNOWN_AGENTS = frozenset({"", "unknown", "not known", "неизвестно", "неизвестен", "不详", "不明"})


@dataclass(frozen=True)
class ProvenanceStep:
    """One event in a photograph's history.

    `kind`: one of KIND_WORDS. `agent`, `place`: text, or a map of LANGUAGES; None, "" or "unknown" is not known.
    `date_edtf`: EDTF or None. `certainty`: one of CERTAINTIES. `direct_transfer`: it passed from this step directly
    to the next one.
    """

    kind: str
    agent: str | Mapping[str, str] | None = None
    place: str | Mapping[str, str] | None = None
    date_edtf: str | None = None
    certainty: str = "certain"
    direct_transfer: bool = False


@dataclass(frozen=True)
class _Speech:
    """How one language strings a history together; `kinds` gives (with an agent, without one)."""

    comma: str
    direct: str
    gap: str
    probable: str
    uncertain: str
    kinds: Mapping[str, tuple[str, str]]


_ENGLISH = _Speech(
    ", ",
    "; ",
    ". ",
    "probably {}",
    "possibly {}",
    {
        "creation": ("photographed by {}", "photographer not known"),
        "negative": ("negative: {}", "negative: holder not known"),
        "print": ("print: {}", "print: maker not known"),
        "distribution": ("distributed by {}", "distributed, by whom is not known"),
        "publication": ("published: {}", "published, by whom is not known"),
        "acquisition": ("acquired by {}", "acquired, by whom is not known"),
        "transfer": ("transferred to {}", "transferred, to whom is not known"),
        "digitisation": ("digitised by {}", "digitised, by whom is not known"),
        "custody": ("{}", "holder not known"),
        "text_received": ("caption text received: {}", "caption text received"),
        "gap": ("not known: {}", "history not known"),
    },
)
_RUSSIAN = _Speech(
    ", ",
    "; ",
    ". ",
    "вероятно, {}",
    "возможно, {}",
    {
        "creation": ("автор съёмки: {}", "автор съёмки неизвестен"),
        "negative": ("негатив: {}", "негатив: владелец неизвестен"),
        "print": ("отпечаток: {}", "отпечаток: изготовитель неизвестен"),
        "distribution": ("распространение: {}", "распространение: кем, неизвестно"),
        "publication": ("публикация: {}", "публикация: кем, неизвестно"),
        "acquisition": ("приобретение: {}", "приобретение: кем, неизвестно"),
        "transfer": ("передача: {}", "передача: кому, неизвестно"),
        "digitisation": ("оцифровка: {}", "оцифровка: кем, неизвестно"),
        "custody": ("{}", "владелец неизвестен"),
        "text_received": ("получен текст подписи: {}", "получен текст подписи"),
        "gap": ("неизвестно: {}", "история неизвестна"),
    },
)
_CHINESE = _Speech(
    "，",
    "；",
    "。",
    "很可能{}",
    "可能{}",
    {
        "creation": ("摄影者：{}", "摄影者不详"),
        "negative": ("底片：{}", "底片持有者不详"),
        "print": ("照片：{}", "照片制作者不详"),
        "distribution": ("发行：{}", "发行者不详"),
        "publication": ("发表：{}", "发表者不详"),
        "acquisition": ("入藏：{}", "入藏者不详"),
        "transfer": ("移交：{}", "移交对象不详"),
        "digitisation": ("数字化：{}", "数字化者不详"),
        "custody": ("{}", "持有者不详"),
        "text_received": ("收到说明文字：{}", "收到说明文字"),
        "gap": ("不详：{}", "流传经过不详"),
    },
)
_JAPANESE = _Speech(
    "、",
    "；",
    "。",
    "おそらく{}",
    "あるいは{}",
    {
        "creation": ("撮影者：{}", "撮影者不詳"),
        "negative": ("ネガ：{}", "ネガの所蔵者不明"),
        "print": ("プリント：{}", "プリントの制作者不明"),
        "distribution": ("配信：{}", "配信者不明"),
        "publication": ("公表：{}", "公表者不明"),
        "acquisition": ("収蔵：{}", "収蔵者不明"),
        "transfer": ("移管：{}", "移管先不明"),
        "digitisation": ("デジタル化：{}", "デジタル化の担当者不明"),
        "custody": ("{}", "所蔵者不明"),
        "text_received": ("キャプションの文を受領：{}", "キャプションの文を受領"),
        "gap": ("不明：{}", "来歴不明"),
    },
)
_SPEECH = {"en": _ENGLISH, "ru": _RUSSIAN, "zh-Hans": _CHINESE, "ja": _JAPANESE}
KIND_WORDS: tuple[str, ...] = tuple(_ENGLISH.kinds)


class UnknownStep(ValueError):
    """A step of a kind or certainty that the field has no word for."""


def tells_provenance(language: str) -> bool:
    """Whether a history can be told in this language; where not, readers get the default language's."""
    return language in _SPEECH


def aam_text(events: Sequence[ProvenanceStep], language: str) -> str:
    """The history in AAM form, steps in the order given (earliest first). "" for no steps.

    A date and a place that are not known are left out, an agent that is not known is said. Raises UnknownStep,
    NotADate, UnknownLanguage.
    """
    if not tells_provenance(language):
        raise UnknownLanguage(language)
    speech = _SPEECH[language]
    text = ""
    for place, step in enumerate(events):
        words = _step_words(step, language, speech)
        begins = place == 0 or not _passes_directly(events[place - 1], step)
        text += _capitalised(words) if begins else words
        is_last = place == len(events) - 1
        text += speech.gap if is_last or not _passes_directly(step, events[place + 1]) else speech.direct
    return text.strip()


def _passes_directly(step: ProvenanceStep, following: ProvenanceStep) -> bool:
    """Nothing passes directly into, or out of, a gap, whatever the record says."""
    return step.direct_transfer and "gap" not in (step.kind, following.kind)


def _step_words(step: ProvenanceStep, language: str, speech: _Speech) -> str:
    if step.kind not in speech.kinds or step.certainty not in CERTAINTIES:
        raise UnknownStep(
            f"A step of provenance is “{step.kind}”, “{step.certainty}”. Expected a kind of {', '.join(KIND_WORDS)} "
            f"and a certainty of {', '.join(CERTAINTIES)}. Choose the nearest; “custody” and “unknown” claim least."
        )
    agent = in_language(step.agent or "", language).strip()
    known = agent.casefold() not in _UNKNOWN_AGENTS
    with_agent, without = speech.kinds[step.kind]
    words = _in_doubt(with_agent.format(agent), step.certainty, speech) if known else without
    place = in_language(step.place or "", language).strip()
    date = date_words(step.date_edtf, language) if step.date_edtf else ""
    return speech.comma.join(part for part in (words, place, date) if part).rstrip(".。")


def _in_doubt(words: str, certainty: str, speech: _Speech) -> str:
    """An "unknown" certainty about a named agent is said as the weaker doubt: nothing supports more."""
    if certainty == "certain":
        return words
    return (speech.probable if certainty == "probable" else speech.uncertain).format(words)


def _capitalised(words: str) -> str:
    return words[:1].upper() + words[1:]
