"""A photograph's history as one line of text, in the form of the AAM and the words of a language.

Source: American Association of Museums, Guide to Provenance Research (Yeide, Akinsha, Walsh, 2001): earliest first;
";" where a thing passed directly to the next hands, "." where it did not or nobody knows; "possibly", "probably"
for doubt; gaps are said aloud. For photographs each step says what it was: a web page that shows a picture is
a publication, not an owner.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from archive.standards.dates import date_words
from archive.standards.languages import DEFAULT_LANGUAGE, KNOWN, in_language, in_those_that_can
from archive.standards.wording import Wording, fill, wording

CERTAINTIES = ("certain", "probable", "uncertain", "unknown")


@dataclass(frozen=True)
class ProvenanceStep:
    """One event in a photograph's history.

    `kind`: one of KINDS. `agent`, `place`: text, or a map of LANGUAGES; None, "" or "unknown" is not known.
    `date_edtf`: EDTF or None. `certainty`: one of CERTAINTIES. `direct_transfer`: it passed from this step directly
    to the next one.
    """

    kind: str
    agent: str | Mapping[str, str] | None = None
    place: str | Mapping[str, str] | None = None
    date_edtf: str | None = None
    certainty: str = "certain"
    direct_transfer: bool = False


KINDS: tuple[str, ...] = tuple(KNOWN[DEFAULT_LANGUAGE].provenance["kinds"])


class UnknownStep(ValueError):
    """A step of a kind or certainty that the field has no word for."""


def aam_text(events: Sequence[ProvenanceStep], language: str) -> str:
    """The history in AAM form, steps in the order given (earliest first). "" for no steps.

    A date and a place that are not known are left out, an agent that is not known is said. Raises UnknownStep,
    NotADate, UnknownLanguage, and Unsaid for what the language's files have no words for.
    """
    speech = wording(language, "provenance")
    text = ""
    for place, step in enumerate(events):
        words = _step_words(step, language, speech)
        begins = place == 0 or not _passes_directly(events[place - 1], step)
        text += _capitalised(words) if begins else words
        is_last = place == len(events) - 1
        joint = "gap" if is_last or not _passes_directly(step, events[place + 1]) else "direct"
        text += speech.text(joint)
    return text.strip()


def aam_texts(steps: Callable[[str], Sequence[ProvenanceStep]], languages: Iterable[str]) -> dict[str, str]:
    """The history in those of the languages that can tell it; `steps` gives it with the names of a language."""
    return in_those_that_can(languages, lambda language: aam_text(steps(language), language))


def _passes_directly(step: ProvenanceStep, following: ProvenanceStep) -> bool:
    """Nothing passes directly into, or out of, a gap, whatever the record says."""
    return step.direct_transfer and "gap" not in (step.kind, following.kind)


def _step_words(step: ProvenanceStep, language: str, speech: Wording) -> str:
    if step.kind not in KINDS or step.certainty not in CERTAINTIES:
        raise UnknownStep(
            f"A step of provenance is “{step.kind}”, “{step.certainty}”. Expected a kind of {', '.join(KINDS)} "
            f"and a certainty of {', '.join(CERTAINTIES)}. Choose the nearest; “custody” and “unknown” claim least."
        )
    agent = in_language(step.agent or "", language).strip()
    if agent.casefold() in _unknown_agents():
        words = speech.text("kinds", step.kind, 1)
    else:
        words = _in_doubt(fill(speech.text("kinds", step.kind, 0), agent=agent), step.certainty, speech)
    place = in_language(step.place or "", language).strip()
    date = date_words(step.date_edtf, language) if step.date_edtf else ""
    return speech.text("comma").join(part for part in (words, place, date) if part).rstrip(".。")


def _unknown_agents() -> set[str]:
    """How the languages write that nobody knows who it was."""
    named = (wording(tag, "provenance").words("unknown_agents") for tag in KNOWN)
    return {"", *(name.casefold() for names in named for name in names)}


def _in_doubt(words: str, certainty: str, speech: Wording) -> str:
    """An "unknown" certainty about a named agent is said as the weaker doubt: nothing supports more."""
    if certainty == "certain":
        return words
    return fill(speech.text("probable" if certainty == "probable" else "uncertain"), words=words)


def _capitalised(words: str) -> str:
    return words[:1].upper() + words[1:]
