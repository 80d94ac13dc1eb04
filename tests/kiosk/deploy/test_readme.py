"""The README's chapter for whoever hangs the kiosk: its commands, files and settings exist."""

from __future__ import annotations

import re

from django.core.management import get_commands

from tests.kiosk.deploy.files import DEPLOY, ROOT, UNITS

CHAPTER = (
    (ROOT / "README.md").read_text(encoding="utf-8").split("## Hang it on the wall")[1].split("\n## ")[0]
)
LINES = [
    line.strip() for line in CHAPTER.splitlines() if line.startswith("    ") and "  " not in line.strip()
]


def test_every_command_of_ours_exists() -> None:
    ours = re.findall(r"^(?:museum-kiosk|\S*python manage\.py) (\w+)", "\n".join(LINES), flags=re.MULTILINE)
    assert {"backup", "restore", "make_stick", "demo", "ingest", "check"} <= set(ours)
    assert set(ours) <= set(get_commands())


def test_every_file_of_ours_that_it_names_is_there() -> None:
    named = re.findall(r"kiosk/deploy/([\w./-]*\w)", CHAPTER)
    assert {"hang.sh", "windows.md"} <= set(named)
    assert [name for name in named if not (DEPLOY / name).is_file()] == []


def test_the_services_and_places_are_those_of_the_files() -> None:
    assert set(re.findall(r"systemctl \w+ ([\w-]+)", CHAPTER)) == {
        name.removesuffix(".service") for name in UNITS
    }
    hung = (DEPLOY / "hang.sh").read_text(encoding="utf-8") + (DEPLOY / UNITS[1]).read_text(encoding="utf-8")
    places = set(re.findall(r"`(/(?:etc|var)/[\w./-]+)`", CHAPTER))
    assert len(places) > 3
    assert [place for place in places if place not in hung] == []


def test_it_says_what_has_not_been_run() -> None:
    told = CHAPTER.split("**Not yet run on**")[1].split("Give it a day")[0]
    assert all(word in told for word in ("systemd", "cage", "snap", "Raspberry Pi", "Windows"))


def test_what_it_says_of_the_database_and_the_log_is_so() -> None:
    from django.conf import settings

    started = str(settings.DATABASES["default"]["OPTIONS"])
    assert "synchronous=FULL" in CHAPTER
    assert "journal_mode=WAL" in started
    assert "synchronous=FULL" in started
    assert "200 MB" in CHAPTER
    assert "SystemMaxUse=200M" in (DEPLOY / "museum-kiosk-journal.conf").read_text(encoding="utf-8")
