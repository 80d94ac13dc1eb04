from __future__ import annotations

import re

import pytest

from tests.archive.collections.founding import (
    SHARED,
    corrections,
    languages_written,
    own_voice,
    text_at,
    texts,
)

ROWS = [row["row"] for row in corrections()]


def _row(number: int) -> dict[str, object]:
    return next(row for row in corrections() if row["row"] == number)


def test_each_of_the_forty_corrections_has_its_row() -> None:
    listed = re.findall(
        r"^\| (\d+) \|", (SHARED / "corrections.md").read_text(encoding="utf-8"), re.MULTILINE
    )
    assert ROWS == [int(number) for number in listed] == list(range(1, 41))


@pytest.mark.parametrize("number", ROWS)
def test_a_correction_is_honoured_where_the_list_says(number: int) -> None:
    row = _row(number)
    addresses = row.get("where", [])
    assert isinstance(addresses, list)
    said = [text_at("en", address) for address in addresses]
    assert all(said), f"one of {addresses} does not exist"
    assert not addresses or any(str(row["says"]) in text for text in said), row["says"]


@pytest.mark.parametrize("language", languages_written())
def test_no_text_of_the_museum_says_what_was_corrected(language: str) -> None:
    for row in corrections():
        for pattern in row.get("never", {}).get(language, []):
            for address, text in texts(language):
                found = re.search(pattern, own_voice(text), re.IGNORECASE)
                assert not found, (row["row"], address, found and found.group())


def test_a_row_that_is_honoured_by_silence_names_the_words_that_stay_unsaid() -> None:
    for row in corrections():
        assert row["how"]
        assert row.get("where") or row.get("never"), row["row"]
