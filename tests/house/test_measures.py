"""Every measure of the house rules can fail."""

from __future__ import annotations

import ast
from pathlib import PurePosixPath

import pytest

from tests.house import of_python, of_text

HASH = "--hash=sha256:" + "0" * 64
BRANCHES = "\n".join(f"    if x == {number}:\n        return {number}" for number in range(8))


def test_a_python_file_of_301_lines_is_too_long() -> None:
    assert of_python.long_file("x = 1\n" * 300) == []
    assert of_python.long_file("x = 1\n" * 301) == ["301 lines, limit 300"]


def test_a_function_of_41_lines_is_too_long() -> None:
    assert of_python.long_functions("def f():\n" + "    x = 1\n" * 39) == []
    assert len(of_python.long_functions("def f():\n" + "    x = 1\n" * 40)) == 1


def test_a_ninth_way_through_a_function_is_one_too_many() -> None:
    assert len(of_python.complex_functions(f"def f(x):\n{BRANCHES}\n")) == 1


@pytest.mark.parametrize(
    ("body", "number"),
    [
        ("pass", 1),
        ("if a: pass\n elif b: pass\n else: pass", 3),
        ("for a in b:\n  while c: pass", 3),
        ("try: pass\n except E: pass\n except F: pass\n else: pass\n finally: pass", 4),
        ("match a:\n  case 1: pass\n  case 2: pass\n  case _: pass", 3),
        ("def inner(): pass\n return [a for a in b if a and c or d]", 2),
    ],
)
def test_complexity_is_counted_as_ruff_counts_it(body: str, number: int) -> None:
    assert of_python.complexity(ast.parse(f"def f():\n {body}\n").body[0]) == number


@pytest.mark.parametrize("path", ["archive/utils.py", "archive/image_helpers.py", "kiosk/common/screens.py"])
def test_a_module_named_with_an_empty_word_is_found(path: str) -> None:
    assert len(of_python.empty_names(PurePosixPath(path), "")) == 1


def test_a_class_named_with_an_empty_word_is_found_and_a_longer_word_is_not() -> None:
    source = "class SlideManager: pass\nclass Processing: pass\nclass DatabaseShelf: pass"
    found = of_python.empty_names(PurePosixPath("archive/slides.py"), source)
    assert found == ["the name SlideManager says nothing"]


@pytest.mark.parametrize(
    "source",
    [
        "try: a()\nexcept: pass",
        "try: a()\nexcept Exception: pass",
        "try: a()\nexcept (KeyError, BaseException) as e: log(e)",
        "with contextlib.suppress(Exception): a()",
    ],
)
def test_catching_everything_is_found(source: str) -> None:
    assert len(of_python.blind_handlers(source)) == 1


@pytest.mark.parametrize(
    "source",
    [
        "try: a()\nexcept KeyError: pass",
        "try: a()\nexcept BaseException:\n  tidy()\n  raise",
        "suppress(KeyError)",
    ],
)
def test_catching_what_is_named_or_raised_again_is_fine(source: str) -> None:
    assert of_python.blind_handlers(source) == []


def test_a_new_error_without_its_cause_is_found() -> None:
    assert len(of_python.causeless_raises("try: a()\nexcept KeyError:\n  raise Missing('a')")) == 1
    assert of_python.causeless_raises("try: a()\nexcept KeyError as e:\n  raise Missing('a') from e") == []
    assert of_python.causeless_raises("try: a()\nexcept KeyError as e:\n  if b: raise e\n  raise") == []


def test_print_is_found() -> None:
    assert len(of_python.prints("print('x')")) == 1
    assert of_python.prints("'print(x)'; self.print('x')") == []


def test_a_module_without_lazy_annotations_is_found() -> None:
    assert len(of_python.eager_annotations("import os")) == 1
    assert of_python.eager_annotations('"""Only words."""') == []


@pytest.mark.parametrize(("suffix", "limit"), of_text.LINES.items())
def test_other_files_have_their_limits(suffix: str, limit: int) -> None:
    path = PurePosixPath(f"kiosk/a{suffix}")
    assert of_text.long_file(path, "a\n" * limit) == []
    assert len(of_text.long_file(path, "a\n" * (limit + 1))) == 1


def test_a_stranger_at_the_top_level_is_found() -> None:
    paths = [PurePosixPath(name) for name in ("docs/a.md", "archive/apps.py", ".ci/run", "setup.cfg")]
    assert of_text.strangers(paths) == ["docs", "setup.cfg"]


def test_a_registry_and_a_machines_folder_are_found() -> None:
    assert len(of_text.registry_hosts("from https://" + "py" + "pi.org/simple")) == 1
    assert len(of_text.machine_paths("open('" + "/ho" + "me/anna/scan.tif')")) == 1
    assert of_text.machine_paths("https://example.org" + "/wo" + "rk/1") == []


@pytest.mark.parametrize(
    "line",
    [
        '<script src="https://example.org/a.js"></script>',
        "@import url(//example.org/a.css);",
        'fetch("https://example.org/words.json")',
        '<link rel="stylesheet" href="http://example.org/a.css">',
    ],
)
def test_fetching_from_outside_is_found(line: str) -> None:
    assert len(of_text.fetches_from_outside(line)) == 1
    assert of_text.fetches_from_outside('<a href="https://example.org/">a link is no fetch</a>') == []


@pytest.mark.parametrize(
    "line", ["<script>go()</script>", '<p style="color:red">', '<a onclick="go()">', "<style>"]
)
def test_script_or_style_inside_a_template_is_found(line: str) -> None:
    assert len(of_text.inline_code(line)) == 1
    assert of_text.inline_code('<script defer src="a.js"></script><script type="application/json">') == []


def test_the_kiosk_in_a_string_is_found() -> None:
    assert len(of_text.kiosk_in_strings("reverse('kiosk:exhibit')")) == 1
    assert of_text.kiosk_in_strings('allowed("kiosk")') == []


@pytest.mark.parametrize(
    "line", ["django>=5", "django==5.2", f"django>=5 {HASH}", "--index-url https://a.example/"]
)
def test_a_loose_pin_is_found(line: str) -> None:
    assert len(of_text.loose_pins(f"{line}\n")) == 1


def test_an_exact_pin_with_hashes_is_fine() -> None:
    text = f"# made by a tool\ndjango==5.2.1 ; python_version >= '3' \\\n    {HASH} \\\n    {HASH}\n    # via us\n"
    assert of_text.loose_pins(text) == []
    assert of_text.pinned_names(text) == {"django"}
    assert of_text.normal_name("django-stubs[compatible-mypy]>=5.2") == "django-stubs"
