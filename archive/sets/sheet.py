"""`records.csv`: one row a photograph, under the headings that `ingest` reads (INTERFACES, Spreadsheet)."""

from __future__ import annotations

from archive.sets.fields import Record

AUTHORITIES = ("places", "people", "subjects", "sources")


class RecordSheet:
    """The rows of a set; `file_names` are the scans' names without extension, by catalogue number."""

    def __init__(self, whole: Record, file_names: dict[str, str]) -> None:
        self.photographs = [record for record in whole["photographs"] if "withdrawal" not in record]
        self.languages: list[str] = whole["exhibit"]["languages"]
        self.default: str = whole["exhibit"]["default_language"]
        self.authorities = {kind: {row["key"]: row for row in whole[kind]} for kind in AUTHORITIES}
        self.file_names = file_names

    def rows(self) -> list[dict[str, str]]:
        """A row for each photograph that is not withdrawn; what came with it, as received, at the end."""
        return [self._with_what_came(record) for record in self.photographs]

    def _with_what_came(self, record: Record) -> dict[str, str]:
        row = self._row(record)
        return row | {
            heading: str(text) for heading, text in record["received"].items() if not row.get(heading)
        }

    def _row(self, record: Record) -> dict[str, str]:
        captions = {caption["language"]: caption for caption in record["captions"]}
        tags = [*self.languages, *captions]
        came_with: Record = next(iter(record["source_captions"]), {})
        return {
            "filename": self._file_name(record),
            "catalogue_number": record["catalogue_number"],
            "title": captions.get(self.default, {}).get("title") or record["working_title"],
            **{f"label_{tag}": captions.get(tag, {}).get("label", "") for tag in tags},
            **{f"alt_{tag}": captions.get(tag, {}).get("alt", "") for tag in tags},
            "source_caption": came_with.get("text", ""),
            "date": record["date"],
            "creator": record["attribution"].get(self.default) or self._name("people", record["maker"]),
            **self._place(next(iter(record["places"]), None)),
            "subject": "; ".join(self._name("subjects", key) for key in record["subjects"]),
            "rights_uri": record["rights_uri"],
            "rights": record["rights_note"],
            "source": self._source(came_with.get("source")),
            "credit": record["credit_line"],
            "language": came_with.get("language", ""),
        }

    def _file_name(self, record: Record) -> str:
        original = record["original"]
        return f"{self.file_names[record['catalogue_number']]}.{original['extension']}" if original else ""

    def _place(self, shown: Record | None) -> dict[str, str]:
        """The narrowest place and how surely it was there; all of them stand in the JSON."""
        key = shown["place"] if shown else None
        place = self.authorities["places"][key] if key else {}
        point = {side: place.get(side) for side in ("latitude", "longitude")}
        known = {side: "" if degrees is None else str(degrees) for side, degrees in point.items()}
        return {
            "place": self._name("places", key),
            "place_confidence": shown["confidence"] if shown else "",
            **known,
        }

    def _source(self, key: str | None) -> str:
        return str(self.authorities["sources"][key]["citation"]) if key else ""

    def _name(self, kind: str, key: str | None) -> str:
        if not key:
            return ""
        names = self.authorities[kind][key]["name"]
        return str(names.get(self.default) or next(iter(names.values()), key))
