"""The player's page, the same for the kiosk, the preview and the stick: rendered without asking the database."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.template.loader import render_to_string
from django.templatetags.static import static

from archive.standards.dates import month_names
from archive.standards.languages import KNOWN, LANGUAGES, Language
from kiosk import floor, joining
from kiosk.staff_pin import staff_pin_mark
from kiosk.words.interface import told_words


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
    return _render(
        exhibit_slug=facts["exhibit"],
        manifest_url=facts["manifest_url"],
        media_url=settings.MEDIA_URL,
        static_root=static("kiosk/"),
        screen="",
        screen_facts={**facts["data"], "calibrates": screen, "desk-url": desk_url},
        standing=False,
        more_scripts=[static(f"calibration/{name}.js") for name in ("verdicts", "report", "calibrate")],
        more_styles=[static("calibration/calibration.css")],
    )


def unpublished_page() -> str:
    """A calm page in every language for an address that has nothing to show yet."""
    return _render_calm("kiosk/unpublished.html")


def left_page() -> str:
    """Says in every language that the kiosk has been left, and leads back."""
    return _render_calm("kiosk/left.html")


def _render_calm(template: str) -> str:
    root = static("kiosk/")
    shared = {
        "words": told_words(list(LANGUAGES)),
        "static_root": root,
        "styles": _named(root)["styles"],
    }
    return render_to_string(template, shared)


def _tongue(language: Language) -> dict[str, Any]:
    """What the search, and a drawn scale of time, must know of a language besides its words."""
    search = {name: getattr(language, name) for name in ("keyboards", "word_endings")}
    return {**search, **month_names(language.tag)}


def _named(static_root: str, *, standing: bool = False) -> dict[str, list[str]]:
    """What a page loads: the player put together, or file by file for a stick and for who works on it."""
    if standing or settings.PLAYER_IN_PARTS:
        return {kind: [static_root + path for path in paths] for kind, paths in joining.parts().items()}
    player = joining.player()
    return {"styles": player.styles, "scripts": player.scripts}


def _render(*, static_root: str, standing: bool, **facts: Any) -> str:
    context = {
        "words": told_words(list(LANGUAGES)),
        "tongues": {tag: _tongue(language) for tag, language in KNOWN.items()},
        "static_root": static_root,
        "standing": standing,
        "museum": {"name": settings.MUSEUM_NAME, "contact": settings.MUSEUM_CONTACT},
        **_named(static_root, standing=standing),
        **facts,
    }
    return render_to_string("kiosk/player.html", context)
