"""The house rules, measured over everything that git tracks (vendored files and migrations are others' work)."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from collections.abc import Callable, Iterator
from pathlib import PurePosixPath

import pytest

from tests.house import of_python, of_text
from tests.house.tree import ROOT, our_paths, texts, tracked_paths, words_of

Measure = Callable[[str], list[str]]

OF_PYTHON: list[Measure] = [
    of_python.long_file,
    of_python.long_functions,
    of_python.complex_functions,
    of_python.blind_handlers,
    of_python.causeless_raises,
    of_python.prints,
    of_python.eager_annotations,
]
LOCKS = [PurePosixPath("requirements.txt"), PurePosixPath("requirements-dev.txt")]
IN_THE_VENV = "python3 -m venv .venv && .venv/bin/pip install -r"
SET_UP = [
    f"{IN_THE_VENV} requirements.txt && .venv/bin/python manage.py demo",
    f"{IN_THE_VENV} requirements-dev.txt && .venv/bin/python -m tests.browser && .venv/bin/python -m pytest",
]
COMMANDS = {
    "ruff check": ["-m", "ruff", "check", "."],
    "ruff format": ["-m", "ruff", "format", "--check", "."],
    "import contracts": ["-c", "from importlinter.cli import lint_imports_command as go; go(['--no-logo'])"],
    "mypy": ["-m", "mypy"],
}


def named(path: PurePosixPath, faults: list[str]) -> Iterator[str]:
    return (f"{path}: {fault}" for fault in faults)


def strays(measure: Measure, *suffixes: str) -> list[str]:
    return [stray for path, text in texts(*suffixes) for stray in named(path, measure(text))]


@pytest.mark.parametrize("measure", OF_PYTHON, ids=lambda measure: measure.__name__)
def test_python_keeps_the_house_rules(measure: Measure) -> None:
    assert strays(measure, ".py") == []


def test_modules_and_classes_have_names_that_say_something() -> None:
    found = ((path, of_python.empty_names(path, source)) for path, source in texts(".py"))
    assert [stray for path, faults in found for stray in named(path, faults)] == []


def test_scripts_styles_and_templates_stay_in_their_rooms() -> None:
    found = ((path, of_text.long_file(path, text)) for path, text in texts(*of_text.LINES))
    assert [stray for path, faults in found for stray in named(path, faults)] == []


def test_pages_fetch_nothing_from_outside() -> None:
    assert strays(of_text.fetches_from_outside, ".html", ".css", ".js") == []


def test_templates_hold_no_script_or_style_of_their_own() -> None:
    assert strays(of_text.inline_code, ".html") == []


def test_the_archive_does_not_name_the_kiosk_in_a_string() -> None:
    rooms = {("archive",), ("templates", "archive"), ("templates", "admin")}
    ours = [(path, text) for path, text in texts(".py", ".html") if {path.parts[:1], path.parts[:2]} & rooms]
    assert [stray for path, text in ours for stray in named(path, of_text.kiosk_in_strings(text))] == []


def test_no_file_names_a_package_registry() -> None:
    assert strays(of_text.registry_hosts) == []


def test_no_file_names_a_folder_of_somebodys_machine() -> None:
    assert strays(of_text.machine_paths) == []


def test_the_top_level_is_as_the_owner_set_it() -> None:
    assert of_text.strangers(tracked_paths()) == []


@pytest.mark.parametrize("command", SET_UP, ids=["run", "test"])
def test_the_readme_carries_each_set_up_command_on_one_line(command: str) -> None:
    lines = (words_of(PurePosixPath("README.md")) or "").splitlines()
    assert command in [line.strip() for line in lines]


@pytest.mark.parametrize("lock", LOCKS, ids=str)
def test_every_pin_carries_its_hashes_and_no_address(lock: PurePosixPath) -> None:
    text = words_of(lock) or ""
    assert of_text.pinned_names(text)
    assert of_text.loose_pins(text) == []
    assert "://" not in text


def test_the_lock_files_pin_every_dependency() -> None:
    project = tomllib.loads(words_of(PurePosixPath("pyproject.toml")) or "")["project"]
    run, dev = (of_text.pinned_names(words_of(lock) or "") for lock in LOCKS)
    needed = set(map(of_text.normal_name, project["dependencies"]))
    needed_by_us = set(map(of_text.normal_name, project["optional-dependencies"]["dev"]))
    assert needed - run == set()
    assert (needed | needed_by_us) - dev == set()


@pytest.mark.parametrize("name", COMMANDS)
def test_the_tools_are_content(name: str) -> None:
    asked = subprocess.run(
        [sys.executable, *COMMANDS[name]], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert asked.returncode == 0, f"{name} found:\n{asked.stdout}{asked.stderr}"


def test_something_is_measured() -> None:
    assert len(our_paths(".py")) > 20
