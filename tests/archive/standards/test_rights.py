from __future__ import annotations

import pytest

from archive.standards.languages import LANGUAGES
from archive.standards.rights import (
    DEFAULT_POLICY,
    USES,
    Policy,
    PolicyFault,
    RightsStatement,
    UnknownRights,
    all_statements,
    check_policy,
    gate,
    statement,
)

RS = "http://rightsstatements.org/vocab/"
CC = "http://creativecommons.org/"
TWELVE = "InC InC-OW-EU InC-EDU InC-NC InC-RUU NoC-CR NoC-NC NoC-OKLR NoC-US CNE UND NKC".split()
LICENCES = "by by-sa by-nc by-nd by-nc-sa by-nc-nd".split()

FREE = [f"{CC}publicdomain/mark/1.0/", f"{CC}publicdomain/zero/1.0/", f"{RS}NoC-US/1.0/", f"{RS}NoC-CR/1.0/"]
ATTRIBUTION = [f"{CC}licenses/by/4.0/", f"{CC}licenses/by-sa/3.0/"]
NON_COMMERCIAL = [
    f"{CC}licenses/by-nc/4.0/",
    f"{CC}licenses/by-nc-sa/2.5/",
    f"{RS}InC-EDU/1.0/",
    f"{RS}InC-NC/1.0/",
]
IN_COPYRIGHT = [f"{RS}InC/1.0/", f"{RS}InC-OW-EU/1.0/", f"{RS}InC-RUU/1.0/"]
UNDETERMINED = [f"{RS}UND/1.0/", f"{RS}CNE/1.0/", f"{RS}NKC/1.0/"]
SHOWN = ["kiosk", "public", "print", "loan"]


@pytest.mark.parametrize("code", TWELVE)
def test_each_of_the_twelve_statements_is_known_by_its_http_uri(code: str) -> None:
    assert statement(f"{RS}{code}/1.0/").code == code
    assert statement(f"{RS}{code}/1.0/").uri == f"{RS}{code}/1.0/"


@pytest.mark.parametrize("licence", LICENCES)
@pytest.mark.parametrize("version", ["1.0", "2.0", "2.5", "3.0", "4.0"])
def test_each_creative_commons_licence_is_known_in_each_version(licence: str, version: str) -> None:
    assert statement(f"{CC}licenses/{licence}/{version}/").code == f"CC {licence.upper()} {version}"


@pytest.mark.parametrize("found", all_statements(), ids=lambda found: found.code)
def test_every_statement_offered_has_a_label_in_every_language(found: RightsStatement) -> None:
    labels = statement(found.uri).label
    assert list(labels) == list(LANGUAGES)
    assert len(set(labels.values())) == len(LANGUAGES)


@pytest.mark.parametrize(
    "written",
    [
        "https://rightsstatements.org/vocab/UND/1.0/",
        "http://rightsstatements.org/vocab/UND/1.0",
        "https://rightsstatements.org/page/UND/1.0/?language=en",
        " http://www.rightsstatements.org/vocab/und/1.0/ ",
    ],
)
def test_every_way_to_write_a_statement_is_the_same_statement(written: str) -> None:
    assert statement(written).uri == f"{RS}UND/1.0/"


def test_a_licence_page_or_a_countrys_version_is_the_licence() -> None:
    assert statement("https://creativecommons.org/licenses/by/4.0/deed.ru").uri == f"{CC}licenses/by/4.0/"
    assert statement("https://creativecommons.org/licenses/by-sa/3.0/de/legalcode").code == "CC BY-SA 3.0 DE"


@pytest.mark.parametrize(
    "unknown",
    [
        "", "UND", "All rights reserved", "http://rightsstatements.org/vocab/XYZ/1.0/",
        "http://rightsstatements.org/vocab/UND/2.0/", "http://creativecommons.org/licenses/by/5.0/",
        "http://creativecommons.org/licenses/nc-by/4.0/", "http://creativecommons.org/licenses/by/2.1/",
        "http://evil.example/rightsstatements.org/vocab/UND/1.0/", "javascript:alert(1)",
    ],
)  # fmt: skip
def test_anything_else_is_no_rights_statement(unknown: str) -> None:
    with pytest.raises(UnknownRights, match=r"Expected a URI of rightsstatements\.org or Creative Commons"):
        statement(unknown)


