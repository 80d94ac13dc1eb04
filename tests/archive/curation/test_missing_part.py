from __future__ import annotations

from typing import Any

import pytest

from archive.curation.manifest_photograph import photograph_slide
from archive.models import Photograph
from archive.sets.photograph_record import photograph_record
from archive.standards.languages import LANGUAGES
from tests.makers import a_ready_photograph, an_exhibit, an_open_question, an_original

pytestmark = pytest.mark.django_db

MARK: dict[str, Any] = {"damage": "The file ends early.", "damage_accepted_by": "Mira"}


def unknown_of(photograph: Photograph) -> list[dict[str, str]]:
    exhibit = an_exhibit(photograph, languages=list(LANGUAGES))
    unknown: list[dict[str, str]] = photograph_slide(exhibit, photograph)["unknown"]
    return unknown


def test_visitors_are_told_in_every_language_that_a_part_of_the_picture_is_missing() -> None:
    photograph = a_ready_photograph(original=an_original(**MARK))
    an_open_question(photograph)
    missing, question = unknown_of(photograph)
    assert set(missing) == {"en", "ru", "zh-Hans", "ja"}
    assert "missing part of the picture" in missing["en"]
    assert question == {"en": "Who took it?"}


def test_a_whole_picture_says_nothing_of_the_kind() -> None:
    assert unknown_of(a_ready_photograph()) == []


def test_the_mark_goes_out_with_the_record() -> None:
    record = photograph_record(a_ready_photograph(original=an_original(**MARK)))
    assert {name: record["original"][name] for name in MARK} == MARK
