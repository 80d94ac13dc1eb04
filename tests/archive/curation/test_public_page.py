"""The photograph's page on the museum's public address, and the code that leads there."""

from __future__ import annotations

from typing import Any

import pytest
import segno
from pytest_django.fixtures import Settings

from archive.curation.public_page import public_page
from archive.models import Exhibit
from archive.standards.qr_code import code_path, code_rows
from tests.makers import a_photograph, an_exhibit

pytestmark = pytest.mark.django_db
PUBLIC = "https://museum.example/kiosk"


def the_page(settings: Settings, *, public_url: str = PUBLIC, asked: bool = True, **fields: Any) -> Any:
    settings.PUBLIC_URL = public_url
    photograph = a_photograph(**fields)
    exhibit: Exhibit = an_exhibit(photograph, slug="harbin", qr_codes=asked)
    return public_page(exhibit, photograph)


def test_the_code_says_the_address_that_stands_beside_it(settings: Settings) -> None:
    page = the_page(settings, catalogue_number="M45 002")
    assert page["address"] == f"{PUBLIC}/exhibits/harbin/#M45%20002"
    rows = code_rows(page["address"])
    assert (page["side"], page["modules"]) == (len(rows), code_path(rows))


def test_a_code_is_a_square_with_its_three_corners() -> None:
    rows = code_rows("https://museum.example/exhibits/harbin/#M45-002")
    made = segno.make(
        "https://museum.example/exhibits/harbin/#M45-002", error="m", micro=False, boost_error=False
    )
    assert {len(row) for row in rows} == {len(rows)} == {made.symbol_size(border=0)[0]}
    assert [rows[0][:7], rows[0][-7:], rows[-1][:7]] == ["1111111"] * 3


def test_a_run_of_dark_modules_is_one_stroke() -> None:
    assert code_path(["0110", "1000"]) == "M1 0h2v1h-2zM0 1h1v1h-1z"


def test_nothing_is_shown_where_the_museum_has_no_public_address(settings: Settings) -> None:
    assert the_page(settings, public_url="") is None


def test_nothing_is_shown_where_the_exhibit_does_not_ask_for_it(settings: Settings) -> None:
    assert the_page(settings, asked=False) is None


@pytest.mark.parametrize(
    ("level", "shown"), [("none", True), ("note", True), ("advisory", False), ("restricted", False)]
)
def test_a_covered_photograph_has_no_code(settings: Settings, level: str, shown: bool) -> None:
    assert (the_page(settings, advisory_level=level) is not None) is shown
