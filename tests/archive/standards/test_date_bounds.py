from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.standards.dates import NotADate, Undated, all_date_words, parse_edtf


@pytest.mark.parametrize(
    ("edtf", "earliest", "latest"),
    [
        ("1945", date(1945, 1, 1), date(1945, 12, 31)),
        ("1945-02", date(1945, 2, 1), date(1945, 2, 28)),
        ("1944-02", date(1944, 2, 1), date(1944, 2, 29)),
        ("1945-08-18?/1945-09?", date(1945, 8, 18), date(1945, 9, 30)),
        ("194X", date(1940, 1, 1), date(1949, 12, 31)),
        ("19XX", date(1900, 1, 1), date(1999, 12, 31)),
        ("1945-XX", date(1945, 1, 1), date(1945, 12, 31)),
        ("1945-08-XX", date(1945, 8, 1), date(1945, 8, 31)),
        ("1984-1X", date(1984, 10, 1), date(1984, 12, 31)),
        ("194X-02-29", date(1940, 2, 29), date(1948, 2, 29)),
        ("1945-21", date(1945, 3, 1), date(1945, 5, 31)),
        ("[1945,1946-05]", date(1945, 1, 1), date(1946, 5, 31)),
        ("1945S2", date(1900, 1, 1), date(1999, 12, 31)),
    ],
)
def test_bounds_are_the_first_and_last_day_a_date_can_mean(edtf: str, earliest: date, latest: date) -> None:
    found = parse_edtf(edtf)
    assert (found.earliest, found.latest) == (earliest, latest)


def test_a_winter_reaches_over_new_year_on_both_sides() -> None:
    found = parse_edtf("1945-24")
    assert (found.earliest, found.latest) == (date(1945, 1, 1), date(1946, 2, 28))


@pytest.mark.parametrize("edtf", ["1945/..", "1945/", "[1945..]", "[1945,1947..]"])
def test_an_open_or_unknown_end_has_no_latest_day(edtf: str) -> None:
    assert parse_edtf(edtf).latest is None
    assert parse_edtf(edtf).earliest == date(1945, 1, 1)


@pytest.mark.parametrize("edtf", ["../1945", "/1945", "[..1945]"])
def test_an_open_or_unknown_beginning_has_no_earliest_day(edtf: str) -> None:
    assert parse_edtf(edtf).earliest is None
    assert parse_edtf(edtf).latest == date(1945, 12, 31)


@pytest.mark.parametrize("edtf", ["-0044", "0000", "Y170000", "Y-17E7", "XXXX", "XXXX-12"])
def test_a_year_that_no_calendar_date_can_hold_has_no_bounds(edtf: str) -> None:
    assert (parse_edtf(edtf).earliest, parse_edtf(edtf).latest) == (None, None)


def test_the_text_is_kept_as_written_without_blanks_around() -> None:
    assert parse_edtf(" 1945-08? ").text == "1945-08?"
    assert parse_edtf("[1945, 1946]").text == "[1945,1946]"


@pytest.mark.parametrize(
    "garbage",
    [
        "hello", "1945-13", "1945-02-30", "1900-02-29", "1945-00", "1945-08-00", "19 45", "1945 -08", "45", "1945-8-18",
        "[1945]", "[1945,]", "[1945", "{1945]", "1945/1946/1947", "Y1945", "-0000", "194x", "1945-08-18T25:00",
        "1945-30-10", "1945??", "1945/XXXX", "19٤5", "1" * 300,
    ],
)  # fmt: skip
def test_what_is_not_edtf_is_refused_with_what_to_do(garbage: str) -> None:
    with pytest.raises(NotADate, match=r"(Write|Correct|Leave|Keep|Turn)"):
        parse_edtf(garbage)


def test_an_empty_date_is_undated() -> None:
    with pytest.raises(Undated, match="There is no date here"):
        parse_edtf("  ")


def test_a_span_that_ends_before_it_begins_is_refused() -> None:
    with pytest.raises(NotADate, match="ends before it begins"):
        parse_edtf("1946/1945")
    with pytest.raises(NotADate, match="ends before it begins"):
        parse_edtf("-0044/-0100")


def test_a_span_without_any_date_is_refused() -> None:
    for edtf in ("../..", "/", "../", "/.."):
        with pytest.raises(NotADate, match="neither a beginning nor an end"):
            parse_edtf(edtf)


def test_a_year_too_long_to_write_out_is_refused_before_it_fills_the_memory() -> None:
    with pytest.raises(NotADate, match="too long"):
        parse_edtf("Y1E999999999")


MARKS = st.sampled_from(["", "?", "~", "%"])
DAYS = st.dates(min_value=date(1000, 1, 1), max_value=date(9998, 12, 31))


@given(day=DAYS, mark=MARKS, length=st.sampled_from([4, 7, 10]))
def test_any_written_day_lies_within_its_own_bounds_and_can_be_said(
    day: date, mark: str, length: int
) -> None:
    text = day.isoformat()[:length] + mark
    found = parse_edtf(text)
    assert found.earliest is not None and found.latest is not None
    assert found.earliest <= day <= found.latest
    assert all(str(day.year) in words for words in all_date_words(text).values())


@given(
    first=DAYS,
    second=DAYS,
    marks=st.tuples(MARKS, MARKS),
    lengths=st.tuples(*[st.sampled_from([4, 7, 10])] * 2),
)
def test_any_span_is_said_or_refused_and_never_breaks(
    first: date, second: date, marks: tuple[str, str], lengths: tuple[int, int]
) -> None:
    lower, upper = sorted((first, second))
    text = f"{lower.isoformat()[: lengths[0]]}{marks[0]}/{upper.isoformat()[: lengths[1]]}{marks[1]}"
    assert all(all_date_words(text).values())


@pytest.mark.long
@given(text=st.text(alphabet="0123456789X-?~%/.,[]{}YES T:Z", max_size=24))
def test_any_text_at_all_is_a_date_with_words_or_a_plain_refusal(text: str) -> None:
    try:
        found = parse_edtf(text)
    except NotADate as refusal:
        assert str(refusal)[-1] == "."
        return
    assert found.earliest is None or found.latest is None or found.earliest <= found.latest
    assert all(all_date_words(text).values())
