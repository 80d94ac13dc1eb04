"""What the commands share: finding a record by its name, or ending with status 2 in one sentence."""

from __future__ import annotations

import getpass

from django.core.management.base import CommandError

from archive.models import Exhibit, Photograph

COULD_NOT_RUN = 2


def could_not_run(sentence: str) -> CommandError:
    """The error that ends a command with status 2, one sentence and no traceback."""
    return CommandError(sentence, returncode=COULD_NOT_RUN)


def find_exhibit(slug: str) -> Exhibit:
    """The exhibit of that name, or CommandError naming those there are."""
    exhibit = Exhibit.objects.filter(slug=slug).select_related("current_release").first()
    if exhibit is None:
        known = ", ".join(Exhibit.objects.values_list("slug", flat=True)) or "none yet"
        raise could_not_run(f"There is no exhibit “{slug}”. Exhibits: {known}.")
    return exhibit


def find_photograph(catalogue_number: str) -> Photograph:
    """The photograph of that catalogue number, or CommandError."""
    photograph = (
        Photograph.objects.filter(catalogue_number=catalogue_number).select_related("original").first()
    )
    if photograph is None:
        raise could_not_run(
            f"There is no photograph “{catalogue_number}”. Give its catalogue number as the record has it."
        )
    return photograph


def who() -> str:
    """The name under which this command signs: the account on this machine."""
    try:
        return f"{getpass.getuser()} (command line)"
    except (OSError, KeyError):  # no such user on this machine, as in some containers
        return "command line"
