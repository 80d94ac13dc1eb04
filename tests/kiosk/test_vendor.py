"""Other people's files are what they say they are, and ask nothing of the network."""

from __future__ import annotations

import json
import re

from tests.kiosk.vendored import CHECKSUMS, PACKAGES, VENDOR, entry, vendored_files

STYLES = VENDOR.parent / "fonts.css"
ADDRESS = re.compile(r"url\(\s*[\"']?([^\"')]+)[\"']?\s*\)")
LOADING_FROM_ELSEWHERE = re.compile(
    r"sourceMappingURL|(?:\.src|\.href)\s*=\s*[\"']https?:|fetch\(\s*[\"']https?:|import\(?\s*[\"']https?:"
)


def test_every_vendored_file_is_listed_with_its_checksum_and_nothing_else_is() -> None:
    listed = json.loads(CHECKSUMS.read_text(encoding="utf-8"))
    assert listed == {path.relative_to(VENDOR).as_posix(): entry(path) for path in vendored_files()}


def test_every_package_brings_its_licence() -> None:
    assert all((VENDOR / folder / "LICENSE").stat().st_size > 100 for folder in PACKAGES)


def test_the_readme_names_every_package_with_its_licence() -> None:
    readme = (VENDOR.parents[3] / "README.md").read_text(encoding="utf-8")
    told = readme.partition("In the browser, vendored")[2].partition("\n\n")[0].replace("\n", " ").lower()
    for folder, package in PACKAGES.items():
        name = folder.rpartition("/")[2].replace("-", " ")
        if not name.startswith("noto"):
            _, found, behind = told.partition(name)
            assert found and package.licence.lower() in behind, folder


def test_every_address_in_a_style_sheet_is_a_file_beside_it() -> None:
    sheets = [STYLES, *VENDOR.rglob("*.css")]
    named = [
        (sheet.parent / address) for sheet in sheets for address in ADDRESS.findall(sheet.read_text("utf-8"))
    ]
    assert len(named) > 400
    assert [path for path in named if not path.is_file()] == []


def test_every_font_file_is_used_by_a_rule() -> None:
    named = {
        (sheet.parent / address).resolve()
        for sheet in VENDOR.rglob("*.css")
        for address in ADDRESS.findall(sheet.read_text("utf-8"))
    }
    assert [path.name for path in VENDOR.rglob("*.woff2") if path.resolve() not in named] == []


def test_no_vendored_script_or_style_loads_from_elsewhere() -> None:
    readable = [path for path in vendored_files() if path.suffix in {".css", ".js"}]
    loading = [path.name for path in readable if LOADING_FROM_ELSEWHERE.search(path.read_text("utf-8"))]
    assert loading == []


def test_the_fonts_fit_on_a_stick() -> None:
    assert sum(path.stat().st_size for path in VENDOR.rglob("*.woff2")) < 60_000_000
