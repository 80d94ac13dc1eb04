from __future__ import annotations

import datetime
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from archive.ingest.spreadsheet import Row, UnreadableSpreadsheet, read_spreadsheet


def rows_of(path: Path) -> list[dict[str, str]]:
    return [row.cells for row in read_spreadsheet(path).rows]


def csv_file(tmp_path: Path, text: str, encoding: str = "utf-8") -> Path:
    path = tmp_path / "list.csv"
    path.write_bytes(text.encode(encoding))
    return path


def workbook(tmp_path: Path, *rows: list[Any], formats: dict[str, str] | None = None) -> Path:
    made = Workbook()
    sheet: Any = made.active
    for row in rows:
        sheet.append(row)
    for cell, number_format in (formats or {}).items():
        sheet[cell].number_format = number_format
    path = tmp_path / "list.xlsx"
    made.save(path)
    return path


def test_a_csv_with_a_byte_order_mark_has_the_same_headings(tmp_path: Path) -> None:
    assert rows_of(csv_file(tmp_path, "filename,title\na.jpg,Мост\n", "utf-8-sig")) == [
        {"filename": "a.jpg", "title": "Мост"}
    ]


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_the_separator_is_found(tmp_path: Path, separator: str) -> None:
    text = f"filename{separator}title\na.jpg{separator}A street\n"
    assert rows_of(csv_file(tmp_path, text)) == [{"filename": "a.jpg", "title": "A street"}]


def test_commas_in_the_headings_of_a_file_with_semicolons_do_not_mislead(tmp_path: Path) -> None:
    text = "filename;notes, other, more, still more\na.jpg;b\n"
    assert rows_of(csv_file(tmp_path, text)) == [{"filename": "a.jpg", "notes, other, more, still more": "b"}]


@pytest.mark.parametrize("encoding", ["cp1251", "utf-16", "shift_jis"])
def test_a_file_that_is_not_utf8_is_refused_with_how_to_save_it(tmp_path: Path, encoding: str) -> None:
    with pytest.raises(UnreadableSpreadsheet, match="CSV UTF-8"):
        read_spreadsheet(csv_file(tmp_path, "filename,title\na.jpg,Мост\n", encoding))


def test_a_quotation_mark_that_is_never_closed_is_refused_instead_of_swallowing_rows(tmp_path: Path) -> None:
    with pytest.raises(UnreadableSpreadsheet, match="row 2"):
        read_spreadsheet(csv_file(tmp_path, 'filename,title\na.jpg,"A street\nb.jpg,Two\n'))


def test_rows_are_numbered_as_a_spreadsheet_program_shows_them(tmp_path: Path) -> None:
    text = 'filename,label\na.jpg,"two\nlines"\n\n,\nb.jpg,one\n'
    assert read_spreadsheet(csv_file(tmp_path, text)).rows == (
        Row(2, {"filename": "a.jpg", "label": "two\nlines"}),
        Row(5, {"filename": "b.jpg", "label": "one"}),
    )


def test_ragged_rows_lose_nothing(tmp_path: Path) -> None:
    text = "filename,title,note\na.jpg\nb.jpg,B,n,beyond\n"
    assert rows_of(csv_file(tmp_path, text)) == [
        {"filename": "a.jpg"},
        {"filename": "b.jpg", "title": "B", "note": "n", "column 4": "beyond"},
    ]


def test_headings_that_are_doubled_or_empty_are_told_apart(tmp_path: Path) -> None:
    text = "filename,note,note,\na.jpg,1,2,3\n"
    assert rows_of(csv_file(tmp_path, text)) == [
        {"filename": "a.jpg", "note": "1", "note (2)": "2", "column 4": "3"}
    ]


def test_entities_are_read_once_and_only_when_they_end(tmp_path: Path) -> None:
    text = "filename,title,url\na.jpg,O&#x27;Neil &amp;amp; Sons,?a=1&copy=2\n"
    assert rows_of(csv_file(tmp_path, text)) == [
        {"filename": "a.jpg", "title": "O'Neil &amp; Sons", "url": "?a=1&copy=2"}
    ]


