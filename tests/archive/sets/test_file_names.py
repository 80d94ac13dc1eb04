"""File names that any disk can carry."""

from __future__ import annotations

import pytest

from archive.sets.file_names import file_names


@pytest.mark.parametrize(
    ("number", "name"),
    [
        ("M45-002", "M45-002"),
        ("1945.12: a b", "1945.12__a_b"),
        ("..hidden.", "hidden"),
        ("NUL", "_NUL"),
        ("com1.tif", "_com1.tif"),
        ("哈尔滨-1", "哈尔滨-1"),
        ("*", "_"),
    ],
)
def test_a_catalogue_number_becomes_a_safe_name(number: str, name: str) -> None:
    assert file_names([number]) == {number: name}


def test_two_numbers_never_share_a_file_even_where_case_is_ignored() -> None:
    assert file_names(["a b", "a:b", "A_B"]) == {"A_B": "A_B", "a b": "a_b~2", "a:b": "a_b~3"}
    assert file_names(["A_B", "a:b", "a b"]) == file_names(["a b", "a:b", "A_B"])
