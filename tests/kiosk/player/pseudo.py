"""A fifth language that nobody speaks, made of data files alone: English in Arabic letters, written from right to left.

`python -m tests.kiosk.player.pseudo SITE`, run with a DATA_ROOT of its own, tells the founding collection in it,
publishes that in five languages and lays it out as a site.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import polib

from archive.standards.languages import BESIDE, KNOWN

TAG = "ar-XB"
NAME = "لغة خامسة"
LETTERS = dict(zip("abcdefghijklmnopqrstuvwxyz", "ابصدعفغهيجكلمنوپقرستثژطخزظ", strict=True))
KEPT = re.compile(r"(\{\w+(?::\w+)?\})")
NAMES = ("written_by", "approved_by_name")
LEFT_OUT, UNTRANSLATED, UNNAMED = "locators", "Sources", "Label"
ROOT = Path(__file__).resolve().parents[3]
FOUNDING = ROOT / "archive" / "collections" / "manchuria-1945"


def told(text: str) -> str:
    """The same text in letters from right to left; figures, marks and `{places}` stay."""
    parts = KEPT.split(text)
    return "".join(part if KEPT.fullmatch(part) else _letters(part) for part in parts)


def _letters(text: str) -> str:
    return "".join(LETTERS.get(letter.lower(), letter) for letter in text)


def write_language(data_root: Path) -> None:
    """The folder that a museum adds: what the language is, what it says dates, rights and provenance with, and the
    interface's catalogue. Nothing else; one heading, one name that is only heard and the places in a source are left
    out, as a museum may."""
    folder = data_root / "private" / "languages" / "ar_XB"
    (folder / "LC_MESSAGES").mkdir(parents=True)
    keyboard = {"name": "ا ب ج", "rows": ["1234567890", "ضصثقفغعهخحج", "شسيبلاتنمك", "ئءؤرىةوزظ"]}
    facts = {"tag": TAG, "name": NAME, "order": 50, "keyboards": [keyboard]}
    facts["plural_samples"] = {"zero": 0, "one": 1, "two": 2, "few": 3, "many": 11, "other": 100}
    (folder / "language.json").write_text(json.dumps(facts, ensure_ascii=False), encoding="utf-8")
    for name in BESIDE:
        spoken = {key: held for key, held in getattr(KNOWN["en"], name).items() if key != LEFT_OUT}
        (folder / f"{name}.json").write_text(
            json.dumps(all_told(spoken), ensure_ascii=False), encoding="utf-8"
        )
    catalogue = polib.pofile(str(ROOT / "kiosk" / "locale" / "en" / "LC_MESSAGES" / "django.po"))
    catalogue.metadata["Language"] = "ar_XB"
    for entry in catalogue:
        entry.msgstr = "" if entry.msgid in (UNTRANSLATED, UNNAMED) else told(entry.msgid)
        entry.msgstr_plural = {form: told(text) for form, text in entry.msgstr_plural.items()}
    catalogue.save_as_mofile(str(folder / "LC_MESSAGES" / "django.mo"))


def all_told(value: Any) -> Any:
    """The words of a language file; its names, and which side of a span is the short one, stay."""
    if isinstance(value, Mapping):
        return {name: held if name == "side" else all_told(held) for name, held in value.items()}
    if isinstance(value, list):
        return [all_told(held) for held in value]
    return told(value)


def with_the_fifth(value: Any) -> Any:
    """Every map of languages in a value, with the fifth beside the English."""
    if isinstance(value, list):
        return [with_the_fifth(held) for held in value]
    if not isinstance(value, dict):
        return value
    if isinstance(value.get("en"), str):
        return {**value, TAG: told(value["en"])}
    return {key: with_the_fifth(held) for key, held in value.items()}


def tell_everything() -> None:
    """The collection's records told in the language: captions and panels as texts, names in their maps."""
    from django.apps import apps
    from django.db import models

    from archive.models import Caption, Exhibit
    from archive.models.story_panel import StoryText

    for model in apps.get_app_config("archive").get_models():
        maps = [field.name for field in model._meta.fields if isinstance(field, models.JSONField)]
        for record in model._default_manager.all() if maps and model.__name__[:10] != "Historical" else []:
            told_maps = {name: with_the_fifth(getattr(record, name)) for name in maps if name != "languages"}
            model._default_manager.filter(pk=record.pk).update(**told_maps)
    for text in [*Caption.objects.filter(language="en"), *StoryText.objects.filter(language="en")]:
        text.pk, text.language = None, TAG
        for field in ("title", "label", "more", "alt", "advisory", "signature", *NAMES):
            setattr(text, field, told(getattr(text, field)))
        text.save()
    Exhibit.objects.update(languages=["en", "ru", "zh-Hans", "ja", TAG])


def main(site: str) -> None:
    import django
    from django.core.management import call_command

    django.setup()
    call_command("migrate", verbosity=0)
    call_command("makemigrations", check=True, dry_run=True, verbosity=0)
    call_command("load_collection", str(FOUNDING), verbosity=0)
    tell_everything()
    call_command("publish", "manchuria-1945", verbosity=0)
    call_command("export_set", "manchuria-1945", format="site", to=Path(site), verbosity=0)


if __name__ == "__main__":
    main(sys.argv[1])
