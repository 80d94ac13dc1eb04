"""`demo`: from an empty checkout to a running kiosk."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings


def demo(root: Path, *arguments: str) -> str:
    inherited = {name: value for name, value in os.environ.items() if name != "DJANGO_ALLOW_ASYNC_UNSAFE"}
    ended = subprocess.run(
        [sys.executable, str(Path(settings.BASE_DIR) / "manage.py"), "demo", "--no-serve", *arguments],
        env={**inherited, "DATA_ROOT": str(root)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (ended.returncode, ended.stderr) == (0, "")
    return ended.stdout


def manifest(root: Path, slug: str) -> dict[str, Any]:
    return dict(json.loads((root / "public" / "exhibits" / slug / "current.json").read_bytes()))


@pytest.mark.long
def test_demo_publishes_both_exhibits_once_and_keeps_what_it_sets_aside(tmp_path: Path) -> None:
    root = tmp_path / "a museum"
    said = demo(root)
    assert re.search(r"The curator's name is curator, the password \S{12,}", said)
    founding, card = manifest(root, "manchuria-1945"), manifest(root, "test-card")
    photographs = [slide for slide in founding["slides"] if slide["kind"] == "photograph"]
    awaited = sorted(slide["catalogue_number"] for slide in photographs if slide["stand_in"])
    assert awaited == [f"M45-{number:03}" for number in range(1, 15)]
    assert any(slide["tiles"] for slide in card["slides"])
    assert [slide["catalogue_number"] for slide in card["slides"] if slide["verso"]] == ["TC-004"]
    assert all(text["alt_back"] for text in card["slides"][3]["captions"].values())
    assert [len(slide["regions"]) for slide in card["slides"]] == [2, 0, 0, 0, 0, 0]
    before = {path: path.stat().st_mtime_ns for path in (root / "public").rglob("*") if path.is_file()}

    again = demo(root)
    assert "password" not in again
    assert manifest(root, "manchuria-1945")["number"] == 1
    assert {
        path: path.stat().st_mtime_ns for path in (root / "public").rglob("*.jpg")
    }.items() <= before.items()

    assert "is kept in" in demo(root, "--reset")
    aside = next(root.glob("set-aside-*"))
    assert (aside / "private" / "museum.sqlite3").is_file()
    assert manifest(root, "test-card")["digest"] != ""
