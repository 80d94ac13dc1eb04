"""House rules of the other files: lengths, addresses, lock files, the layout."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import PurePosixPath

LINES = {".js": 200, ".css": 250, ".html": 120}
TOP_LEVEL = {
    "archive",
    "CHANGELOG.md",
    "kiosk",
    "LICENSE",
    "manage.py",
    "media",
    "pyproject.toml",
    "README.md",
    "requirements-dev.txt",
    "requirements.txt",
    "templates",
    "tests",
}
# In pieces, so that this file does not name what it looks for.
REGISTRIES = re.compile(
    "|".join(("pypi[.]" + "org", "python" + "hosted", "registry[.]npm" + "js", "deb[.]" + "debian"))
)
MACHINE_PATHS = re.compile(r"(?<![\w./*-])/(?:work|root|home)/")
FETCHED = re.compile(
    r"""(?:\bsrc=|<link[^>]*\bhref=|url\(|@import|\bfetch\(|\bimport\()\s*["']?(?:https?:)?//\w"""
)
INLINE = re.compile(
    r"""<style\b|\sstyle=["']|\son[a-z]+=["']|<script(?![^>]*(?:\bsrc=|application/json))[^>]*>"""
)
KIOSK_IN_STRINGS = re.compile(r"""["']kiosk[.:/]""")
PIN = re.compile(r"[\w.-]+(?:\[[\w,-]+\])?==[\w.+!-]+(?: ; [^#]+?)?(?: --hash=sha256:[0-9a-f]{64})+")


def long_file(path: PurePosixPath, text: str) -> list[str]:
    """JavaScript, CSS and templates over their limit."""
    limit, lines = LINES[path.suffix], len(text.splitlines())
    return [f"{lines} lines, limit {limit}"] if lines > limit else []


def strangers(paths: Iterable[PurePosixPath]) -> list[str]:
    """What stands at the top level outside the owner's layout; dotfiles are free."""
    tops = {path.parts[0] for path in paths}
    return sorted(top for top in tops if top not in TOP_LEVEL and not top.startswith("."))


def registry_hosts(text: str) -> list[str]:
    """Package registries by their host."""
    return _lines_with(REGISTRIES, text, "names a package registry's host")


def machine_paths(text: str) -> list[str]:
    """Folders of somebody's machine."""
    return _lines_with(MACHINE_PATHS, text, "names a folder of one machine")


def fetches_from_outside(text: str) -> list[str]:
    """What a page would fetch from another host: a kiosk has no internet."""
    return _lines_with(FETCHED, text, "fetches from outside at run time")


def inline_code(text: str) -> list[str]:
    """Script or style inside a template, which the Content-Security-Policy refuses."""
    return _lines_with(INLINE, text, "holds script or style inline")


def kiosk_in_strings(text: str) -> list[str]:
    """The kiosk named in a string of the archive: an import that the import linter cannot see."""
    return _lines_with(KIOSK_IN_STRINGS, text, "names the kiosk in a string; be told by a setting")


def loose_pins(text: str) -> list[str]:
    """Lines of a lock file that are no exact version with its hashes: a range, an address, an option."""
    joined = re.sub(
        r"\\\n\s*", "", "\n".join(line for line in text.splitlines() if not line.lstrip().startswith("#"))
    )
    pins = (line.strip() for line in joined.splitlines())
    return [f"{pin[:80]!r} is no exact version with hashes" for pin in pins if pin and not PIN.fullmatch(pin)]


def pinned_names(text: str) -> set[str]:
    """The packages that a lock file pins, by their normal names."""
    return {normal_name(found) for found in re.findall(r"^([\w.-]+)(?:\[.*?\])?==", text, re.MULTILINE)}


def normal_name(requirement: str) -> str:
    """`Django>=5.2,<5.3` is about django."""
    return re.sub(r"[-_.]+", "-", re.split(r"[\s\[<>=!~;]", requirement, maxsplit=1)[0]).lower()


def _lines_with(pattern: re.Pattern[str], text: str, fault: str) -> list[str]:
    numbered = enumerate(text.splitlines(), start=1)
    return [
        f"line {number}: {fault}: {line.strip()[:100]}" for number, line in numbered if pattern.search(line)
    ]
