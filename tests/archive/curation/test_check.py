"""The check before publishing."""

from __future__ import annotations

import pytest

from archive.curation.check import check_exhibit
from archive.curation.finding import errors
from archive.models import Exhibit
from tests.makers import (
    IN_COPYRIGHT,
    UNDETERMINED,
    a_caption,
    a_panel,
    a_photograph,
    a_ready_photograph,
    a_rights_decision,
    an_exhibit,
    an_original,
)

pytestmark = pytest.mark.django_db


def error_codes(exhibit: Exhibit) -> set[str]:
    return {finding.code for finding in errors(check_exhibit(exhibit))}


def test_an_exhibit_of_ready_photographs_has_no_errors() -> None:
    assert error_codes(an_exhibit(a_ready_photograph(), a_ready_photograph())) == set()


def test_an_exhibit_without_slides_is_an_error() -> None:
    assert error_codes(an_exhibit()) == {"no-slides"}


def test_an_exhibit_without_a_title_in_its_default_language_is_an_error() -> None:
    assert error_codes(an_exhibit(a_ready_photograph(), title={"ru": "Харбин"})) == {"no-title"}


def test_a_missing_text_in_the_default_language_is_an_error_and_elsewhere_a_warning() -> None:
    findings = check_exhibit(an_exhibit(a_photograph(), languages=["en", "ru", "zh-Hans", "ja"]))
    levels = {
        finding.words.split(" in ")[1][:2]: finding.level for finding in findings if finding.code == "no-text"
    }
    assert levels == {"en": "error", "ru": "warning", "zh": "warning", "ja": "warning"}


def test_words_not_approved_in_the_default_language_are_an_error() -> None:
    photograph = a_photograph()
    a_caption(photograph, state="in_review")
    assert error_codes(an_exhibit(photograph)) == {"not-approved"}


def test_a_text_written_before_the_scan_arrived_must_be_looked_at_again() -> None:
    photograph = a_photograph()
    a_caption(photograph)
    photograph.original = an_original()
    photograph.save()
    assert error_codes(an_exhibit(photograph)) == {"written-before-the-scan"}


def test_a_translation_whose_original_words_changed_is_a_warning() -> None:
    photograph = a_ready_photograph()
    english = photograph.captions.get(language="en")
    a_caption(photograph, language="ru", translated_from="en", translated_digest=english.words_digest())
    english.label = "Carts wait in a street. Nobody knows which street it is."
    english.save()
    findings = check_exhibit(an_exhibit(photograph, languages=["en", "ru"]))
    assert [found.level for found in findings if found.code == "stale-translation"] == ["warning"]


def test_a_restricted_photograph_never_leaves_the_desk() -> None:
    assert error_codes(an_exhibit(a_ready_photograph(advisory_level="restricted"))) == {"restricted"}


def test_an_advisory_must_name_its_reason() -> None:
    assert error_codes(an_exhibit(a_ready_photograph(advisory_level="advisory"))) == {"no-advisory-reason"}


def test_a_photograph_in_copyright_needs_a_recorded_decision() -> None:
    photograph = a_ready_photograph(rights_uri=IN_COPYRIGHT, credit_line="TASS")
    exhibit = an_exhibit(photograph)
    assert error_codes(exhibit) == {"rights"}
    a_rights_decision(photograph, use="kiosk", permitted=True, statement_uri=IN_COPYRIGHT)
    assert error_codes(exhibit) == set()


def test_a_later_refusal_overrules_an_earlier_permission() -> None:
    photograph = a_ready_photograph(rights_uri=IN_COPYRIGHT, credit_line="TASS")
    a_rights_decision(photograph, use="every", permitted=True, statement_uri=IN_COPYRIGHT)
    a_rights_decision(photograph, use="kiosk", permitted=False, statement_uri=IN_COPYRIGHT)
    assert error_codes(an_exhibit(photograph)) == {"rights"}


def test_a_permission_for_another_statement_does_not_count() -> None:
    photograph = a_ready_photograph(rights_uri=IN_COPYRIGHT, credit_line="TASS")
    a_rights_decision(photograph, use="kiosk", permitted=True, statement_uri=UNDETERMINED)
    assert error_codes(an_exhibit(photograph)) == {"rights"}


def test_a_record_that_awaits_its_scan_has_nothing_to_gate() -> None:
    photograph = a_photograph(rights_uri=IN_COPYRIGHT)
    a_caption(photograph)
    assert error_codes(an_exhibit(photograph)) == set()


def test_a_picture_missing_on_the_disk_is_an_error() -> None:
    photograph = a_ready_photograph()
    assert photograph.original is not None
    photograph.original.path.unlink()
    assert error_codes(an_exhibit(photograph)) == {"original-missing"}


def test_a_label_far_too_long_is_an_error_in_the_record_it_is_in() -> None:
    photograph = a_photograph()
    a_caption(photograph, label="One two three four five. " * 16)
    found = errors(check_exhibit(an_exhibit(photograph)))
    assert [finding.where for finding in found] == [photograph.catalogue_number]


def test_a_caption_without_alt_text_is_an_error() -> None:
    photograph = a_photograph()
    a_caption(photograph, alt="")
    assert len(error_codes(an_exhibit(photograph))) == 1


def test_a_panel_is_checked_like_a_photograph() -> None:
    assert error_codes(an_exhibit(a_panel(advisory_level="advisory"))) >= {"no-advisory-reason"}


@pytest.mark.parametrize("count", [2, 12])
def test_the_check_runs_the_same_number_of_queries_at_any_size(
    count: int, django_assert_max_num_queries: object
) -> None:
    exhibit = an_exhibit(*(a_ready_photograph() for _ in range(count)))
    with django_assert_max_num_queries(24):  # type: ignore[operator]
        check_exhibit(exhibit)
