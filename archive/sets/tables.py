"""The format `csv`: the records as tables for a spreadsheet program; `records.csv` can be given to `ingest`.

The JSON is the record; the tables are a way to read it. Text that a spreadsheet program would take for a formula has
an apostrophe before it.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from archive.curation.museum import museum_lines
from archive.sets.exhibit_set import ExhibitSet
from archive.sets.fields import Record
from archive.sets.file_names import file_names
from archive.sets.set_format import Progress, SetFormat
from archive.sets.set_record import set_record
from archive.sets.sheet import RecordSheet

README = """TABLES OF AN EXHIBIT SET
{museum}
UTF-8 with a byte order mark, commas, CRLF, quotation marks doubled (RFC 4180). An apostrophe stands before text that
begins with = + - or @, so that no spreadsheet program takes it for a formula; it is not part of the text.

records.csv     one row a photograph, with the headings that `manage.py ingest` reads; every column that came with the
                photographs stands at the end as it was received. `filename` is the name of the scan in the bag.
                `place_confidence` says how surely it was taken at `place`: certain, probable or uncertain.
captions.csv    one row a photograph and language: the museum's words, their state, who wrote and approved them
source-captions.csv  the words the photographs came with, word for word
statements.csv  what is known, with its confidence, the reason and the sources
provenance.csv  where each photograph has been, in order
places.csv, people.csv, subjects.csv, sources.csv   what the other tables name by its key

A photograph that was withdrawn is in none of them. A column ending in _en, _ru, _zh-Hans or _ja is a text in that
language.
"""
FORMULA = re.compile(r"[=+\-@\t\r]")
NUMBER = re.compile(r"[+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?", re.IGNORECASE)
PARTS = {"captions.csv": "captions", "source-captions.csv": "source_captions"}
PARTS |= {"statements.csv": "statements", "provenance.csv": "provenance"}
AUTHORITIES = ("places", "people", "subjects", "sources")


def write_tables(whole: Record, names: dict[str, str], folder: Path) -> None:
    """Write every table of a set's record and the words that explain them; `names` are the scans' file names."""
    write_csv(folder / "records.csv", RecordSheet(whole, names).rows())
    for file_name, part in PARTS.items():
        write_csv(folder / file_name, (flat(row) for row in _rows_of(whole, part)))
    for kind in AUTHORITIES:
        write_csv(folder / f"{kind}.csv", (flat(row) for row in whole[kind]))
    museum = "".join(f"{line}\n" for line in museum_lines())
    (folder / "README.txt").write_text(README.format(museum=museum), encoding="utf-8")


def write_csv(path: Path, rows: Iterable[dict[str, str]]) -> None:
    """Write rows under the union of their headings, in the order in which these first appear."""
    listed = list(rows)
    headings = list(dict.fromkeys(heading for row in listed for heading in row))
    with path.open("w", encoding="utf-8-sig", newline="") as stream:
        writer = csv.DictWriter(stream, headings, restval="")
        writer.writeheader()
        writer.writerows({heading: unformulaic(text) for heading, text in row.items()} for row in listed)


def unformulaic(text: str) -> str:
    """The text with an apostrophe before it when a spreadsheet program would take it for a formula."""
    return f"'{text}" if FORMULA.match(text) and not NUMBER.fullmatch(text) else text


def flat(record: Record) -> dict[str, str]:
    """A record as one row: a map of languages becomes a column a language, a list is joined by semicolons."""
    row: dict[str, str] = {}
    for name, value in record.items():
        if isinstance(value, dict):
            row |= {f"{name}_{key}": _cell(inner) for key, inner in value.items()}
        else:
            row[name] = _cell(value)
    return row


def _rows_of(whole: Record, part: str) -> Iterable[Record]:
    for photograph in whole["photographs"]:
        for row in photograph.get(part, []):
            yield {"catalogue_number": photograph["catalogue_number"], **row}


def _cell(value: Any) -> str:
    if isinstance(value, list):
        return "; ".join(_cell(inner) for inner in value)
    if isinstance(value, dict):
        return ", ".join(filter(None, map(_cell, value.values())))
    return "" if value is None else str(value)


def _write(exhibit_set: ExhibitSet, folder: Path, progress: Progress) -> None:
    names = file_names(photograph.catalogue_number for photograph in exhibit_set.photographs)
    write_tables(set_record(exhibit_set), names, folder)
    progress(1, 1, "tables")


FORMAT = SetFormat(name="csv", words="tables for a spreadsheet program", makes="folder", write=_write)
