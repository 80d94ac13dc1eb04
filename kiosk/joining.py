"""The player's own files put together in memory: one script and two styles in place of a hundred small files.

Nothing is built and nothing lies on the disk; comments and needless spaces stay behind. Each of the scripts stands in a
function of its own, so that one after the other they mean what they mean apart; a stick's page, opened by double-click,
names them one by one. The hash in a name is that of what is served under it: a browser may keep it for ever.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import posixpath
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache, cached_property

from django.conf import settings
from django.templatetags.static import static
from rcssmin import cssmin
from rjsmin import jsmin

ADDRESS = "/player/"
VENDORED = "vendor/"
IMPORT = re.compile(r'^@import url\("([^"]+)"\);\n', flags=re.MULTILINE)
STRICT = '"use strict";'
FOUND_OR_MADE = "window.kiosk=window.kiosk||{}"
NEIGHBOUR = re.compile(r'url\("([^"#:/][^"#:]*)"\)')


@dataclass(frozen=True)
class Joined:
    """One file made of many; `kind` is "css" or "js"."""

    stem: str
    kind: str
    text: str = field(repr=False)

    @cached_property
    def content(self) -> bytes:
        return self.text.encode()

    @cached_property
    def packed(self) -> bytes:
        """As it travels to a browser that reads gzip, the same bytes each time."""
        return gzip.compress(self.content, mtime=0)

    @cached_property
    def name(self) -> str:
        return f"{self.stem}-{hashlib.sha256(self.content).hexdigest()[:16]}.{self.kind}"

    @property
    def address(self) -> str:
        return ADDRESS + self.name


@dataclass(frozen=True)
class Player:
    """What a page names, in the order in which it loads: addresses; and the files that only memory holds."""

    styles: list[str]
    scripts: list[str]
    joined: dict[str, Joined]


@cache
def parts() -> dict[str, list[str]]:
    """The styles and scripts one by one, in the order they load, relative to the player's folder (player.json)."""
    listed = json.loads(_read("player.json"))
    return {kind: [str(path) for path in listed[kind]] for kind in ("styles", "scripts")}


@cache
def player() -> Player:
    """Put together once, when the first page is asked for; what is vendored as a script keeps its own file."""
    styles, scripts = parts()["styles"], parts()["scripts"]
    vendored = [path for path in scripts if path.startswith(VENDORED)]
    typefaces = Joined("typefaces", "css", cssmin(_joined(_imported(styles))))
    style = Joined("player", "css", cssmin(_joined(styles)))
    own = (path for path in scripts if path not in vendored)
    script = Joined("player", "js", _in_one_room(jsmin(_joined(own))))
    return Player(
        styles=[typefaces.address, style.address],
        scripts=[*(static(f"kiosk/{path}") for path in vendored), script.address],
        joined={file.name: file for file in (typefaces, style, script)},
    )


@cache
def put_together() -> frozenset[str]:
    """Every file that is served only as a part of another, relative to the player's folder."""
    styles, scripts = parts()["styles"], parts()["scripts"]
    own = [path for path in scripts if not path.startswith(VENDORED)]
    return frozenset([*_imported(styles), *styles, *own])


def _in_one_room(text: str) -> str:
    """What every script says to be strict, and to find or make `kiosk`, is said once, before the first of them."""
    shorter = text.replace(f"}})(({FOUND_OR_MADE}));", "})(kiosk);").replace(f"{{{STRICT}", "{")
    return f"{STRICT}\n{FOUND_OR_MADE};\n{shorter}"


def _imported(styles: Iterable[str]) -> list[str]:
    """The styles that other styles import: the vendored typefaces."""
    return [_beside(path, name) for path in styles for name in IMPORT.findall(_read(path))]


def _joined(paths: Iterable[str]) -> str:
    return "".join(map(_placed, paths))


def _placed(path: str) -> str:
    """A file's text without its imports; what it names beside itself is named from the root."""
    text = IMPORT.sub("", _read(path))
    return NEIGHBOUR.sub(lambda found: f'url("{static("kiosk/" + _beside(path, found[1]))}")', text)


def _beside(path: str, name: str) -> str:
    return posixpath.normpath(posixpath.join(posixpath.dirname(path), name))


def _read(path: str) -> str:
    return (settings.PLAYER_FOLDER / path).read_text(encoding="utf-8")
