from __future__ import annotations

from hashlib import sha256
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.standards.canonical import NotCanonical, canonical_bytes, digest


def test_keys_are_sorted_by_utf_16_and_nothing_is_spaced() -> None:
    value = {"\ufb33": 1, "\U0001f600": 2, "a": [1.0, 0.5, True, None, "é\n"]}
    assert canonical_bytes(value) == '{"a":[1,0.5,true,null,"é\\n"],"\U0001f600":2,"\ufb33":1}'.encode()


def test_the_order_in_which_keys_were_written_does_not_matter() -> None:
    assert canonical_bytes({"b": 1, "a": 2}) == canonical_bytes({"a": 2, "b": 1})


@pytest.mark.parametrize("value", [float("nan"), float("inf"), 2**60, {1: "one"}, b"bytes", "\ud800", {1, 2}])
def test_what_json_cannot_hold_safely_is_refused(value: Any) -> None:
    with pytest.raises(NotCanonical, match="Write anything else as text"):
        canonical_bytes({"value": value})


def test_a_digest_is_taken_over_the_manifest_without_its_own_digest() -> None:
    expected = "sha256:" + sha256(b'{"number":3}').hexdigest()
    assert digest({"number": 3}) == expected
    assert digest({"number": 3, "digest": "sha256:anything"}) == expected


def test_a_digest_changes_with_the_smallest_change() -> None:
    assert digest({"number": 3}) != digest({"number": 4})


@given(st.dictionaries(st.text(max_size=8), st.text(max_size=8), max_size=6))
def test_any_map_has_one_form_whatever_its_order(value: dict[str, str]) -> None:
    assert canonical_bytes(value) == canonical_bytes(dict(reversed(value.items())))
