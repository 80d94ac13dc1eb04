from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.standards.dates import NotADate, Undated, parse_edtf, read_plain_date

READ = {
    "1912-09-08": "1912-09-08",
    "1910": "1910",
    "c. 1910": "1910~",
    "ca 1910": "1910~",
    "circa 1910": "1910~",
    "c1910": "1910~",
    "[ca. 1910]": "1910~",
    "[1945]": "1945",
    "1910s": "191X",
    "the 1910's": "191X",
    "c. 1910s": "191X~",
    "19th century": "18XX",
    "Sept 1945": "1945-09",
    "September 1945": "1945-09",
    "September of 1945": "1945-09",
    "1945, August": "1945-08",
    "8 September 1945": "1945-09-08",
    "8th of September, 1945": "1945-09-08",
    "Sept. 8, 1945": "1945-09-08",
    "Saturday, September 8, 1945": "1945-09-08",
    "8-Sep-1945": "1945-09-08",
    "1945 September 8": "1945-09-08",
    "1912/9/8": "1912-09-08",
    "1945-08-18 00:00:00": "1945-08-18",
    "10/30/1925": "1925-10-30",
    "30.10.1925": "1925-10-30",
    "05/05/1925": "1925-05-05",
    "09/1945": "1945-09",
    "summer 1945": "1945-22",
    "Fall of 1945": "1945-23",
    "before 1920": "../1920",
    "1920 or earlier": "../1920",
    "before c. 1920": "../1920~",
    "after 1920": "1920/..",
    "1945 onwards": "1945/..",
    "1945-1946": "1945/1946",
    "1945–46": "1945/1946",
    "1945-46": "1945/1946",
    "1910s-1920s": "191X/192X",
    "between 1910 and 1920": "1910/1920",
    "from 1910 to 1920": "1910/1920",
    "c. 1910-1915": "1910~/1915~",
    "Aug-Sept 1945": "1945-08/1945-09",
    "18–20 August 1945": "1945-08-18/1945-08-20",
    "18-20 August 1945": "1945-08-18/1945-08-20",
    "August 18-20, 1945": "1945-08-18/1945-08-20",
    "18 August - 3 September 1945": "1945-08-18/1945-09-03",
    "between 18 August and September 1945, probably": "1945-08-18?/1945-09?",
    "1910 or 1911": "[1910,1911]",
    "1945?": "1945?",
    "1945 (?)": "1945?",
    "possibly 1945": "1945?",
    "circa 1945?": "1945%",
    "18 августа 1945 года": "1945-08-18",
    "август 1945 г.": "1945-08",
    "1940-е годы": "194X",
    "около 1945 г.": "1945~",
    "1945年8月18日": "1945-08-18",
    "20世纪40年代": "194X",
    "1945年8月頃": "1945-08~",
    "1945年8月ごろ": "1945-08~",
    "很可能在1945年8月": "1945-08?",
    "很可能约在1945年": "1945%",
    "1945-08-18?/1945-09?": "1945-08-18?/1945-09?",
}


@pytest.mark.parametrize(("typed", "edtf"), READ.items())
def test_what_museums_type_is_read_into_edtf(typed: str, edtf: str) -> None:
    assert read_plain_date(typed) == edtf


@pytest.mark.parametrize(
    "typed", ["undated", "n.d.", "N.D.", "nd", "no date", "unknown", "s.d.", "б. д.", "?", "", " "]
)
def test_a_record_that_says_it_has_no_date_is_undated(typed: str) -> None:
    with pytest.raises(Undated, match="there is no date"):
        read_plain_date(typed)


@pytest.mark.parametrize("typed", ["05/06/1925", "5.6.1925", "9-8-1945"])
def test_a_date_that_could_be_two_days_is_refused_with_both_named(typed: str) -> None:
    with pytest.raises(NotADate, match=r"can be \d{4}-\d\d-\d\d or \d{4}-\d\d-\d\d"):
        read_plain_date(typed)


def test_a_year_of_two_digits_is_refused() -> None:
    with pytest.raises(NotADate, match="Write the century"):
        read_plain_date("10/30/25")


def test_years_that_edtf_would_take_for_a_season_are_sent_back() -> None:
    with pytest.raises(NotADate, match="1921/1924 for the years"):
        read_plain_date("1921-24")


@pytest.mark.parametrize(
    "typed",
    ["hello", "circa", "12345", "30 February 1945", "13/13/1945", "late 19th century", "=1+1", "1920 - 1919"],
)
def test_nothing_is_guessed(typed: str) -> None:
    with pytest.raises(NotADate, match="Expected"):
        read_plain_date(typed)


FORMS = [
    "%d %B %Y",
    "%B %d, %Y",
    "%d %b %Y",
    "%b. %d, %Y",
    "%Y-%m-%d",
    "%Y/%m/%d",
    "%Y年%m月%d日",
    "%A, %d %B %Y",
]


@given(day=st.dates(min_value=date(1800, 1, 1), max_value=date(2100, 1, 1)), form=st.sampled_from(FORMS))
def test_a_full_date_in_any_common_form_is_that_day(day: date, form: str) -> None:
    assert read_plain_date(day.strftime(form)) == day.isoformat()


@pytest.mark.long
@given(text=st.text(alphabet="0123456789 -–/.?~[]casorbefteJun,年月日", max_size=24))
def test_any_typed_text_becomes_sound_edtf_or_a_refusal(text: str) -> None:
    try:
        found = read_plain_date(text)
    except NotADate:
        return
    assert parse_edtf(found).text == found