@pytest.mark.parametrize("text", ["=1+1", "+7 495", "-5", "@home", '=HYPERLINK("http://x")'])
def test_text_that_begins_like_a_formula_is_text(tmp_path: Path, text: str) -> None:
    quoted = text.replace('"', '""')
    assert rows_of(csv_file(tmp_path, f'filename,title\na.jpg,"{quoted}"\n'))[0]["title"] == text


def test_control_characters_are_taken_out_and_line_ends_made_one(tmp_path: Path) -> None:
    assert rows_of(csv_file(tmp_path, 'filename,title\na.jpg,"A\x0b\r\nB\x1f"\n'))[0]["title"] == "A\nB"


def test_a_cell_may_be_longer_than_pythons_own_limit(tmp_path: Path) -> None:
    assert len(rows_of(csv_file(tmp_path, f"filename,label\na.jpg,{'x' * 200_000}\n"))[0]["label"]) == 200_000


def test_a_sheet_that_names_no_photograph_is_refused_with_the_headings_found(tmp_path: Path) -> None:
    with pytest.raises(UnreadableSpreadsheet, match=r"Found the headings: inv, name.*catalogue_number"):
        read_spreadsheet(csv_file(tmp_path, "inv,name\n1,A\n"))


def test_an_empty_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnreadableSpreadsheet, match="none"):
        read_spreadsheet(csv_file(tmp_path, ""))


def test_a_missing_spreadsheet_is_refused_by_name(tmp_path: Path) -> None:
    with pytest.raises(UnreadableSpreadsheet, match=r"list\.csv cannot be opened"):
        read_spreadsheet(tmp_path / "list.csv")


def test_numbers_of_a_workbook_read_as_they_are_shown(tmp_path: Path) -> None:
    row = ["a.jpg", 1910.0, 123, 0.1 + 0.2, -117.009633, True]
    path = workbook(
        tmp_path, ["filename", "date", "objectid", "x", "longitude", "y"], row, formats={"C2": "00000"}
    )
    assert list(rows_of(path)[0].values()) == ["a.jpg", "1910", "00123", "0.3", "-117.009633", "TRUE"]


def test_a_workbooks_date_is_as_exact_as_its_cell_shows_it(tmp_path: Path) -> None:
    day = datetime.datetime(1912, 9, 8)  # noqa: DTZ001  a spreadsheet's date has no time zone
    formats = {"B2": "dd.mm.yyyy", "C2": "yyyy", "D2": "mmmm yyyy", "E2": "yyyy-mm-dd hh:mm"}
    path = workbook(
        tmp_path, ["filename", "b", "c", "d", "e"], ["a.jpg", day, day, day, day], formats=formats
    )
    assert list(rows_of(path)[0].values()) == ["a.jpg", "1912-09-08", "1912", "1912-09", "1912-09-08"]


def test_a_formula_without_a_result_is_kept_as_its_text_and_never_evaluated(tmp_path: Path) -> None:
    path = workbook(tmp_path, ["filename", "title"], ["a.jpg", "=1+1"])
    assert rows_of(path)[0]["title"] == "=1+1"


def test_only_the_first_sheet_is_read_and_the_others_are_named(tmp_path: Path) -> None:
    made = Workbook()
    sheet: Any = made.active
    sheet.append(["filename"])
    made.create_sheet("Loans")
    made.save(tmp_path / "list.xlsx")
    assert "Loans" in read_spreadsheet(tmp_path / "list.xlsx").notes[0]


@pytest.mark.parametrize(
    ("start", "said"),
    [(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old Excel"), (b"PK\x03\x04broken", "Excel workbook")],
)
def test_an_unreadable_workbook_is_refused_with_what_to_do(tmp_path: Path, start: bytes, said: str) -> None:
    (tmp_path / "list.xlsx").write_bytes(start)
    with pytest.raises(UnreadableSpreadsheet, match=said):
        read_spreadsheet(tmp_path / "list.xlsx")
