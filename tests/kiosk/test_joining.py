"""The player put together: one script and two styles that mean what their parts mean."""

from __future__ import annotations

import gzip
import re

import pytest
from django.conf import settings
from django.test import Client
from pytest_django.fixtures import Settings

from kiosk import joining
from kiosk.joining import Joined, closed_style, without_margins
from kiosk.pages import kiosk_page, left_page

BEHIND = re.compile(r"(?<=[;,{)]) // [^;]*(;[^;()]*)?$")
"""A comment behind code, which is a sentence: its one semicolon, if any, stands between words."""


def test_lines_that_are_nothing_but_comment_and_indentation_go() -> None:
    text = "/** What it\n * does. */\nlet a = 1;\n  // why\n\n    a += 2; // and how\n  /* one */\n}\n"
    assert without_margins(text) == "let a = 1;a += 2}\n"


@pytest.mark.parametrize(
    "text",
    [
        "let a = `one\n   // two`;\n",
        'let a = "one\\\n   two";\n',
        "let a = 1; /* one\n   // two */\n",
        "/* one\n two */ let a = 1;\n",
        'let all = "**/*";\n  all;\n',
        "/* never closed\n let a = 1;\n",
    ],
)
def test_where_a_lines_end_may_lie_within_something_the_text_stays_as_it_is(text: str) -> None:
    assert without_margins(text) == text


@pytest.mark.parametrize(
    "line", ['let a = "; // b";', "const c = a // b", "say(`; // b`);", "let d = '{ // b';"]
)
def test_what_looks_like_a_comment_within_something_stays(line: str) -> None:
    assert without_margins(f"{line}\nb\n") == f"{line}\nb\n"


def test_ends_of_lines_stay_where_they_may_mean_something() -> None:
    assert without_margins("let a = {\n  b,\n  c: 1\n}\nd = a\n") == "let a = {b,c: 1\n}\nd = a\n"
    assert without_margins("a = b //c;\nd = e;\n") == "a = b //c;\nd = e;"
    assert without_margins("let a = b\n  // c\n  (d)\n") == "let a = b\n(d)\n"
    assert without_margins("a /*/ b\n  c\n") == "a /*/ b\n  c\n"


def test_of_a_script_the_spaces_round_signs_go_where_no_string_or_pattern_is() -> None:
    tight = {
        "const a = ({ b, c }) => b[0] ? c : d;": "const a=({b,c})=>b[0]?c:d;",
        "return a + +b - -c + d;": "return a + +b - -c+d;",
        'say("a + b", c + d);': 'say("a + b",c+d);',
        "for (const a of [b, c]) d(a);": "for(const a of[b,c])d(a);",
        'say("a = b", `c, ${d}`, e);': 'say("a = b",`c, ${d}`,e);',
        "a = `b ${c ? `d = e` : 0}`;": "a = `b ${c ? `d = e` : 0}`;",
        r'a = b.replace(/"= "/, " = ");': r'a = b.replace(/"= "/, " = ");',
        "a = (b + c) / d;": "a=(b+c)/ d;",
        "a = / = /.test(b);": "a = / = /.test(b);",
    }
    for line, closed in tight.items():
        assert without_margins(line, is_script=True) == closed
        assert without_margins(line) == line


def test_what_each_script_says_of_itself_is_said_once_in_the_joined_one() -> None:
    (script,) = [file.text for file in joining.player().joined.values() if file.kind == "js"]
    assert script.count('"use strict"') == script.count("window.kiosk=") == 1
    assert script.count("(function(kiosk){") == script.count("})(kiosk);") > 50


def test_of_a_style_only_what_says_nothing_goes() -> None:
    style = '.a :is(b, c) {\nd: calc(1px + 2px);\ncontent: " : {";\n}\n@media (e: f) {\n.g {\nh: i;\n}\n}\n'
    assert closed_style(style) == '.a :is(b,c){d:calc(1px + 2px);content:" : {"}@media (e:f){.g{h:i}}'


def test_each_of_our_scripts_stands_in_a_strict_function_of_its_own() -> None:
    own = [path for path in joining.parts()["scripts"] if not path.startswith("vendor/")]
    assert len(own) > 60
    for path in own:
        text = (settings.PLAYER_FOLDER / path).read_text(encoding="utf-8")
        assert text.startswith('(function (kiosk) {\n  "use strict";\n'), path
        assert text.endswith("\n})((window.kiosk = window.kiosk || {}));\n"), path


def test_nothing_but_a_comment_or_a_margin_is_lost() -> None:
    for kind in ("styles", "scripts"):
        for path in joining.parts()[kind]:
            text = (settings.PLAYER_FOLDER / path).read_text(encoding="utf-8")
            lines = [
                line.strip() for line in re.sub(r"^\s*/\*.*?\*/\n", "", text, flags=re.S | re.M).split("\n")
            ]
            kept = [BEHIND.sub("", line) for line in lines if line and not line.startswith("//")]
            assert without_margins(text).replace("\n", "") == "".join(kept).replace(";}", "}"), path


def test_what_a_style_names_beside_itself_is_named_from_the_root() -> None:
    typefaces = next(file.text for file in joining.player().joined.values() if file.stem == "typefaces")
    named = re.findall(r'url\("?([^")]+)"?\)', typefaces)
    assert len(named) > 400
    assert all(address.startswith("/static/kiosk/vendor/fonts/") for address in named)
    assert "@import" not in "".join(file.text for file in joining.player().joined.values())


def test_a_file_that_was_put_together_is_kept_for_ever_under_the_name_of_its_content(client: Client) -> None:
    for file in joining.player().joined.values():
        plain, packed = client.get(file.address), client.get(file.address, HTTP_ACCEPT_ENCODING="gzip")
        assert gzip.decompress(packed.content) == plain.content == file.content
        assert "immutable" in plain["Cache-Control"]
        assert "Accept-Encoding" in plain["Vary"]
        assert plain["Content-Type"] in ("text/css; charset=utf-8", "text/javascript; charset=utf-8")
        assert Joined(file.stem, file.kind, file.text + " ").name != file.name
        assert client.post(file.address).status_code == 405


@pytest.mark.parametrize("name", ["player-0123456789abcdef.js", "player.json", "..%2f..%2fsettings.py"])
def test_nothing_else_is_given_out_there(client: Client, name: str) -> None:
    assert client.get(f"/player/{name}").status_code == 404


def test_who_works_on_the_player_gets_its_files_one_by_one(client: Client, settings: Settings) -> None:
    settings.PLAYER_IN_PARTS = True
    for page in (kiosk_page("harbin"), left_page()):
        assert "/player/" not in page
        assert "/static/kiosk/css/tokens.css" in page
    assert "/static/kiosk/js/boot.js" in kiosk_page("harbin")
    assert client.get("/service-worker.js").status_code == 404
