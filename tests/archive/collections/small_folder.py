"""A collection of one photograph and one panel, as a museum might begin."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

CAPTION = "Boats in the old harbour"

FILES: dict[str, Any] = {
    "collection.yaml": {
        "format": "museum-collection/1",
        "key": "harbour",
        "default_language": "en",
        "languages": {
            "en": {"state": "approved", "written_by": "A. Curator"},
            "ru": {"state": "in_review", "translated_from": "en"},
        },
        "exhibit": {"slug": "harbour", "show_unreviewed": True},
        "sections": [{"key": "boats", "slides": ["H-1", "the-harbour"]}],
        "photographs": {
            "rights": {"uri": "http://rightsstatements.org/vocab/UND/1.0/", "review": "Nothing is known."},
            "provenance": [{"key": "creation", "kind": "creation", "date": "of the photograph"}],
        },
    },
    "sources.yaml": {"diary": {"citation": "Diary of the harbour master, 1912"}},
    "places.yaml": {"quay": {"precision": "site", "latitude": 60.1, "longitude": 24.9}},
    "subjects.yaml": ["boats"],
    "leads.yaml": {"ask": "Ask the harbour office."},
    "photographs/H-1.yaml": {
        "catalogue_number": "H-1",
        "source_caption": {"text": CAPTION, "source": "diary", "locator": "p. 3"},
        "date": "1912?",
        "places": ["quay"],
        "subjects": ["boats"],
        "advisory": {"level": "none"},
        "statements": [
            {
                "key": "caption",
                "aspect": "what",
                "confidence": "certain",
                "sources": [{"diary": "p. 3"}],
                "trace": ["D1"],
            },
        ],
        "unknowns": ["maker"],
        "research_leads": ["ask"],
    },
    "stories/the-harbour.yaml": {
        "key": "the-harbour",
        "kind": "text",
        "advisory": {"level": "none"},
        "sources": ["diary"],
        "trace": ["D2"],
    },
    "texts/en/shared.yaml": {
        "signature": "By the museum",
        "exhibit": {"title": "The harbour"},
        "sections": {"boats": "Boats"},
        "places": {"quay": {"name": "The quay"}},
        "subjects": {"boats": "Boats"},
        "provenance": {"creation": {"evidence": "None."}},
        "unknowns": {"maker": "Who took it."},
    },
    "texts/en/photographs/H-1.yaml": {
        "title": "Boats",
        "label": "Boats lie in the old harbour.",
        "alt": "Image not yet supplied.",
        "statements": {"caption": {"text": "The diary speaks of boats.", "reason": "It is in the diary."}},
    },
    "texts/en/stories/the-harbour.yaml": {"title": "The harbour", "label": "The harbour is old."},
}

RUSSIAN = {"title": "Лодки", "label": "Лодки стоят в старой гавани.", "alt": "Изображение ещё не получено."}


def a_folder(tmp_path: Path) -> Path:
    """The folder on disk, complete and in order."""
    folder = tmp_path / "harbour"
    for name, content in FILES.items():
        write(folder, name, content)
    return folder


def write(folder: Path, name: str, content: Any) -> None:
    """Write one file of the folder."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(yaml.safe_dump(content, allow_unicode=True, sort_keys=False), encoding="utf-8")


def change(folder: Path, name: str, *path: str | int, to: Any) -> None:
    """Change one value in one file, or take it away with `to=None`."""
    content = yaml.safe_load((folder / name).read_text(encoding="utf-8"))
    inner = content
    for step in path[:-1]:
        inner = inner[step]
    if to is None:
        del inner[path[-1]]
    else:
        inner[path[-1]] = to
    write(folder, name, content)
