"""The player's page, the same for the kiosk, the preview and the stick: rendered without asking the database."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

from django.conf import settings
from django.template.loader import render_to_string
from django.templatetags.static import static

from archive.standards.languages import KNOWN, LANGUAGES, Language
from kiosk import floor
from kiosk.staff_pin import staff_pin_mark
from kiosk.words.interface import interface_words


@cache
def player_files() -> dict[str, list[str]]:
    """The player's styles and scripts in the order they load, relative to its static folder (player.json)."""
    listed = json.loads((settings.PLAYER_FOLDER / "player.json").read_text(encoding="utf-8"))
    return {kind: [str(path) for path in listed[kind]] for kind in ("styles", "scripts")}


def kiosk_page(slug: str, *, screen: str = "", facts: dict[str, Any] | None = None) -> str:
    """The page of a published exhibit, reading the current release, or the one its screen is pinned to."""
    own = facts if facts and facts["exhibit"] == slug else {}
    return _render(
        exhibit_slug=slug,
        manifest_url=own.get("manifest_url", f"/exhibits/{slug}/manifest.json"),
        media_url=settings.MEDIA_URL,
        static_root=static("kiosk/"),
        screen=screen,
        screen_facts=own.get("data", {}),
        facts_mark=floor.mark_of(facts),
        staff_pin=staff_pin_mark(settings.STAFF_PIN),
        standing=False,
    )


def standing_page(manifest: dict[str, Any]) -> str:
    """The page that opens by double-click: `manifest.js`, `kiosk/` and `media/` stand beside it."""
    return _render(
        exhibit_slug=manifest["exhibit"],
        manifest_url="",
        media_url="media/",
        static_root="kiosk/",
        screen="",
        screen_facts={},
        standing=True,
    )


def calibration_page(facts: dict[str, Any], *, screen: str, desk_url: str) -> str:
    """The player as it is on a screen, measured and reported on; it neither keeps a copy nor sends a heartbeat."""
    scripts = [static("kiosk/") + path for path in player_files()["scripts"] if path != "js/boot.js"]
    return _render(
        exhibit_slug=facts["exhibit"],
        manifest_url=facts["manifest_url"],
        media_url=settings.MEDIA_URL,
        static_root=static("kiosk/"),
        screen="",
        screen_facts={**facts["data"], "calibrates": screen, "desk-url": desk_url},
        standing=False,
        scripts=scripts + [static(f"calibration/{name}.js") for name in ("verdicts", "report", "calibrate")],
        beside=[static("calibration/calibration.css")],
    )


def unpublished_page() -> str:
    """A calm page in every language for an address that has nothing to show yet."""
    words = interface_words(list(LANGUAGES))
    return render_to_string("kiosk/unpublished.html", {"words": words, "static_root": static("kiosk/")})


def left_page() -> str:
    """Says in every language that the kiosk has been left, and leads back."""
    words = interface_words(list(LANGUAGES))
    return render_to_string("kiosk/left.html", {"words": words, "static_root": static("kiosk/")})


def _tongue(language: Language) -> dict[str, Any]:
    """What the search must know of a language besides its words."""
    return {name: getattr(language, name) for name in ("keyboards", "word_endings")}


def _render(*, static_root: str, **facts: Any) -> str:
    files = player_files()
    context = {
        "words": interface_words(list(LANGUAGES)),
        "tongues": {tag: _tongue(language) for tag, language in KNOWN.items()},
        "styles": [static_root + path for path in files["styles"]],
        "scripts": [static_root + path for path in files["scripts"]],
        "static_root": static_root,
        "museum": {"name": settings.MUSEUM_NAME, "contact": settings.MUSEUM_CONTACT},
        **facts,
    }
    return render_to_string("kiosk/player.html", context)
