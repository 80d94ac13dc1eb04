"""Words, characters and sentences counted as label writers count them, per language."""

from __future__ import annotations

import re

from archive.standards.languages import counts_characters

_END = re.compile(r"[.!?…]+[\"'”’»)\]]*(?=\s)|[。！？][」』”’）]*|\n+")
_ABBREVIATIONS = frozenset(
    # English: ranks and titles, then the small words of catalogues
    "mr mrs ms dr prof st rev hon gen maj col lt capt cmdr cdr sgt cpl adm brig pvt gov pres sen jr sr "
    "c ca cf vs etc e.g i.e no nos vol vols fig figs p pp ed eds tr dept inc ltd co approx "
    "jan feb mar apr jun jul aug sept sep oct nov dec u.s u.k u.s.s.r a.m p.m b.c a.d ph.d "
    # Russian: years, places, ranks, the small words
    "г гг в вв н э т.е т.д т.п т.к т.н н.э др пр им ул д стр рис см ср ген полк подполк майор кап лейт адм акад "
    "проф доц тыс руб чел км кг о-в р оз пос обл р-н стан кн т ч ред".split()
)
_ONLY_BEFORE_A_FIGURE = frozenset(
    "no nos p pp fig figs vol vols c ca mar jan feb apr jun jul aug sep sept oct nov dec".split()
)
_LAST_TOKEN = re.compile(r"[^\s(\[«“\"‘']+$")
_SYLLABLE = re.compile(r"[aeiouy]+")


def sentences(text: str) -> list[str]:
    """The sentences of a text, blanks around them taken off.

    A full stop does not end a sentence after an abbreviation ("Maj.-Gen.", "No. 30", «г.»), an initial
    ("I. T. Artemenko"), inside a number ("1.5 million"), or before a small letter. A line break does.
    """
    found, start = [], 0
    for mark in _END.finditer(text):
        if _ends_sentence(text, mark):
            found.append(text[start : mark.end()].strip())
            start = mark.end()
    found.append(text[start:].strip())
    return [sentence for sentence in found if any(character.isalnum() for character in sentence)]


def _ends_sentence(text: str, mark: re.Match[str]) -> bool:
    sign = mark.group()
    following = text[mark.end() :].lstrip()
    if sign[0] in "。！？\n" or not following:
        return True
    opening = following.lstrip("\"'“‘«([—– ")[:1]
    if opening.islower():
        return False
    return sign[0] != "." or not _is_abbreviated(text[: mark.start()], opening)


def _is_abbreviated(before: str, opening: str) -> bool:
    token = _LAST_TOKEN.search(before)
    word = token.group().lower().rpartition("-")[2] if token else ""
    if word in _ONLY_BEFORE_A_FIGURE:
        return opening.isdigit()
    is_initial = len(word) == 1 and word.isalpha() and word != "я"
    return word in _ABBREVIATIONS or (is_initial and bool(token) and before[-1].isupper())


def count_words(text: str) -> int:
    """Words between blanks that hold a letter or a figure: a lone dash is none, "Maj.-Gen." is one."""
    return sum(any(character.isalnum() for character in word) for word in re.split(r"[\s—]+", text))


def count_characters(text: str) -> int:
    """Every character but blanks, punctuation included: each takes its place in the line."""
    return sum(not character.isspace() for character in text)


def count(text: str, language: str) -> int:
    """The length of a text in what its language is counted in: characters or words."""
    return count_characters(text) if counts_characters(language) else count_words(text)


def reading_grade(text: str) -> float:
    """The US school grade of an English text by Flesch and Kincaid (1975): 0.39 w/s + 11.8 syl/w - 15.59.

    Names make it run high ("Manchuria" has four syllables), and formulas disagree: a hint, never a verdict. 0.0
    for a text without words.
    """
    words = re.findall(r"[A-Za-z][A-Za-z'’]*", text)
    found = len(sentences(text))
    if not words or not found:
        return 0.0
    syllables = sum(_syllables(word.lower()) for word in words)
    return 0.39 * len(words) / found + 11.8 * syllables / len(words) - 15.59


def _syllables(word: str) -> int:
    """Groups of vowels, without a silent e at the end or in -ed."""
    count = len(_SYLLABLE.findall(word))
    if re.search(r"[^aeiouylr]e$|[aeiouy][lr]e$|[^aeiouytd]e[ds]$", word) and not re.search(
        r"[sxz]es$|[cs]hes$|[cg]es$", word
    ):
        count -= 1
    return max(count, 1)
