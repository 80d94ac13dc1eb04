"""Catalogue numbers as they are compared, and as they are taken from a file's name."""

from __future__ import annotations

import re
import unicodedata

from archive.models.photograph import Photograph

NOT_IN_A_NUMBER = re.compile(r"""[/\\?#%<>"'\x00-\x1f\ufffd]+""")  # photograph.catalogue_number_form


def strictly(number: str) -> str:
    """The key by which two rows name the same photograph: letter case and doubled spaces do not tell them apart."""
    return " ".join(unicodedata.normalize("NFC", number).casefold().split())


def loosely(number: str) -> str:
    """The key by which a file's name is a catalogue number: space, underscore and hyphen are alike."""
    return re.sub(r"[\s_-]+", "-", strictly(number))


def number_from(name: str) -> str:
    """A catalogue number made of a file's name: what such a number may not hold becomes a hyphen."""
    return NOT_IN_A_NUMBER.sub("-", name).strip(" -")


def fault_in(number: str) -> str:
    """Why this cannot be a catalogue number, or nothing."""
    longest = Photograph._meta.get_field("catalogue_number").max_length or 80
    if len(number) > longest:
        return (
            f"The catalogue number “{number[:40]}…” has {len(number)} characters; expected at most {longest}."
        )
    if not number or NOT_IN_A_NUMBER.search(number):
        return (
            f"“{number}” cannot be a catalogue number: expected one without slash, backslash, quotation mark "
            "and ? # % < >. Change it in the row, or name the file so."
        )
    return ""
