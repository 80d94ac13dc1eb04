"""Every script is set in the museum's own faces, each language in its own cut; in a real browser, from a file."""

from __future__ import annotations

import html
import re
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.kiosk.vendored import VENDOR

pytestmark = pytest.mark.browser

STYLES = (VENDOR.parent / "fonts.css").as_uri()
# A chunk is asked for when a line is laid out with it; laid out again, the next may be.
ALL_FACES_ARE_HERE = """async () => {
  do { document.body.getBoundingClientRect(); await document.fonts.ready; } while (document.fonts.status !== "loaded");
  document.body.getBoundingClientRect();
  await document.fonts.ready;
}"""
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


def han(standard: str, rows: range) -> str:
    """The Han characters of a national standard, row by row as it lists them."""
    cells = range(0xA1, 0xFF)
    return "".join(bytes([row, cell]).decode(standard, "ignore") for row in rows for cell in cells)


# Whole character sets: curators type new words, and nobody may cut a face down to the founding texts.
SETS = {
    "zh-Hans": han("gb2312", range(0xB0, 0xF8)),  # levels 1 and 2
    "ja": han("euc_jp", range(0xB0, 0xF5)),  # JIS X 0208, levels 1 and 2
    # Russian and its neighbours, the languages of Siberia, Mongolia and Central Asia, and the letters before 1918.
    "ru": "".join(map(chr, range(0x0400, 0x0460)))
    + "ѢѣѲѳѴѵҐґҒғҔҕҖҗҘҙҚқҠҡҢңҤҥҪҫҮүҰұҲҳҶҷҸҹҺһҼҽӀӁӂӇӈӐӑӒӓӔӕӖӗӘәӜӝӞӟӠӡӢӣӤӥӦӧӨөӪӫӮӯӰӱӲӳӴӵӸӹ",
    # Latin-1, Latin Extended-A, pinyin and what transliterations of Russian, Mongolian and Vietnamese add.
    "en": "".join(
        map(chr, [*range(0x21, 0x7F), *range(0xA1, 0xAD), *range(0xAE, 0x149), *range(0x14A, 0x180)])
    )
    + "ǍǎǏǐǑǒǓǔǕǖǗǘǙǚǛǜȘșȚțẀẁẂẃẄẅẞỲỳ"
    + "".join(map(chr, range(0x1EA0, 0x1EFA))),
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
    page.evaluate(ALL_FACES_ARE_HERE)
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


def test_the_sets_are_as_large_as_their_standards_say() -> None:
    assert len(SETS["zh-Hans"]) == 6763
    assert len(SETS["ja"]) == 6355


@pytest.mark.parametrize("voice", ["museum", "machine"])
@pytest.mark.parametrize("language", SETS)
def test_every_letter_of_a_language_is_in_a_face_we_bring(
    page: Page, tmp_path: Path, language: str, voice: str
) -> None:
    head = f'<!doctype html><html lang="en"><meta charset="utf-8"><link rel="stylesheet" href="{STYLES}">'
    letters = html.escape(SETS[language])
    file = tmp_path / "letters.html"
    file.write_text(f'{head}<p id="all" class="{voice}" lang="{language}">{letters}</p>', encoding="utf-8")
    page.goto(file.as_uri())
    page.evaluate(ALL_FACES_ARE_HERE)
    drawn = families(page, "#all")
    assert all(drawn.values()), drawn
