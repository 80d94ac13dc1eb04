"""Every script is set in the museum's own faces, each language in its own cut; in a real browser, from a file."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.kiosk.vendored import VENDOR

pytestmark = pytest.mark.browser

STYLES = (VENDOR.parent / "fonts.css").as_uri()
WEIGHT = re.compile(r" (Variable|Thin|ExtraLight)")  # what a variable font adds to its family's name
LETTERS = {
    "en": "The flag above Harbin — “Ōyama”, Yamada Otozō, Lüshun, 5 × 7 cm, ½",
    "ru": "«Курильские острова» — Тоёхара, мыс Кокутан, № 5",
    "zh-Hans": "“伪满洲国”……占守岛——哈尔滨，溥仪、张景惠、幌筵岛；魑魅魍魉龘",
    "ja": "「満洲国」……占守島、髙木、吉岡安直、葛根廟、捕虜、㈱、彅",
}
FAMILIES = {
    "en": {"Source Serif 4"},
    "ru": {"Source Serif 4"},
    "zh-Hans": {"Noto Serif SC"},
    "ja": {"Noto Serif JP"},
}


def families(page: Page, selector: str) -> dict[str, bool]:
    """Each typeface that drew a letter of the element, and whether it came with the page."""
    session = page.context.new_cdp_session(page)
    session.send("DOM.enable")
    session.send("CSS.enable")
    root = session.send("DOM.getDocument")["root"]["nodeId"]
    node = session.send("DOM.querySelector", {"nodeId": root, "selector": selector})["nodeId"]
    fonts = session.send("CSS.getPlatformFontsForNode", {"nodeId": node})["fonts"]
    return {WEIGHT.sub("", font["familyName"]): font["isCustomFont"] for font in fonts}


@pytest.fixture
def specimen(page: Page, tmp_path: Path) -> Page:
    """A page from a file with one paragraph a language, inside an English and inside a Chinese page."""
    lines = "".join(f'<p id="{tag}" lang="{tag}">{text}</p>' for tag, text in LETTERS.items())
    machine = '<div class="machine" lang="zh-Hans"><b id="machine" lang="ja">日本語</b></div>'
    within = '<div lang="zh-Hans"><p id="within" lang="en">“Mukden” — a quotation</p></div>'
    file = tmp_path / "specimen.html"
    head = f'<!doctype html><html lang="en"><meta charset="utf-8"><link rel="stylesheet" href="{STYLES}">'
    file.write_text(head + lines + machine + within, encoding="utf-8")
    page.goto(file.as_uri())
    page.evaluate("document.fonts.ready.then(() => true)")
    return page


@pytest.mark.parametrize("language", LETTERS)
def test_each_language_is_drawn_in_its_own_face_and_only_in_faces_we_bring(
    specimen: Page, language: str
) -> None:
    drawn = families(specimen, f"#{language}")
    assert all(drawn.values()), drawn
    assert set(drawn) == FAMILIES[language]


def test_the_machine_speaks_in_a_sans_and_follows_the_nearest_language(specimen: Page) -> None:
    assert families(specimen, "#machine") == {"Noto Sans JP": True}


def test_an_english_text_within_a_chinese_one_keeps_its_own_marks(specimen: Page) -> None:
    assert families(specimen, "#within") == {"Source Serif 4": True}


def test_the_baseline_of_a_line_is_the_same_in_every_language(specimen: Page) -> None:
    specimen.evaluate(
        "document.querySelectorAll('p').forEach((p) => (p.style.cssText = 'line-height:1.5;white-space:nowrap'))"
    )
    heights = specimen.evaluate(
        "[...document.querySelectorAll('p')].map((p) => p.getBoundingClientRect().height)"
    )
    assert len(set(heights)) == 1
