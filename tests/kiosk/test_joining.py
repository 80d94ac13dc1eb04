"""The player put together: one script and two styles that mean what their parts mean."""

from __future__ import annotations

import gzip
import re

import pytest
from django.conf import settings
from django.test import Client
from pytest_django.fixtures import Settings

from kiosk import joining
from kiosk.joining import Joined
from kiosk.pages import kiosk_page, left_page

QUOTED = re.compile(r'"(?:[^"\\]|\\.)*"')
COMMENT = ("//", "*", "/*")


def test_what_each_script_says_of_itself_is_said_once_in_the_joined_one() -> None:
    (script,) = [file.text for file in joining.player().joined.values() if file.kind == "js"]
    assert script.count('"use strict"') == script.count("window.kiosk=") == 1
    assert script.count("(function(kiosk){") == script.count("})(kiosk);") > 50


def test_each_of_our_scripts_stands_in_a_strict_function_of_its_own() -> None:
    own = [path for path in joining.parts()["scripts"] if not path.startswith("vendor/")]
    assert len(own) > 60
    for path in own:
        text = (settings.PLAYER_FOLDER / path).read_text(encoding="utf-8")
        assert text.startswith('(function (kiosk) {\n  "use strict";\n'), path
        assert text.endswith("\n})((window.kiosk = window.kiosk || {}));\n"), path


def test_what_is_quoted_stays_as_it_is_written() -> None:
    """Spaces and signs within a string are words; only what stands between strings is closed up."""
    (script,) = [file.text for file in joining.player().joined.values() if file.kind == "js"]
    own = [path for path in joining.parts()["scripts"] if not path.startswith("vendor/")]
    lines = [
        line.strip()
        for path in own
        for line in (settings.PLAYER_FOLDER / path).read_text(encoding="utf-8").split("\n")
    ]
    code = [line.partition(" // ")[0] for line in lines if not line.startswith(COMMENT) and "`" not in line]
    quoted = {words for line in code for words in QUOTED.findall(line)} - {'"use strict"'}
    assert len(quoted) > 500
    assert [words for words in quoted if words not in script] == []


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
