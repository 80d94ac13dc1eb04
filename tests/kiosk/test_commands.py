"""The commands: exit status, words, and that nothing is done twice."""

from __future__ import annotations

import json
from io import StringIO
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from archive.models import Photograph, Release
from archive.models.shelves import current_path
from tests.makers import a_photograph, a_ready_photograph, an_exhibit

pytestmark = pytest.mark.django_db(transaction=True)


def said(*command: str, **options: Any) -> str:
    out = StringIO()
    call_command(*command, stdout=out, **options)
    return out.getvalue()


@pytest.mark.parametrize(
    "command",
    [
        ("publish", "nowhere"),
        ("check_exhibit", "nowhere"),
        ("rollback", "nowhere", "1"),
        ("withdraw", "M45-999", "--reason", "x"),
    ],
)
def test_a_record_that_is_not_there_ends_a_command_with_status_two(command: tuple[str, ...]) -> None:
    with pytest.raises(CommandError, match="There is no") as error:
        call_command(*command)
    assert error.value.returncode == 2


def test_publish_says_what_is_missing_and_ends_with_status_two() -> None:
    an_exhibit(a_photograph(catalogue_number="M45-002"), slug="harbin")
    with pytest.raises(CommandError, match="M45-002") as error:
        call_command("publish", "harbin")
    assert error.value.returncode == 2


def test_publish_says_when_nothing_has_changed() -> None:
    an_exhibit(a_ready_photograph(), slug="harbin")
    assert "release 1 is published" in said("publish", "harbin")
    assert "nothing has changed" in said("publish", "harbin")
    assert Release.objects.count() == 1


def test_rollback_says_when_the_release_is_current_already() -> None:
    an_exhibit(a_ready_photograph(), slug="harbin")
    call_command("publish", "harbin", stdout=StringIO())
    assert "is current already" in said("rollback", "harbin", "1")


def test_check_exhibit_as_json_lists_every_finding_and_ends_with_status_one_on_errors() -> None:
    an_exhibit(a_photograph(), slug="harbin")
    out = StringIO()
    with pytest.raises(SystemExit) as end:
        call_command("check_exhibit", "harbin", "--json", stdout=out)
    assert end.value.code == 1
    assert {"level", "code", "where", "words"} == set(json.loads(out.getvalue())["findings"][0])


def test_withdraw_puts_the_tombstone_on_the_floor() -> None:
    an_exhibit(a_ready_photograph(catalogue_number="T-1"), slug="harbin")
    call_command("publish", "harbin", stdout=StringIO())
    said("withdraw", "T-1", reason="The family asked.")
    assert json.loads(current_path("harbin").read_bytes())["slides"][0]["kind"] == "withdrawn"
    assert Photograph.objects.get().withdrawal.reason == {"en": "The family asked."}


def test_withdraw_wants_a_reason() -> None:
    a_photograph(catalogue_number="T-1")
    with pytest.raises(CommandError, match="The reason is empty"):
        call_command("withdraw", "T-1", reason="  ")