@pytest.mark.parametrize("uri", FREE)
@pytest.mark.parametrize("use", USES)
def test_what_is_free_may_be_used_for_everything_without_a_credit(uri: str, use: str) -> None:
    verdict = gate(uri, use)
    assert (verdict.allowed, verdict.credited, verdict.not_for_sale) == (True, False, False)


@pytest.mark.parametrize("uri", ATTRIBUTION)
@pytest.mark.parametrize("use", SHOWN)
def test_an_attribution_licence_asks_for_a_credit_wherever_it_is_shown(uri: str, use: str) -> None:
    verdict = gate(uri, use)
    assert (verdict.allowed, verdict.credited, verdict.not_for_sale) == (True, True, False)


@pytest.mark.parametrize("uri", NON_COMMERCIAL)
def test_a_non_commercial_picture_is_credited_and_its_print_is_not_for_sale(uri: str) -> None:
    assert all(gate(uri, use).allowed and gate(uri, use).credited for use in SHOWN)
    assert [use for use in USES if gate(uri, use).not_for_sale] == ["print"]


@pytest.mark.parametrize("uri", IN_COPYRIGHT + UNDETERMINED)
@pytest.mark.parametrize("use", SHOWN)
def test_what_is_protected_or_undetermined_waits_for_a_decision(uri: str, use: str) -> None:
    verdict = gate(uri, use)
    assert (verdict.allowed, verdict.needs_decision) == (False, True)
    assert gate(uri, use, decided=True).allowed


@pytest.mark.parametrize("uri", [found.uri for found in all_statements()])
def test_everything_may_be_kept_in_a_preservation_bag(uri: str) -> None:
    assert gate(uri, "preservation", cropped=False).allowed
    assert gate(uri, "preservation").allowed


@pytest.mark.parametrize("licence", ["by-nd", "by-nc-nd"])
def test_a_licence_without_derivatives_does_not_cover_a_crop(licence: str) -> None:
    uri = f"{CC}licenses/{licence}/4.0/"
    assert gate(uri, "kiosk", cropped=True).needs_decision
    assert "because the picture is cropped" in gate(uri, "kiosk").words
    assert gate(uri, "kiosk", cropped=False).allowed


def test_a_refusal_names_the_statement_the_use_and_what_would_allow_it() -> None:
    assert gate(f"{RS}UND/1.0/", "kiosk").words == (
        "Copyright Undetermined (UND): showing it on this kiosk needs a recorded decision with its reason. "
        "Record a decision and its reason with the record."
    )


def test_a_museum_may_put_its_own_table_in_the_place_of_ours() -> None:
    strict: Policy = {**DEFAULT_POLICY, "undetermined": dict.fromkeys(USES, "no")}
    check_policy(strict)
    verdict = gate(f"{RS}UND/1.0/", "kiosk", decided=True, policy=strict)
    assert (verdict.allowed, verdict.needs_decision) == (False, False)


def test_a_table_with_a_hole_or_an_unknown_answer_is_refused_by_row_and_use() -> None:
    with pytest.raises(PolicyFault, match="“perhaps” for free, print"):
        check_policy({**DEFAULT_POLICY, "free": {**DEFAULT_POLICY["free"], "print": "perhaps"}})
    with pytest.raises(PolicyFault, match="“None” for attribution, kiosk"):
        check_policy({"free": DEFAULT_POLICY["free"]})


def test_a_use_nobody_has_heard_of_is_refused() -> None:
    with pytest.raises(ValueError, match="Expected one of: kiosk, public"):
        gate(f"{RS}UND/1.0/", "billboard")
