"""The cells of a row by the field they fill; of several that fit one field the first listed wins."""

from __future__ import annotations

from dataclasses import dataclass, field

from archive.ingest.entry import Said
from archive.ingest.headings import IN_A_LANGUAGE, Target, language_of, target_of
from archive.ingest.spreadsheet import Row
from archive.standards.languages import DEFAULT_LANGUAGE

SHORTENED = "…"


@dataclass
class RowCells:
    """A row on its way to an entry: cells not yet read, what is kept as received, what the curator is told."""

    language: str
    cells: dict[tuple[str, str | None], Said]
    received: dict[str, str]
    remarks: list[str] = field(default_factory=list)

    def take(self, name: str, language: str | None = None) -> Said | None:
        """The winning cell for a field, without blanks around it."""
        said = self.cells.get((name, language))
        return Said(said.text.strip(), said.heading) if said else None

    def keep(self, said: Said, why: str = "") -> None:
        """Keep a cell as received; with a reason, say so."""
        self.received[said.heading] = said.text
        if why:
            self.remarks.append(f"{said.heading} kept as received: {why}")

    def fitted(self, said: Said, limit: int) -> Said:
        """Cut at a word to what the field can hold; the whole is kept as received, so nothing is lost."""
        if len(said.text) <= limit:
            return said
        self.keep(said, f"it has {len(said.text)} characters, of which {limit} fit")
        cut = said.text[: limit - 1]
        return Said((cut.rpartition(" ")[0] or cut).rstrip() + SHORTENED, said.heading)


def sorted_cells(cells: dict[str, str]) -> RowCells:
    """Sort a row's cells. Words without a language of their own are in the row's, or else in English."""
    language, remark = _language(cells)
    received = {heading: text for heading, text in cells.items() if target_of(heading) is None}
    fitting: dict[tuple[str, str | None], list[tuple[bool, int, Said]]] = {}
    for heading, text in cells.items():
        target = target_of(heading)
        if target:
            claim = (target.language is None, target.rank, Said(text, heading))
            fitting.setdefault(_key(target, language), []).append(claim)
    for claims in fitting.values():
        claims.sort(key=lambda claim: claim[:2])
        received |= {said.heading: said.text for _, _, said in claims[1:]}
    chosen = {key: claims[0][2] for key, claims in fitting.items()}
    return RowCells(language, chosen, received, [remark] if remark else [])


def _key(target: Target, language: str) -> tuple[str, str | None]:
    return target.field, (target.language or language) if target.field in IN_A_LANGUAGE else None


def _language(cells: dict[str, str]) -> tuple[str, str]:
    said = next(
        (text for heading, text in cells.items() if (to := target_of(heading)) and to.field == "language"), ""
    )
    ours = [tag for part in said.replace(",", ";").split(";") if (tag := language_of(part))]
    if ours or not said.strip():
        return (ours[0] if ours else DEFAULT_LANGUAGE), ""
    return (
        DEFAULT_LANGUAGE,
        f"the language “{said.strip()}” is none of this archive's; its words stand under English",
    )


def row_cells(row: Row) -> RowCells:
    """The row's cells; the language cell itself is also kept as received, so that it is exported as it came."""
    sorted_ = sorted_cells(row.cells)
    language = sorted_.take("language")
    if language:
        sorted_.keep(language)
    return sorted_
